package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.tape.LatencyTick;

class LatencyIntervalsTest {
    private final LatencyIntervals latencies = new LatencyIntervals();

    @Test
    void everySampleIsThereAndEveryValueWithinATenthOfAPercent() {
        Random random = new Random(7);
        long[] values = random.longs(10_000, 1, 50_000_000).map(value -> value >> random.nextInt(24)).sorted()
                .toArray();
        Arrays.stream(values).forEach(latencies::record);
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
        latencies.record(100);
        latencies.take("latency", 0, 1);
        latencies.record(200);
        LatencyTick tick = latencies.take("latency", 1, 2);
        assertEquals(1, tick.count());
        assertEquals(200, tick.min());
    }

    @Test
    void nothingMeasuredIsNoTick() {
        assertNull(latencies.take("latency", 0, 1));
    }

    @Test
    void moreThanAPairCanCountTakesSeveral() {
        for (int i = 0; i < LatencyTick.MOST + 5; i++) {
            latencies.record(77);
        }
        LatencyTick tick = latencies.take("latency", 0, 1);
        assertEquals(2, tick.pairs().length);
        assertEquals(LatencyTick.MOST + 5, LatencyTick.count(tick.pairs()[0]) + LatencyTick.count(tick.pairs()[1]));
    }

    @Test
    void anAbsurdValueIsKeptWithinBounds() {
        latencies.record(-5);
        latencies.record(Long.MAX_VALUE);
        LatencyTick tick = latencies.take("latency", 0, 1);
        assertEquals(0, tick.min());
        assertTrue(tick.max() >= LatencyIntervals.MOST_NANOS);
        assertEquals(2, tick.count());
    }
}
