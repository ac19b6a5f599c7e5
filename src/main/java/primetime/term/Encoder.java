package primetime.term;

import java.util.Arrays;
import primetime.cell.Clusters;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Style;
import primetime.cell.Width;

/**
 * Turns the difference between what the terminal shows and a grid into few bytes: equal cells are skipped, the cursor
 * goes the shortest way or writes on over a few equal cells, styles change by what differs, blanks are erased where that
 * is shorter. It never clears the screen, never scrolls and never makes an object. It expects a terminal that does not
 * wrap at its right margin ({@link Modes}). Nothing is erased on a ground of our own: not every terminal erases to a
 * colour (GNU screen without bce does not). In many fonts a block reaches a pixel into the next cell, where xterm leaves
 * it standing: with a block goes what is right of it. One thread.
 */
final class Encoder {
    /** The glyph of a cell of which nobody knows what the terminal shows there. No grid holds it. */
    private static final int UNKNOWN = Integer.MIN_VALUE;
    /** Over so many equal cells writing on may be shorter than moving the cursor, but never over more. */
    private static final int BRIDGE = 4;
    /** So many blanks take more bytes than erasing them and moving the cursor behind them. */
    private static final int ERASE = 10;
    /** Block elements (Unicode chart 2580) that fill a cell up to its right edge, or may. */
    private static final int FIRST_BLOCK = 0x2580;
    private static final int LAST_BLOCK = 0x2595;
    private static final int EMOJI_SELECTOR = 0xfe0f;
    /** Stands for what cannot be shown. */
    private static final int UNSHOWN = '?';
    private final Glyphs glyphs;
    private final boolean synchronised;
    private final Pen pen;
    private final Cursor cursor = new Cursor();
    private final Bytes out = new Bytes();
    private int columns;
    private int rows;
    private int[] shownGlyphs = {};
    private long[] shownStyles = {};
    /** The column up to which blocks that were just overwritten had spilled. */
    private int spilled;
    private int restarts;
    private long ground = Style.PLAIN;

    /** @param synchronised whether to ask the terminal to show a frame only when it is whole (mode 2026) */
    Encoder(Depth depth, Glyphs glyphs, boolean synchronised) {
        this.glyphs = glyphs;
        this.synchronised = synchronised;
        pen = new Pen(depth);
    }

    /** The terminal may show anything, in any style, with the cursor anywhere. */
    void forget() {
        Arrays.fill(shownGlyphs, UNKNOWN);
        pen.forget();
        cursor.forget();
    }

    /** The bytes that make the terminal show the grid; none where it does already. Valid until the next call. */
    Bytes encode(Grid grid) {
        out.clear();
        if (grid.columns() != columns || grid.rows() != rows) {
            columns = grid.columns();
            rows = grid.rows();
            if (shownGlyphs.length < columns * rows) {
                shownGlyphs = new int[columns * rows];
                shownStyles = new long[columns * rows];
            }
            forget();
        }
        if (grid.ground() != ground) {
            ground = grid.ground();
            pen.ground(ground);
            forget();
        }
        if (grid.clusters().restarts() != restarts) {
            restarts = grid.clusters().restarts();
            forgetClusters();
        }
        for (int row = 0; row < rows; row++) {
            encodeRow(grid, row);
        }
        if (synchronised && out.length() > 0) {
            out.ascii("\033[?2026l");
        }
        return out;
    }

    private void encodeRow(Grid grid, int row) {
        int from = row * columns;
        // The terminal may have changed what it shows up to here, so equal cells are written too.
        int forced = 0;
        spilled = 0;
        for (int column = 0; column < columns;) {
            int glyph = grid.glyph(column, row);
            long style = grid.style(column, row);
            boolean sameGlyph = shownGlyphs[from + column] == glyph && column >= forced;
            if (glyph == Grid.RIGHT_HALF || sameGlyph && shownStyles[from + column] == style) {
                column++;
            } else if (sameGlyph && glyph == ' ' && Pen.blank(style) == Pen.blank(shownStyles[from + column])) {
                shownStyles[from + column++] = style;
            } else {
                boolean erasable = glyph == ' ' && Pen.blank(style) == Style.PLAIN && pen.isGroundOfTerminal();
                int erased = erasable ? erase(grid, column, row, forced) : 0;
                if (erased == 0) {
                    forced = Math.max(forced, write(grid, column, row));
                }
                forced = Math.max(forced, spilled);
                column += erased > 0 ? erased : grid.width(column, row);
            }
        }
    }

    /** Writes one glyph and answers the column up to which the terminal may have changed what it shows. */
    private int write(Grid grid, int column, int row) {
        int glyph = grid.glyph(column, row);
        long style = grid.style(column, row);
        int width = grid.width(column, row);
        int reach = column + width;
        go(grid, column, row);
        if (glyph == ' ') {
            pen.useForBlank(out, style);
        } else {
            pen.use(out, style);
        }
        if (glyph < 0 && isCapable()) {
            String text = grid.clusters().text(glyph);
            if (grid.clusters().disputed(glyph)) {
                reach = Math.max(reach, writeDisputed(text, column, width));
            } else {
                writeJoined(text, reach == columns);
                cursor.advance(width, columns);
            }
        } else {
            writeSingle(glyph < 0 ? grid.clusters().text(glyph).codePointAt(0) : glyph, glyph < 0, width);
        }
        remember(grid, column, row, width);
        return reach;
    }

