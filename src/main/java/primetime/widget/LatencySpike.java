package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Width;
import primetime.tape.LatenciesView;
import primetime.theme.Role;

/**
 * The worst tick, when it is much worse than the rest, with the likely cause: a pause of our own virtual machine, or who
 * forked how often just then.
 */
final class LatencySpike {
    /** A spike is so many times the median, and at least {@link #LEAST}. */
    private static final double TIMES_MEDIAN = 50;
    private static final long LEAST = 100_000;
    private final StringBuilder text = new StringBuilder();
    private final SpikeCause cause = new SpikeCause();
    private long tick;
    private int column;
    private int start;

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
        // Not "less than", which is false for a median that nobody knows.
        if (tick != TickColumns.NONE && !(view.max(tick) >= Math.max(LEAST, TIMES_MEDIAN * median))) {
            tick = TickColumns.NONE;
        }
        return tick != TickColumns.NONE;
    }

    /** Draws it, if there is one, into a row as wide as the map, and leaves room for a time of day beside it. */
    void draw(Look look, Canvas row, LatenciesView view, TickTimes times) {
        if (tick == TickColumns.NONE) {
            return;
        }
        int figure = describe(look, view);
        boolean fits = place(row.columns()) && Math.max(Math.min(start, column),
                row.columns() - Math.max(start + Width.of(text), column + 1)) > TickTimes.WIDTH;
        if (!fits) {
            text.setLength(figure);
            fits = place(row.columns());
        }
        if (fits) {
            row.text(start, 0, text, look.style(Role.BAD));
            times.take(start - 1, start + Width.of(text) + 1);
        }
        row.put(column, 0, '▲', look.style(Role.BAD));
        times.take(column, column + 1);
    }

    /** Makes the text and answers how much of it is the figure alone. */
    private int describe(Look look, LatenciesView view) {
        text.setLength(0);
        LatencyFigures.trimmed(text, view.max(tick));
        int figure = text.length();
        if (view.pauses(tick) > 0) {
            text.append(": in a pause of our own JVM");
        } else {
            text.append(cause.of(look.window().events("events"), view, tick));
        }
        return figure;
    }

    /** Puts the text to the left of the spike or else to the right; false where neither side has room. */
    private boolean place(int columns) {
        int width = Width.of(text);
        boolean left = column > width;
        start = left ? column - width - 1 : column + 2;
        return left || start + width <= columns;
    }
}
