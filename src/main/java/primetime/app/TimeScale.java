package primetime.app;

import primetime.tape.Events;

/**
 * Which instant is in which column of the time bar. A column stands for one whole multiple of {@link #bucket} of the
 * monotonic clock for as long as it is seen, and moves to the left by whole columns. The last one is that of the newest
 * events that are counted for good; it takes what happened since as well. All times monotonic ns.
 *
 * @param left its first column, behind the label
 * @param width its columns; where they are few the bar is not drawn
 * @param bucket what a column stands for, ns; a whole multiple of {@link Events#BIN}
 */
record TimeScale(int left, int width, long bucket) {
    /** So few columns at least, or there is no bar. */
    static final int LEAST = 8;

    boolean isDrawn() {
        return width >= LEAST;
    }

    /** Whether the column is one of the bar, and not of what stands beside it. */
    boolean has(int column) {
        return isDrawn() && column >= left && column < left + width;
    }

    /** The column of an instant; left of the bar for one that is older than it. */
    long column(long instant, long now) {
        return last() - Math.max(0, newest(now) - Math.floorDiv(instant, bucket));
    }

    /** The last instant of a column: all that is drawn there was known then. */
    long instant(int column, long now) {
        return column >= last() ? now : Math.min(now, (newest(now) - (last() - column) + 1) * bucket - 1);
    }

    /** How much of the last column is counted for good, 1 to {@link #bucket}. */
    long begun(long now) {
        return Events.edge(now) - newest(now) * bucket;
    }

    private long newest(long now) {
        return Math.floorDiv(Events.edge(now) - 1, bucket);
    }

    private int last() {
        return left + width - 1;
    }
}
