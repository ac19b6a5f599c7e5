package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.tape.LatenciesView;
import primetime.tape.LatencyTick;
import primetime.tape.Tape;
import primetime.tape.Window;

class LatencyStatsTest {
    private static final long SECOND = 1_000_000_000;
    private final LatencyStats stats = new LatencyStats();

    private static LatenciesView view(long[][] ticks) {
        Tape tape = new Tape();
        tape.latencies("latency", 1 << 20);
        for (int i = 0; i < ticks.length; i++) {
            long[] sorted = ticks[i].clone();
            Arrays.sort(sorted);
            long[] pairs = Arrays.stream(sorted).map(nanos -> LatencyTick.pair(nanos, 1)).toArray();
            tape.append(new LatencyTick("latency", i * SECOND, (i + 1) * SECOND, sorted.length, sorted[0],
                    sorted[sorted.length - 1], Arrays.stream(sorted).sum(), i, pairs), (i + 1) * SECOND);
        }
        Window window = new Window(tape);
        window.move(Long.MAX_VALUE);
        return window.latencies("latency");
    }

    @Test
    void percentilesAreThoseOfAllSamplesTogether() {
        Random random = new Random(3);
        long[][] ticks = new long[20][200];
        long[] all = new long[4000];
        for (int i = 0; i < all.length; i++) {
            all[i] = ticks[i / 200][i % 200] = (long) (20_000 * Math.exp(random.nextGaussian()));
        }
        Arrays.sort(all);
        stats.take(view(ticks), 0, 20, true);
        assertEquals(4000, stats.samples());
        for (Percentile each : Percentile.values()) {
            long exact = all[Math.max(0, (int) Math.ceil(each.percent() / 100 * 4000 - 1e-6) - 1)];
            assertEquals(exact, stats.at(each), exact * 0.002, each.label());
        }
        assertEquals(all[3999], stats.at(Percentile.MAX));
        assertEquals(Arrays.stream(all).average().orElseThrow(), stats.mean(), 1e-3);
        assertEquals(190, stats.pauses());
    }

    @Test
    void ofNoSamplesNothingIsKnown() {
        stats.take(view(new long[][] { { 1 } }), 0, 0, true);
        assertTrue(Double.isNaN(stats.at(Percentile.P50)) && Double.isNaN(stats.mean())
                && Double.isNaN(stats.deviation()));
    }

    @Test
    void anotherViewWithTheSameNumbersIsCountedAnew() {
        stats.take(view(new long[][] { { 5_000 } }), 0, 1, true);
        stats.take(view(new long[][] { { 7_000 } }), 0, 1, true);
        assertEquals(7_000, stats.at(Percentile.MAX));
    }
}
