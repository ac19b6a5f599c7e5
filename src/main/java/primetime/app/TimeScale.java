package primetime.app;

/**
 * Which instant is in which column of the time bar, which ends now and moves by whole columns. All times monotonic ns.
 *
 * @param left its first column, behind the label
 * @param width its columns; where they are few the bar is not drawn
 * @param bucket what a column stands for, ns
 */
record TimeScale(int left, int width, long bucket) {
    private static final int LEAST = 8;

    boolean isDrawn() {
        return width >= LEAST;
    }

    /** Whether the column is one of the bar, and not of what stands beside it. */
    boolean has(int column) {
        return isDrawn() && column >= left && column < left + width;
    }

    /** The column of an instant; left of the bar for one that is older than it. */
    long column(long instant, long now) {
        return left + width - 1 - (Math.floorDiv(now, bucket) - Math.floorDiv(instant, bucket));
    }

    /** The last instant of a column: all that is drawn there was known then. */
    long instant(int column, long now) {
        return Math.min(now, (Math.floorDiv(now, bucket) - (left + width - 1 - column) + 1) * bucket - 1);
    }
}
