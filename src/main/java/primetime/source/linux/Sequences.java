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
    private long[] heard = {};
    private long since;

    /**
     * How many messages of this CPU are missing before this one; 0 for the first.
     *
     * @param at when it was sent, monotonic ns
     */
    long missing(int cpu, int number, long at) {
        if (cpu < 0 || cpu >= MOST_CPUS) {
            return 0;
        }
        if (cpu >= last.length) {
            int known = last.length;
            heard = Arrays.copyOf(heard, cpu + 1);
            last = Arrays.copyOf(last, cpu + 1);
            Arrays.fill(last, known, last.length, UNKNOWN);
        }
        long before = last[cpu];
        last[cpu] = number & 0xffffffffL;
        since = heard[cpu];
        heard[cpu] = at;
        long missing = number - before - 1 & 0xffffffffL;
        // More than half the circle ahead is a step back: the CPU began anew, and nothing can be told.
        return before == UNKNOWN || missing >= HALF ? 0 : missing;
    }

    /** When the CPU that was asked for last had been heard before: what is missing was sent after that. */
    long since() {
        return since;
    }
}
