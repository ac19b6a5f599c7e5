package primetime.cell;

/** A horizontal bar of blocks, to an eighth of a column where the terminal can show that. */
public final class Bar {
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    private Bar() {
    }

    /** Draws {@code part} (0 to 1) of {@code width} columns; anything above nothing is seen. */
    public static void draw(Canvas canvas, Glyphs glyphs, int column, int row, int width, double part, long style) {
        int steps = switch (glyphs) {
            case BRAILLE, EIGHTHS -> 8;
            case HALVES -> 2;
            case ASCII -> 1;
        };
        int filled = (int) Math.round(Math.max(0, Math.min(1, part)) * width * steps);
        filled = part > 0 ? Math.max(1, filled) : filled;
        canvas.run(column, row, filled / steps, glyphs == Glyphs.ASCII ? '#' : '█', style);
        if (filled % steps > 0 && filled / steps < width) {
            canvas.put(column + filled / steps, row, EIGHTHS.charAt(filled % steps * 8 / steps - 1), style);
        }
    }
}
