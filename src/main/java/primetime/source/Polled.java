package primetime.source;

import primetime.tape.Columns;

/**
 * A source that is asked at its interval. All polled sources are called one after another on one thread, so a poll must
 * be quick; one that could hang says so and is called on a thread of its own.
 */
public non-sealed interface Polled extends Source, AutoCloseable {
    /**
     * Reads once. Raw counters, never rates; one number for each of {@link #columns}.
     *
     * @return the numbers; the array may be reused by the next poll
     * @throws Unreadable when there is nothing to tell, with the reason; the scheduler makes a fault of it
     */
    long[] poll() throws Unreadable;

    /** What the numbers of the last poll mean; the same instance for as long as nothing moved. */
    Columns columns();

    /** Whether the call could block for long, as a file system that does not answer does. */
    default boolean mayHang() {
        return false;
    }

    @Override
    default void close() {
    }
}
