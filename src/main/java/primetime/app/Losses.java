package primetime.app;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What was lost between this program and the person at it, from the start on, for the bill in the last row: a frame that
 * the terminal did not take in time, a key that came while too many waited, the rest of a paste that a prompt was to take.
 * Of a frame nothing is lost but time, since a newer one follows, and on a slow line there is always one: they are told
 * while it lasts. Loop thread, but for keys.
 */
final class Losses {
    /** So long after the last one, ns. */
    private static final long LATELY = 60_000_000_000L;
    private final AtomicLong keys = new AtomicLong();
    private long frames;
    private long framesAt;
    private boolean framesTold;
    private long pastedBytes;

    /** Any thread: a key, or what else a person or the terminal does, was not looked at. */
    void key() {
        keys.incrementAndGet();
    }

    /** How many frames were not taken in time, in all until now, monotonic ns. */
    void frames(long all, long now) {
        framesAt = all > frames ? now : framesAt;
        frames = all;
        framesTold = all > 0 && now - framesAt < LATELY;
    }

    /** So many more bytes of a paste were not kept. */
    void pasted(long bytes) {
        pastedBytes += bytes;
    }

    /** Writes each kind of which there is any behind a comma. */
    void tell(StringBuilder text) {
        tell(text, framesTold ? frames : 0, " frame", "s late", " late");
        tell(text, keys.get(), " key", "s lost", " lost");
        tell(text, pastedBytes, " B of pastes", " lost", " lost");
    }

    private static void tell(StringBuilder text, long count, String what, String happened, String happenedToOne) {
        if (count > 0) {
            text.append(", ").append(count).append(what).append(count == 1 ? happenedToOne : happened);
        }
    }
}
