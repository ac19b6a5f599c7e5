package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Width;
import primetime.theme.Role;

/** Sentences where there is nothing to draw: what a widget waits for, or what is wrong. Wrapped at blanks. */
final class Notice {
    private Notice() {
    }

    /** Says calmly, in the middle of the canvas, what is being waited for. */
    static void waiting(Look look, Canvas canvas, CharSequence text) {
        int rows = wrap(null, 0, text, canvas.columns(), look.style(Role.DIM));
        boolean fits = Width.of(text) < canvas.columns();
        int left = fits ? (canvas.columns() - Width.of(text)) / 2 : 0;
        int top = Math.max(0, (canvas.rows() - rows) / 2);
        wrap(canvas.sub(left, 0, canvas.columns() - left, canvas.rows()), top, text, canvas.columns() - left,
                look.style(Role.DIM));
    }

    /** Says what is wrong in the last rows, at most {@code most} of them, and answers the rows that remain above. */
    static int fault(Look look, Canvas canvas, CharSequence text, int most) {
        long style = look.style(Role.BAD);
        int used = Math.min(Math.min(most, canvas.rows()), wrap(null, 0, text, canvas.columns(), style));
        wrap(canvas.sub(0, canvas.rows() - used, canvas.columns(), used), 0, text, canvas.columns(), style);
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
