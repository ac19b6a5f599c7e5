package primetime.source.linux;

/**
 * Takes the samples of one loop out of its ring and tells of each whether our own virtual machine stood still meanwhile.
 * It does so a moment later, because a pause is told only when it is over. Reporting thread only.
 */
final class Readings {
    /** The machine writes its line some microseconds after the threads run again. */
    static final long SETTLED = 20_000_000;
    /** Between reading the clock and lying down: a pause then delays the sleep itself. */
    private static final long LYING_DOWN = 50_000;

    /** Whoever wants to know. */
    interface Taker {
        /**
         * @param due monotonic ns when it should have been woken
         * @param late by how much later it was, ns
         * @param paused whether our own virtual machine stood still meanwhile
         */
        void take(long due, long late, Turn turn, boolean paused);
    }

    private final SampleRing ring;
    private final long interval;
    private final SampleRing.Taker taker;
    private JvmPauses pauses;

    Readings(SampleRing ring, long interval, Taker taker) {
        this.ring = ring;
        this.interval = interval;
        this.taker = (due, late, turn) -> taker.take(due, late, turn, isPaused(due, late, turn));
    }

    /**
     * @param told null where nobody can tell pauses
     * @param until monotonic ns: takes the samples that ended by then, {@link #SETTLED} before now but at the end
     */
    int take(JvmPauses told, long until) {
        pauses = told;
        return ring.take(until, taker);
    }

    private boolean isPaused(long due, long late, Turn turn) {
        long start = due - interval;
        return pauses != null
                && (pauses.overlap(due, due + late)
                        || turn == Turn.RELATIVE && pauses.overlap(start, start + LYING_DOWN));
    }
}
