package primetime.widget;

import primetime.tape.LatenciesView;
import primetime.tape.LatencyTick;

/**
 * The figures of some ticks together. Minimum, mean and maximum are exact, the deviation that of the whole population
 * (divided by n); percentiles and mode come from a histogram of three significant digits that is kept: the smallest value
 * that so many per cent do not exceed, nothing interpolated, and the value seen most often, the lowest of several. Where
 * samples are left out, mean, minimum and maximum have three digits too.
 *
 * <p>Ticks never change, so they are counted again only where other ticks are wanted, once a second.
 */
final class LatencyStats {
    private final Distribution samples = new Distribution();
    private final double[] shares = new double[Percentile.count()];
    private final double[] percentiles = new double[Percentile.count()];
    private LatenciesView view;
    private long from;
    private long until;
    private boolean withPaused;
    private double min;
    private double mean;
    private double mode;
    private double max;
    private double deviation;
    private long pauses;

    LatencyStats() {
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Percentile.of(i).percent() / 100;
        }
    }

    /** Takes nothing. */
    void clear() {
        view = null;
        samples.clear();
        pauses = 0;
    }

    /** Takes the ticks that ended after an instant, monotonic ns. */
    void take(LatenciesView newView, long since, boolean newWithPaused) {
        long first = newView.count();
        while (first > newView.first() && newView.at(first - 1) > since) {
            first--;
        }
        take(newView, first, newView.count(), newWithPaused);
    }

    /** Takes the ticks from one to before another. */
    void take(LatenciesView newView, long newFrom, long newUntil, boolean newWithPaused) {
        if (view == newView && from == newFrom && until == newUntil && withPaused == newWithPaused) {
            return;
        }
        view = newView;
        from = newFrom;
        until = newUntil;
        withPaused = newWithPaused;
        count();
        boolean any = samples() > 0;
        if (!any) {
            min = mean = mode = max = Double.NaN;
        }
        deviation = any ? Math.sqrt(squares() / samples()) : Double.NaN;
        mode = any ? within(samples.mostOften()) : Double.NaN;
        quantiles(shares, percentiles.length, percentiles);
    }

    private void count() {
        samples.clear();
        pauses = 0;
        min = Double.POSITIVE_INFINITY;
        max = 0;
        double sum = 0;
        for (long tick = from; tick < until; tick++) {
            view.addTo(samples.counting(), tick, withPaused);
            pauses += view.pauses(tick);
            if (withPaused || view.pauses(tick) == 0) {
                sum += view.sum(tick);
                min = view.samples(tick) > 0 ? Math.min(min, view.min(tick)) : min;
                max = Math.max(max, view.max(tick));
            } else {
                sum += sumOfUnpaused(tick);
            }
        }
        samples.settle();
        mean = sum / samples();
    }

    private double sumOfUnpaused(long tick) {
        double sum = 0;
        for (int i = 0; i < view.pairs(tick); i++) {
            long pair = view.pair(tick, i);
            if (!LatencyTick.isPaused(pair)) {
                sum += (double) LatencyTick.nanos(pair) * LatencyTick.count(pair);
                min = Math.min(min, LatencyTick.nanos(pair));
                max = Math.max(max, LatencyTick.nanos(pair));
            }
        }
        return sum;
    }

    private double squares() {
        double sum = 0;
        for (long tick = from; tick < until; tick++) {
            for (int i = 0; i < view.pairs(tick); i++) {
                long pair = view.pair(tick, i);
                double off = LatencyTick.nanos(pair) - mean;
                sum += withPaused || !LatencyTick.isPaused(pair) ? off * off * LatencyTick.count(pair) : 0;
            }
        }
        return sum;
    }

    /** The histogram's values stand for all within a tenth of a percent, but none lies beyond the true ends. */
    private double within(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /** The latencies that these shares of the samples (0 to 1, ascending) do not exceed, ns; NaN without samples. */
    void quantiles(double[] wanted, int count, double[] out) {
        int known = samples.quantiles(wanted, count, out);
        for (int i = 0; i < count; i++) {
            out[i] = i < known ? within(out[i]) : samples() > 0 ? max : Double.NaN;
        }
    }

    /** Counts the samples between edges, ascending, ns: {@code out[i]} those from edge i to below the next. */
    void bins(double[] edges, int count, long[] out) {
        samples.bins(edges, count, out);
    }

    /** From the beginning of the first tick to the end of the last, ns. */
    long span() {
        return view == null || from == until ? 0 : view.at(until - 1) - view.from(from);
    }

    long samples() {
        return samples.total();
    }

    /** The latency that so many percent do not exceed, ns; NaN without samples. */
    double at(Percentile percentile) {
        return percentile == Percentile.MAX ? max : percentiles[percentile.ordinal()];
    }

    /** Ns; NaN without samples. */
    double min() {
        return min;
    }

    /** Ns; NaN without samples. */
    double mean() {
        return mean;
    }

    /** Ns; NaN without samples. */
    double mode() {
        return mode;
    }

    /** Standard deviation, ns; NaN without samples. */
    double deviation() {
        return deviation;
    }

    /** How many samples overlap a pause of our own virtual machine, whether they are left out or not. */
    long pauses() {
        return pauses;
    }

    /** How many samples were left out. */
    long hidden() {
        return withPaused ? 0 : pauses;
    }
}
