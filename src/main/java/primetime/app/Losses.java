package primetime.app;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What was lost between this program and the person at it, from the start on, for the bill in the last row: a frame that
 * the terminal did not take in time, a key that came while too many waited, the rest of a paste that a prompt was to take.
 * Loop thread, but for keys.
 */
final class Losses {
    private final AtomicLong keys = new AtomicLong();
    private long frames;
    private long pastedBytes;

    /** Any thread: a key, or what else a person or the terminal does, was not looked at. */
    void key() {
        keys.incrementAndGet();
    }

    /** How many frames were not shown, in all. */
    void frames(long all) {
        frames = all;
    }

    /** So many more bytes of a paste were not kept. */
    void pasted(long bytes) {
        pastedBytes += bytes;
    }

    /** Writes each kind of which there is any behind a comma. */
    void tell(StringBuilder text) {
        tell(text, frames, " frames lost");
        tell(text, keys.get(), " keys lost");
        tell(text, pastedBytes, " B of pastes lost");
    }

    private static void tell(StringBuilder text, long count, String what) {
        if (count > 0) {
            text.append(", ").append(count).append(what);
        }
    }
}
