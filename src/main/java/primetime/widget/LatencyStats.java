package primetime.widget;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import primetime.tape.LatenciesView;
import primetime.tape.LatencyTick;

/**
 * The figures of some ticks together. Minimum, mean and maximum are exact, the deviation that of the whole population
 * (divided by n); percentiles and mode come from a histogram of three significant digits that is kept: the smallest value
 * that so many per cent do not exceed, nothing interpolated, and the value seen most often, the lowest of several. Where
 * samples are left out, mean, minimum and maximum have three digits too.
 *
 * <p>Ticks never change, so they are counted again only where other ticks are wanted: a millisecond's work, once a second.
 */
final class LatencyStats {
    private final Histogram histogram = new Histogram(3);
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
        histogram.reset();
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
        mode = any ? mostOften() : Double.NaN;
        quantiles(shares, percentiles.length, percentiles);
    }

    private void count() {
        histogram.reset();
        pauses = 0;
        min = Double.POSITIVE_INFINITY;
        max = 0;
        double sum = 0;
        for (long tick = from; tick < until; tick++) {
            view.addTo(histogram, tick, withPaused);
            pauses += view.pauses(tick);
            if (withPaused || view.pauses(tick) == 0) {
                sum += view.sum(tick);
                min = view.samples(tick) > 0 ? Math.min(min, view.min(tick)) : min;
                max = Math.max(max, view.max(tick));
            } else {
                sum += sumOfUnpaused(tick);
            }
        }
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

    /** Where a walk through all values begins. By hand, because HdrHistogram's iterators make garbage. */
    private long lowest() {
        return histogram.lowestEquivalentValue(histogram.getMinValue());
    }

    private double mostOften() {
        long most = 0;
        double value = Double.NaN;
        for (long each = lowest(); each <= histogram.getMaxValue(); each = histogram.nextNonEquivalentValue(each)) {
            long here = histogram.getCountAtValue(each);
            if (here > most) {
                most = here;
                value = histogram.medianEquivalentValue(each);
            }
        }
        return Math.max(min, Math.min(max, value));
    }

    /**
     * The latencies that these shares of the samples (0 to 1, ascending) do not exceed, ns; NaN without samples. A value
     * of the histogram stands for all within a tenth of a percent, so none is taken above the true maximum.
     */
    void quantiles(double[] wanted, int count, double[] out) {
        int done = 0;
        long total = samples();
        long seen = 0;
        for (long each = lowest(); seen < total && done < count; each = histogram.nextNonEquivalentValue(each)) {
            seen += histogram.getCountAtValue(each);
            // A hair less than the share, since 99.9 % of 1000 is 999.0000000000001 to a computer.
            while (done < count && seen >= Math.ceil(wanted[done] * total * (1 - 1e-12)) && seen > 0) {
                out[done++] = Math.max(min, Math.min(max, histogram.highestEquivalentValue(each)));
            }
        }
        for (; done < count; done++) {
            out[done] = total > 0 ? max : Double.NaN;
        }
    }

    /** Counts the samples between edges, ascending, ns: {@code out[i]} those from edge i to below the next. */
    void bins(double[] edges, int count, long[] out) {
        int bin = 0;
        Arrays.fill(out, 0, count, 0);
        for (long each = lowest(); each <= histogram.getMaxValue(); each = histogram.nextNonEquivalentValue(each)) {
            while (bin + 1 < count && each >= edges[bin + 1]) {
                bin++;
            }
            out[bin] += histogram.getCountAtValue(each);
        }
    }

    long samples() {
        return histogram.getTotalCount();
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
