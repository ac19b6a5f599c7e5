package primetime.widget;

import java.util.Arrays;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.LatenciesView;
import primetime.tape.MarksView;
import primetime.theme.Role;

/**
 * The row beneath a heat map: the marks at their instants, spikes by a triangle and a person's own by an m, and around
 * them the time of day at whole steps.
 */
final class TickTimes {
    private static final int[] STEPS_S = { 5, 10, 15, 30, 60, 120, 300, 600 };
    /** Columns from one time to the next, at least, and how many times a row has at most. */
    private static final int ROOM = 14;
    private static final int MOST = 6;
    /** How wide a time is: a tick and what {@link Figures#clock} gives. */
    static final int WIDTH = 9;
    private final StringBuilder text = new StringBuilder();
    private boolean[] taken = {};

    /** Begins a row of which nothing is taken yet. */
    void clear(int columns) {
        if (taken.length < columns) {
            taken = new boolean[columns];
        }
        Arrays.fill(taken, false);
    }

    /** Keeps columns free for what the caller draws there. */
    void take(int start, int end) {
        for (int i = Math.max(0, start); i < Math.min(end, taken.length); i++) {
            taken[i] = true;
        }
    }

    /** Draws the marks where there is still room. */
    void marks(Look look, Canvas row, LatenciesView view, TickColumns ticks) {
        MarksView marks = look.window().marks();
        long since = ticks.first() < view.count() ? view.from(ticks.first()) : Long.MAX_VALUE;
        for (long mark = marks.count() - 1; mark >= marks.first() && marks.seen(mark) >= since; mark--) {
            boolean spike = marks.track(mark).startsWith("latency");
            int column = ticks.column(view, marks.at(mark));
            if (column >= 0 && isFree(column, column + 1)) {
                row.put(column, 0, spike ? '▲' : 'm', look.style(spike ? Role.BAD : Role.WARN));
                take(column, column + 1);
            }
        }
    }

    /** Draws the times, to the right of their tick or else to its left. */
    void times(Look look, Canvas row, LatenciesView view, TickColumns ticks) {
        long step = step(view, ticks);
        for (int i = 0; i < ticks.columns(); i++) {
            long here = ticks.tick(i);
            long until = here == TickColumns.NONE ? 0 : look.window().localMillis(view.at(here));
            long mark = Math.floorDiv(until, step) * step;
            if (until == 0 || mark <= until - (view.at(here) - view.from(here)) / 1_000_000) {
                continue;
            }
            text.setLength(0);
            if (i + WIDTH <= row.columns() && isFree(i, i + WIDTH + 1)) {
                Figures.clock(text.append('└'), mark, false);
                row.text(i, 0, text, look.style(Role.DIM));
                take(i, i + WIDTH + 1);
            } else if (isFree(i - WIDTH, i + 1)) {
                Figures.clock(text, mark, false).append('┘');
                row.text(i - WIDTH + 1, 0, text, look.style(Role.DIM));
                take(i - WIDTH, i + 1);
            }
        }
    }

    private static long step(LatenciesView view, TickColumns ticks) {
        long newest = view.count() - 1;
        double tick = newest < view.first() ? 1 : (view.at(newest) - view.from(newest)) / 1e9;
        for (int seconds : STEPS_S) {
            if (seconds >= tick * ROOM && seconds >= tick * ticks.columns() / MOST) {
                return seconds * 1000L;
            }
        }
        return STEPS_S[STEPS_S.length - 1] * 1000L;
    }

    private boolean isFree(int start, int end) {
        boolean free = start >= 0;
        for (int i = start; free && i < Math.min(end, taken.length); i++) {
            free = !taken[i];
        }
        return free;
    }
}
