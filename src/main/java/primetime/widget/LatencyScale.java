package primetime.widget;

import primetime.cell.Canvas;
import primetime.tape.LatenciesView;
import primetime.theme.Role;

/**
 * The logarithmic axis of latencies: from 1 us to 10 ms, and to 100 ms or 1 s where something needs it. It grows at once
 * and shrinks only when nothing has needed it for four minutes, and knows that from the window alone.
 */
final class LatencyScale {
    /** The exponent of the lower end: 10^3 ns. */
    static final int BOTTOM = 3;
    private static final int LEAST_TOP = 7;
    private static final int MOST_TOP = 9;
    private static final int REMEMBERED_TICKS = 240;
    /** Rows a decade needs for a label between its ends. */
    private static final int THIRDS_ROWS = 4;
    /** log10(3). */
    private static final double THIRD = 0.4771;
    private final StringBuilder text = new StringBuilder();
    private int top;
    private long[] lower = {};
    private int levels;

    /** Fits the axis to what a view shows from a tick on, in so many levels. */
    void fit(LatenciesView view, long firstShown, int newLevels) {
        long max = 0;
        for (long tick = Math.max(view.first(), Math.min(firstShown, view.count() - REMEMBERED_TICKS)); tick < view
                .count(); tick++) {
            max = Math.max(max, view.max(tick));
        }
        int newTop = LEAST_TOP;
        for (long end = 10_000_000; max >= end && newTop < MOST_TOP; end *= 10) {
            newTop++;
        }
        if (newTop != top || newLevels != levels) {
            top = newTop;
            levels = newLevels;
            lower = lower.length < levels ? new long[levels] : lower;
            for (int i = 0; i < levels; i++) {
                lower[i] = Math.round(StrictMath.pow(10, BOTTOM + (double) (top - BOTTOM) * i / levels));
            }
        }
    }

    /** How many levels the axis has. */
    int levels() {
        return levels;
    }

    /** The exponent of the upper end: 10^7 to 10^9 ns. */
    int top() {
        return top;
    }

    int decades() {
        return top - BOTTOM;
    }

    /** Writes the decades, and three times each where there is room, each beside the row whose upper edge it is. */
    void labels(Look look, Canvas canvas) {
        boolean thirds = canvas.rows() >= THIRDS_ROWS * decades();
        int written = canvas.rows();
        for (int half = 0; half <= 2 * decades(); half++) {
            double above = half / 2 + (half % 2 == 0 ? 0 : THIRD);
            int row = Math.min(canvas.rows() - 1, (int) Math.round(canvas.rows() * (1 - above / decades())));
            if ((half % 2 == 0 || thirds) && row < written) {
                text.setLength(0);
                label(BOTTOM + half / 2, half % 2 == 0 ? 1 : 3);
                canvas.right(canvas.columns() - 1, row, text, look.style(Role.DIM));
                written = row;
            }
        }
    }

    private void label(int exponent, int times) {
        text.append(times);
        for (int zeros = exponent % 3; zeros > 0; zeros--) {
            text.append('0');
        }
        text.append(exponent < 6 ? "µs" : exponent < 9 ? "ms" : "s");
    }

    /**
     * The level of a latency, 0 to levels - 1; what lies beyond an end is in the last level there.
     *
     * @param from a level not above the one wanted: values that come ascending are found in one walk
     */
    int level(long nanos, int from) {
        int level = from;
        while (level + 1 < levels && nanos >= lower[level + 1]) {
            level++;
        }
        return level;
    }
}
