/**
 * The doctor: what this host, kernel, privilege and terminal allow. {@code Findings} asks, once; from then on all is
 * pure: one class for each section of the report makes facts of what was found, each with a mark and, where it is not as
 * good as could be, the next thing to type. Called by the wiring; the command line prints the report.
 */
package primetime.doctor;
