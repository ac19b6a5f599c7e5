package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphsTest {
    private static final double[] SOME = { 0, 1, 2, Double.NaN, 4, 5, 6, 7, 8, 99 };

    @ParameterizedTest
    @EnumSource(Glyphs.class)
    void whatIsShownIsShownAsItIs(Glyphs glyphs) {
        for (int codePoint = 0x20; codePoint < 0x30000; codePoint++) {
            int shown = glyphs.shown(codePoint);
            assertEquals(shown, glyphs.shown(shown));
            assertTrue(glyphs != Glyphs.ASCII || shown < 0x7f);
        }
    }

    @ParameterizedTest
    @EnumSource(Glyphs.class)
    void graphsAreDrawnOnlyWithWhatTheTerminalHas(Glyphs glyphs) {
        Grid grid = new Grid(new Clusters(), 10, 6);
        Canvas canvas = new Canvas(grid);
        Area.draw(canvas.sub(0, 0, 10, 4), glyphs, SOME, 10, 8, false, new long[] { 1, 2 });
        Meter.draw(canvas, glyphs, 0, 4, 10, 0.55, 1, 2);
        Spark.draw(canvas, glyphs, 0, 5, 10, SOME, 10, 8, 1);
        for (int i = 0; i < 60; i++) {
            int glyph = grid.glyph(i % 10, i / 10);
            assertEquals(glyph, glyphs.shown(glyph));
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
