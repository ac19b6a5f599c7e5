package primetime.widget;

import static primetime.widget.SampleTapes.BURST;
import static primetime.widget.SampleTapes.END;
import static primetime.widget.SampleTapes.SECOND;
import static primetime.widget.SampleTapes.START;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import primetime.tape.LatencyTick;

/** The latencies of the sample tapes: a hump about 20 us that breathes, a thin tail, and the spike of the build. */
final class SampleLatencies {
    private static final long TICK = 1_019_000_000;
    private static final long INTERVAL = 4_999_000;

    private SampleLatencies() {
    }

    static void note(SampleTapes kind, Recording recording) {
        Random random = new Random(7919);
        for (long from = START; from + TICK < END; from += TICK) {
            Histogram histogram = new Histogram(3);
            double sum = 0;
            for (long at = from; at < from + TICK; at += INTERVAL) {
                long nanos = latency(kind, at, random);
                histogram.recordValue(nanos);
                sum += nanos;
            }
            if (kind.hears(from) && kind.hears(from + TICK)) {
                recording.note(tick(from, histogram, sum, from % 11 == 0 ? 1 : 0));
            }
        }
    }

    private static LatencyTick tick(long from, Histogram histogram, double sum, int pauses) {
        List<Long> pairs = new ArrayList<>();
        for (HistogramIterationValue value : histogram.recordedValues()) {
            pairs.add(LatencyTick.pair(value.getValueIteratedTo(), value.getCountAtValueIteratedTo()));
        }
        return new LatencyTick("latency", from, from + TICK, histogram.getTotalCount(), histogram.getMinValue(),
                histogram.getMaxValue(), sum, pauses, pairs.stream().mapToLong(Long::longValue).toArray());
    }

    private static long latency(SampleTapes kind, long at, Random random) {
        double middle = 18_000 + 6_000 * StrictMath.sin((at - START) / (double) (47 * SECOND) * 6.28);
        double nanos = middle * StrictMath.exp(0.34 * random.nextGaussian());
        double luck = random.nextDouble();
        if (luck < 0.004) {
            nanos *= 3 + 60 * random.nextDouble() * random.nextDouble();
        }
        if (at >= BURST && at < BURST + 2 * SECOND) {
            nanos = at < BURST + INTERVAL ? 4_104_000 : nanos * (1 + 45 * luck * luck * luck * luck);
        }
        return kind == SampleTapes.HOSTILE && luck > 0.9999 ? 9_000_000_000L : (long) nanos;
    }
}
