package primetime.tape;

import java.util.Arrays;
import java.util.List;

/** What a window shows of a track of numbers. */
public final class ValuesView extends View {
    private final Values track;
    private double[] weights = {};

    ValuesView(Values track) {
        super(track);
        this.track = track;
    }

    /**
     * All columns of the track in the order they appeared; some may still be unknown at the window's end. The same list as
     * long as columns are only added; another one when a column had to make room.
     */
    public List<String> columns() {
        return track.names();
    }

    /** Whether the column says anything in the newest row. */
    public boolean has(String column) {
        return latest(column) != Sample.UNKNOWN;
    }

    /** The newest value, or {@link Sample#UNKNOWN}. */
    public long latest(String column) {
        int number = track.column(column);
        return number < 0 || isEmpty() ? Sample.UNKNOWN : track.value(number, count() - 1);
    }

    /** The newest value times {@code factor}; NaN where unknown. */
    public double latest(String column, double factor) {
        long value = latest(column);
        return value == Sample.UNKNOWN ? Double.NaN : value * factor;
    }

    /** When the newest row was read, monotonic ns, or {@link Long#MIN_VALUE}. */
    public long at() {
        return isEmpty() ? Long.MIN_VALUE : track.at(count() - 1);
    }

    /** Ns by which the newest poll was late; 0 on an empty view. */
    public long late() {
        return isEmpty() ? 0 : track.late(count() - 1);
    }

    /** Ns that the newest reading took; 0 on an empty view. */
    public long cost() {
        return isEmpty() ? 0 : track.cost(count() - 1);
    }

    /** The increase a second of a counter between the last two rows; NaN where there is none to tell. */
    public double rate(String column) {
        int number = track.column(column);
        return number < 0 || isEmpty() ? Double.NaN : track.rate(number, count() - 1);
    }

    /** The value of a column {@code back} rows before the newest, or {@link Sample#UNKNOWN}. */
    public long back(String column, long back) {
        int number = track.column(column);
        long row = count() - 1 - back;
        return number < 0 || row < first() ? Sample.UNKNOWN : track.value(number, row);
    }

    /** Where graphs end: the newest row, or the window's end where the track is stale, monotonic ns. */
    public long edge() {
        return isEmpty() || isStale() ? end() : at();
    }

    /**
     * Rates of a counter in buckets of time, newest last, each the mean of what is known of it; NaN where nothing is.
     * Buckets lie at whole multiples of their width, so that a graph moves by whole steps.
     */
    public void rates(String column, long bucketNanos, double[] out) {
        spread(column, bucketNanos, out, true);
    }

    /** The same for a plain value, which holds since the row before. */
    public void means(String column, long bucketNanos, double[] out) {
        spread(column, bucketNanos, out, false);
    }

    private void spread(String column, long bucketNanos, double[] out, boolean rate) {
        Arrays.fill(out, 0);
        if (weights.length < out.length) {
            weights = new double[out.length];
        }
        Arrays.fill(weights, 0);
        long origin = (Math.floorDiv(edge() - 1, bucketNanos) + 1 - out.length) * bucketNanos;
        int number = track.column(column);
        for (long row = count() - 1; number >= 0 && row > first() && track.at(row) > origin; row--) {
            long value = track.value(number, row);
            double known = rate ? track.rate(number, row)
                    : value == Sample.UNKNOWN || track.isAfterGap(row) ? Double.NaN : value;
            if (!Double.isNaN(known)) {
                add(known, track.at(row - 1) - origin, track.at(row) - origin, bucketNanos, out);
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = weights[i] > 0 ? out[i] / weights[i] : Double.NaN;
        }
    }

    private void add(double value, long from, long until, long bucketNanos, double[] out) {
        int last = (int) Math.min(out.length - 1, (until - 1) / bucketNanos);
        for (int i = (int) Math.max(0, from / bucketNanos); i <= last; i++) {
            double overlap = Math.min(until, (i + 1) * bucketNanos) - Math.max(from, i * bucketNanos);
            out[i] += value * overlap;
            weights[i] += overlap;
        }
    }
}
