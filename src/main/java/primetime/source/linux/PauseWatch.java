package primetime.source.linux;

import java.util.concurrent.locks.LockSupport;

/**
 * The pauses of our own virtual machine for all that beat, and when the whole process was stopped. Whoever measures opens
 * it before, so that from the first sample on pauses are told: in its first seconds a program makes the most garbage.
 * Poll thread, but for {@link #open}, {@link #stops} and {@link #close}.
 */
final class PauseWatch {
    /** What the first frame needs goes before, ns. */
    private static final long FIRST_FRAME = 100_000_000;
    private final Stops stops;
    private volatile JvmPauses pauses;
    private boolean opened;
    private boolean closed;

    PauseWatch(Stops stops) {
        this.stops = stops;
    }

    /** Any thread. */
    Stops stops() {
        return stops;
    }

    /** Finds out whether pauses can be told, once for all; takes some tenths of a second. */
    synchronized void open() {
        if (opened || closed) {
            return;
        }
        opened = true;
        LockSupport.parkNanos(FIRST_FRAME);
        pauses = JvmPauses.open();
        // What the start has left would else be collected in the first seconds that are measured.
        System.gc();
    }

    /** What has been told by now; null where nobody can tell, or not yet. */
    JvmPauses told() {
        JvmPauses told = pauses;
        if (told != null) {
            told.read();
        }
        return told;
    }

    /** Nothing is told from now on; waits for one that is being opened. */
    synchronized void close() {
        closed = true;
        stops.close();
        if (pauses != null) {
            pauses.close();
            pauses = null;
        }
    }
}
