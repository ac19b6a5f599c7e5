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

    static Turn of(int ordinal) {
        return ALL[ordinal];
    }
}
