package primetime.cli;

import primetime.tape.Event;

/** One way to write events. Every method appends whole lines, or nothing. */
interface EventFormat {
    /** The line above the first event. */
    default void header(StringBuilder out) {
    }

    /**
     * Called for every event, also for those that nobody asked for and for those who were there before, and before
     * {@link #event}.
     *
     * @param passes whether the filter lets it through
     * @return whether it is one of those that were filtered for
     */
    default boolean belongs(Event event, boolean passes) {
        return passes;
    }

    void event(StringBuilder out, Event event);

    /**
     * Appends what was held back until now.
     *
     * @param now monotonic ns; {@link Long#MAX_VALUE} at the end
     */
    default void due(StringBuilder out, long now) {
    }

    /**
     * Events are missing here.
     *
     * @param at monotonic ns
     * @param count how many; 0 where nobody knows
     */
    void lost(StringBuilder out, long at, long count, String because);

    /** What follows the last event, where asked for. */
    default void summary(StringBuilder out, EventTally tally, String source) {
    }
}
