package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Glyphs;

/**
 * A figure three rows high, for panes with room: each sign is 3 by 5 dots, two of them above each other in a cell. Terminals
 * without half blocks, and words, get none.
 */
final class BigFigure {
    static final int ROWS = 3;
    private static final int COLUMNS = 3;
    private static final int DOT_ROWS = 5;
    private static final String SIGNS = "0123456789.-";
    /** The dots of each sign, row by row from the top, the highest of 15 bits first. */
    private static final int[] DOTS = { 0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111,
            0b111_001_111_001_111, 0b101_101_111_001_001, 0b111_100_111_001_111, 0b111_100_111_101_111,
            0b111_001_010_010_010, 0b111_101_111_101_111, 0b111_101_111_001_111, 0b000_000_000_000_010,
            0b000_000_111_000_000 };

    private BigFigure() {
    }

    /** Whether so many chars of a figure can be drawn so large here. */
    static boolean fits(Canvas canvas, Glyphs glyphs, CharSequence figure, int end) {
        boolean all = glyphs != Glyphs.ASCII && end > 0 && end * (COLUMNS + 1) <= canvas.columns();
        for (int i = 0; i < end && all; i++) {
            all = SIGNS.indexOf(figure.charAt(i)) >= 0;
        }
        return all;
    }

    /** Draws the first {@code end} chars from the top left, and answers the column behind them. */
    static int draw(Canvas canvas, CharSequence figure, int end, long style) {
        int column = 0;
        for (int i = 0; i < end; i++) {
            int dots = DOTS[SIGNS.indexOf(figure.charAt(i))];
            for (int row = 0; row < ROWS; row++) {
                for (int x = 0; x < COLUMNS; x++) {
                    boolean upper = isSet(dots, x, row * 2);
                    boolean lower = isSet(dots, x, row * 2 + 1);
                    if (upper || lower) {
                        canvas.put(column + x, row, upper && lower ? '█' : upper ? '▀' : '▄', style);
                    }
                }
            }
            column += COLUMNS + 1;
        }
        return column;
    }

    private static boolean isSet(int dots, int x, int y) {
        return y < DOT_ROWS && (dots >> (DOT_ROWS - 1 - y) * COLUMNS + COLUMNS - 1 - x & 1) != 0;
    }
}
