package primetime.source.linux;

import java.util.Arrays;

/**
 * Counts what the kernel sent and we did not get. Every CPU numbers its messages on its own, from anywhere, around at
 * 2^32, for acknowledgements as well; so a number left out is a message lost. Only true for a listener that asked for
 * all kinds. One thread.
 */
final class Sequences {
    private static final long UNKNOWN = -1;
    private static final int MOST_CPUS = 8192;
    private static final long HALF = 1L << 31;
    private long[] last = {};

    /** How many messages of this CPU are missing before this one; 0 for the first. */
    long missing(int cpu, int number) {
        if (cpu < 0 || cpu >= MOST_CPUS) {
            return 0;
        }
        if (cpu >= last.length) {
            int known = last.length;
            last = Arrays.copyOf(last, cpu + 1);
            Arrays.fill(last, known, last.length, UNKNOWN);
        }
        long before = last[cpu];
        last[cpu] = number & 0xffffffffL;
        long missing = number - before - 1 & 0xffffffffL;
        // More than half the circle ahead is a step back: the CPU began anew, and nothing can be told.
        return before == UNKNOWN || missing >= HALF ? 0 : missing;
    }
}
