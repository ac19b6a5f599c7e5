package primetime.pane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.tape.LatencyTick;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Theme;
import primetime.theme.Themes;
import primetime.widget.Latency;
import primetime.widget.ViewState;

class PainterTest {
    private static final long SECOND = 1_000_000_000;
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);
    private final Painter painter = new Painter();
    private final Grid grid = new Grid(new Clusters(), 100, 30);
    private final Theme theme = Themes.load("dark");

    private void tick(String track, long second) {
        long[] pairs = { LatencyTick.pair(50_000, 1) };
        tape.append(new LatencyTick(track, (second - 1) * SECOND, second * SECOND, 1, 50_000, 50_000, 50_000, 0, pairs),
                second * SECOND);
        window.move(second * SECOND);
    }

    @ParameterizedTest
    @CsvSource({ "latency.spawn, 4, true", "latency.cpu5, 3, true", "latency.spawn, 3, false", "latency.cpu5, 0, false",
            "latency, 0, true", "latency, 3, true" })
    void aPaneIsDrawnAgainForTheTracksOfTheViewThatItShows(String track, int view, boolean drawn) {
        for (String each : List.of("latency", "latency.cpu5", "latency.spawn")) {
            tape.latencies(each, 1 << 16);
        }
        tick("latency", 1);
        Latency latency = new Latency();
        Page page = Page.of("one", List.of(new Pane(latency, ViewState.START.withVariant(view))),
                Layout.EVEN_HORIZONTAL,
                List.of());
        Rect area = new Rect(0, 0, 100, 30);
        assertTrue(painter.paint(page, area, grid, window, theme));
        assertFalse(painter.paint(page, area, grid, window, theme));
        for (long second = 2; second < 4; second++) {
            tick(track, second);
            if (drawn) {
                assertTrue(painter.paint(page, area, grid, window, theme), "tick of second " + second);
            }
            assertFalse(painter.paint(page, area, grid, window, theme));
        }
    }
}
