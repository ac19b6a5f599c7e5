package primetime.pane;

/** A rectangle of cells; columns and rows count from 0 at the top left of the screen. */
public record Rect(int column, int row, int columns, int rows) {
    /** The part of this rectangle that starts at {@code from} columns and is {@code width} wide. */
    Rect across(int from, int width) {
        return new Rect(column + from, row, width, rows);
    }

    /** The part of this rectangle that starts at {@code from} rows and is {@code height} high. */
    Rect down(int from, int height) {
        return new Rect(column, row + from, columns, height);
    }

    /** What a border leaves of a pane: a row at each side, and two columns, of which one is air. */
    public Rect inside() {
        return new Rect(column + 2, row + 1, Math.max(0, columns - 4), Math.max(0, rows - 2));
    }

    public boolean contains(int x, int y) {
        return x >= column && x < column + columns && y >= row && y < row + rows;
    }

    // By hand: what a record brings is made by a bootstrap that took 30 ms of the start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Rect rect && column == rect.column && row == rect.row && columns == rect.columns
                && rows == rect.rows;
    }

    @Override
    public int hashCode() {
        return ((column * 31 + row) * 31 + columns) * 31 + rows;
    }
}
