package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.tape.LatenciesView;
import primetime.tape.LatencyTick;
import primetime.tape.Tape;
import primetime.tape.Window;

class LatencyScaleTest {
    private static final long SECOND = 1_000_000_000;
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);
    private final LatencyScale scale = new LatencyScale();
    private long now;

    @BeforeEach
    void makeTrack() {
        tape.latencies("latency", 1 << 20);
    }

    private void ticks(int count, long max) {
        for (int i = 0; i < count; i++) {
            now += SECOND;
            tape.append(new LatencyTick("latency", now - SECOND, now, 1, max, max, max, 0,
                    new long[] { LatencyTick.pair(max, 1) }), now);
        }
    }

    private int top() {
        window.move(now);
        LatenciesView view = window.latencies("latency");
        scale.fit(LatencyScale.highest(view, Math.max(0, view.count() - 50)), 40, 1, false);
        return scale.top();
    }

    @Test
    void anOrdinaryHostHasTheSameAxisAlways() {
        assertEquals(7, top());
        ticks(10, 300);
        assertEquals(7, top());
        ticks(10, 9_999_999);
        assertEquals(7, top());
    }

    @Test
    void itGrowsAtOnceByWholeDecadesUpToAHundredSeconds() {
        ticks(1, 10_000_000);
        assertEquals(8, top());
        ticks(1, 150_000_000);
        assertEquals(9, top());
        ticks(1, 200 * SECOND);
        assertEquals(11, top());
    }

    @Test
    void itShrinksOnlyLongAfterTheSpikeLeftTheScreen() {
        ticks(1, 20_000_000);
        ticks(239, 20_000);
        assertEquals(8, top());
        ticks(1, 20_000);
        assertEquals(7, top());
    }

    @Test
    void everyLatencyHasALevel() {
        ticks(1, 20_000);
        top();
        assertEquals(0, scale.level(0, 0));
        assertEquals(0, scale.level(1000, 0));
        assertEquals(10, scale.level(10_000, 0));
        assertEquals(9, scale.level(9_990, 0));
        assertEquals(20, scale.level(100_000, 10));
        assertEquals(39, scale.level(Long.MAX_VALUE, 0));
    }

    @Test
    void labelsStandBesideTheDecades() {
        ticks(1, 20_000);
        top();
        Grid grid = new Grid(new Clusters(), 6, 8);
        scale.labels(Stage.look(window), new Canvas(grid));
        assertEquals("\n  1ms\n\n100µs\n\n 10µs\n\n  1µs\n", Picture.rows(grid));
    }
}
