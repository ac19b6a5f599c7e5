package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.LatenciesView;
import primetime.theme.Role;

/**
 * The axis of latencies. Logarithmic from 1 us to 10 ms, and by whole decades up to 100 s where something needs it; as
 * many levels to each decade, and what is left over shows a bit more above. Or linear from 0 to 1, 2 or 5 times a power
 * of ten. It grows at once and shrinks only when nothing has needed it for four minutes, and knows that from the window
 * alone.
 */
final class LatencyScale {
    /** The exponent of the lower end: 10^3 ns. */
    static final int BOTTOM = 3;
    /** How many decades an ordinary host needs. */
    static final int DECADES = 4;
    private static final int MOST_TOP = 11;
    private static final int REMEMBERED_TICKS = 240;
    private static final double LEAST_LINEAR = 100_000;
    /** Rows a decade needs for a label between its ends. */
    private static final int THIRDS_ROWS = 4;
    /** log10(3). */
    private static final double THIRD = 0.4771;
    private final StringBuilder text = new StringBuilder();
    private int top;
    private boolean linear;
    private double end;
    private double perDecade;
    private long[] lower = {};
    private int levels;

    /** The highest latency of a view from a tick on, and of the last minutes in any case, ns. */
    static long highest(LatenciesView view, long firstShown) {
        long max = 0;
        for (long tick = remembered(view, firstShown); tick < view.count(); tick++) {
            max = Math.max(max, view.max(tick));
        }
        return max;
    }

    /** The lowest, ns; {@link Long#MAX_VALUE} where there is none. */
    static long lowest(LatenciesView view, long firstShown) {
        long min = Long.MAX_VALUE;
        for (long tick = remembered(view, firstShown); tick < view.count(); tick++) {
            min = view.samples(tick) > 0 ? Math.min(min, view.min(tick)) : min;
        }
        return min;
    }

    private static long remembered(LatenciesView view, long firstShown) {
        return Math.max(view.first(), Math.min(firstShown, view.count() - REMEMBERED_TICKS));
    }

    /** Fits the axis to what may be as high as {@code max} ns, in so many levels, of which a row has so many. */
    void fit(long max, int newLevels, int levelsPerRow, boolean newLinear) {
        int newTop = BOTTOM + DECADES;
        for (long power = 10_000_000; max >= power && newTop < MOST_TOP; power *= 10) {
            newTop++;
        }
        double newEnd = Math.max(LEAST_LINEAR, Scale.step(max));
        if (newTop == top && newLevels == levels && newLinear == linear && (!linear || newEnd == end)) {
            return;
        }
        top = newTop;
        end = newEnd;
        linear = newLinear;
        levels = newLevels;
        perDecade = perDecade(levelsPerRow);
        lower = lower.length < levels ? new long[levels] : lower;
        for (int i = 0; i < levels; i++) {
            lower[i] = Math.round(linear ? end * i / levels : StrictMath.pow(10, BOTTOM + i / perDecade));
        }
    }

    /** Whole rows for each decade, or whole levels, unless that would leave more than a quarter of the axis over. */
    private double perDecade(int levelsPerRow) {
        int rows = levels / levelsPerRow / decades() * levelsPerRow;
        int whole = levels / decades();
        double share = (double) levels / decades();
        return rows >= share * 0.75 ? rows : whole >= share * 0.75 ? whole : share;
    }

    /** How many levels the axis has. */
    int levels() {
        return levels;
    }

    /** The exponent of the upper end: 10^7 to 10^11 ns. */
    int top() {
        return top;
    }

    int decades() {
        return top - BOTTOM;
    }

    /** How many levels a decade has; on a linear axis, all. */
    double levelsPerDecade() {
        return linear ? levels : perDecade;
    }

    /** Writes the decades, and three times each where there is room, each in the row whose lower edge it is. */
    void labels(Look look, Canvas canvas) {
        int rows = canvas.rows();
        if (rows == 0 || levels == 0) {
            return;
        }
        double levelsPerRow = (double) levels / rows;
        if (linear) {
            linearLabels(look, canvas);
            return;
        }
        boolean thirds = perDecade / levelsPerRow >= THIRDS_ROWS;
        int written = rows;
        for (int half = 0; half <= 2 * MOST_TOP; half++) {
            double level = (half / 2 + (half % 2 == 0 ? 0 : THIRD)) * perDecade;
            int row = rows - 1 - (int) Math.floor(Math.round(level) / levelsPerRow);
            if ((half % 2 == 0 || thirds) && row < written && row >= 0) {
                text.setLength(0);
                label(BOTTOM + half / 2, half % 2 == 0 ? 1 : 3);
                canvas.right(canvas.columns() - 1, row, text, look.style(Role.DIM));
                written = row;
            }
        }
    }

    private void linearLabels(Look look, Canvas canvas) {
        int rows = canvas.rows();
        double step = Scale.step(end / Math.max(1, rows / 2));
        for (double value = 0; value < end; value += step) {
            text.setLength(0);
            double unit = value < 1e6 ? 1e3 : value < 1e9 ? 1e6 : 1e9;
            boolean whole = Math.round(value / unit * 10) % 10 == 0;
            Figures.fixed(text, value / unit, whole ? 0 : 1);
            text.append(value == 0 ? "" : unit == 1e3 ? "µs" : unit == 1e6 ? "ms" : "s");
            canvas.right(canvas.columns() - 1, rows - 1 - (int) (value * rows / end + 1e-9), text,
                    look.style(Role.DIM));
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
