package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

class LatenciesTest {
    private final Latencies track = new Latencies("latency", 64 << 10);
    private final LatenciesView view = new LatenciesView(track);

    @Test
    void aTickIsReadAsItWasWritten() {
        long[] pairs = { LatencyTick.pair(900, 3), LatencyTick.pair(38_000, 1) };
        track.append(new LatencyTick("latency", 10, 20, 4, 900, 38_000, 40_700.5, 2, pairs), 25);
        pairs[0] = 0;
        view.move(30);
        assertEquals(10, view.from(0));
        assertEquals(20, view.at(0));
        assertEquals(4, view.samples(0));
        assertEquals(900, view.min(0));
        assertEquals(38_000, view.max(0));
        assertEquals(40_700.5, view.sum(0));
        assertEquals(2, view.pauses(0));
        assertEquals(2, view.pairs(0));
        assertEquals(900, LatencyTick.nanos(view.pair(0, 0)));
        assertEquals(3, LatencyTick.count(view.pair(0, 0)));
    }

    @Test
    void aPairHoldsWhatItSays() {
        long longest = (1L << 43) - 1;
        for (long nanos : new long[] { 0, 1, 4_999_000, longest }) {
            for (long count : new long[] { 1, 200, LatencyTick.MOST }) {
                long pair = LatencyTick.pair(nanos, count);
                assertEquals(nanos, LatencyTick.nanos(pair));
                assertEquals(count, LatencyTick.count(pair));
            }
        }
        assertEquals(0, LatencyTick.nanos(LatencyTick.pair(-5, 1)));
        assertEquals(longest, LatencyTick.nanos(LatencyTick.pair(Long.MAX_VALUE, 1)), "and no more");
        assertEquals(LatencyTick.MOST, LatencyTick.count(LatencyTick.pair(1, Integer.MAX_VALUE)));
    }

    @Test
    void samplesInPausesOfOurOwnCanBeLeftOut() {
        long[] pairs = { LatencyTick.pair(900, 3), LatencyTick.pair(900, 2, true), LatencyTick.pair(38_000, 1, true) };
        assertFalse(LatencyTick.isPaused(pairs[0]));
        assertTrue(LatencyTick.isPaused(pairs[1]));
        assertEquals(900, LatencyTick.nanos(pairs[1]));
        assertEquals(2, LatencyTick.count(pairs[1]));
        assertTrue(pairs[0] < pairs[1] && pairs[1] < pairs[2], "ascending as they are");
        track.append(new LatencyTick("latency", 10, 20, 6, 900, 38_000, 42_500, 3, pairs), 25);
        view.move(30);
        Histogram all = new Histogram(1_000_000_000, 3);
        view.addTo(all, 0, true);
        assertEquals(6, all.getTotalCount());
        Histogram free = new Histogram(1_000_000_000, 3);
        view.addTo(free, 0, false);
        assertEquals(3, free.getTotalCount());
        assertEquals(900, free.getMaxValue());
    }

    @Test
    void ticksAreWholeWhereverTheyLieInTheRing() {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            long[] pairs = new long[random.nextInt(300)];
            for (int j = 0; j < pairs.length; j++) {
                pairs[j] = LatencyTick.pair(i * 1000L + j, 1);
            }
            track.append(new LatencyTick("latency", i, i, pairs.length, 0, 0, 0, 0, pairs), i);
        }
        view.move(3000);
        assertEquals(3000, view.count());
        assertTrue(view.first() > 0);
        for (long i = view.first(); i < view.count(); i++) {
            assertEquals(view.samples(i), view.pairs(i));
            for (int j = 0; j < view.pairs(i); j++) {
                assertEquals(i * 1000 + j, LatencyTick.nanos(view.pair(i, j)));
            }
        }
    }

    @Test
    void addingToAHistogramMakesNoGarbage() {
        Histogram histogram = new Histogram(1_000_000_000, 2);
        long[] pairs = { LatencyTick.pair(900, 3), LatencyTick.pair(38_000, 1) };
        for (int i = 0; i < 50; i++) {
            track.append(new LatencyTick("latency", i, i, 4, 900, 38_000, 40_700, 0, pairs), i);
        }
        view.move(50);
        Garbage.assertNone(() -> {
            histogram.reset();
            for (long i = view.first(); i < view.count(); i++) {
                view.addTo(histogram, i, true);
            }
        });
        assertEquals(200, histogram.getTotalCount());
        assertEquals(901, histogram.getValueAtPercentile(50), 10);
    }
}
