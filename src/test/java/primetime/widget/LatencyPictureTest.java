package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static primetime.cell.Picture.assertGolden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.theme.Theme;
import primetime.theme.Themes;

/** The latency pane as it must look, in the sizes that it has at 40x10, 80x24, 120x36 and 200x60, and in smaller ones. */
class LatencyPictureTest {
    private static final String[] VIEWS = { "heat", "histogram", "curve", "cpus", "canaries" };

    private static void golden(String name, SampleTapes tape, Theme theme, int columns, int rows) {
        Look look = new Look(tape.window(), theme, ViewState.START);
        assertGolden("latency-" + name, Stage.pane(new Latency(), look, columns, rows));
    }

    @ParameterizedTest
    @CsvSource({ "38, 6", "38, 9", "58, 15", "98, 26", "20, 5", "58, 1", "24, 2" })
    void busy(int columns, int rows) {
        golden(columns + "x" + rows, SampleTapes.BUSY, Stage.DARK, columns, rows);
    }

    @Test
    void withoutColourInAscii() {
        golden("58x15-ascii", SampleTapes.BUSY, Stage.ASCII, 58, 15);
    }

    @Test
    void onTheLinuxConsole() {
        golden("58x15-console", SampleTapes.BUSY, Stage.CONSOLE, 58, 15);
    }

    @Test
    void withFewColours() {
        golden("58x15-sixteen", SampleTapes.BUSY, Stage.DARK.on(Depth.SIXTEEN, Glyphs.EIGHTHS), 58, 15);
    }

    @Test
    void withAGap() {
        golden("98x26-gap", SampleTapes.GAP, Stage.DARK, 98, 26);
    }

    @Test
    void withAFault() {
        golden("58x15-fault", SampleTapes.FAULT, Stage.DARK, 58, 15);
    }

    @Test
    void refusedFromTheStart() {
        golden("38x6-refused", SampleTapes.REFUSED, Stage.DARK, 38, 6);
    }

    @Test
    void withoutRealTimePriority() {
        golden("58x15-polled", SampleTapes.POLLED, Stage.DARK, 58, 15);
    }

    @Test
    void waiting() {
        golden("38x9-empty", SampleTapes.EMPTY, Stage.DARK, 38, 9);
    }

    @Test
    void nineSeconds() {
        golden("98x26-hostile", SampleTapes.HOSTILE, Stage.DARK, 98, 26);
    }

    /** Zoomed at 80x24, 120x36 and 200x60. */
    @ParameterizedTest
    @CsvSource({ "76, 19", "116, 31", "196, 55" })
    void everyView(int columns, int rows) {
        for (int view = 0; view < VIEWS.length; view++) {
            view(VIEWS[view] + "-" + columns + "x" + rows, SampleTapes.BUSY, Stage.DARK, view, columns, rows);
        }
    }

    @Test
    void everyViewWithoutColourAndOnTheLinuxConsole() {
        for (int view = 0; view < VIEWS.length; view++) {
            view(VIEWS[view] + "-ascii", SampleTapes.BUSY, Stage.ASCII, view, 76, 19);
            view(VIEWS[view] + "-console", SampleTapes.BUSY, Stage.CONSOLE, view, 76, 19);
            Theme mono = Themes.load("mono").on(Depth.NONE, Glyphs.BRAILLE);
            view(VIEWS[view] + "-mono", SampleTapes.BUSY, mono, view, 76, 19);
        }
    }

    @Test
    void linearAxes() {
        for (int view = 0; view < 3; view++) {
            Look look = new Look(SampleTapes.BUSY.window(), Stage.DARK,
                    ViewState.START.withVariant(view).withToggle(0));
            assertGolden("latency-" + VIEWS[view] + "-linear", Stage.pane(new Latency(), look, 76, 19));
        }
    }

    @Test
    void theCorrectedReading() {
        Look look = new Look(SampleTapes.BUSY.window(), Stage.DARK, Reading.CORRECTED.choose(ViewState.START));
        assertGolden("latency-heat-corrected", Stage.pane(new Latency(), look, 76, 19));
    }

    @Test
    void processorsInLittleRoomAndNone() {
        view("cpus-58x6-gap", SampleTapes.GAP, Stage.DARK, 3, 58, 6);
        view("cpus-none", SampleTapes.POLLED, Stage.DARK, 3, 58, 15);
    }

    private static void view(String name, SampleTapes tape, Theme theme, int view, int columns, int rows) {
        Look look = new Look(tape.window(), theme, ViewState.START.withVariant(view));
        Grid pane = Stage.pane(new Latency(), look, columns, rows);
        assertGolden("latency-" + name, pane);
        assertTrue(Picture.rows(pane).indexOf('?') < 0, "a glyph that the terminal lacks");
    }
}
