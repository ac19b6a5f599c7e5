package primetime.widget;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * Samples counted by value, to three significant digits: what is asked of their order. A histogram takes them; then the
 * values that occurred are kept in ascending order, a few hundred of the thousands of places that a histogram walks
 * through for each question. Walked by hand, because HdrHistogram's iterators make garbage.
 */
final class Distribution {
    private static final int DIGITS = 3;
    private static final int ROOM = 512;
    private final Histogram histogram = new Histogram(DIGITS);
    private long[] values = new long[ROOM];
    private long[] counts = new long[ROOM];
    private int size;

    void clear() {
        histogram.reset();
        size = 0;
    }

    /** What takes samples between {@link #clear} and {@link #settle}. */
    Histogram counting() {
        return histogram;
    }

    /** No more samples come: what is below can be asked. */
    void settle() {
        size = 0;
        if (total() == 0) {
            return;
        }
        long last = histogram.getMaxValue();
        long step = 0;
        long stepUntil = 0;
        for (long value = histogram.lowestEquivalentValue(histogram.getMinValue()); value <= last; value += step) {
            if (value >= stepUntil) {
                // Within a power of two all places are equally wide.
                step = histogram.sizeOfEquivalentValueRange(value);
                stepUntil = 2 * Math.max(1, Long.highestOneBit(value));
            }
            long count = histogram.getCountAtValue(value);
            if (count > 0) {
                add(value, count);
            }
        }
    }

    private void add(long value, long count) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        values[size] = value;
        counts[size++] = count;
    }

    long total() {
        return histogram.getTotalCount();
    }

    /** The value that occurred most often, the lowest of several; NaN without samples. */
    double mostOften() {
        long most = 0;
        double value = Double.NaN;
        for (int i = 0; i < size; i++) {
            if (counts[i] > most) {
                most = counts[i];
                value = histogram.medianEquivalentValue(values[i]);
            }
        }
        return value;
    }

    /**
     * The values that these shares of the samples (0 to 1, ascending) do not exceed. One stands for all within a tenth of
     * a percent, the highest of them.
     *
     * @return to how many shares there is one; fewer than wanted only without samples
     */
    int quantiles(double[] wanted, int count, double[] out) {
        int done = 0;
        long seen = 0;
        for (int i = 0; i < size && done < count; i++) {
            seen += counts[i];
            // A hair less than the share, since 99.9 % of 1000 is 999.0000000000001 to a computer.
            while (done < count && seen >= Math.ceil(wanted[done] * total() * (1 - 1e-12))) {
                out[done++] = histogram.highestEquivalentValue(values[i]);
            }
        }
        return done;
    }

    /** Counts the samples between edges, ascending: {@code out[i]} those from edge i to below the next. */
    void bins(double[] edges, int count, long[] out) {
        int bin = 0;
        Arrays.fill(out, 0, count, 0);
        for (int i = 0; i < size; i++) {
            while (bin + 1 < count && values[i] >= edges[bin + 1]) {
                bin++;
            }
            out[bin] += counts[i];
        }
    }
}
