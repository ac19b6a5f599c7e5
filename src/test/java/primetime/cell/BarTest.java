package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BarTest {
    private static String bar(Glyphs glyphs, double part) {
        Grid grid = new Grid(new Clusters(), 5, 1);
        Bar.draw(new Canvas(grid), glyphs, 0, 0, 4, part, Style.PLAIN);
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < 5; column++) {
            out.append(grid.text(column, 0));
        }
        return out.toString().stripTrailing();
    }

    @Test
    void aBarIsAsLongAsItsPartToAnEighthOfAColumn() {
        assertEquals("", bar(Glyphs.EIGHTHS, 0));
        assertEquals("██", bar(Glyphs.EIGHTHS, 0.5));
        assertEquals("██▏", bar(Glyphs.EIGHTHS, 0.5 + 1 / 32.0));
        assertEquals("███▉", bar(Glyphs.BRAILLE, 1 - 1 / 32.0));
        assertEquals("████", bar(Glyphs.EIGHTHS, 1));
    }

    @Test
    void theConsoleHasHalvesAndAsciiWholeColumns() {
        assertEquals("█▌", bar(Glyphs.HALVES, 3 / 8.0));
        assertEquals("##", bar(Glyphs.ASCII, 0.5));
    }

    @Test
    void nextToNothingIsSeenAndNothingIsDrawnBeyondTheWidth() {
        assertEquals("▏", bar(Glyphs.EIGHTHS, 1e-9));
        assertEquals("▌", bar(Glyphs.HALVES, 1e-9));
        assertEquals("#", bar(Glyphs.ASCII, 1e-9));
        assertEquals("████", bar(Glyphs.EIGHTHS, 7));
    }
}
