package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jline.builtins.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primetime.cell.Clusters;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;

/** Whatever frames follow each other, a terminal that gets the differences shows the last one. */
class EncoderOracleTest {
    private static final int COLUMNS = 57;
    private static final int ROWS = 13;
    private static final long UNDERLINE = 0x01000000;
    private static final long REVERSE = 0x02000000;
    private static final long HAS_FOREGROUND = 0x10000000;
    private static final long HAS_BACKGROUND = 0x20000000;

    /** Not in 24 bits: ScreenTerminal reads no sequence of more than 32 characters. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRUE")
    void differencesShowWhatRepaintingShows(Depth depth) {
        for (int seed = 0; seed < 40; seed++) {
            RandomGrid random = RandomGrid.narrow(seed);
            Grid grid = new Grid(new Clusters(), COLUMNS, ROWS);
            Encoder encoder = new Encoder(depth, Glyphs.BRAILLE, false);
            ScreenTerminal terminal = terminal();
            for (int frame = 0; frame < 25; frame++) {
                terminal.write(encoder.encode(grid).toString());
                assertShows(grid, terminal);
                random.change(grid);
            }
            terminal.write(encoder.encode(grid).toString());
            ScreenTerminal fresh = terminal();
            fresh.write(new Encoder(depth, Glyphs.BRAILLE, false).encode(grid).toString());
            assertSameLooks(cells(fresh), cells(terminal), "depth " + depth + " seed " + seed);
        }
    }

    @Test
    void repaintingReplacesWhateverStoodThere() {
        Grid grid = new Grid(new Clusters(), COLUMNS, ROWS);
        RandomGrid.narrow(7).change(grid);
        Encoder encoder = new Encoder(Depth.INDEXED, Glyphs.BRAILLE, false);
        ScreenTerminal terminal = terminal();
        terminal.write("\033[?7l");
        terminal.write(encoder.encode(grid).toString());
        terminal.write("\033[5;9H\033[41;4mrubbish\033[H\033[9;9H");
        encoder.forget();
        terminal.write(encoder.encode(grid).toString());
        assertShows(grid, terminal);
    }

    private static ScreenTerminal terminal() {
        ScreenTerminal terminal = new ScreenTerminal(COLUMNS, ROWS);
        terminal.write("\033[?7l\033[2J\033[H");
        return terminal;
    }

    private static void assertShows(Grid grid, ScreenTerminal terminal) {
        long[] cells = cells(terminal);
        for (int row = 0; row < ROWS; row++) {
            StringBuilder expected = new StringBuilder();
            StringBuilder shown = new StringBuilder();
            for (int column = 0; column < COLUMNS; column++) {
                expected.append(grid.text(column, row));
                shown.appendCodePoint((int) cells[row * COLUMNS + column]);
            }
            assertEquals(expected.toString(), shown.toString(), "row " + row);
        }
    }

    private static void assertSameLooks(long[] expected, long[] actual, String where) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(Long.toHexString(looks(expected[i])), Long.toHexString(looks(actual[i])),
                    where + " column " + i % COLUMNS + " row " + i / COLUMNS);
        }
    }

    /** What ScreenTerminal keeps: it never ends bold, and its default background takes the foreground's colour away. */
    private static long looks(long cell) {
        long attributes = cell >>> 32;
        boolean isPlainBlank = (int) cell == ' ' && (attributes & (UNDERLINE | REVERSE)) == 0;
        long kept = UNDERLINE | REVERSE | HAS_BACKGROUND | (isPlainBlank ? 0 : HAS_FOREGROUND);
        return (attributes & kept) << 32 | cell & 0xffffffffL;
    }

    private static long[] cells(ScreenTerminal terminal) {
        long[] cells = new long[COLUMNS * ROWS];
        terminal.dump(cells, 0, 0, ROWS, COLUMNS, new int[2]);
        return cells;
    }
}
