package primetime.source.linux;

/**
 * Takes the samples of one loop out of its ring and tells of each whether our own virtual machine stood still meanwhile.
 * It does so a moment later, because a pause is told only when it is over. Samples during which the whole process was
 * {@linkplain Stops stopped} are in no reading, and what was missed meanwhile was not. Reporting thread only.
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

        /** The process was stopped meanwhile: nobody measured. Parameters as above. */
        default void stopped(long due, long late, Turn turn) {
        }
    }

    private final SampleRing ring;
    private final long interval;
    private final long period;
    private final Stops stops;
    private final Taker taker;
    private final SampleRing.Taker each = this::take;
    private JvmPauses pauses;
    private long stopped;
    private long notMissed;

    /**
     * @param interval what is slept, ns; 0: each sample is as long as it was late
     * @param period from one instant of the schedule to the next, ns
     */
    Readings(SampleRing ring, long interval, long period, Stops stops, Taker taker) {
        this.ring = ring;
        this.interval = interval;
        this.period = period;
        this.stops = stops;
        this.taker = taker;
    }

    /**
     * @param told null where nobody can tell pauses
     * @param until monotonic ns: takes the samples that ended by then, {@link #SETTLED} before now but at the end
     */
    int take(JvmPauses told, long until) {
        pauses = told;
        return ring.take(until, each);
    }

    private void take(long due, long late, Turn turn) {
        if (isStopped(due, late, turn)) {
            stopped += turn == Turn.PASSED ? 0 : 1;
            notMissed += turn.passed(late, period);
            taker.stopped(due, late, turn);
        } else {
            taker.take(due, late, turn, isPaused(due, late, turn));
        }
    }

    private boolean isStopped(long due, long late, Turn turn) {
        long from = due - (turn == Turn.RELATIVE ? interval : period);
        return late < Stops.LEAST ? stops.isNoted(from, due + late) : stops.within(from, due + late);
    }

    /** Samples during which the process was stopped. */
    long stopped() {
        return stopped;
    }

    /** Instants of the schedule that passed only because the process was stopped. */
    long notMissed() {
        return notMissed;
    }

    private boolean isPaused(long due, long late, Turn turn) {
        long start = due - interval;
        return pauses != null
                && (pauses.overlap(due, due + late)
                        || turn == Turn.RELATIVE && pauses.overlap(start, start + LYING_DOWN));
    }
}
