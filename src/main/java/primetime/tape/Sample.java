package primetime.tape;

/**
 * One reading of a polled source.
 *
 * @param at monotonic ns when it was read
 * @param late ns by which the poll ran later than planned
 * @param cost ns that the reading took
 * @param values one for each column; {@link #UNKNOWN} where the kernel did not say
 */
public record Sample(String track, long at, long late, long cost, Columns columns, long[] values) implements Entry {
    /** Stands for a number that could not be read; never zero. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    public Sample {
        if (values.length != columns.names().size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.names().size() + " columns");
        }
        values = values.clone();
    }
}
