package primetime.tape;

/**
 * One interval histogram of a latency loop, kept sparse.
 *
 * @param from monotonic ns of the first sample's start
 * @param at monotonic ns when the interval was closed
 * @param min smallest latency, ns
 * @param max largest latency, ns
 * @param sum of all latencies, ns
 * @param pauses how many of the samples overlap a pause of our own virtual machine
 * @param pairs value and count together, see {@link #pair}, ascending
 */
public record LatencyTick(String track, long from, long at, long count, long min, long max, double sum, int pauses,
        long[] pairs) implements Entry {
    private static final int COUNT_BITS = 20;
    /** The most that one pair can count. */
    public static final int MOST = (1 << COUNT_BITS) - 1;
    private static final long LONGEST = (1L << 43) - 1;

    public LatencyTick {
        pairs = pairs.clone();
    }

    /** A value in ns (0 to 2^43, some 2.4 hours) and how often it was seen (up to {@link #MOST}) in one long. */
    public static long pair(long nanos, long count) {
        return Math.max(0, Math.min(LONGEST, nanos)) << COUNT_BITS | Math.min(MOST, count);
    }

    public static long nanos(long pair) {
        return pair >>> COUNT_BITS;
    }

    public static long count(long pair) {
        return pair & MOST;
    }
}
