package primetime.widget;

/**
 * The top of a graph: 1, 2 or 5 times a power of ten. It grows at once; it shrinks only when all that is visible has
 * become low, or when what was high has been gone for a screenful, so that an axis does not flicker. Nothing is
 * remembered for that: what the top was is worked out again from the values before those that are visible, so that the
 * same window always has the same scale.
 */
final class Scale {
    /** Low: less than this share of the top. Below 0.4, or a peak at 2 would swing the top between 2 and 5. */
    private static final double LOW = 0.3;

    private Scale() {
    }

    /**
     * The top for the last {@code visible} of {@code count} values, of which twice as many should be given.
     *
     * @param values NaN where unknown
     * @param least the smallest top, so that next to nothing looks like next to nothing
     */
    static double top(double[] values, int count, int visible, double least) {
        double top = least;
        int peak = -1;
        for (int i = 0; i < count; i++) {
            if (peak < 0 || peak <= i - visible) {
                peak = peak(values, Math.max(0, i - visible + 1), i);
            } else if (values[i] >= values[peak]) {
                peak = i;
            }
            if (peak >= 0 && (values[peak] > top || values[peak] < top * LOW)) {
                top = Math.max(least, step(values[peak]));
            }
        }
        return top;
    }

    private static int peak(double[] values, int from, int to) {
        int peak = -1;
        for (int i = from; i <= to; i++) {
            if (!Double.isNaN(values[i]) && (peak < 0 || values[i] >= values[peak])) {
                peak = i;
            }
        }
        return peak;
    }

    /** The smallest 1, 2 or 5 times a power of ten that is not below the value; 1 for anything up to 1. */
    static double step(double value) {
        double power = 1;
        while (power * 10 < value) {
            power *= 10;
        }
        return value <= power ? power : value <= 2 * power ? 2 * power : value <= 5 * power ? 5 * power : 10 * power;
    }
}
