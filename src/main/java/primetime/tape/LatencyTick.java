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
 * @param pairs value, count and whether it was in such a pause, see {@link #pair}; ascending by value, and of two with
 *            the same value the paused one last
 */
public record LatencyTick(String track, long from, long at, long count, long min, long max, double sum, int pauses,
        long[] pairs) implements Entry {
    private static final int COUNT_BITS = 19;
    private static final int VALUE_AT = COUNT_BITS + 1;
    private static final long PAUSED = 1L << COUNT_BITS;
    /** The most that one pair can count. */
    public static final int MOST = (1 << COUNT_BITS) - 1;
    private static final long LONGEST = (1L << 43) - 1;

    public LatencyTick {
        pairs = pairs.clone();
    }

    /** A value in ns (0 to 2^43, some 2.4 hours) and how often it was seen (up to {@link #MOST}) in one long. */
    public static long pair(long nanos, long count) {
        return pair(nanos, count, false);
    }

    /** The same for samples of which all, or none, overlap a pause of our own virtual machine. */
    public static long pair(long nanos, long count, boolean paused) {
        return Math.max(0, Math.min(LONGEST, nanos)) << VALUE_AT | (paused ? PAUSED : 0) | Math.min(MOST, count);
    }

    public static long nanos(long pair) {
        return pair >>> VALUE_AT;
    }

    public static long count(long pair) {
        return pair & MOST;
    }

    /** Whether the samples of a pair overlap a pause of our own virtual machine. */
    public static boolean isPaused(long pair) {
        return (pair & PAUSED) != 0;
    }
}
