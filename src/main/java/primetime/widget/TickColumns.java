package primetime.widget;

import java.util.Arrays;
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
    private final long[] lengths = new long[9];
    private long[] ticks = {};
    private int columns;
    private long first;
    private int oldest;

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
        oldest = columns;
        long length = length(view);
        long column = columns - 1 - (view.isStale() ? STALE : 0);
        for (long tick = view.count() - 1; tick >= view.first() && column >= 0; tick--) {
            ticks[(int) column] = tick;
            first = tick;
            oldest = (int) column;
            column -= tick == view.first() ? 1 : steps(view, tick, length);
        }
        return this;
    }

    /** How many columns the tick lies behind the one before: 1 where none is missing, none is never. */
    private static long steps(LatenciesView view, long tick, long length) {
        return length <= 0 ? 1 : Math.max(1, Math.round((view.at(tick) - view.at(tick - 1)) / (double) length));
    }

    /** The usual length of a tick: the median of the newest, since the one that a stall stretched must not count. */
    private long length(LatenciesView view) {
        int count = (int) Math.min(lengths.length, view.count() - view.first());
        for (int i = 0; i < count; i++) {
            long tick = view.count() - 1 - i;
            lengths[i] = view.at(tick) - view.from(tick);
        }
        Arrays.sort(lengths, 0, count);
        return count == 0 ? 0 : lengths[count / 2];
    }

    int columns() {
        return columns;
    }

    /** The tick in a column, or {@link #NONE}. */
    long tick(int column) {
        return ticks[column];
    }

    /** Whether something should be in a column and is not: nobody measured then. */
    boolean isGap(LatenciesView view, int column) {
        return column > oldest && (ticks[column] == NONE || view.samples(ticks[column]) == 0);
    }

    /** The column of what happened at an instant, monotonic ns, or {@link #NONE}. */
    int column(LatenciesView view, long at) {
        for (int i = columns - 1; i >= 0; i--) {
            if (ticks[i] != NONE && at >= view.from(ticks[i]) && at <= view.at(ticks[i])) {
                return i;
            }
        }
        return (int) NONE;
    }

    /** The oldest tick that has a column; the view's count where there is none. */
    long first() {
        return first;
    }
}
