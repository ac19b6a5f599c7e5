package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

class LatencyIntervalsTest {
    private final LatencyIntervals latencies = new LatencyIntervals();

    @Test
    void everySampleIsThereAndEveryValueWithinATenthOfAPercent() {
        Random random = new Random(7);
        long[] values = random.longs(10_000, 1, 50_000_000).map(value -> value >> random.nextInt(24)).sorted()
                .toArray();
        Arrays.stream(values).forEach(value -> latencies.record(value, false));
        LatencyTick tick = latencies.take("latency", 5, 9);
        assertEquals(values.length, tick.count());
        int next = 0;
        double sum = 0;
        for (long pair : tick.pairs()) {
            for (long i = 0; i < LatencyTick.count(pair); i++) {
                long exact = values[next++];
                sum += exact;
                assertEquals(exact, LatencyTick.nanos(pair), Math.max(0, exact * 0.001), "sample " + next);
            }
        }
        assertEquals(values.length, next);
        assertEquals(values[0], tick.min(), values[0] * 0.001);
        assertEquals(values[next - 1], tick.max(), values[next - 1] * 0.001);
        assertEquals(sum, tick.sum(), sum * 0.001);
        assertEquals(5, tick.from());
        assertEquals(9, tick.at());
    }

    @Test
    void anIntervalHoldsOnlyItsOwn() {
        latencies.record(100, false);
        latencies.take("latency", 0, 1);
        latencies.record(200, false);
        LatencyTick tick = latencies.take("latency", 1, 2);
        assertEquals(1, tick.count());
        assertEquals(200, tick.min());
    }

    @Test
    void pausedSamplesStandInPairsOfTheirOwn() {
        latencies.record(500, true);
        latencies.record(500, false);
        latencies.record(300, true);
        latencies.record(500, true);
        LatencyTick tick = latencies.take("latency", 0, 1);
        assertArrayEquals(new long[] { LatencyTick.pair(300, 1, true), LatencyTick.pair(500, 1),
                LatencyTick.pair(500, 2, true) }, tick.pairs());
        assertEquals(3, tick.pauses());
        assertEquals(4, tick.count());
    }

    @Test
    void coordinatedOmissionIsCorrectedAsHdrHistogramDoesIt() {
        Random random = new Random(11);
        for (long interval : new long[] { 1_000_000, 9_998_000, 70_000 }) {
            Histogram expected = new Histogram(LatencyIntervals.MOST_NANOS, 3);
            double sum = 0;
            for (int i = 0; i < 300; i++) {
                long value = (long) (20_000 * Math.exp(2.3 * random.nextGaussian()));
                value = i == 77 ? 10_000_000_000L : value;
                latencies.recordCorrected(value, interval, false);
                expected.recordValueWithExpectedInterval(value, interval);
                for (long each = value; each == value || each >= interval; each -= interval) {
                    sum += each;
                }
            }
            LatencyTick tick = latencies.take("latency", 0, 1);
            assertEquals(expected.getTotalCount(), tick.count());
            assertEquals(sum, tick.sum(), sum * 1e-9);
            Histogram corrected = new Histogram(LatencyIntervals.MOST_NANOS, 3);
            for (long pair : tick.pairs()) {
                corrected.recordValueWithCount(LatencyTick.nanos(pair), LatencyTick.count(pair));
            }
            for (double percentile : new double[] { 1, 25, 50, 75, 90, 95.4, 99, 99.5, 99.9, 99.99, 100 }) {
                double wanted = expected.getValueAtPercentile(percentile);
                assertEquals(wanted, corrected.getValueAtPercentile(percentile), wanted * 0.003, percentile + " %");
            }
        }
    }

    @Test
    void aStallOfTenSecondsShowsInTheCorrectedTail() {
        LatencyIntervals uncorrected = new LatencyIntervals();
        for (int i = 0; i < 100_000; i++) {
            long late = i == 40_000 ? 10_000_000_000L : 15_000;
            uncorrected.record(late, false);
            latencies.recordCorrected(late, 1_000_000, false);
        }
        assertEquals(15_000, percentile(uncorrected.take("latency", 0, 1), 99.9), 15);
        assertEquals(9_890_000_000.0, percentile(latencies.take("latency", 0, 1), 99.9), 20_000_000);
    }

    private static double percentile(LatencyTick tick, double percentile) {
        Histogram histogram = new Histogram(LatencyIntervals.MOST_NANOS, 3);
        for (long pair : tick.pairs()) {
            histogram.recordValueWithCount(LatencyTick.nanos(pair), LatencyTick.count(pair));
        }
        return histogram.getValueAtPercentile(percentile);
    }

    @Test
    void aStallOfAnHourIsNoFlood() {
        latencies.recordCorrected(Long.MAX_VALUE, 1000, false);
        LatencyTick tick = latencies.take("latency", 0, 1);
        assertEquals(3_600_000_000L, tick.count());
        assertTrue(tick.pairs().length < 40_000, tick.pairs().length + " pairs");
    }

    @Test
    void onlyTheTicksThemselvesAreMadeAnew() {
        for (int i = 0; i < 2000; i++) {
            latencies.record(77, false);
        }
        latencies.take("latency", 0, 1);
        Garbage.assertNone(() -> latencies.record(77, false));
    }

    @Test
    void nothingMeasuredIsNoTick() {
        assertNull(latencies.take("latency", 0, 1));
    }

    @Test
    void moreThanAPairCanCountTakesSeveral() {
        for (int i = 0; i < LatencyTick.MOST + 5; i++) {
            latencies.record(77, false);
        }
        LatencyTick tick = latencies.take("latency", 0, 1);
        assertEquals(2, tick.pairs().length);
        assertEquals(LatencyTick.MOST + 5, LatencyTick.count(tick.pairs()[0]) + LatencyTick.count(tick.pairs()[1]));
    }

    @Test
    void anAbsurdValueIsKeptWithinBounds() {
        latencies.record(-5, false);
        latencies.record(Long.MAX_VALUE, false);
        LatencyTick tick = latencies.take("latency", 0, 1);
        assertEquals(0, tick.min());
        assertTrue(tick.max() >= LatencyIntervals.MOST_NANOS);
        assertEquals(2, tick.count());
    }
}
