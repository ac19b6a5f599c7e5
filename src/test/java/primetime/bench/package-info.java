/**
 * What {@code ./run bench} measures: start, frames, steady cost, keys, process events, each beside the peers that are installed, in the
 * same run. Prints tables; asserts nothing, since single absolute times are not stable from one machine to another.
 */
package primetime.bench;
