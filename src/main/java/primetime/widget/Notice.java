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
        int columns = Wrap.balanced(text, canvas.columns());
        int left = Math.max(0, (canvas.columns() - Math.min(columns, Width.of(text))) / 2);
        int top = Math.max(0, (canvas.rows() - Wrap.lines(text, columns)) / 2);
        wrap(canvas.sub(left, 0, columns, canvas.rows()), top, text, columns, style);
    }

    /** The fault in the last rows; answers how many rows remain above, at least half of them. */
    static int beneath(Look look, Canvas canvas, Fault fault) {
        long style = look.style(Role.BAD);
        int most = Math.min(MOST_BENEATH, canvas.rows() / 2);
        int used = Math.min(most, Wrap.lines(fault.line(), canvas.columns()));
        wrap(canvas.sub(0, canvas.rows() - used, canvas.columns(), used), 0, fault.line(), canvas.columns(), style);
        return canvas.rows() - used;
    }

    /** Draws from a row on. */
    private static void wrap(Canvas canvas, int row, CharSequence text, int columns, long style) {
        int y = row;
        for (int at = 0; at < text.length() && columns > 0; y++) {
            int end = Wrap.lineEnd(text, at, columns);
            canvas.text(0, y, text.subSequence(at, end), style);
            at = Wrap.next(text, end);
        }
    }
}
