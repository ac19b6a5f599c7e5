package primetime.tape;

import java.util.Arrays;

/**
 * Makes ticks: latencies are noted one by one and taken out as a sparse histogram of three significant digits, while
 * minimum, maximum and sum stay exact. One thread, any; keeps its room, so that only the ticks themselves are made anew.
 */
public final class LatencyIntervals {
    /** What takes longer counts as this: an hour. */
    public static final long MOST_NANOS = 3_600_000_000_000L;
    /** Ten bits behind the leading one: a value stands for all within a thousandth. */
    private static final int BITS = 10;
    private long[] pairs = new long[256];
    private int size;
    private long count;
    private int pauses;
    private long min;
    private long max;
    private double sum;

    public LatencyIntervals() {
        clear();
    }

    private void clear() {
        size = pauses = 0;
        count = max = 0;
        min = Long.MAX_VALUE;
        sum = 0;
    }

    /** One more latency, ns; whether it overlaps a pause of our own virtual machine. */
    public void record(long nanos, boolean paused) {
        record(nanos, 1, paused);
    }

    /**
     * One more latency, and those that coordinated omission hid: while one took longer than the interval, others should
     * have begun, each an interval later, and would have taken an interval less, as HdrHistogram's
     * {@code recordValueWithExpectedInterval} has it.
     */
    public void recordCorrected(long nanos, long interval, boolean paused) {
        record(nanos, 1, paused);
        long missing = Math.min(MOST_NANOS, nanos) - interval;
        while (missing >= interval) {
            // As many at once as share one value of the histogram.
            long times = (missing - Math.max(interval, lowest(missing))) / interval + 1;
            double before = sum;
            long last = missing - (times - 1) * interval;
            record(missing, times, paused);
            min = Math.min(min, last);
            sum = before + (missing + last) * 0.5 * times;
            missing = last - interval;
        }
    }

    private void record(long wanted, long times, boolean paused) {
        long nanos = Math.max(0, Math.min(MOST_NANOS, wanted));
        long lowest = lowest(nanos);
        long value = lowest + (width(nanos) >> 1);
        for (long rest = times; rest > 0; rest -= LatencyTick.MOST) {
            pairs = size < pairs.length ? pairs : Arrays.copyOf(pairs, size * 2);
            pairs[size++] = LatencyTick.pair(value, rest, paused);
        }
        count += times;
        pauses += paused ? (int) times : 0;
        min = Math.min(min, nanos);
        max = Math.max(max, nanos);
        sum += (double) nanos * times;
    }

    private static long width(long nanos) {
        return 1L << Math.max(0, Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(nanos | 1));
    }

    private static long lowest(long nanos) {
        return nanos & -width(nanos);
    }

    /**
     * All that was recorded since this was last called; null where nothing was.
     *
     * @param from monotonic ns where the interval begins
     * @param at monotonic ns where it ends
     */
    public LatencyTick take(String track, long from, long at) {
        if (count == 0) {
            return null;
        }
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && isSame(pairs[kept - 1], pairs[i])) {
                pairs[kept - 1] += LatencyTick.count(pairs[i]);
            } else {
                pairs[kept++] = pairs[i];
            }
        }
        LatencyTick tick = new LatencyTick(track, from, at, count, min, max, sum, pauses, Arrays.copyOf(pairs, kept));
        clear();
        return tick;
    }

    /** Whether two pairs differ in their count alone, and one has room for both. */
    private static boolean isSame(long a, long b) {
        return (a & ~(long) LatencyTick.MOST) == (b & ~(long) LatencyTick.MOST)
                && LatencyTick.count(a) + LatencyTick.count(b) <= LatencyTick.MOST;
    }
}
