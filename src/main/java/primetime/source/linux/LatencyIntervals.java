package primetime.source.linux;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import primetime.tape.LatencyTick;

/**
 * Latencies on their way from the thread that measures to the one that reports: recorded without waiting and without
 * garbage, and taken out as sparse histograms. Values keep three digits.
 */
final class LatencyIntervals {
    /** What takes longer counts as this: an hour. */
    static final long MOST_NANOS = 3_600_000_000_000L;
    private static final int DIGITS = 3;
    private final SingleWriterRecorder recorder = new SingleWriterRecorder(1, MOST_NANOS, DIGITS);
    private Histogram taken;
    private long[] pairs = new long[256];
    private int count;

    /** The measuring thread: one more latency, ns. */
    void record(long nanos) {
        recorder.recordValue(Math.max(0, Math.min(MOST_NANOS, nanos)));
    }

    /**
     * The reporting thread: all that was recorded since this was last called; null where nothing was.
     *
     * @param from monotonic ns where the interval begins
     * @param at monotonic ns where it ends: now
     */
    LatencyTick take(String track, long from, long at) {
        taken = recorder.getIntervalHistogram(taken);
        if (taken.getTotalCount() == 0) {
            return null;
        }
        count = 0;
        double sum = 0;
        long max = taken.getMaxValue();
        for (long value = taken.getMinValue(); value <= max; value = taken.nextNonEquivalentValue(value)) {
            long times = taken.getCountAtValue(value);
            if (times > 0) {
                long nanos = taken.medianEquivalentValue(value);
                add(nanos, times);
                sum += (double) nanos * times;
            }
        }
        return new LatencyTick(track, from, at, taken.getTotalCount(), taken.getMinValue(), max, sum, 0,
                Arrays.copyOf(pairs, count));
    }

    private void add(long nanos, long times) {
        for (long rest = times; rest > 0; rest -= LatencyTick.MOST) {
            pairs = count < pairs.length ? pairs : Arrays.copyOf(pairs, count * 2);
            pairs[count++] = LatencyTick.pair(nanos, rest);
        }
    }
}
