/**
 * The command line: one file for each command of picocli's, which parses, helps and names the nearest word where one is
 * misspelt. Commands parse and print; what they start is handed in by {@code Main}, which alone calls this package.
 */
package primetime.cli;
