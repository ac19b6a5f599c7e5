package primetime.widget;

/**
 * The bins of a histogram, few enough for so many rows. Logarithmic: 1, 2, 3, 5, 10 or 20 to each decade, whose edges are
 * figures of two digits; whole decades from the lowest to the highest latency of the last minutes, so that the axis is
 * calm. Linear: 1, 2 or 5 times a power of ten wide, from 0 on, and all that is beyond in the last.
 */
final class LatencyBins {
    private static final int MOST = 128;
    private static final int NONE = Integer.MIN_VALUE;
    private static final int[] PER_DECADE = { 20, 10, 5, 3, 2, 1 };
    /** The part of the samples that a linear axis shows apart; a few far ones would make all others one bar. */
    private static final double SHOWN = 0.95;
    private final double[] edges = new double[MOST];
    private final long[] counts = new long[MOST];
    private final double[] share = { SHOWN };
    private final double[] high = new double[1];
    private int count;
    private long most;
    private boolean open;
    private int madeBottom = NONE;
    private int madePer;
    private int made;

    /** Makes the bins for what lies between two latencies, ns, and counts. */
    void fit(LatencyStats stats, long lowest, long highest, int rows, boolean linear) {
        int room = Math.min(rows, MOST);
        if (linear) {
            linear(stats, room);
        } else {
            logarithmic(Math.max(1, lowest), Math.max(1, highest), room);
        }
        stats.bins(edges, count, counts);
        most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, counts[i]);
        }
    }

    private void linear(LatencyStats stats, int rows) {
        madeBottom = NONE;
        stats.quantiles(share, 1, high);
        double width = Scale.step(Math.max(1, high[0] / Math.max(1, rows - 1)));
        count = (int) Math.max(1, Math.min(rows, Math.floor(stats.at(Percentile.MAX) / width) + 1));
        open = stats.at(Percentile.MAX) >= width * count;
        for (int i = 0; i < count; i++) {
            edges[i] = width * i;
        }
    }

    private void logarithmic(long lowest, long highest, int rows) {
        int bottom = (int) Math.floor(StrictMath.log10(lowest));
        int top = Math.max(bottom + 1, (int) Math.floor(StrictMath.log10(highest)) + 1);
        // Where even one bin a decade is too much, the first holds all that is lower.
        bottom = Math.max(bottom, top - Math.max(1, rows));
        int per = 0;
        while (per < PER_DECADE.length - 1 && PER_DECADE[per] * (top - bottom) > rows) {
            per++;
        }
        count = Math.min(rows, PER_DECADE[per] * (top - bottom));
        open = false;
        // Kept, since powers make garbage; a bottom below all stands for an axis that is not logarithmic.
        if (bottom != madeBottom || PER_DECADE[per] != madePer || count > made) {
            madeBottom = bottom;
            madePer = PER_DECADE[per];
            made = count;
            for (int i = 0; i < count; i++) {
                edges[i] = digits(i % madePer) * StrictMath.pow(10, bottom + i / madePer);
            }
        }
    }

    /** The lower edge of a bin within its decade: 1 to 10, two digits. */
    private double digits(int bin) {
        return switch (madePer) {
            case 3 -> bin == 0 ? 1 : bin == 1 ? 2 : 5;
            case 2 -> bin == 0 ? 1 : 3;
            default -> Math.round(StrictMath.pow(10, 1 + bin / (double) madePer)) / 10.0;
        };
    }

    int count() {
        return count;
    }

    /** The lower edge of a bin, ns. */
    double edge(int bin) {
        return edges[bin];
    }

    long samples(int bin) {
        return counts[bin];
    }

    /** The samples of the fullest bin. */
    long most() {
        return most;
    }

    /** Whether the last bin holds all that is beyond. */
    boolean isOpen(int bin) {
        return open && bin == count - 1;
    }

    /** The bin of a latency, ns. */
    int bin(double nanos) {
        int bin = 0;
        while (bin + 1 < count && nanos >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }
}
