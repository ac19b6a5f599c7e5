package primetime.widget;

import org.HdrHistogram.Histogram;
import primetime.tape.LatenciesView;

/**
 * The figures of some ticks together, from a histogram of three significant digits that is kept. Ticks never change, so
 * they are counted again only where other ticks are wanted: that is a millisecond's work, once a second.
 */
final class LatencyStats {
    /** What a pair of a tick can hold, ns: two and a half hours. */
    private static final long LONGEST = 1L << 43;
    private final Histogram histogram = new Histogram(LONGEST, 3);
    private final double[] percentiles = new double[Percentile.count()];
    private LatenciesView view;
    private long from;
    private long until;
    private double mean;
    private double deviation;
    private long pauses;

    /** Takes the ticks from one to before another. */
    void take(LatenciesView newView, long newFrom, long newUntil) {
        if (view == newView && from == newFrom && until == newUntil) {
            return;
        }
        view = newView;
        from = newFrom;
        until = newUntil;
        histogram.reset();
        double sum = 0;
        long max = 0;
        pauses = 0;
        for (long tick = from; tick < until; tick++) {
            view.addTo(histogram, tick);
            sum += view.sum(tick);
            max = Math.max(max, view.max(tick));
            pauses += view.pauses(tick);
        }
        boolean any = samples() > 0;
        mean = any ? sum / samples() : Double.NaN;
        deviation = any ? histogram.getStdDeviation() : Double.NaN;
        for (int i = 0; i < percentiles.length; i++) {
            // A value of the histogram stands for all within a tenth of a percent, so it may lie above the true maximum.
            double value = Math.min(max, histogram.getValueAtPercentile(Percentile.of(i).percent()));
            percentiles[i] = !any ? Double.NaN : Percentile.of(i) == Percentile.MAX ? max : value;
        }
    }

    long samples() {
        return histogram.getTotalCount();
    }

    /** The latency that so many percent do not exceed, ns; NaN without samples. The maximum is exact. */
    double at(Percentile percentile) {
        return percentiles[percentile.ordinal()];
    }

    /** Ns, exact; NaN without samples. */
    double mean() {
        return mean;
    }

    /** Standard deviation, ns; NaN without samples. */
    double deviation() {
        return deviation;
    }

    /** How many samples overlap a pause of our own virtual machine. */
    long pauses() {
        return pauses;
    }
}
