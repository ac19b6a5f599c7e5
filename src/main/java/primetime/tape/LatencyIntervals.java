package primetime.tape;

import java.util.Arrays;

/**
 * Makes ticks: latencies are noted one by one and taken out as a sparse histogram of three significant digits, while
 * minimum, maximum and sum stay exact. One thread, any; keeps its room, so that only the ticks themselves are made anew.
 */
public final class LatencyIntervals {
    /** What takes longer counts as this: an hour. */
    public static final long MOST_NANOS = 3_600_000_000_000L;
    private final Omission.Taker hidden = this::recordHidden;
    private long[] pairs = new long[256];
    private int size;
    private long count;
    private int pauses;
    private long min;
    private long max;
    private double sum;
    private boolean hiddenByPaused;

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

    /** One more latency, ns, and those that coordinated omission hid, see {@link Omission}. */
    public void recordCorrected(long nanos, long interval, boolean paused) {
        record(nanos, 1, paused);
        hiddenByPaused = paused;
        Omission.missing(Math.min(MOST_NANOS, nanos), interval, hidden);
    }

    private void recordHidden(long highest, long lowest, long times) {
        double before = sum;
        record(highest, times, hiddenByPaused);
        min = Math.min(min, lowest);
        sum = before + (highest + lowest) * 0.5 * times;
    }

    private void record(long wanted, long times, boolean paused) {
        long nanos = Math.max(0, Math.min(MOST_NANOS, wanted));
        long value = Omission.lowest(nanos) + (Omission.width(nanos) >> 1);
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
