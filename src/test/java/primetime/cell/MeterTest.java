package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeterTest {
    private static final long FULL = Style.BOLD;
    private static final long REST = Style.DIM;
    private final Grid grid = new Grid(new Clusters(), 12, 1);
    private final Canvas canvas = new Canvas(grid);

    private String drawn(Glyphs glyphs, double part) {
        grid.clear();
        Meter.draw(canvas, glyphs, 1, 0, 10, part, FULL, REST);
        return Picture.rows(grid).substring(1).stripTrailing();
    }

    @Test
    void fillsToHalfAColumn() {
        assertEquals("──────────", drawn(Glyphs.BRAILLE, 0));
        assertEquals("━━━━━─────", drawn(Glyphs.BRAILLE, 0.5));
        assertEquals("━━━━━╸────", drawn(Glyphs.EIGHTHS, 0.55));
        assertEquals("━━━━━━━━━━", drawn(Glyphs.BRAILLE, 1));
    }

    @Test
    void fillsByColumnsOnTheConsoleAndInAscii() {
        assertEquals("══════────", drawn(Glyphs.HALVES, 0.54));
        assertEquals("======----", drawn(Glyphs.ASCII, 0.54));
    }

    @Test
    void aSecondPartIsBrokenAndStaysBehindTheFirst() {
        Meter.draw(canvas, Glyphs.BRAILLE, 1, 0, 10, 0.35, 0.3, FULL, REST, REST);
        assertEquals(" ━━━╸╍╍╍───\n", Picture.rows(grid));
        Meter.draw(canvas, Glyphs.ASCII, 1, 0, 10, 0.9, 0.3, FULL, REST, REST);
        assertEquals(" =========:\n", Picture.rows(grid));
        Meter.draw(canvas, Glyphs.HALVES, 1, 0, 10, 0.5, Double.NaN, FULL, REST, REST);
        assertEquals(" ═════─────\n", Picture.rows(grid));
    }

    @Test
    void everyGlyphIsOneThatTheTerminalHas() {
        for (Glyphs glyphs : new Glyphs[] { Glyphs.HALVES, Glyphs.ASCII }) {
            Meter.draw(canvas, glyphs, 1, 0, 10, 0.35, 0.3, FULL, REST, REST);
            for (int column = 1; column < 11; column++) {
                assertEquals(grid.glyph(column, 0), glyphs.shown(grid.glyph(column, 0)));
            }
        }
    }

    @Test
    void neverLeavesItsColumns() {
        assertEquals("━━━━━━━━━━", drawn(Glyphs.BRAILLE, 17));
        assertEquals("━━━━━━━━━━", drawn(Glyphs.BRAILLE, Double.POSITIVE_INFINITY));
        assertEquals("──────────", drawn(Glyphs.BRAILLE, -3));
        assertEquals(Style.PLAIN, grid.style(0, 0));
        assertEquals(Style.PLAIN, grid.style(11, 0));
    }

    @Test
    void unknownIsNotAnEmptyMeter() {
        assertEquals("", drawn(Glyphs.BRAILLE, Double.NaN));
        assertEquals("", drawn(Glyphs.ASCII, Double.NaN));
    }

    @Test
    void fullAndRestHaveTheirOwnStyles() {
        drawn(Glyphs.BRAILLE, 0.5);
        assertEquals(FULL, grid.style(5, 0));
        assertEquals(REST, grid.style(6, 0));
    }
}
