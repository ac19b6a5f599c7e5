package primetime.term;

import java.util.Random;
import primetime.cell.Canvas;
import primetime.cell.Colour;
import primetime.cell.Grid;
import primetime.cell.Style;

/** Changes grids as dashboards do, and as they never would: runs, blanks, boxes, single cells, in few or many styles. */
final class RandomGrid {
    private static final String[] NARROW = { "a", "Z", "0", "-", "│", "─", "╭", "⣿", "█", "é", "µ", " ", " " };
    private static final String[] ANY = { "中", "한", "e\u0301", "😀", "a", "x", "│", " ", " ", "▂" };
    private static final String[] DISPUTED = { "👩‍👩‍👧", "❤️", "🇩🇪", "👍🏽", "1️⃣", "a", " " };
    private final Random random;
    private final String[] texts;

    private RandomGrid(long seed, String[] texts) {
        random = new Random(seed);
        this.texts = texts;
    }

    /** Characters of one column alone. */
    static RandomGrid narrow(long seed) {
        return new RandomGrid(seed, NARROW);
    }

    /** Wide and combined ones as well. */
    static RandomGrid any(long seed) {
        return new RandomGrid(seed, ANY);
    }

    /** And those that terminals differ about. */
    static RandomGrid disputed(long seed) {
        return new RandomGrid(seed, DISPUTED);
    }

    /** Changes a few places. */
    void change(Grid grid) {
        Canvas canvas = new Canvas(grid);
        for (int i = random.nextInt(12); i >= 0; i--) {
            int column = random.nextInt(grid.columns());
            int row = random.nextInt(grid.rows());
            long style = style();
            switch (random.nextInt(6)) {
                case 0 -> canvas.run(column, row, random.nextInt(grid.columns()), ' ', style);
                case 1 -> canvas.sub(column, row, random.nextInt(20), random.nextInt(6)).clear(style);
                case 2 -> canvas.restyle(column, row, style);
                default -> {
                    int at = column;
                    for (int n = random.nextInt(10); n >= 0; n--) {
                        at = canvas.text(at, row, texts[random.nextInt(texts.length)], style);
                    }
                }
            }
        }
    }

    private long style() {
        if (random.nextInt(3) == 0) {
            return Style.PLAIN;
        }
        long style = Style.of(colour(), random.nextBoolean() ? Colour.DEFAULT : colour());
        long[] attributes = { Style.BOLD, Style.DIM, Style.UNDERLINE, Style.REVERSE, Style.ITALIC, Style.STRIKE };
        for (long attribute : attributes) {
            style |= random.nextInt(5) == 0 ? attribute : 0;
        }
        return style;
    }

    private int colour() {
        return switch (random.nextInt(4)) {
            case 0 -> Colour.DEFAULT;
            case 1 -> Colour.indexed(random.nextInt(16));
            case 2 -> Colour.indexed(random.nextInt(256));
            default -> Colour.rgb(random.nextInt(1 << 24));
        };
    }
}
