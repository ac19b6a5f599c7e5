/**
 * What people can write, and the nearest word where they wrote another. Imports nothing of ours.
 */
package primetime.option;
