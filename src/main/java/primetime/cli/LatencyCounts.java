package primetime.cli;

import java.util.Arrays;

/**
 * Every sample, kept as how often each value came, so that all figures follow their definitions exactly whatever the
 * number of samples: no buckets, no rounding. Bounded by samples and by different values; when either is reached, later
 * samples are only counted, as stress-ng does with those that its buffer cannot hold. One thread.
 */
final class LatencyCounts {
    private static final int MOST_VALUES = 1 << 18;
    private static final long FIBONACCI = 0x9E3779B97F4A7C15L;
    private final long most;
    private long[] values = new long[1 << 10];
    private int[] times = new int[1 << 10];
    private int different;
    private long count;
    private long more;
    private long sum;
    private long[] sorted = {};
    private long[] upTo = {};

    /** @param most how many samples are kept */
    LatencyCounts(long most) {
        this.most = most;
    }

    /** One more sample, ns. */
    void record(long nanos) {
        if (more > 0 || count >= most) {
            more++;
            return;
        }
        int slot = slot(nanos);
        if (times[slot] == 0) {
            if (different == MOST_VALUES) {
                more++;
                return;
            }
            values[slot] = nanos;
            different++;
        }
        times[slot]++;
        count++;
        sum += nanos;
        if (different * 2 > values.length) {
            grow();
        }
    }

    private int slot(long nanos) {
        int mask = values.length - 1;
        int slot = (int) (nanos * FIBONACCI >>> 40) & mask;
        while (times[slot] != 0 && values[slot] != nanos) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldValues = values;
        int[] oldTimes = times;
        values = new long[oldValues.length * 2];
        times = new int[oldValues.length * 2];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldTimes[i] != 0) {
                int slot = slot(oldValues[i]);
                values[slot] = oldValues[i];
                times[slot] = oldTimes[i];
            }
        }
    }

    /** How many samples the figures are of. */
    long count() {
        return count;
    }

    /** How many came afterwards and are in no figure. */
    long more() {
        return more;
    }

    /** The arithmetic mean, ns; NaN without samples. */
    double mean() {
        return count == 0 ? Double.NaN : (double) sum / count;
    }

    /** The standard deviation of the samples themselves (divided by their number), ns; NaN without samples. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += times[i] * (values[i] - mean) * (values[i] - mean);
        }
        return count == 0 ? Double.NaN : Math.sqrt(squares / count);
    }

    /** The value that came most often, the smallest of several, ns. */
    long mode() {
        sort();
        long mode = 0;
        long often = 0;
        for (int i = 0; i < sorted.length; i++) {
            long here = upTo[i] - (i == 0 ? 0 : upTo[i - 1]);
            if (here > often) {
                often = here;
                mode = sorted[i];
            }
        }
        return mode;
    }

    long min() {
        sort();
        return sorted[0];
    }

    long max() {
        sort();
        return sorted[sorted.length - 1];
    }

    /**
     * stress-ng's rule: of all samples in order, from number 0, the one with the number {@code floor(count * percent / 100)}.
     *
     * @param percent 0 to less than 100
     */
    long at(double percent) {
        sort();
        long number = (long) (count * percent / 100);
        int index = Arrays.binarySearch(upTo, number + 1);
        return sorted[index < 0 ? -index - 1 : index];
    }

    /** Counts of the values from 0 in buckets so wide; what is beyond them is left out, what is negative is in the first. */
    long[] buckets(long width, int most) {
        sort();
        long[] buckets = new long[most];
        for (int i = 0; i < sorted.length; i++) {
            long bucket = Math.max(0, sorted[i] / width);
            if (bucket < most) {
                buckets[(int) bucket] += upTo[i] - (i == 0 ? 0 : upTo[i - 1]);
            }
        }
        return buckets;
    }

    private void sort() {
        if (upTo.length > 0 && upTo[upTo.length - 1] == count) {
            return;
        }
        sorted = new long[different];
        upTo = new long[different];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (times[i] != 0) {
                sorted[next++] = values[i];
            }
        }
        Arrays.sort(sorted);
        long before = 0;
        for (int i = 0; i < sorted.length; i++) {
            before += times[slot(sorted[i])];
            upTo[i] = before;
        }
    }
}
