/**
 * Proves the drop-ins in {@code widgets/}: each against stand-ins of what it asks, one folder of
 * {@code src/test/resources/shipped} for each case, and against the real thing where it is here.
 */
package primetime.shipped;
