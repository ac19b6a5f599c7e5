package primetime.cell;

/**
 * A horizontal line that says how full something is, heavy as far as it is full and to half a column where the terminal
 * can show that. A line and not a bar of blocks: meters stand in rows, one on the other, and bars would run together.
 */
public final class Meter {
    private Meter() {
    }

    /** Fills {@code part} (0 to 1) of {@code width} columns; where it is unknown (NaN) not even the rest is drawn. */
    public static void draw(Canvas canvas, Glyphs glyphs, int column, int row, int width, double part, long full,
            long rest) {
        draw(canvas, glyphs, column, row, width, part, 0, full, rest, rest);
    }

    /** The same with a second part behind the first, broken: what is taken but could be had. */
    public static void draw(Canvas canvas, Glyphs glyphs, int column, int row, int width, double part, double second,
            long full, long broken, long rest) {
        if (Double.isNaN(part)) {
            return;
        }
        int halves = halves(part, width);
        int filled = (halves + 1) / 2;
        int taken = (Math.max(halves, halves(part + second, width)) + 1) / 2;
        canvas.run(column, row, filled, full(glyphs), full);
        canvas.run(column + filled, row, taken - filled, broken(glyphs), broken);
        canvas.run(column + taken, row, width - taken, rest(glyphs), rest);
        if (halves % 2 == 1 && glyphs.upward() > 2) {
            canvas.put(column + filled - 1, row, '╸', full);
        }
    }

    private static int halves(double part, int width) {
        return (int) Math.round(Math.max(0, Math.min(1, part)) * width * 2);
    }

    private static int full(Glyphs glyphs) {
        return glyphs == Glyphs.ASCII ? '=' : glyphs == Glyphs.HALVES ? '═' : '━';
    }

    private static int broken(Glyphs glyphs) {
        return glyphs == Glyphs.ASCII ? ':' : glyphs == Glyphs.HALVES ? '░' : '╍';
    }

    private static int rest(Glyphs glyphs) {
        return glyphs == Glyphs.ASCII ? '-' : '─';
    }
}
