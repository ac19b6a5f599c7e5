package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Style;
import primetime.tape.Columns;
import primetime.tape.Kind;
import primetime.tape.LatencyTick;
import primetime.tape.Window;
import primetime.theme.Theme;

class LatencyTest {
    private static final long SECOND = 1_000_000_000;
    private static final long AT = 1_000 * SECOND;
    private final Recording recording = new Recording();
    private final Window window = new Window(recording.tape());

    private void tick(int second, int pauses, long... nanos) {
        long[] pairs = Arrays.stream(nanos).sorted().map(each -> LatencyTick.pair(each, 1)).toArray();
        recording.note(new LatencyTick("latency", AT + second * SECOND, AT + (second + 1) * SECOND, nanos.length,
                Arrays.stream(nanos).min().orElse(0), Arrays.stream(nanos).max().orElse(0), Arrays.stream(nanos).sum(),
                pauses,
                pairs));
    }

    /** A minute of ordinary seconds but for one. */
    private void spike(int pauses) {
        for (int i = 0; i < 60; i++) {
            long worst = i == 50 ? 4_104_000 : 30_000;
            tick(i, i == 50 ? pauses : 0, 10_000, 11_000, 12_000, worst);
        }
    }

    private Grid pane(Theme theme) {
        recording.playTo(AT + 61 * SECOND);
        window.move(AT + 61 * SECOND);
        return Stage.pane(new Latency(), new Look(window, theme, ViewState.START), 98, 26);
    }

    @Test
    void aSpikeIsNamedAfterWhoForkedMost() {
        spike(0);
        for (int i = 0; i < 90; i++) {
            recording.note(Kind.FORK, AT + 50 * SECOND + i, 500 + i, i < 60 ? 77 : 800 + i, 0,
                    i < 60 ? "/usr/bin/make all" : "sh");
        }
        String all = Stage.all(pane(Stage.DARK));
        assertTrue(all.contains("4.1 ms: 90 forks by make ▲"), all);
    }

    @Test
    void aSpikeOfManyParentsIsNamedAfterNone() {
        spike(0);
        for (int i = 0; i < 90; i++) {
            recording.note(Kind.FORK, AT + 50 * SECOND + i, 500 + i, 70 + i, 0, "sh");
        }
        String all = Stage.all(pane(Stage.DARK));
        assertTrue(all.contains("4.1 ms: 90 forks ▲"), all);
    }

    @Test
    void ourOwnPauseIsToldBeforeAnybodyElseIsBlamed() {
        spike(1);
        String all = Stage.all(pane(Stage.DARK));
        assertTrue(all.contains("4.1 ms: in a pause of our own JVM ▲"), all);
        assertTrue(all.contains("JVM pauses: 1 of 240 samples"), all);
    }

    @Test
    void anOrdinaryMaximumIsNoSpike() {
        for (int i = 0; i < 60; i++) {
            tick(i, 0, 10_000, 11_000, 90_000 + i);
        }
        assertFalse(Stage.all(pane(Stage.DARK)).contains("▲"));
    }

    @Test
    void withoutColourTheShadesTellTheAmount() {
        tick(0, 0, 1_000, 20_000, 20_000, 20_000, 20_000, 20_000, 20_000, 20_000, 20_000);
        tick(1, 0, 20_000, 20_000, 200_000);
        long[] many = new long[100];
        Arrays.fill(many, 20_000);
        many[0] = 3_000_000;
        tick(2, 0, many);
        Grid pane = pane(Stage.DARK.on(Depth.NONE, Glyphs.EIGHTHS));
        String all = Stage.all(pane);
        assertTrue(all.contains("█") && all.contains("▓") && all.contains("░") && !all.contains("▀"), all);
        assertEquals(0, Style.foreground(pane.style(97, 13)));
    }

    @Test
    void whereDarkColoursBecomeBlackTheyAreStillSeen() {
        Grid pane = Stage.pane(new Latency(),
                new Look(SampleTapes.BUSY.window(), Stage.DARK.on(Depth.EIGHT, Glyphs.HALVES),
                        ViewState.START),
                58, 15);
        for (int row = 0; row < pane.rows(); row++) {
            for (int column = 0; column < pane.columns(); column++) {
                assertFalse(Style.foreground(pane.style(column, row)) == Colour.indexed(0));
            }
        }
    }

    @Test
    void theTitleSaysTheFigureOfThePictureAndThePolicy() {
        spike(0);
        Columns loop = Columns.of("policy", "priority", "interval_ns");
        recording.note("loop", AT + 60 * SECOND, loop, 2, 50, 4_999_000);
        Grid pane = pane(Stage.DARK);
        assertTrue(Stage.title(pane).contains("p99  30 µs · RR 50 · every 4999 µs"), Stage.title(pane));
        String[] rows = Stage.all(pane).split("\n");
        int head = 0;
        while (!rows[head].contains("p99.99")) {
            head++;
        }
        int end = rows[head].indexOf("p99 ") + 3;
        assertEquals(" 30 µs", rows[head + 1].substring(end - 6, end), "the same as in the table");
    }

    @Test
    void whereNothingComesAnyMoreItSaysSo() {
        spike(0);
        recording.playTo(AT + 100 * SECOND);
        window.move(AT + 100 * SECOND);
        String title = Stage.title(Stage.pane(new Latency(), Stage.look(window), 98, 26));
        assertTrue(title.contains("nothing new"), title);
    }
}