    /** Writes one code point, or what the terminal has in its place, and fills it up to its columns. */
    private void writeSingle(int codePoint, boolean stands, int width) {
        int shown = glyphs.shown(codePoint);
        out.codePoint(shown);
        if (width == 2 && (stands || shown != codePoint)) {
            out.add(' ');
        }
        cursor.advance(width, columns);
    }

    /**
     * Writes a base and its marks. At the margin terminals that do not wrap put the marks onto the glyph before: there
     * they may wrap, which they will not come to do.
     */
    private void writeJoined(String text, boolean atMargin) {
        out.ascii(atMargin ? "\033[?7h" : "").text(text).ascii(atMargin ? "\033[?7l" : "");
    }

    /**
     * Writes a cluster of which terminals make one column or many; answers the column up to which they may reach. Where
     * there is no room for many its place is taken by a mark.
     */
    private int writeDisputed(String text, int column, int width) {
        int reach = column + widest(text);
        if (reach >= columns) {
            writeSingle(UNSHOWN, true, width);
            return column + width;
        }
        if (width == 2) {
            // A terminal that makes it narrower would leave the old right half standing.
            out.ascii("  \b\b");
        }
        out.text(text);
        cursor.forgetColumn();
        return reach;
    }

    /** Erases plain blanks from here on; answers how many cells that were, or 0 where writing them is not longer. */
    private int erase(Grid grid, int column, int row, int forced) {
        int from = row * columns;
        int end = column;
        int last = column;
        while (end < columns && grid.glyph(end, row) == ' ' && Pen.blank(grid.style(end, row)) == Style.PLAIN) {
            boolean isShown = shownGlyphs[from + end] == ' ' && Pen.blank(shownStyles[from + end]) == Style.PLAIN;
            last = isShown && end >= forced ? last : end;
            end++;
        }
        int count = last + 1 - column;
        boolean toMargin = end == columns && count > 3;
        if (!toMargin && count < ERASE) {
            return 0;
        }
        go(grid, column, row);
        pen.useForBlank(out, Style.PLAIN);
        out.add(0x1b).add('[');
        if (toMargin) {
            out.add('K');
        } else {
            out.number(count).add('X');
        }
        remember(grid, column, row, toMargin ? end - column : count);
        return toMargin ? end - column : count;
    }

    private void remember(Grid grid, int column, int row, int cells) {
        for (int i = column; i < column + cells; i++) {
            int at = row * columns + i;
            boolean isBlock = shownGlyphs[at] >= FIRST_BLOCK && shownGlyphs[at] <= LAST_BLOCK;
            if (isBlock && (shownGlyphs[at] != grid.glyph(i, row) || shownStyles[at] != grid.style(i, row))) {
                spilled = i + 2;
            }
            shownGlyphs[at] = grid.glyph(i, row);
            shownStyles[at] = grid.style(i, row);
        }
    }

    private void go(Grid grid, int column, int row) {
        if (synchronised && out.length() == 0) {
            out.ascii("\033[?2026h");
        }
        if (!cursor.isAt(column, row) && !bridge(grid, column, row)) {
            cursor.move(out, column, row);
        }
    }

    /** Writes the equal cells before this one once more, if that is no longer than to jump over them. */
    private boolean bridge(Grid grid, int column, int row) {
        int gap = cursor.ahead(column, row);
        if (gap < 1 || gap > BRIDGE) {
            return false;
        }
        int bytes = 0;
        for (int i = column - gap; i < column; i++) {
            int glyph = grid.glyph(i, row);
            if (glyph < ' ' || grid.width(i, row) != 1 || !pen.writes(glyph, grid.style(i, row))) {
                return false;
            }
            bytes += Bytes.size(glyphs.shown(glyph));
        }
        if (bytes > (gap == 1 ? 3 : 4)) {
            return false;
        }
        for (int i = column - gap; i < column; i++) {
            out.codePoint(glyphs.shown(grid.glyph(i, row)));
        }
        cursor.advance(gap, columns);
        return true;
    }

    private boolean isCapable() {
        return glyphs == Glyphs.BRAILLE || glyphs == Glyphs.EIGHTHS;
    }

    /** The numbers of clusters have got other meanings: what is shown under them is not known any more. */
    private void forgetClusters() {
        for (int i = 0; i < columns * rows; i++) {
            if (shownGlyphs[i] < 0) {
                shownGlyphs[i] = UNKNOWN;
            }
        }
    }

    /** The columns of a cluster on a terminal that joins nothing and widens whatever asks for it. */
    private static int widest(String cluster) {
        int columns = 0;
        for (int i = 0; i < cluster.length();) {
            int codePoint = cluster.codePointAt(i);
            boolean isFlag = codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
            boolean isInvisible = switch (Character.getType(codePoint)) {
                case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                default -> false;
            };
            columns += isFlag ? 2 : codePoint == EMOJI_SELECTOR ? 1 : isInvisible ? 0 : Width.of(codePoint);
            i += Character.charCount(codePoint);
        }
        return columns;
    }
}
