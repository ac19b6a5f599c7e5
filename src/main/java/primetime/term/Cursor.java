package primetime.term;

/**
 * Where the terminal's cursor is, and the shortest way to another place. No line feed is among the ways, since one on the
 * bottom row of a terminal that has just become smaller would scroll. One thread.
 */
final class Cursor {
    private static final int UNKNOWN = -1;
    /** So many backspaces are never longer than an escape sequence. */
    private static final int BACKSPACES = 3;
    private int column = UNKNOWN;
    private int row = UNKNOWN;

    /** The cursor may be anywhere. */
    void forget() {
        column = UNKNOWN;
        row = UNKNOWN;
    }

    /** The cursor is on its row, but nobody knows in which column. */
    void forgetColumn() {
        column = UNKNOWN;
    }

    /** The terminal has written so many columns. At the margin terminals differ about where the cursor is then. */
    void advance(int columns, int screenColumns) {
        column = column + columns < screenColumns ? column + columns : UNKNOWN;
    }

    boolean isAt(int wantedColumn, int wantedRow) {
        return column == wantedColumn && row == wantedRow;
    }

    /** How far to the right on the cursor's row the place is; negative where it is elsewhere or nothing is known. */
    int ahead(int wantedColumn, int wantedRow) {
        return row == wantedRow && column != UNKNOWN ? wantedColumn - column : -1;
    }

    void move(Bytes out, int toColumn, int toRow) {
        if (isAt(toColumn, toRow)) {
            return;
        }
        if (row == toRow) {
            along(out, toColumn);
        } else if (row != UNKNOWN && column == toColumn && toColumn + toRow > 0 && Math.abs(toRow - row) < 10) {
            sequence(out, Math.abs(toRow - row), toRow > row ? 'B' : 'A');
        } else {
            out.add(0x1b).add('[');
            if (toRow > 0 || toColumn > 0) {
                out.number(toRow + 1);
            }
            if (toColumn > 0) {
                out.add(';').number(toColumn + 1);
            }
            out.add('H');
        }
        column = toColumn;
        row = toRow;
    }

    private void along(Bytes out, int toColumn) {
        int right = toColumn - column;
        if (toColumn == 0) {
            out.add('\r');
        } else if (column == UNKNOWN || Bytes.digits(toColumn + 1) < Bytes.digits(Math.abs(right))) {
            sequence(out, toColumn + 1, 'G');
        } else if (right > 0) {
            sequence(out, right, 'C');
        } else if (-right <= BACKSPACES) {
            for (int i = right; i < 0; i++) {
                out.add('\b');
            }
        } else {
            sequence(out, -right, 'D');
        }
    }

    private static void sequence(Bytes out, int count, char last) {
        out.add(0x1b).add('[');
        if (count > 1) {
            out.number(count);
        }
        out.add(last);
    }
}
