package primetime.tape;

/**
 * Coordinated omission: while one wake was later than the interval, others should have begun, each an interval later, and
 * would have been late by an interval less. They are those of HdrHistogram's {@code recordValueWithExpectedInterval},
 * which adds them one by one; here as many at once as share one value of a histogram of three significant digits. So a
 * stall costs some thousand steps at most, whatever the interval: ten seconds of nanoseconds would be ten thousand
 * million.
 */
public final class Omission {
    /** Ten bits behind the leading one: a value stands for all within a thousandth. */
    private static final int BITS = 10;

    private Omission() {
    }

    /** Whoever wants to know what is missing. */
    public interface Taker {
        /**
         * So many samples, an interval apart, that share one value of the histogram.
         *
         * @param highest ns
         * @param lowest ns
         */
        void take(long highest, long lowest, long times);
    }

    /** Tells what a sample hid, the latest first; ns. */
    public static void missing(long nanos, long interval, Taker taker) {
        long highest = nanos - interval;
        while (highest >= interval) {
            long times = (highest - Math.max(interval, lowest(highest))) / interval + 1;
            long lowest = highest - (times - 1) * interval;
            taker.take(highest, lowest, times);
            highest = lowest - interval;
        }
    }

    /** How many values the histogram does not tell from this one, ns. */
    static long width(long nanos) {
        return 1L << Math.max(0, Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(nanos | 1));
    }

    /** The lowest of them, ns. */
    static long lowest(long nanos) {
        return nanos & -width(nanos);
    }
}
