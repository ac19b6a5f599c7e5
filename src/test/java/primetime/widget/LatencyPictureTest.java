package primetime.widget;

import static primetime.cell.Picture.assertGolden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.theme.Theme;

/** The latency pane as it must look, in the sizes that it has at 40x10, 80x24, 120x36 and 200x60, and in smaller ones. */
class LatencyPictureTest {
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
}
