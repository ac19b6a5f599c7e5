package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

class GridTest {
    private static final String[] TEXTS = { "a", "汉字", "🙂x", "👨‍👩‍👧‍👦", "e\u0301", "\t", "漢a字b", "\u0301", "🇩🇪",
            "1️⃣",
            "日本語日本語日本語日本語日本語", "\ud83d", "" };
    private final Clusters clusters = new Clusters();
    private final Random random = new Random(3);

    @Test
    void aRightHalfAlwaysHasItsWideNeighbour() {
        for (int round = 0; round < 300; round++) {
            Grid grid = new Grid(clusters, random.nextInt(9), random.nextInt(4));
            for (int i = 0; i < 60; i++) {
                scribble(new Canvas(grid));
                assertWhole(grid);
            }
        }
    }

    @Test
    void nothingIsWrittenOutsideACanvas() {
        for (int round = 0; round < 3000; round++) {
            Grid grid = new Grid(clusters, 12, 6);
            Canvas whole = new Canvas(grid);
            for (int row = 0; row < 6; row++) {
                whole.text(0, row, random.nextBoolean() ? "汉字汉字汉字" : "abcdefghijkl", 77);
            }
            int left = random.nextInt(14) - 1;
            int top = random.nextInt(8) - 1;
            int width = random.nextInt(8);
            int height = random.nextInt(5);
            Grid before = new Grid(clusters, 12, 6);
            copy(grid, before);
            Canvas outer = whole.sub(left, top, width + 2, height + 2);
            Canvas inner = outer.sub(0, 0, width, height);
            for (int i = 0; i < 20; i++) {
                scribble(inner);
            }
            assertWhole(grid);
            for (int row = 0; row < 6; row++) {
                for (int column = 0; column < 12; column++) {
                    int fromColumn = Math.max(left, 0);
                    int fromRow = Math.max(top, 0);
                    boolean inside = column >= fromColumn && column < fromColumn + width && row >= fromRow
                            && row < fromRow + height;
                    // A wide glyph that the edge cuts in two cannot stay: its outer half becomes a blank.
                    boolean cut = grid.glyph(column, row) == ' ' && before.width(column, row) != 1;
                    if (!inside && !cut) {
                        assertEquals(before.glyph(column, row), grid.glyph(column, row));
                        assertEquals(before.style(column, row), grid.style(column, row));
                    }
                }
            }
        }
    }

    @Test
    void whatIsReadCellByCellCanBeWrittenAgain() {
        for (int round = 0; round < 200; round++) {
            Grid from = new Grid(clusters, 9, 3);
            Grid to = new Grid(clusters, 9, 3);
            for (int i = 0; i < 30; i++) {
                scribble(new Canvas(from));
                scribble(new Canvas(to));
            }
            copy(from, to);
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 9; column++) {
                    assertEquals(from.text(column, row), to.text(column, row));
                    // The right half of a glyph is drawn in the style of the left one.
                    boolean right = from.width(column, row) == 0;
                    assertEquals(from.style(column - (right ? 1 : 0), row), to.style(column, row));
                }
            }
        }
    }

    @Test
    void resizingBlanksAndKeepsNoOldCells() {
        Grid grid = new Grid(clusters, 4, 2);
        new Canvas(grid).text(0, 0, "汉字", 5);
        grid.resize(3, 3);
        assertEquals("\n\n\n", Picture.rows(grid));
        assertEquals(Style.PLAIN, grid.style(1, 0));
        grid.resize(-1, 5);
        assertEquals(0, grid.columns());
        grid.resize(5, 5);
        assertEquals("\n\n\n\n\n", Picture.rows(grid));
    }

    @Test
    void drawingMakesNoGarbage() {
        Grid grid = new Grid(clusters, 80, 24);
        Canvas canvas = new Canvas(grid);
        double[] values = new double[160];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        long[] ramp = { 1, 2, 3 };
        StringBuilder line = new StringBuilder();
        Garbage.assertNone(() -> {
            grid.clear();
            canvas.text(3, 3, "plain and 汉字 and e\u0301", 7);
            canvas.elided(3, 4, "much too long for the room that it has", 12, 7);
            canvas.right(80, 5, "right", 7);
            canvas.tint(0, 3, 20, Colour.indexed(4));
            Area.draw(canvas, Glyphs.BRAILLE, values, 160, 200, true, ramp);
            Spark.draw(canvas, Glyphs.BRAILLE, 0, 20, 80, values, 160, 100, 7);
            Meter.draw(canvas, Glyphs.BRAILLE, 0, 21, 40, 0.3, 7, 8);
            line.setLength(0);
            Figures.bits(Figures.bytes(Figures.latency(Figures.life(line, 12_000_000_000L), 38_000), 15.4e9), 1e6);
            Figures.clock(Figures.whole(Figures.count(line, 1234.5), 17, 5), 1_700_000_000_000L, true);
            canvas.text(0, 22, line, 7);
        });
    }

    /** Writes anything anywhere, also far outside. */
    private void scribble(Canvas canvas) {
        int column = random.nextInt(canvas.columns() + 6) - 3;
        int row = random.nextInt(canvas.rows() + 4) - 2;
        int length = random.nextInt(12);
        String text = TEXTS[random.nextInt(TEXTS.length)];
        long style = random.nextInt(100);
        switch (random.nextInt(9)) {
            case 0 -> canvas.text(column, row, text, style);
            case 1 -> canvas.text(column, row, text, length, style);
            case 2 -> canvas.elided(column, row, text, length, style);
            case 3 -> canvas.right(column, row, text, style);
            case 4 -> canvas.put(column, row, random.nextBoolean() ? '字' : 'x', style);
            case 5 -> canvas.run(column, row, length, random.nextBoolean() ? '字' : '-', style);
            case 6 -> canvas.tint(column, row, length, random.nextInt(9));
            case 7 -> canvas.restyle(column, row, style);
            default -> Frame.draw(canvas.sub(column, row, length, length), style);
        }
    }

    private static void copy(Grid from, Grid to) {
        Canvas canvas = new Canvas(to);
        for (int row = 0; row < from.rows(); row++) {
            for (int column = 0; column < from.columns(); column++) {
                if (from.width(column, row) > 0) {
                    canvas.text(column, row, from.text(column, row), from.style(column, row));
                }
            }
        }
    }

    private static void assertWhole(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            int columns = 0;
            for (int column = 0; column < grid.columns(); column++) {
                columns += grid.width(column, row);
                String text = grid.text(column, row);
                int wanted = text.isEmpty() ? 0 : Width.of(text);
                assertEquals(wanted, grid.width(column, row), "at " + column + " of " + grid.columns() + ": " + text);
                assertTrue(!text.isEmpty() || column > 0 && grid.width(column - 1, row) == 2);
            }
            assertEquals(grid.columns(), columns, "a row is as wide as it is");
        }
    }
}
