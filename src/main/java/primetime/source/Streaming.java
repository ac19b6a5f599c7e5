package primetime.source;

import primetime.tape.Inbox;

/** A source that owns a thread, because what it reads comes when it comes. */
public non-sealed interface Streaming extends Source, AutoCloseable {
    /**
     * Runs on its own thread until {@link #close}. What it hears goes to the inbox or to the feed it was made with.
     *
     * @throws Unreadable when it cannot go on; the fault is put on the track, the thread ends
     */
    void run(Inbox inbox) throws Unreadable;

    /** Called on the poll thread at the source's prime: closes an interval, or checks that the stream still flows. */
    default void beat(Inbox inbox, long now) {
    }

    /** Makes {@link #run} return soon. Any thread, any number of times. */
    @Override
    void close();
}
