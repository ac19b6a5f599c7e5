package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Width;

/**
 * Draws observed lines that may hold SGR sequences, see {@link Sgr}. These colour what follows; every other control is
 * drawn as the canvas draws what it must not pass on. The style goes on from line to line, as on a terminal. Kept by its
 * widget; makes no objects.
 */
final class SgrText {
    private static final int TAB = 8;
    private final Sgr sgr = new Sgr();
    private final Slice slice = new Slice();

    /** A part of a text, moved instead of copied. */
    private static final class Slice implements CharSequence {
        private CharSequence text = "";
        private int from;
        private int end;

        @Override
        public int length() {
            return end - from;
        }

        @Override
        public char charAt(int index) {
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int until) {
            return text.subSequence(from + start, from + until);
        }

        @Override
        public String toString() {
            return text.subSequence(from, end).toString();
        }
    }

    /** How many lines a text has; a line feed at its end begins none. */
    static int lines(CharSequence text) {
        int lines = text.length() == 0 ? 0 : 1;
        for (int i = 0; i < text.length() - 1; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Draws the lines of a text from one on, the first at the canvas's top; what is wider than the canvas is cut. */
    void draw(Canvas canvas, CharSequence text, int firstLine, long plain) {
        sgr.begin(plain);
        slice.text = text;
        int line = 0;
        int column = 0;
        for (int at = 0; at < text.length() && line < firstLine + canvas.rows();) {
            char here = text.charAt(at);
            if (here == '\n') {
                line++;
                column = 0;
                at++;
            } else if (here == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                at++;
            } else if (here == '\t') {
                column = (column / TAB + 1) * TAB;
                at++;
            } else {
                int after = sgr.read(text, at);
                if (after > at) {
                    at = after;
                } else {
                    column = glyph(canvas, column, line - firstLine, text, at);
                    at = slice.end;
                }
            }
        }
    }

    private int glyph(Canvas canvas, int column, int row, CharSequence text, int at) {
        slice.from = at;
        slice.end = Width.next(text, at);
        int width = Width.of(text, at, slice.end);
        if (column + width > canvas.columns()) {
            // Something of the line is not shown, and its last column says so.
            canvas.put(canvas.columns() - 1, row, '…', sgr.style());
            return Integer.MAX_VALUE / 2;
        }
        canvas.text(column, row, slice, sgr.style());
        return column + width;
    }
}
