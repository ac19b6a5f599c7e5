package primetime.source.linux;

/**
 * The pauses of our own virtual machine for all that beat: found out about on a thread of its own some beats after the
 * start, because that may take long. And, from the start, when the whole process was stopped. Poll thread, but for
 * {@link #close}.
 */
final class PauseWatch {
    private static final int OPENED_AT = 3;
    private volatile JvmPauses pauses;
    private volatile boolean closed;
    private final Stops stops;
    private int beats;

    PauseWatch(Stops stops) {
        this.stops = stops;
    }

    /** Any thread. */
    Stops stops() {
        return stops;
    }

    /** What has been told by now; null where nobody can tell, or not yet. */
    JvmPauses told() {
        if (++beats == OPENED_AT) {
            Thread opening = new Thread(this::open, "pauses");
            opening.setDaemon(true);
            opening.start();
        }
        JvmPauses told = pauses;
        if (told != null) {
            told.read();
        }
        return told;
    }

    private synchronized void open() {
        pauses = closed ? null : JvmPauses.open();
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
