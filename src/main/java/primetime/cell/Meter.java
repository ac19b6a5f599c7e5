package primetime.cell;

/** A horizontal bar that says how full something is, to an eighth of a column where the terminal can show that. */
public final class Meter {
    private Meter() {
    }

    /** Fills {@code part} (0 to 1) of {@code width} columns; where it is unknown (NaN) not even the rest is drawn. */
    public static void draw(Canvas canvas, Glyphs glyphs, int column, int row, int width, double part, long full,
            long rest) {
        int eighths = (int) Math.round(Math.max(0, Math.min(1, part)) * width * 8);
        for (int i = 0; i < width && !Double.isNaN(part); i++) {
            int here = Math.min(8, eighths - i * 8);
            if (here <= 0) {
                canvas.put(column + i, row, glyphs == Glyphs.ASCII ? '.' : '·', rest);
            } else {
                canvas.put(column + i, row, glyph(glyphs, here), full);
            }
        }
    }

    private static int glyph(Glyphs glyphs, int eighths) {
        return switch (glyphs) {
            case BRAILLE, EIGHTHS -> 0x2590 - eighths;
            case HALVES -> eighths > 4 ? '█' : '▌';
            case ASCII -> eighths > 4 ? '#' : '=';
        };
    }
}
