package primetime.cell;

/**
 * A filled graph over a whole canvas, one value for every {@link Glyphs#across} part of a column, the newest at the
 * right. Unknown (NaN) draws nothing at all and zero draws a floor, so that a gap never looks like silence.
 */
public final class Area {
    /** Bits of the dots of a braille cell, lowest first: left column, then right (Unicode chart 2800). */
    private static final int[][] DOTS = { { 0x40, 0x04, 0x02, 0x01 }, { 0x80, 0x20, 0x10, 0x08 } };

    private Area() {
    }

    /**
     * Draws values from 0 to {@code top}.
     *
     * @param values as many as {@code canvas.columns() * glyphs.across()}; more are taken from the end
     * @param hanging true to grow down from the top row
     * @param ramp styles by height, the base first
     */
    public static void draw(Canvas canvas, Glyphs glyphs, double[] values, int count, double top, boolean hanging,
            long[] ramp) {
        int levels = canvas.rows() * glyphs.upward();
        for (int column = 0; column < canvas.columns(); column++) {
            int first = count - (canvas.columns() - column) * glyphs.across();
            int left = level(glyphs, values, first, count, top, levels);
            int right = glyphs.across() == 2 ? level(glyphs, values, first + 1, count, top, levels) : -1;
            for (int step = 0; step < canvas.rows(); step++) {
                int glyph = step == 0 && left == 0 ? floor(glyphs, hanging)
                        : glyph(glyphs, left - step * glyphs.upward(), right - step * glyphs.upward(), hanging);
                if (glyph != ' ') {
                    int row = hanging ? step : canvas.rows() - 1 - step;
                    long style = ramp[step * ramp.length / canvas.rows()];
                    canvas.put(column, row, glyph, style);
                }
            }
        }
    }

    /** Levels to fill; negative for an unknown value, 0 for a floor where even the lowest level would be a lot. */
    private static int level(Glyphs glyphs, double[] values, int index, int count, double top, int levels) {
        if (index < 0 || index >= count || Double.isNaN(values[index])) {
            return -1;
        }
        double part = top > 0 ? Math.max(0, Math.min(1, values[index] / top)) : 0;
        return Math.max(glyphs.upward() > 2 ? 1 : 0, (int) Math.round(part * levels));
    }

    private static int floor(Glyphs glyphs, boolean hanging) {
        return glyphs == Glyphs.HALVES ? '·' : hanging ? '\'' : '.';
    }

    private static int glyph(Glyphs glyphs, int left, int right, boolean hanging) {
        if (glyphs != Glyphs.BRAILLE) {
            int level = Math.min(left, glyphs.upward());
            if (!hanging || level <= 0 || level == glyphs.upward() || glyphs == Glyphs.ASCII) {
                return glyphs.filled(level);
            }
            // Unicode has upper blocks of one eighth and of one half only.
            return level * 2 >= glyphs.upward() ? '▀' : '▔';
        }
        int dots = 0;
        for (int i = 0; i < 4; i++) {
            int dot = hanging ? 3 - i : i;
            dots |= (i < left ? DOTS[0][dot] : 0) | (i < right ? DOTS[1][dot] : 0);
        }
        return dots == 0 ? ' ' : 0x2800 + dots;
    }
}
