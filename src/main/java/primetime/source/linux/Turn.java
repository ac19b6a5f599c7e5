package primetime.source.linux;

/** What a sample of a {@link CyclicLoop} is of. */
public enum Turn {
    /** A sleep for a time. */
    RELATIVE,
    /** A sleep until an instant of the schedule. */
    ABSOLUTE,
    /**
     * No sleep: an instant of the schedule that passed while a relative sleep was late, and by how much, with all that
     * passed after it. In no reading but the corrected one, which would else not know of half of all stalls.
     */
    PASSED;

    private static final Turn[] ALL = values();

    /** How many instants of a schedule a sample that was so late, ns, let pass; of the loop, which counts them so. */
    long passed(long late, long period) {
        return switch (this) {
            case RELATIVE -> 0;
            case ABSOLUTE -> Math.max(0, late) / period;
            case PASSED -> late / period + 1;
        };
    }

    static Turn of(int ordinal) {
        return ALL[ordinal];
    }
}
