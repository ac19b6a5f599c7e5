package primetime.widget;

import org.HdrHistogram.Histogram;
import primetime.tape.LatenciesView;

/**
 * The figures of some ticks together, from a histogram of three significant digits that is kept. Ticks never change, so
 * it is filled again only where other ticks are wanted.
 */
final class LatencyStats {
    /** What a pair of a tick can hold, ns: two and a half hours. */
    private static final long LONGEST = 1L << 43;
    private final Histogram histogram = new Histogram(LONGEST, 3);
    private LatenciesView view;
    private long from;
    private long until;
    private double sum;
    private long max;
    private long pauses;
    private double deviation;

    /** Takes the ticks from one to before another. */
    void take(LatenciesView newView, long newFrom, long newUntil) {
        if (view == newView && from == newFrom && until == newUntil) {
            return;
        }
        view = newView;
        from = newFrom;
        until = newUntil;
        histogram.reset();
        sum = 0;
        max = pauses = 0;
        for (long tick = from; tick < until; tick++) {
            view.addTo(histogram, tick);
            sum += view.sum(tick);
            max = Math.max(max, view.max(tick));
            pauses += view.pauses(tick);
        }
        deviation = samples() == 0 ? Double.NaN : histogram.getStdDeviation();
    }

    long samples() {
        return histogram.getTotalCount();
    }

    /** The latency that so many percent (0 to 100) do not exceed, ns; NaN without samples. 100 is exact. */
    double percentile(double percent) {
        if (samples() == 0) {
            return Double.NaN;
        }
        return percent >= 100 ? max : Math.min(max, histogram.getValueAtPercentile(percent));
    }

    /** Ns; NaN without samples. */
    double mean() {
        return samples() == 0 ? Double.NaN : sum / samples();
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
