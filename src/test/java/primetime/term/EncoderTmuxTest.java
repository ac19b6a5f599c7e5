package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.cell.Clusters;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Style;

/** A terminal that knows wide and joined characters, all colours and all attributes shows exactly the last grid. */
class EncoderTmuxTest {
    private static final int COLUMNS = 61;
    private static final int ROWS = 14;
    @TempDir
    private Path directory;

    @BeforeEach
    void tmuxIsNeeded() {
        assumeTrue(Tmux.isThere(), "tmux is not installed");
    }

    @Test
    void everyStyleAndNarrowCharacterArrives() throws Exception {
        check(RandomGrid.narrow(1), RandomGrid.narrow(2), RandomGrid.narrow(3), RandomGrid.narrow(4));
    }

    @Test
    void wideAndCombinedCharactersArrive() throws Exception {
        check(RandomGrid.any(1), RandomGrid.any(2), RandomGrid.any(3), RandomGrid.any(4));
    }

    @Test
    void charactersThatTerminalsDifferAboutMoveNothingElse() throws Exception {
        check(RandomGrid.disputed(1), RandomGrid.disputed(2));
    }

    @Test
    void everyCellStandsOnTheGroundAlsoWhenThatChanges() throws Exception {
        Grid grid = new Grid(new Clusters(), COLUMNS, ROWS);
        Encoder encoder = new Encoder(Depth.TRUE, Glyphs.BRAILLE, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Modes.enter(false, true));
        for (int value : new int[] { 0x203040, 0xfaf8f3 }) {
            grid.ground(Style.of(Colour.rgb(0x808080), Colour.rgb(value)));
            grid.put(value & 31, 3, 'x', Style.PLAIN);
            bytes.writeBytes(encoder.encode(grid).toString().getBytes(StandardCharsets.UTF_8));
        }
        for (List<Tmux.Cell> row : Tmux.show(bytes.toByteArray(), COLUMNS, ROWS, directory)) {
            for (Tmux.Cell cell : row) {
                assertEquals(Colour.rgb(0xfaf8f3), Style.background(cell.style()));
            }
        }
    }

    private void check(RandomGrid... randoms) throws Exception {
        for (RandomGrid random : randoms) {
            Grid grid = new Grid(new Clusters(), COLUMNS, ROWS);
            Encoder encoder = new Encoder(Depth.TRUE, Glyphs.BRAILLE, false);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(Modes.enter(false, true));
            for (int frame = 0; frame < 40; frame++) {
                random.change(grid);
                bytes.writeBytes(encoder.encode(grid).toString().getBytes(StandardCharsets.UTF_8));
            }
            assertShown(grid, Tmux.show(bytes.toByteArray(), COLUMNS, ROWS, directory));
        }
    }

    private static void assertShown(Grid grid, List<List<Tmux.Cell>> shown) {
        for (int row = 0; row < ROWS; row++) {
            StringBuilder expected = new StringBuilder();
            StringBuilder actual = new StringBuilder();
            for (int column = 0; column < COLUMNS; column += Math.max(1, grid.width(column, row))) {
                expected.append(looks(grid.text(column, row), grid.style(column, row)));
                boolean disputed = grid.glyph(column, row) < 0 && grid.clusters().disputed(grid.glyph(column, row));
                Tmux.Cell cell = shown.get(row).get(column);
                actual.append(looks(disputed ? grid.text(column, row) : cell.text(), cell.style()));
            }
            assertEquals(expected.toString(), actual.toString(), "row " + row);
        }
    }

    private static String looks(String text, long style) {
        return text + Long.toHexString(text.equals(" ") ? Pen.blank(style) : style) + ' ';
    }
}
