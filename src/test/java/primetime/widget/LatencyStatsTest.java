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

    /** 2, 4, 4, 4, 5, 5, 7 and 9 us: the textbook's population, with mean 5 and deviation 2. */
    @Test
    void theFiguresOfEightSamplesAreThoseWorkedOutByHand() {
        stats.take(view(new long[][] { { 2_000, 9_000, 4_000 }, { 4_000, 5_000 }, { 4_000, 7_000, 5_000 } }), 0, 3,
                true);
        assertEquals(8, stats.samples());
        assertEquals(2_000, stats.min());
        assertEquals(5_000, stats.mean());
        assertEquals(2_000, stats.deviation(), 1e-9);
        assertEquals(4_000, stats.mode(), 4, "three digits");
        assertEquals(9_000, stats.at(Percentile.MAX));
        assertEquals(4_000, stats.at(Percentile.P25), 4);
        assertEquals(4_000, stats.at(Percentile.P50), 4, "the fourth of eight is not exceeded by a half");
        assertEquals(5_000, stats.at(Percentile.P75), 4);
        assertEquals(9_000, stats.at(Percentile.P90));
    }

    @Test
    void ofSeveralModesTheLowest() {
        stats.take(view(new long[][] { { 900, 900, 300, 300, 700 } }), 0, 1, true);
        assertEquals(300, stats.mode());
    }

    @Test
    void whatOverlapsAPauseIsLeftOutOfEveryFigureAndCounted() {
        Tape tape = new Tape();
        tape.latencies("latency", 1 << 20);
        tape.append(new LatencyTick("latency", 0, SECOND, 4, 1_000, 2_000_000, 2_004_000, 1,
                new long[] { LatencyTick.pair(1_000, 2), LatencyTick.pair(2_000, 1),
                        LatencyTick.pair(2_000_000, 1, true) }),
                SECOND);
        Window window = new Window(tape);
        window.move(SECOND);
        stats.take(window.latencies("latency"), 0, 1, false);
        assertEquals(3, stats.samples());
        assertEquals(4_000 / 3.0, stats.mean(), 1e-9);
        assertEquals(2_000, stats.at(Percentile.MAX));
        assertEquals(Math.sqrt((2 * 333.333333 * 333.333333 + 666.666667 * 666.666667) / 3), stats.deviation(), 1e-3);
        assertEquals(1, stats.hidden());
        stats.take(window.latencies("latency"), 0, 1, true);
        assertEquals(4, stats.samples());
        assertEquals(501_000, stats.mean());
        assertEquals(0, stats.hidden());
        assertEquals(1, stats.pauses());
    }

    @Test
    void binsCountEverySampleOnceAndEdgesBelongToTheUpper() {
        stats.take(view(new long[][] { { 500, 999, 1_000, 1_001, 1_999, 2_000, 5_000 } }), 0, 1, true);
        long[] counts = new long[3];
        stats.bins(new double[] { 0, 1_000, 2_000 }, 3, counts);
        assertEquals("[2, 3, 2]", Arrays.toString(counts));
    }
}
