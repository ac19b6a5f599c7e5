package primetime.source.linux;

import java.util.Arrays;
import java.util.function.LongSupplier;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Kind;
import primetime.tape.Sample;

/**
 * Looks through {@code /proc} again and again, for where the kernel does not tell. Sees what is there at the moment it
 * looks, so what lives for less than a scan is missed; threads are not looked for. A start has the time that the kernel
 * notes, in steps of 10 ms, but never one before the scan that had not seen it; an exec or an exit has the time of the
 * scan that noticed it, so that a life is an upper bound, and how it ended is unknown ({@link Event#UNKNOWN}). What a
 * scan finds is told in the order of these times.
 */
final class ProcessPoll {
    /** A scan takes at most this share of the time: a host with very many processes is looked at less often. */
    private static final int SHARE = 50;
    private static final int MOST_TASKS = 1 << 16;
    private static final int HOLD_EVENTS = 1 << 13;
    private static final int ROOM_MILLIS = 5;
    private final ProcPeek peek;
    private final EventFeed feed;
    private final ListenerCounts counts;
    private final boolean ownsAll;
    private final ReorderBuffer found;
    private final ProcessTable table = new ProcessTable(MOST_TASKS);
    private final LongSupplier scanMillis;
    private final ProcessDetails details;
    private final TaskStat stat = new TaskStat();
    private final Event event = new Event();
    private final Known before = new Known();
    private int[] gone = new int[64];
    private int scan;
    private long scanned = Long.MIN_VALUE;
    private boolean stopped;

    /**
     * @param ownsAll whether all processes that the kernel counts can be seen from here at all
     * @param scanMillis how long to rest between two scans at least, ms
     */
    ProcessPoll(ProcPeek peek, EventFeed feed, ListenerCounts counts, boolean ownsAll, LongSupplier scanMillis) {
        this.ownsAll = ownsAll;
        this.scanMillis = scanMillis;
        found = new ReorderBuffer(HOLD_EVENTS, 0, feed::offer);
        this.peek = peek;
        this.feed = feed;
        this.counts = counts;
        details = new ProcessDetails(peek, table);
    }

    /** Scans until {@link #stop}. */
    void run() {
        long took = 0;
        while (rest(took)) {
            long start = System.nanoTime();
            scan(start);
            took = System.nanoTime() - start;
        }
    }

    /**
     * How long to rest, ms. The first scan reads all of everybody and waits for room, once: it is no measure of those
     * that follow.
     *
     * @param scans how many there have been
     * @param least between two scans, ms
     * @param took how long the newest took, ns
     */
    static long restMillis(int scans, long least, long took) {
        return scans == 0 ? 0 : scans == 1 ? least : Math.max(least, took / 1_000_000 * SHARE);
    }

    private synchronized boolean rest(long took) {
        long millis = restMillis(scan, scanMillis.getAsLong(), took);
        long end = System.nanoTime() + millis * 1_000_000;
        try {
            for (long left = millis; !stopped && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        return !stopped;
    }

    /** Makes {@link #run} return at once. Any thread. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Looks once. The first time all are old acquaintances. */
    void scan(long now) {
        scan++;
        peek.rewind();
        for (int pid = peek.next(); pid != 0; pid = peek.next()) {
            if (stat.read(peek, pid)) {
                look(pid, now);
            }
        }
        farewell(now);
        found.release(Long.MAX_VALUE);
        scanned = now;
        if (scan == 1) {
            counts.forksBefore = ownsAll ? ListenerCounts.forks(peek) : Sample.UNKNOWN;
            counts.forksSeen = 0;
            counts.connector = 0;
        }
    }

    private void look(int pid, long now) {
        Known known = table.find(pid);
        if (known != null && known.born != stat.born) {
            // The number has been given to another since the last look.
            exited(known, began(stat.born, now));
            table.remove(pid);
            known = null;
        }
        if (known == null) {
            known = details.read(pid);
            if (known != null) {
                known.scan = scan;
                met(known, now);
            }
            return;
        }
        known.scan = scan;
        if (known.nameSum != stat.nameSum) {
            before.inherit(known);
            details.read(pid);
            if (!known.isCalledAs(before)) {
                offer(Kind.EXEC, known, now);
            }
        }
    }

    private void met(Known known, long now) {
        if (scan == 1) {
            fill(Kind.ALIVE, known, now);
            awaitRoom();
            feed.offer(event);
            return;
        }
        counts.forksSeen++;
        Known parent = table.find(known.parent);
        fill(Kind.FORK, known, began(known.born, now));
        if (parent != null) {
            parent.tellText(event);
        }
        found.add(event);
        if (parent != null && !known.isCalledAs(parent)) {
            offer(Kind.EXEC, known, now);
        }
    }

    /** Those that are there already are in no hurry, and may be more than the feed can hold at once. */
    private synchronized void awaitRoom() {
        try {
            while (!stopped && !feed.hasRoom()) {
                wait(ROOM_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** When one began that this scan is the first to see. */
    private long began(long born, long now) {
        return Math.min(now, Math.max(born, scanned));
    }

    private void farewell(long now) {
        int count = 0;
        for (int i = 0; i < table.places(); i++) {
            Known known = table.at(i);
            if (known != null && known.scan != scan) {
                exited(known, now);
                gone = count < gone.length ? gone : Arrays.copyOf(gone, count * 2);
                gone[count++] = known.pid;
            }
        }
        for (int i = 0; i < count; i++) {
            table.remove(gone[i]);
        }
    }

    private void exited(Known known, long now) {
        fill(Kind.EXIT, known, now);
        event.code = Event.UNKNOWN;
        event.life = Math.max(0, now - known.born);
        found.add(event);
    }

    private void offer(Kind kind, Known known, long at) {
        fill(kind, known, at);
        found.add(event);
    }

    private void fill(Kind kind, Known known, long at) {
        event.clear();
        event.kind = kind;
        event.at = at;
        event.pid = event.tgid = known.pid;
        event.parent = known.parent;
        known.tellUser(event);
        known.tellText(event);
    }
}
