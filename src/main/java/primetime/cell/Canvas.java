package primetime.cell;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.graphics.AbstractTextGraphics;
import com.googlecode.lanterna.graphics.TextGraphics;

/**
 * A rectangle of a {@link Grid} to draw on; nothing drawn here reaches a cell outside it. Lanterna's drawing calls work
 * on it, since it is one of its TextGraphics; what is drawn every frame uses the calls below, which make no objects.
 * Columns and rows count from 0 at the top left; drawing outside is not an error and draws nothing. One thread.
 */
public final class Canvas extends AbstractTextGraphics {
    private static final int REMEMBERED = 32;
    private static final Canvas[] NONE = {};
    private final Grid grid;
    private final int left;
    private final int top;
    private final int columns;
    private final int rows;
    /** The parts that were asked for last, because every frame asks for the same again. */
    private Canvas[] parts = NONE;
    private int asked;

    /** The whole grid, as large as it is now. */
    public Canvas(Grid grid) {
        this(grid, 0, 0, grid.columns(), grid.rows());
    }

    private Canvas(Grid grid, int left, int top, int columns, int rows) {
        this.grid = grid;
        this.left = left;
        this.top = top;
        this.columns = Math.max(0, columns);
        this.rows = Math.max(0, rows);
    }

    /**
     * A part of this canvas, clipped to it. Asked for again it is the same object, so that steady frames make none; what
     * was set through Lanterna's calls, such as colours, is still set then.
     */
    public Canvas sub(int column, int row, int width, int height) {
        int fromColumn = Math.min(Math.max(0, column), columns);
        int fromRow = Math.min(Math.max(0, row), rows);
        int partColumns = Math.max(0, Math.min(column + width, columns) - fromColumn);
        int partRows = Math.max(0, Math.min(row + height, rows) - fromRow);
        for (int i = 0; i < Math.min(asked, parts.length); i++) {
            if (parts[i].is(left + fromColumn, top + fromRow, partColumns, partRows)) {
                return parts[i];
            }
        }
        if (parts.length == 0) {
            parts = new Canvas[REMEMBERED];
        }
        Canvas part = new Canvas(grid, left + fromColumn, top + fromRow, partColumns, partRows);
        parts[asked % REMEMBERED] = part;
        // Beyond that only the place in turn matters.
        asked = asked + 1 < 2 * REMEMBERED ? asked + 1 : REMEMBERED;
        return part;
    }

    private boolean is(int atLeft, int atTop, int ofColumns, int ofRows) {
        return left == atLeft && top == atTop && columns == ofColumns && rows == ofRows;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Blanks this canvas. */
    public void clear(long style) {
        for (int row = 0; row < rows; row++) {
            run(0, row, columns, ' ', style);
        }
    }

    /** One code point, one or two columns wide. */
    public void put(int column, int row, int codePoint, long style) {
        if (row >= 0 && row < rows && column >= 0 && column < columns) {
            boolean fits = column + Width.of(codePoint) <= columns;
            grid.put(left + column, top + row, fits ? codePoint : ' ', style);
        }
    }

    /** The same one-column code point {@code length} times to the right. */
    public void run(int column, int row, int length, int codePoint, long style) {
        for (int i = 0; i < length; i++) {
            put(column + i, row, codePoint, style);
        }
    }

    /** Writes text and answers the column behind it. What does not fit is cut, never in the middle of a grapheme. */
    public int text(int column, int row, CharSequence text, long style) {
        return text(column, row, text, columns - column, style);
    }

    /** The same within {@code room} columns, from a column that may lie left of the canvas. */
    public int text(int column, int row, CharSequence text, int room, long style) {
        int end = Math.min(columns, column + room);
        int at = column;
        for (int i = 0; i < text.length();) {
            int next = Width.next(text, i);
            int width = Width.of(text, i, next);
            if (at + width > end) {
                break;
            }
            if (at >= 0 && row >= 0 && row < rows) {
                grid.put(left + at, top + row, text, i, next, style);
            }
            at += width;
            i = next;
        }
        return at;
    }

    /** Text that says that it was cut: the last column of the room holds an ellipsis then. */
    public int elided(int column, int row, CharSequence text, int room, long style) {
        int fits = Math.min(room, columns - column);
        if (fits <= 0) {
            return column;
        }
        if (text.length() <= fits && isPlain(text) || Width.of(text) <= fits) {
            return text(column, row, text, fits, style);
        }
        int end = text(column, row, text, fits - 1, style);
        run(end, row, column + fits - 1 - end, ' ', style);
        put(column + fits - 1, row, '…', style);
        return column + fits;
    }

    /** Text that ends just before {@code end}; where it is too long its head is kept. Answers where it starts. */
    public int right(int end, int row, CharSequence text, long style) {
        int start = Math.max(0, end - Width.of(text));
        text(start, row, text, end - start, style);
        return start;
    }

    /** Lays a background under what is drawn already. */
    public void tint(int column, int row, int length, int background) {
        for (int i = Math.max(0, column); i < Math.min(columns, column + length); i++) {
            if (row >= 0 && row < rows) {
                long style = grid.style(left + i, top + row);
                grid.restyle(left + i, top + row, Style.withBackground(style, background));
            }
        }
    }

    /** Changes the style of one cell and leaves its glyph. */
    public void restyle(int column, int row, long style) {
        if (column >= 0 && column < columns && row >= 0 && row < rows) {
            grid.restyle(left + column, top + row, style);
        }
    }

    private static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TerminalSize getSize() {
        return new TerminalSize(columns, rows);
    }

    @Override
    public TextGraphics setCharacter(int column, int row, TextCharacter character) {
        text(column, row, character.getCharacterString(), LanternaStyle.of(character));
        return this;
    }

    @Override
    public TextCharacter getCharacter(int column, int row) {
        if (column < 0 || column >= columns || row < 0 || row >= rows) {
            return null;
        }
        String text = grid.text(left + column, top + row);
        return text.isEmpty() ? TextCharacter.DEFAULT_CHARACTER : TextCharacter.fromString(text)[0];
    }

    @Override
    public TextGraphics newTextGraphics(TerminalPosition position, TerminalSize size) {
        Canvas part = sub(position.getColumn(), position.getRow(), size.getColumns(), size.getRows());
        // Another one, because Lanterna's callers set colours that the next caller does not want.
        return new Canvas(grid, part.left, part.top, part.columns, part.rows);
    }

    /** Lanterna's colours and attributes as ours; apart, so that it is loaded only where those calls are used. */
    private static final class LanternaStyle {
        static long of(TextCharacter character) {
            long style = Style.of(colour(character.getForegroundColor()), colour(character.getBackgroundColor()));
            for (SGR sgr : character.getModifiers()) {
                style |= switch (sgr) {
                    case BOLD -> Style.BOLD;
                    case REVERSE -> Style.REVERSE;
                    case UNDERLINE -> Style.UNDERLINE;
                    case BLINK -> Style.BLINK;
                    case ITALIC -> Style.ITALIC;
                    case CROSSED_OUT -> Style.STRIKE;
                    default -> Style.PLAIN;
                };
            }
            return style;
        }

        private static int colour(TextColor colour) {
            if (colour == null || colour == TextColor.ANSI.DEFAULT) {
                return Colour.DEFAULT;
            }
            if (colour instanceof TextColor.ANSI ansi) {
                return Colour.indexed(ansi.ordinal() - (ansi.ordinal() > 8 ? 1 : 0));
            }
            return Colour.rgb(colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue());
        }
    }
}
