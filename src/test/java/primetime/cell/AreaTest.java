package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AreaTest {
    private static final long[] PLAIN = { Style.PLAIN };
    private static final double UNKNOWN = Double.NaN;
    private final Grid grid = new Grid(new Clusters(), 4, 2);
    private final Canvas canvas = new Canvas(grid);

    private String drawn(Glyphs glyphs, boolean hanging, double... values) {
        grid.clear();
        Area.draw(canvas, glyphs, values, values.length, 8, hanging, PLAIN);
        return Picture.rows(grid).replaceAll("\n$", "");
    }

    @Test
    void brailleShowsTwoValuesACellAndEightLevelsInTwoRows() {
        assertEquals("  ⣀⣿\n⣀⣤⣿⣿", drawn(Glyphs.BRAILLE, false, 1, 1, 2, 2, 5, 5, 8, 8));
        assertEquals("⠉⠛⣿⣿\n  ⠉⣿", drawn(Glyphs.BRAILLE, true, 1, 1, 2, 2, 5, 5, 8, 8));
    }

    @Test
    void blocksShowOneValueACell() {
        assertEquals("   █\n▂▄██", drawn(Glyphs.EIGHTHS, false, 1, 2, 4, 8));
        assertEquals("   █\n▄▄██", drawn(Glyphs.HALVES, false, 1.1, 2, 4, 8));
        assertEquals("   #\n..##", drawn(Glyphs.ASCII, false, 0, 1, 4, 8));
    }

    @Test
    void hangingAreasAreFullAtTheTop() {
        assertEquals("▔▀██\n   █", drawn(Glyphs.EIGHTHS, true, 1, 2, 4, 8));
        assertEquals("▀▀██\n   █", drawn(Glyphs.HALVES, true, 1.1, 2, 4, 8));
        assertEquals("''##\n   #", drawn(Glyphs.ASCII, true, 0, 1, 4, 8));
    }

    @Test
    void unknownIsBlankAndZeroIsTheFloor() {
        assertEquals("\n⢀ ⡀", drawn(Glyphs.BRAILLE, false, UNKNOWN, 0, UNKNOWN, UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN));
        assertEquals("\n▁ ▁", drawn(Glyphs.EIGHTHS, false, 0, UNKNOWN, 0, UNKNOWN));
        assertEquals("\n· ·", drawn(Glyphs.HALVES, false, 0, UNKNOWN, 0, UNKNOWN));
        assertEquals("\n. .", drawn(Glyphs.ASCII, false, 0, UNKNOWN, 0, UNKNOWN));
    }

    /** Zero drawn as the lowest of one or two levels would look like a third of the graph. */
    @Test
    void zeroIsNotTheLowestLevelWhereLevelsAreCoarse() {
        assertEquals("\n·▄", drawn(Glyphs.HALVES, false, 0, 2, UNKNOWN, UNKNOWN));
        assertEquals("\n.#", drawn(Glyphs.ASCII, false, 0, 4, UNKNOWN, UNKNOWN));
    }

    @Test
    void theNewestAreKeptWhereThereAreTooMany() {
        assertEquals("\n▂▄▆█", drawn(Glyphs.EIGHTHS, false, 8, 8, 8, 1, 2, 3, 4));
        assertEquals("\n  ▆█", drawn(Glyphs.EIGHTHS, false, 3, 4));
    }

    @Test
    void valuesBeyondTheTopStayInside() {
        assertEquals("████\n████", drawn(Glyphs.EIGHTHS, false, 9, 1e9, Double.POSITIVE_INFINITY, 8));
        assertEquals("\n▁▁", drawn(Glyphs.EIGHTHS, false, -4, 0, UNKNOWN, UNKNOWN));
    }

    @Test
    void withoutATopEverythingIsTheFloor() {
        Area.draw(canvas, Glyphs.EIGHTHS, new double[] { 1, 2, 3, 4 }, 4, 0, false, PLAIN);
        assertEquals("\n▁▁▁▁\n", Picture.rows(grid));
    }

    @Test
    void theRampRunsFromTheBase() {
        long[] ramp = { Style.DIM, Style.BOLD };
        Area.draw(canvas, Glyphs.EIGHTHS, new double[] { 8 }, 1, 8, false, ramp);
        assertEquals(Style.DIM, grid.style(3, 1));
        assertEquals(Style.BOLD, grid.style(3, 0));
        Area.draw(canvas, Glyphs.EIGHTHS, new double[] { 8 }, 1, 8, true, ramp);
        assertEquals(Style.DIM, grid.style(3, 0));
        assertEquals(Style.BOLD, grid.style(3, 1));
    }

    @Test
    void noRoomIsNoError() {
        for (Glyphs glyphs : Glyphs.values()) {
            Area.draw(canvas.sub(0, 0, 0, 0), glyphs, new double[] { 1 }, 1, 1, false, PLAIN);
            Area.draw(canvas.sub(0, 0, 3, 0), glyphs, new double[0], 0, 1, true, PLAIN);
        }
        assertEquals("\n\n", Picture.rows(grid));
    }
}
