package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.tape.Kind;
import primetime.tape.Window;

class EventRateTest {
    private static final long SECOND = 1_000_000_000;
    private static final long AT = 1_200 * SECOND;
    /** The label, two minutes of one second a column, the maximum. */
    private static final int COLUMNS = 9 + 120 + 10;
    private final Recording recording = new Recording();

    private void burst(int second, int count) {
        for (int i = 0; i < count; i++) {
            recording.note(Kind.FORK, AT + second * SECOND + SECOND / 2, 7, 1, 0, "");
        }
    }

    /** The last columns of the graph after so many seconds, and the maximum. */
    private String drawn(int seconds, int columns) {
        Window window = new Window(recording.playTo(AT + seconds * SECOND + SECOND / 4).tape());
        window.move(AT + seconds * SECOND + SECOND / 4);
        Grid grid = new Grid(new Clusters(), COLUMNS, 1);
        new EventRate().draw(Stage.look(window), new Canvas(grid), 0, window.events("events"));
        String row = Picture.rows(grid).replace("\n", "");
        return row.isEmpty() ? "" : row.substring(9 + 120 - columns);
    }

    @Test
    void aSilentSecondIsTheLowestBarAndABurstTheHighest() {
        burst(0, 1);
        burst(3, 100);
        assertEquals("  ▂▁▁█▁ max   100", drawn(5, 7));
    }

    @Test
    void aQuietHostLooksQuiet() {
        burst(0, 1);
        burst(3, 2);
        assertEquals("  ▃▁▁▄▁ max     2", drawn(5, 7));
    }

    @Test
    void whatNobodyHeardIsBlank() {
        burst(0, 10);
        burst(6, 10);
        recording.note(new Gap("events", AT + 2 * SECOND, AT + 5 * SECOND, 0, "asleep"));
        assertEquals("█▁   ▁█▁ max    10", drawn(8, 8));
    }

    @Test
    void aSecondWithALossIsMarked() {
        burst(0, 10);
        burst(6, 10);
        recording.note(new Gap("events", AT + 2 * SECOND, AT + 2 * SECOND, 5, "overflow"));
        assertEquals("█▁!▁▁▁█▁ max    10", drawn(8, 8));
    }

    @Test
    void behindAFaultNothingIsKnown() {
        burst(0, 10);
        recording.note(new Fault("events", AT + 2 * SECOND, "socket", "closed", ""));
        assertEquals("█▁     max    10", drawn(6, 6));
    }

    @Test
    void withNothingKnownThereIsNoRow() {
        assertEquals("", drawn(5, 7));
    }
}
