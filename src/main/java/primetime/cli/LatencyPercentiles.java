package primetime.cli;

import java.util.List;

/** The percentiles of stress-ng's list, in its order. */
final class LatencyPercentiles {
    static final List<Double> ALL = List.of(25.0, 50.0, 75.0, 90.0, 95.4, 99.0, 99.5, 99.9, 99.99);

    private LatencyPercentiles() {
    }

    /** {@code 95.4}, {@code 50}: without zeros that say nothing. */
    static String name(double percent) {
        return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
    }
}
