package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Colour;
import primetime.cell.Style;
import primetime.cell.Width;

/**
 * Draws observed lines that may hold SGR sequences (ECMA-48 8.3.117 and what xterm added: 256 colours and 24 bits). These
 * colour what follows; every other control is drawn as the canvas draws what it must not pass on. The style goes on from
 * line to line, as on a terminal. Kept by its widget; makes no objects.
 */
final class SgrText {
    private static final int TAB = 8;
    private static final int MOST_PARAMETERS = 16;
    private final int[] parameters = new int[MOST_PARAMETERS];
    private final Slice slice = new Slice();
    private long base;
    private long style;

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
        base = style = plain;
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
                int after = sequence(text, at);
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
            canvas.put(canvas.columns() - 1, row, '…', style);
            return Integer.MAX_VALUE / 2;
        }
        canvas.text(column, row, slice, style);
        return column + width;
    }

    /** Takes in the SGR sequence that begins here and answers the index behind it; the same index: there is none. */
    private int sequence(CharSequence text, int from) {
        if (text.charAt(from) != '\u001b' || from + 1 >= text.length() || text.charAt(from + 1) != '[') {
            return from;
        }
        int count = 0;
        parameters[0] = 0;
        for (int at = from + 2; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == 'm') {
                apply(count + 1);
                return at + 1;
            }
            if (here >= '0' && here <= '9') {
                parameters[count] = Math.min(9999, parameters[count] * 10 + here - '0');
            } else if ((here == ';' || here == ':') && count + 1 < MOST_PARAMETERS) {
                parameters[++count] = 0;
            } else {
                return from;
            }
        }
        return from;
    }

    private void apply(int count) {
        for (int i = 0; i < count; i++) {
            int code = parameters[i];
            if (code == 38 || code == 48) {
                i = extended(code, i, count);
            } else if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
                style = Style.withForeground(style, Colour.indexed(code < 90 ? code - 30 : code - 82));
            } else if (code >= 40 && code <= 47 || code >= 100 && code <= 107) {
                style = Style.withBackground(style, Colour.indexed(code < 100 ? code - 40 : code - 92));
            } else {
                attribute(code);
            }
        }
    }

    private void attribute(int code) {
        switch (code) {
            case 0 -> style = base;
            case 1 -> style |= Style.BOLD;
            case 2 -> style |= Style.DIM;
            case 3 -> style |= Style.ITALIC;
            case 4 -> style |= Style.UNDERLINE;
            case 5, 6 -> style |= Style.BLINK;
            case 7 -> style |= Style.REVERSE;
            case 9 -> style |= Style.STRIKE;
            case 22 -> style &= ~(Style.BOLD | Style.DIM);
            case 23 -> style &= ~Style.ITALIC;
            case 24 -> style &= ~Style.UNDERLINE;
            case 25 -> style &= ~Style.BLINK;
            case 27 -> style &= ~Style.REVERSE;
            case 29 -> style &= ~Style.STRIKE;
            case 39 -> style = Style.withForeground(style, Style.foreground(base));
            case 49 -> style = Style.withBackground(style, Style.background(base));
            default -> {
                // Fonts, frames and what else there is are not shown.
            }
        }
    }

    /** One of 256 colours or of 24 bits; answers the index of its last parameter. */
    private int extended(int code, int from, int count) {
        int colour = Colour.DEFAULT;
        int last = count - 1;
        if (from + 2 < count && parameters[from + 1] == 5) {
            colour = Colour.indexed(parameters[from + 2]);
            last = from + 2;
        } else if (from + 4 < count && parameters[from + 1] == 2) {
            colour = Colour.rgb((parameters[from + 2] & 0xff) << 16 | (parameters[from + 3] & 0xff) << 8
                    | parameters[from + 4] & 0xff);
            last = from + 4;
        }
        style = code == 38 ? Style.withForeground(style, colour) : Style.withBackground(style, colour);
        return last;
    }
}
