package primetime.source.linux;

import primetime.tape.Columns;
import primetime.tape.Sample;

/** How the listening goes, once a beat: the numbers of the track {@code listener}. Poll thread only. */
final class ListenerSample {
    static final String TRACK = "listener";
    private static final Columns COLUMNS = Columns.of("connector", "buffer_bytes", "socket_drops", "forks_kernel",
            "forks_seen", "late", "asleep");
    private final ProcPeek peek;
    private final ListenerCounts counts;
    private final Heartbeat heartbeat = new Heartbeat();
    private final NetlinkRow row = new NetlinkRow();
    private long silentAt = -1;
    private int silences;

    ListenerSample(ProcPeek peek, ListenerCounts counts) {
        this.peek = peek;
        this.counts = counts;
    }

    /** @param now monotonic ns */
    Sample take(long now) {
        long before = counts.forksBefore;
        long forks = before == Sample.UNKNOWN ? Sample.UNKNOWN : ListenerCounts.forks(peek);
        boolean isConnector = counts.connector == 1;
        boolean found = isConnector && row.find(peek, counts.inode);
        counts.drops = found ? row.drops : 0;
        long received = counts.received;
        silences = isConnector ? heartbeat.silences(now, forks, received, found && row.queued > 0) : 0;
        silentAt = silences > 0 ? received : silentAt;
        boolean isAsleep = isConnector && silentAt == received;
        long[] values = { counts.connector, isConnector ? counts.bufferBytes : Sample.UNKNOWN,
                found ? row.drops : Sample.UNKNOWN, forks == Sample.UNKNOWN ? Sample.UNKNOWN : forks - before,
                counts.forksSeen, counts.late, isAsleep ? 1 : 0 };
        return new Sample(TRACK, now, 0, System.nanoTime() - now, COLUMNS, values);
    }

    /** How many times in a row the stream was found silent, where that was found just now; else 0. */
    int silences() {
        return silences;
    }
}
