package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Width;
import primetime.tape.LatenciesView;
import primetime.theme.Role;

/**
 * The row beneath the heat map: where the time is, every half minute, and the worst tick when it is much worse than the
 * rest, with the likely cause: a pause of our own virtual machine, or who forked how often just then.
 */
final class LatencySpike {
    /** A spike is so many times the median, and at least {@link #LEAST}. */
    private static final double TIMES_MEDIAN = 50;
    private static final long LEAST = 100_000;
    private static final long MARK_MILLIS = 30_000;
    private static final int MARK_WIDTH = 9;
    private final StringBuilder text = new StringBuilder();
    private final SpikeCause cause = new SpikeCause();
    private long tick;
    private int column;
    private int start;
    private int end;

    /** Looks for a spike among the ticks that are placed; whether there is one. */
    boolean find(LatenciesView view, TickColumns ticks, double median) {
        tick = TickColumns.NONE;
        for (int i = 0; i < ticks.columns(); i++) {
            if (ticks.tick(i) != TickColumns.NONE
                    && (tick == TickColumns.NONE || view.max(ticks.tick(i)) > view.max(tick))) {
                tick = ticks.tick(i);
                column = i;
            }
        }
        if (tick != TickColumns.NONE && view.max(tick) < Math.max(LEAST, TIMES_MEDIAN * median)) {
            tick = TickColumns.NONE;
        }
        return tick != TickColumns.NONE;
    }

    /** Draws into one row as wide as the map. */
    void draw(Look look, Canvas row, LatenciesView view, TickColumns ticks) {
        start = end = 0;
        if (tick != TickColumns.NONE) {
            int figure = describe(look, view);
            if (!place(row.columns())) {
                text.setLength(figure);
                place(row.columns());
            }
            row.text(start, 0, text, end - start, look.style(Role.BAD));
            row.put(column, 0, '▲', look.style(Role.BAD));
            start = Math.min(start, column);
            end = Math.max(end, column + 1);
        }
        times(look, row, view, ticks);
    }

    /** Makes the text and answers how much of it is the figure alone. */
    private int describe(Look look, LatenciesView view) {
        text.setLength(0);
        Figures.latency(text, view.max(tick));
        while (text.charAt(0) == ' ') {
            text.deleteCharAt(0);
        }
        while (text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        int figure = text.length();
        if (view.pauses(tick) > 0) {
            text.append(": in a pause of our own JVM");
        } else {
            text.append(cause.of(look.window().events("events"), view, tick));
        }
        return figure;
    }

    /** Puts the text to the left of the spike or else to the right; false, and no place, where neither side has room. */
    private boolean place(int columns) {
        int width = Width.of(text);
        boolean left = column > width;
        boolean fits = left || column + 2 + width <= columns;
        start = left ? column - width - 1 : column + 2;
        end = fits ? start + width : start;
        return fits;
    }

    private void times(Look look, Canvas row, LatenciesView view, TickColumns ticks) {
        for (int i = 0; i + MARK_WIDTH < row.columns(); i++) {
            long here = ticks.tick(i);
            if (here == TickColumns.NONE || i < end + 1 && i + MARK_WIDTH >= start && end > 0) {
                continue;
            }
            long until = look.window().localMillis(view.at(here));
            long mark = Math.floorDiv(until, MARK_MILLIS) * MARK_MILLIS;
            if (until != 0 && mark > until - (view.at(here) - view.from(here)) / 1_000_000) {
                text.setLength(0);
                Figures.clock(text.append('└'), mark, false);
                row.text(i, 0, text, look.style(Role.DIM));
            }
        }
    }
}
