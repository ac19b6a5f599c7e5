package primetime.cell;

/** A graph of one row: one value a column, the newest at the right; unknown (NaN) is a blank, zero the lowest bar. */
public final class Spark {
    private static final String ASCII = "_.:-=+*#";

    private Spark() {
    }

    /** Draws the last {@code width} of {@code count} values, 0 to {@code top}, from {@code column} on. */
    public static void draw(Canvas canvas, Glyphs glyphs, int column, int row, int width, double[] values, int count,
            double top, long style) {
        for (int i = 0; i < width; i++) {
            int index = count - width + i;
            if (index >= 0 && !Double.isNaN(values[index])) {
                double part = top > 0 ? Math.min(1, values[index] / top) : 0;
                canvas.put(column + i, row, bar(glyphs, part), style);
            }
        }
    }

    private static int bar(Glyphs glyphs, double part) {
        int eighth = Math.max(part > 0 ? 1 : 0, (int) Math.round(part * 7));
        return switch (glyphs) {
            case BRAILLE, EIGHTHS -> 0x2581 + eighth;
            case HALVES -> eighth == 0 ? '·' : eighth < 4 ? '▄' : '█';
            case ASCII -> ASCII.charAt(eighth);
        };
    }
}
