package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Width;
import primetime.tape.Fault;
import primetime.theme.Role;

/** Sentences where there is nothing to draw: what a widget waits for, or what is wrong. Wrapped at blanks. */
final class Notice {
    /** A fault beneath something takes no more rows than this. */
    static final int MOST_BENEATH = 3;

    private Notice() {
    }

    /** In the middle of a canvas with nothing else on it: the fault, or where there is none, calmly, what is awaited. */
    static void alone(Look look, Canvas canvas, Fault fault, CharSequence awaited) {
        CharSequence text = fault == null ? awaited : fault.line();
        long style = look.style(fault == null ? Role.DIM : Role.BAD);
        int left = Math.max(0, (canvas.columns() - Width.of(text)) / 2);
        int top = Math.max(0, (canvas.rows() - wrap(null, 0, text, canvas.columns(), style)) / 2);
        wrap(canvas.sub(left, 0, canvas.columns() - left, canvas.rows()), top, text, canvas.columns() - left, style);
    }

    /** The fault in the last rows; answers how many rows remain above, at least half of them. */
    static int beneath(Look look, Canvas canvas, Fault fault) {
        long style = look.style(Role.BAD);
        int most = Math.min(MOST_BENEATH, canvas.rows() / 2);
        int used = Math.min(most, wrap(null, 0, fault.line(), canvas.columns(), style));
        wrap(canvas.sub(0, canvas.rows() - used, canvas.columns(), used), 0, fault.line(), canvas.columns(), style);
        return canvas.rows() - used;
    }

    /** Draws from a row on, or only counts where there is no canvas; answers how many rows it takes. */
    private static int wrap(Canvas canvas, int row, CharSequence text, int columns, long style) {
        int rows = 0;
        for (int at = 0; at < text.length() && columns > 0; rows++) {
            int end = lineEnd(text, at, columns);
            if (canvas != null) {
                canvas.text(0, row + rows, text.subSequence(at, end), style);
            }
            at = end;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return rows;
    }

    private static int lineEnd(CharSequence text, int from, int columns) {
        int lastBlank = -1;
        int used = 0;
        for (int at = from; at < text.length();) {
            int next = Width.next(text, at);
            int width = Width.of(text, at, next);
            if (used + width > columns) {
                // A glyph wider than the canvas is taken all the same, so that every line makes progress.
                return text.charAt(at) == ' ' ? at
                        : lastBlank > from ? lastBlank : Math.max(at, Width.next(text, from));
            }
            lastBlank = text.charAt(at) == ' ' ? at : lastBlank;
            used += width;
            at = next;
        }
        return text.length();
    }
}
