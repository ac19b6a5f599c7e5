package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Role;

/**
 * The axis under a graph that moves: a line with times of day at whole steps, which move with the graph. Times of day and
 * not "so long ago", because that is what stands beside every event. Dotted where nobody measured, so that a gap and the
 * time before the start are told from silence.
 */
final class TimeAxis {
    private static final int[] STEPS_S = { 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600 };
    /** Columns from one time to the next, at least. */
    private static final int ROOM = 16;
    private final StringBuilder out = new StringBuilder();

    /**
     * Draws over a whole row of a canvas from {@code left} on.
     *
     * @param edge where the graph ends, monotonic ns, as the view tells
     * @param bucketNanos what one value of the graph stands for; a whole number of ms
     * @param values those of the graph, the newest last, NaN where unknown; as many as there is room for, or more
     */
    void draw(Look look, Canvas canvas, int left, int row, long edge, long bucketNanos, double[] values) {
        int columns = canvas.columns() - left;
        line(look, canvas, left, row, values);
        Window window = look.window();
        if (!window.values(Tape.CLOCK).has(Tape.WALL_OFFSET)) {
            return;
        }
        long until = window.localMillis((Math.floorDiv(edge - 1, bucketNanos) + 1) * bucketNanos);
        long bucket = bucketNanos / 1_000_000;
        int across = look.glyphs().across();
        long step = step(bucket * across * ROOM);
        for (long at = Math.floorDiv(until, step) * step;; at -= step) {
            int column = columns - 1 - (int) ((-Math.floorDiv(at - until, bucket) - 1) / across);
            if (column < 0) {
                return;
            }
            label(look, canvas, left, row, left + column, at, step);
        }
    }

    private static void line(Look look, Canvas canvas, int left, int row, double[] values) {
        int across = look.glyphs().across();
        for (int column = left; column < canvas.columns(); column++) {
            int first = values.length - (canvas.columns() - column) * across;
            boolean known = false;
            for (int i = first; i < first + across; i++) {
                known |= !Double.isNaN(values[i]);
            }
            canvas.put(column, row, known ? '─' : '·', look.style(Role.BORDER));
        }
    }

    private void label(Look look, Canvas canvas, int left, int row, int column, long at, long step) {
        out.setLength(0);
        Figures.clock(out, at, false);
        out.setLength(step % 60_000 == 0 ? 5 : 8);
        int start = column - out.length() / 2;
        if (start > left && start + out.length() < canvas.columns()) {
            canvas.put(start - 1, row, ' ', look.style(Role.DIM));
            canvas.text(start, row, out, look.style(Role.DIM));
            canvas.put(start + out.length(), row, ' ', look.style(Role.DIM));
        }
    }

    private static long step(long leastMillis) {
        for (int seconds : STEPS_S) {
            if (seconds * 1000L >= leastMillis) {
                return seconds * 1000L;
            }
        }
        return STEPS_S[STEPS_S.length - 1] * 1000L;
    }
}
