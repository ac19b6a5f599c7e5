package primetime.widget;

import primetime.tape.LatenciesView;

/**
 * Which tick of a latency track is in which column: one a column, the newest at the right. Where a tick is missing its
 * column is empty, so that distance is time. Kept and used again.
 */
final class TickColumns {
    /** No tick in this column. */
    static final long NONE = -1;
    /** Columns left empty at the right where nothing comes any more. */
    private static final int STALE = 3;
    private long[] ticks = {};
    private int columns;
    private long first;

    /** Places the newest ticks of a view on so many columns. */
    TickColumns place(LatenciesView view, int newColumns) {
        columns = Math.max(0, newColumns);
        if (ticks.length < columns) {
            ticks = new long[columns];
        }
        for (int i = 0; i < columns; i++) {
            ticks[i] = NONE;
        }
        first = view.count();
        long column = columns - 1 - (view.isStale() ? STALE : 0);
        for (long tick = view.count() - 1; tick >= view.first() && column >= 0; tick--) {
            ticks[(int) column] = tick;
            first = tick;
            column -= tick == view.first() ? 1 : steps(view, tick);
        }
        return this;
    }

    /** How many columns the tick lies behind the one before: 1 where none is missing. */
    private static long steps(LatenciesView view, long tick) {
        long length = Math.max(view.at(tick) - view.from(tick), view.at(tick - 1) - view.from(tick - 1));
        return length <= 0 ? 1 : Math.max(1, Math.round((view.at(tick) - view.at(tick - 1)) / (double) length));
    }

    int columns() {
        return columns;
    }

    /** The tick in a column, or {@link #NONE}. */
    long tick(int column) {
        return ticks[column];
    }

    /** The oldest tick that has a column; the view's count where there is none. */
    long first() {
        return first;
    }
}
