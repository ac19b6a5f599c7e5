package primetime.widget;

import static primetime.widget.SampleTapes.BURST;
import static primetime.widget.SampleTapes.END;
import static primetime.widget.SampleTapes.SECOND;
import static primetime.widget.SampleTapes.START;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import primetime.tape.Entry;
import primetime.tape.LatencyTick;
import primetime.tape.Mark;

/** The latencies of the sample tapes: a hump about 20 us that breathes, a thin tail, and the spike of the build. */
final class SampleLatencies {
    private static final long TICK = 1_019_000_000;
    private static final long INTERVAL = 4_999_000;
    private static final long STALL = 60_000_000;

    /** Entries never change, and thousands of histograms take a second to make. */
    private static final Map<SampleTapes, List<Entry>> MADE = new EnumMap<>(SampleTapes.class);

    private SampleLatencies() {
    }

    static void note(SampleTapes kind, Recording recording) {
        synchronized (MADE) {
            MADE.computeIfAbsent(kind, SampleLatencies::make).forEach(recording::note);
        }
    }

    private static List<Entry> make(SampleTapes kind) {
        List<Entry> recording = new ArrayList<>();
        note(kind, recording);
        return recording;
    }

    private static void note(SampleTapes kind, List<Entry> recording) {
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
                recording.add(tick("latency", from, histogram, sum, from % 11 == 0 ? 1 : 0));
            }
        }
        if (kind != SampleTapes.POLLED) {
            recording.add(new Mark("latency", BURST, 4_104_000, "woken late"));
            recording.add(new Mark("latency", BURST - 71 * SECOND, 1_310_000, "woken late"));
        }
        absolute(kind, recording);
        more(kind, recording, "polls", 11, 40_000, 101_000_000, 0.9);
        if (kind == SampleTapes.BUSY || kind == SampleTapes.GAP) {
            more(kind, recording, "cpu0", 13, 14_000, 2 * INTERVAL, 0.3);
            more(kind, recording, "cpu1", 17, 23_000, 2 * INTERVAL, 0.4);
            more(kind, recording, "fsync", 19, 1_400_000, 499_000_000, 0.7);
            more(kind, recording, "spawn", 23, 620_000, 499_000_000, 0.3);
            more(kind, recording, "dns", 29, 210_000, 499_000_000, 1.2);
            more(kind, recording, "connect", 31, 90_000, 499_000_000, 0.5);
        }
    }

    /** The other half of the cycles, and what they would be had the stall of the build not kept samples from being taken. */
    private static void absolute(SampleTapes kind, List<Entry> recording) {
        Random random = new Random(7907);
        for (long from = START; from + TICK < END; from += TICK) {
            Histogram histogram = new Histogram(3);
            for (long at = from; at < from + TICK; at += 2 * INTERVAL) {
                histogram.recordValue(
                        latency(kind, at, random) + (at - BURST < 2 * INTERVAL && at >= BURST ? STALL : 0));
            }
            if (kind.hears(from) && kind.hears(from + TICK)) {
                Histogram corrected = histogram.copyCorrectedForCoordinatedOmission(2 * INTERVAL);
                recording.add(tick("latency.absolute", from, histogram, sum(histogram), 0));
                recording.add(tick("latency.corrected", from, corrected, sum(corrected), 0));
            }
        }
    }

    private static void more(SampleTapes kind, List<Entry> recording, String name, long seed, double middle, long every,
            double spread) {
        Random random = new Random(seed);
        for (long from = START; from + TICK < END; from += TICK) {
            Histogram histogram = new Histogram(3);
            for (long at = from; at < from + TICK; at += every) {
                histogram.recordValue((long) (middle * StrictMath.exp(spread * random.nextGaussian())));
            }
            if (kind.hears(from) && kind.hears(from + TICK)) {
                recording.add(tick("latency." + name, from, histogram, sum(histogram), 0));
            }
        }
    }

    private static double sum(Histogram histogram) {
        double sum = 0;
        for (HistogramIterationValue value : histogram.recordedValues()) {
            sum += (double) value.getValueIteratedTo() * value.getCountAtValueIteratedTo();
        }
        return sum;
    }

    /** The largest of them were taken in pauses of our own virtual machine. */
    private static LatencyTick tick(String track, long from, Histogram histogram, double sum, int pauses) {
        List<Long> pairs = new ArrayList<>();
        for (HistogramIterationValue value : histogram.recordedValues()) {
            long free = value.getCountAtValueIteratedTo()
                    - Math.max(0, value.getTotalCountToThisValue() - (histogram.getTotalCount() - pauses));
            if (free > 0) {
                pairs.add(LatencyTick.pair(value.getValueIteratedTo(), free));
            }
            if (free < value.getCountAtValueIteratedTo()) {
                pairs.add(LatencyTick.pair(value.getValueIteratedTo(), value.getCountAtValueIteratedTo() - free, true));
            }
        }
        return new LatencyTick(track, from, from + TICK, histogram.getTotalCount(), histogram.getMinValue(),
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
