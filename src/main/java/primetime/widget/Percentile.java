package primetime.widget;

import java.util.List;

/** The percentiles that are shown, ascending: those of stress-ng and the usual ones, and the maximum. */
enum Percentile {
    P25("p25", 25, 8), P50("p50", 50, 0), P75("p75", 75, 5), P90("p90", 90, 3), P95_40("p95.40", 95.40, 9), P99("p99",
            99, 1), P99_5("p99.5", 99.5, 7), P99_9("p99.9", 99.9, 4), P99_99("p99.99", 99.99, 6), MAX("max", 100, 2);

    /** The least that says something of a distribution. */
    static final List<Percentile> BRIEF = List.of(P50, P99, MAX);
    private static final Percentile[] ALL = values();
    private final String label;
    private final double percent;
    private final int rank;

    Percentile(String label, double percent, int rank) {
        this.label = label;
        this.percent = percent;
        this.rank = rank;
    }

    /** How many there are. */
    static int count() {
        return ALL.length;
    }

    static Percentile of(int ordinal) {
        return ALL[ordinal];
    }

    String label() {
        return label;
    }

    /** 0 to 100. */
    double percent() {
        return percent;
    }

    /** Where room is short, those of the highest rank go first; 0 is the last to go. */
    int rank() {
        return rank;
    }
}
