package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Width;
import primetime.theme.Role;

/**
 * A title written piece by piece, a dot between two. A piece that does not fit is left out, and so is what would follow
 * it: a figure that was cut would be a wrong figure. Kept by its widget and used again for every frame.
 */
final class TitleLine {
    private static final String BETWEEN = " · ";
    private final StringBuilder text = new StringBuilder();
    private Look look;
    private Canvas line;
    private int start;
    private int column;
    private boolean full;

    /** Begins a title at a column. */
    void begin(Look newLook, Canvas newLine, int newColumn) {
        look = newLook;
        line = newLine;
        start = column = newColumn;
        full = false;
        text.setLength(0);
    }

    /** Where the words of the next piece are appended. */
    StringBuilder text() {
        return text;
    }

    /** Writes what was appended. */
    void put(Role role) {
        put(text, look.style(role));
        text.setLength(0);
    }

    /** Writes what was appended, words that may be cut after so many columns: what follows must not fall to their length. */
    void putCut(Role role, int most) {
        int between = column == start ? 0 : BETWEEN.length();
        int room = Math.min(most, line.columns() - column - between);
        if (Width.of(text) <= room || room < 2) {
            put(role);
            return;
        }
        if (!full) {
            column = between == 0 ? column : line.text(column, 0, BETWEEN, look.style(Role.DIM));
            column = line.elided(column, 0, text, room, look.style(role));
        }
        text.setLength(0);
    }

    /** Writes a piece that never changes. */
    void put(String words, Role role) {
        put(words, look.style(role));
    }

    private void put(CharSequence words, long style) {
        int between = column == start ? 0 : BETWEEN.length();
        full |= column + between + Width.of(words) > line.columns();
        if (!full) {
            column = between == 0 ? column : line.text(column, 0, BETWEEN, look.style(Role.DIM));
            column = line.text(column, 0, words, style);
        }
    }

    /** The column behind what was written. */
    int end() {
        return column;
    }
}
