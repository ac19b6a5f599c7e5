package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.tape.LatenciesView;
import primetime.tape.Tape;
import primetime.tape.LatencyTick;
import primetime.tape.Window;

class LatencyBinsTest {
    private static final long SECOND = 1_000_000_000;
    private final LatencyStats stats = new LatencyStats();
    private final LatencyBins bins = new LatencyBins();

    private void samples(long... nanos) {
        Tape tape = new Tape();
        tape.latencies("latency", 1 << 20);
        long[] sorted = java.util.Arrays.stream(nanos).sorted().toArray();
        long[] pairs = java.util.Arrays.stream(sorted).map(each -> LatencyTick.pair(each, 1)).toArray();
        tape.append(
                new LatencyTick("latency", 0, SECOND, nanos.length, sorted[0], sorted[nanos.length - 1], 0, 0, pairs),
                SECOND);
        Window window = new Window(tape);
        window.move(SECOND);
        LatenciesView view = window.latencies("latency");
        stats.take(view, 0, 1, true);
    }

    private String edges() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bins.count(); i++) {
            out.append(Math.round(bins.edge(i))).append(i < bins.count() - 1 ? " " : "");
        }
        return out.toString();
    }

    @Test
    void logarithmicEdgesAreRoundAndAsManyAsThereIsRoomFor() {
        samples(3_000, 40_000);
        bins.fit(stats, 3_000, 40_000, 4, false);
        assertEquals("1000 3000 10000 30000", edges());
        bins.fit(stats, 3_000, 40_000, 6, false);
        assertEquals("1000 2000 5000 10000 20000 50000", edges());
        bins.fit(stats, 3_000, 40_000, 11, false);
        assertEquals("1000 1600 2500 4000 6300 10000 16000 25000 40000 63000", edges());
        bins.fit(stats, 3_000, 40_000, 1, false);
        assertEquals("10000", edges());
        assertEquals(2, bins.samples(0), "what is lower is counted with the first");
    }

    @Test
    void aLinearAxisShowsTheManyAndCountsTheFewInItsLastBin() {
        long[] nanos = new long[1000];
        for (int i = 0; i < 990; i++) {
            nanos[i] = 10_000 + i;
        }
        java.util.Arrays.fill(nanos, 990, 1000, 7_000_000);
        samples(nanos);
        bins.fit(stats, 10_000, 7_000_000, 12, true);
        assertEquals("0 1000 2000 3000 4000 5000 6000 7000 8000 9000 10000 11000", edges());
        assertEquals(990, bins.samples(10));
        assertEquals(10, bins.samples(11));
        assertTrue(bins.isOpen(11) && !bins.isOpen(10));
    }

    @Test
    void everySampleIsCountedOnceAtEverySize() {
        Random random = new Random(5);
        samples(random.longs(500, 1, 100 * SECOND).map(each -> (long) Math.exp(random.nextDouble() * 25)).toArray());
        for (int rows = 1; rows < 80; rows++) {
            for (boolean linear : new boolean[] { true, false }) {
                bins.fit(stats, 1, 80 * SECOND, rows, linear);
                assertTrue(bins.count() <= rows && bins.count() > 0);
                long sum = 0;
                for (int i = 0; i < bins.count(); i++) {
                    sum += bins.samples(i);
                }
                assertEquals(500, sum);
            }
        }
    }
}
