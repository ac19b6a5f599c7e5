package primetime.cell;

import java.util.Arrays;

/**
 * A screenful of cells in two arrays: a glyph (an int) and a {@link Style} (a long) for each. No object per cell, so a
 * frame costs nothing but the writing of numbers. A wide glyph owns two cells, the right one holding
 * {@link #RIGHT_HALF}; writing over either half clears the other. Every glyph passes {@link Printable}. One thread.
 */
public final class Grid {
    /** The glyph of the right cell under a wide glyph. */
    public static final int RIGHT_HALF = 0;
    private final Clusters clusters;
    private int columns;
    private int rows;
    private int[] glyphs = {};
    private long[] styles = {};
    private long ground = Style.PLAIN;

    /** An empty grid; {@code clusters} is shared by all grids whose cells are copied or compared. */
    public Grid(Clusters clusters, int columns, int rows) {
        this.clusters = clusters;
        resize(columns, rows);
    }

    /** Sets the size, 0x0 and up, and blanks everything; the arrays are kept where they are large enough. */
    public void resize(int newColumns, int newRows) {
        columns = Math.max(0, newColumns);
        rows = Math.max(0, newRows);
        if (glyphs.length < columns * rows) {
            glyphs = new int[columns * rows];
            styles = new long[columns * rows];
        }
        clear();
    }

    /** What the default colours of these cells are: {@link Style#PLAIN} for the terminal's own. */
    public long ground() {
        return ground;
    }

    /** Sets what the default colours are, for every cell at once; none of them changes by it. */
    public void ground(long style) {
        ground = style;
    }

    /** Blanks every cell. */
    public void clear() {
        Arrays.fill(glyphs, 0, columns * rows, ' ');
        Arrays.fill(styles, 0, columns * rows, Style.PLAIN);
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public Clusters clusters() {
        return clusters;
    }

    /** A code point, a negative {@link Clusters} number, or {@link #RIGHT_HALF}. */
    public int glyph(int column, int row) {
        return glyphs[row * columns + column];
    }

    public long style(int column, int row) {
        return styles[row * columns + column];
    }

    /** The columns of the glyph here: 1 or 2, and 0 for a right half. */
    public int width(int column, int row) {
        int glyph = glyph(column, row);
        if (glyph == RIGHT_HALF) {
            return 0;
        }
        return column + 1 < columns && glyphs[row * columns + column + 1] == RIGHT_HALF ? 2 : 1;
    }

    /** The grapheme here as text; empty for a right half. */
    public String text(int column, int row) {
        int glyph = glyph(column, row);
        return glyph == RIGHT_HALF ? "" : glyph < 0 ? clusters.text(glyph) : Character.toString(glyph);
    }

    /** Writes one code point of one or two columns. Outside the grid, or half outside: nothing, or a blank. */
    public void put(int column, int row, int codePoint, long style) {
        int glyph = Printable.alone(codePoint);
        put(column, row, glyph, Width.ofGlyph(glyph), style);
    }

    /** Writes the grapheme of {@code text} from {@code start} to {@code end}, as {@link Width#next} found it. */
    void put(int column, int row, CharSequence text, int start, int end, long style) {
        int base = Character.codePointAt(text, start);
        boolean whole = start + Character.charCount(base) < end && Printable.alone(base) == base;
        int glyph = whole ? clusters.intern(text, start, end) : Printable.alone(base);
        put(column, row, glyph, glyph < 0 ? Width.of(text, start, end) : Width.ofGlyph(glyph), style);
    }

    /** Changes the style of a cell and leaves its glyph. */
    public void restyle(int column, int row, long style) {
        if (column >= 0 && column < columns && row >= 0 && row < rows) {
            styles[row * columns + column] = style;
        }
    }

    private void put(int column, int row, int glyph, int width, long style) {
        if (column < 0 || column >= columns || row < 0 || row >= rows) {
            return;
        }
        int at = row * columns + column;
        if (glyphs[at] == RIGHT_HALF && column > 0) {
            glyphs[at - 1] = ' ';
        }
        int end = column + width;
        boolean whole = end <= columns;
        int right = whole ? at + width : at + 1;
        if (Math.min(end, columns) < columns && glyphs[right] == RIGHT_HALF) {
            glyphs[right] = ' ';
        }
        glyphs[at] = whole ? glyph : ' ';
        styles[at] = style;
        if (width == 2 && whole) {
            glyphs[at + 1] = RIGHT_HALF;
            styles[at + 1] = style;
        }
    }
}
