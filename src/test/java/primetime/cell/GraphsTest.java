package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphsTest {
    private static final long[] RAMP = { 1, 2, 3, 4 };
    private static final double[] SOME = { 0, 1, 2, Double.NaN, 4, 5, 6, 7, 8, 99 };
    private final Grid grid = new Grid(new Clusters(), 10, 4);
    private final Canvas canvas = new Canvas(grid);

    @Test
    void anAreaOfHalfBlocks() {
        Area.draw(canvas, Glyphs.HALVES, SOME, 10, 8, false, RAMP);
        assertEquals("       ▄██\n     ▄████\n    ██████\n·▄█ ██████\n", Picture.rows(grid));
    }

    @Test
    void anAreaOfEighthsThatHangs() {
        Area.draw(canvas.sub(0, 0, 10, 2), Glyphs.EIGHTHS, SOME, 10, 8, true, RAMP);
        assertEquals("▔▔▀ ██████\n     ▔▀▀██\n\n\n", Picture.rows(grid));
    }

    @Test
    void anAreaOfBrailleHasTwoValuesInAColumn() {
        Area.draw(canvas.sub(0, 0, 5, 1), Glyphs.BRAILLE, SOME, 10, 8, false, RAMP);
        assertEquals("⣀⡀⣴⣾⣿\n\n\n\n", Picture.rows(grid));
    }

    @ParameterizedTest
    @EnumSource(Glyphs.class)
    void zeroIsDrawnAndUnknownIsNot(Glyphs glyphs) {
        Area.draw(canvas, glyphs, new double[] { 0, 0, Double.NaN, Double.NaN }, 2 * glyphs.across(), 8, false, RAMP);
        Spark.draw(canvas, glyphs, 0, 0, 2, new double[] { 0, Double.NaN }, 2, 8, 1);
        assertNotEquals(' ', grid.glyph(glyphs.across() == 2 ? 9 - 1 : 8, 3) + grid.glyph(9, 3) - ' ');
        assertNotEquals(' ', grid.glyph(0, 0));
        assertEquals(' ', grid.glyph(1, 0));
    }

    @ParameterizedTest
    @EnumSource(Glyphs.class)
    void fewerValuesThanColumnsLieAtTheRight(Glyphs glyphs) {
        Area.draw(canvas, glyphs, new double[] { 8, 8 }, 2, 8, false, RAMP);
        Spark.draw(canvas, glyphs, 0, 0, 5, new double[] { 8, 8 }, 2, 8, 1);
        assertEquals(' ', grid.glyph(0, 3));
        assertEquals(' ', grid.glyph(2, 0));
        assertNotEquals(' ', grid.glyph(9, 3));
        assertNotEquals(' ', grid.glyph(4, 0));
    }

    @Test
    void aSparkOfEighths() {
        Spark.draw(canvas, Glyphs.BRAILLE, 0, 0, 10, SOME, 10, 8, 1);
        Spark.draw(canvas, Glyphs.ASCII, 0, 1, 10, SOME, 10, 8, 1);
        assertEquals("▁▂▃ ▅▅▆▇██\n_.: ==+*##\n\n\n", Picture.rows(grid));
    }

    @Test
    void aMeterIsFilledToHalfAColumn() {
        Meter.draw(canvas, Glyphs.BRAILLE, 0, 0, 10, 0.55, 1, 2);
        Meter.draw(canvas, Glyphs.HALVES, 0, 1, 10, 0.55, 1, 2);
        Meter.draw(canvas, Glyphs.ASCII, 0, 2, 10, 2, 1, 2);
        Meter.draw(canvas, Glyphs.BRAILLE, 0, 3, 10, Double.NaN, 1, 2);
        assertEquals("━━━━━╸────\n══════────\n==========\n\n", Picture.rows(grid));
    }

    @ParameterizedTest
    @EnumSource(Glyphs.class)
    void everyTerminalIsGivenOnlyWhatItCanShow(Glyphs glyphs) {
        for (int codePoint = 0x20; codePoint < 0x30000; codePoint++) {
            int shown = glyphs.shown(codePoint);
            assertEquals(shown, glyphs.shown(shown), "what is shown is shown as it is");
            assertEquals(true, glyphs != Glyphs.ASCII || shown < 0x7f);
        }
        Area.draw(canvas, glyphs, SOME, 10, 8, false, RAMP);
        Meter.draw(canvas, glyphs, 0, 0, 10, 0.55, 1, 2);
        for (int i = 0; i < 40; i++) {
            assertEquals(grid.glyph(i % 10, i / 10), glyphs.shown(grid.glyph(i % 10, i / 10)));
        }
    }

    @ParameterizedTest
    @EnumSource(Glyphs.class)
    void whatIsDrawnEverywhereHasALikeness(Glyphs glyphs) {
        String drawn = "─│╭╮╰╯├┤┬┴┼…▸◂◆●◉✖✔⇧≡·•▲▼←→↑↓⟳↻µ±×°█▀▄░▒▓■";
        for (int i = 0; i < drawn.length(); i++) {
            assertNotEquals('?', glyphs.shown(drawn.charAt(i)), drawn.substring(i, i + 1));
        }
    }
}
