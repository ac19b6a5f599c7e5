package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SparkTest {
    private final Grid grid = new Grid(new Clusters(), 10, 1);
    private final Canvas canvas = new Canvas(grid);

    private String drawn(Glyphs glyphs, int width, double top, double... values) {
        grid.clear();
        Spark.draw(canvas, glyphs, 0, 0, width, values, values.length, top, Style.BOLD);
        return Picture.rows(grid).stripTrailing();
    }

    @Test
    void theNewestIsAtTheRight() {
        assertEquals("▁▂▅█", drawn(Glyphs.BRAILLE, 4, 8, 7, 7, 7, 0, 1, 4, 8));
        assertEquals("  ▁█", drawn(Glyphs.EIGHTHS, 4, 1, 0, 1));
    }

    @Test
    void unknownIsBlankAndZeroIsTheLowestBar() {
        assertEquals("▁ ▁", drawn(Glyphs.BRAILLE, 3, 1, 0, Double.NaN, 0));
        assertEquals("_ _", drawn(Glyphs.ASCII, 3, 1, 0, Double.NaN, 0));
        assertEquals("· ·", drawn(Glyphs.HALVES, 3, 1, 0, Double.NaN, 0));
    }

    @Test
    void whatIsThereAtAllIsMoreThanZero() {
        assertEquals("▁▂", drawn(Glyphs.BRAILLE, 2, 1e6, 0, 1));
        assertEquals("_.", drawn(Glyphs.ASCII, 2, 1e6, 0, 1));
        assertEquals("·▄", drawn(Glyphs.HALVES, 2, 1e6, 0, 1));
    }

    @Test
    void valuesBeyondTheTopAndWithoutATopStayInTheRow() {
        assertEquals("█▁", drawn(Glyphs.BRAILLE, 2, 1, Double.POSITIVE_INFINITY, -5));
        assertEquals("▁▁", drawn(Glyphs.BRAILLE, 2, 0, 3, 4));
        assertEquals("▁▁", drawn(Glyphs.BRAILLE, 2, Double.NaN, 3, 4));
    }

    @Test
    void onlyItsOwnColumnsAreWritten() {
        Spark.draw(canvas, Glyphs.BRAILLE, 8, 0, 5, new double[] { 1, 1, 1, 1, 1 }, 5, 1, Style.BOLD);
        Spark.draw(canvas, Glyphs.BRAILLE, 0, 3, 5, new double[] { 1, 1, 1, 1, 1 }, 5, 1, Style.BOLD);
        assertEquals("        ██", Picture.rows(grid).stripTrailing());
    }
}
