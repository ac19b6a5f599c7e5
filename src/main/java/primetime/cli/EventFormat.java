package primetime.cli;

import primetime.tape.Event;

/** One way to write events. Every method appends whole lines, or nothing. */
interface EventFormat {
    /** The line above the first event. */
    default void header(StringBuilder out) {
    }

    void event(StringBuilder out, Event event);

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
