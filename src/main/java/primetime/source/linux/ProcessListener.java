package primetime.source.linux;

import java.util.function.Consumer;
import primetime.source.Unreadable;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.Kind;
import primetime.tape.Sample;

/**
 * Hears the kernel's proc connector and passes on what happened, complete and in order. What was lost becomes a gap with
 * the exact number: from the numbers left out in the messages of each CPU, which say at once how many and since when.
 * They cannot say what was lost before a CPU's first message; the socket's own count of drops, read once a beat, can.
 * Neither ever says too much, so that the larger of the two is what was lost.
 */
final class ProcessListener {
    private static final long HOLD_NANOS = 50_000_000;
    /** 4096 events in 50 ms are 80 000 a second. */
    private static final int HOLD_EVENTS = 4096;
    /** Losses come in showers; one gap tells of all within this time. */
    private static final long GAP_NANOS = 100_000_000;
    private static final int FOR_EVER = -1;
    /** In a storm messages are taken by the handful: being woken for each costs more than taking it. */
    private static final int REST_MILLIS = 1;
    /** How long to wait for room to greet in. */
    private static final int ROOM_MILLIS = 5;
    private static final int TRIES = 10;
    final ConnectorSocket socket;
    private final ProcPeek peek;
    private final ProcessDetails details;
    private final ListenerCounts counts;
    private final ReorderBuffer reorder;
    private final Sequences sequences = new Sequences();
    private final Urgency urgency = new Urgency();
    private final Event event = new Event();
    private final EventFeed feed;
    private final Consumer<Event> told;
    private final long lateBefore;
    private long missed;
    private long toldLost;
    private long lostSince;
    private long lostUntil;
    private long lostFound;
    private long heard;
    private long countedFrom;
    private boolean hurrying;
    private boolean greeting;
    private volatile boolean stopped;

    ProcessListener(ConnectorSocket socket, ProcPeek peek, ProcessDetails details, EventFeed feed,
            ListenerCounts counts) {
        this.socket = socket;
        this.peek = peek;
        this.details = details;
        this.counts = counts;
        this.feed = feed;
        told = feed::offer;
        reorder = new ReorderBuffer(HOLD_EVENTS, HOLD_NANOS, told);
        lateBefore = counts.late;
    }

    /** Subscribes, and from then on nothing is missed. */
    void subscribe() throws Unreadable {
        socket.subscribe();
        heard = lostUntil = System.nanoTime();
        counts.drops = 0;
        sequences.missing(socket.message().cpu(), socket.message().sequence(), heard);
        if (counts.forksBefore == Sample.UNKNOWN) {
            countFrom();
        }
        counts.bufferBytes = socket.bufferBytes();
        counts.inode = socket.inode();
        counts.connector = 1;
    }

    /** Lets {@link #run} tell all that are there already, a few at a time between what happens. */
    void greet() {
        details.beginGreeting(System.nanoTime());
        greeting = true;
    }

    /** Finds an instant and what the kernel had counted up to it. */
    private void countFrom() {
        for (int i = 0; i < TRIES; i++) {
            long before = ListenerCounts.forks(peek);
            countedFrom = System.nanoTime();
            counts.forksBefore = ListenerCounts.forks(peek);
            if (counts.forksBefore == before) {
                return;
            }
        }
    }

    /** Hears until {@link #stop}, before all ordinary threads where this user may, but in a storm. */
    void run(Inbox inbox) throws Unreadable {
        hurry(!greeting);
        try {
            hear(inbox);
        } finally {
            hurry(false);
        }
        reorder.release(Long.MAX_VALUE);
    }

    private void hurry(boolean wanted) {
        if (wanted != hurrying) {
            hurrying = wanted;
            if (wanted) {
                Scheduling.prompt();
            } else {
                Scheduling.ordinary();
            }
        }
    }

    private void hear(Inbox inbox) throws Unreadable {
        while (!stopped) {
            if (greeting && !heardWhileGreeting()) {
                continue;
            }
            // Nobody waits for an event that did not come: a host where nothing happens is not woken.
            if (reorder.isEmpty() && missed <= toldLost && !socket.await(FOR_EVER)) {
                continue;
            }
            int length = hurrying || greeting ? socket.receive() : socket.receiveNow();
            if (length == 0 && !hurrying && !greeting) {
                socket.rest(REST_MILLIS);
            }
            long now = System.nanoTime();
            if (socket.message().isWhole(length)) {
                take(socket.message());
                hurry(urgency.heard(now, event.kind == Kind.EXEC) && !greeting);
            }
            reorder.release(now);
            counts.late = lateBefore + reorder.late();
            if (missed > toldLost && (length == 0 || now - lostFound > GAP_NANOS)) {
                tellLoss(inbox, missed);
            } else if (length == 0 && counts.drops > toldLost) {
                lostSince = lostUntil;
                lostUntil = now;
                tellLoss(inbox, counts.drops);
            }
        }
    }

    /** Greets one more, where there is room for it; whether something happened meanwhile. */
    private boolean heardWhileGreeting() {
        boolean hasRoom = feed.hasRoom();
        greeting = !hasRoom || details.greetNext(told);
        hurry(!greeting);
        if (socket.await(hasRoom ? 0 : ROOM_MILLIS)) {
            return true;
        }
        reorder.release(System.nanoTime());
        return false;
    }

    private void take(ProcEventMessage message) {
        boolean isEvent = message.decode(event);
        long missing = sequences.missing(message.cpu(), message.sequence(), event.at);
        if (missing > 0) {
            boolean first = missed <= toldLost;
            lostSince = first ? sequences.since() : Math.min(lostSince, sequences.since());
            lostFound = first ? System.nanoTime() : lostFound;
            missed += missing;
            lostUntil = event.at;
        }
        heard = event.at;
        counts.received++;
        if (isEvent) {
            if (event.at >= countedFrom && (event.kind == Kind.FORK || event.kind == Kind.CLONE)) {
                counts.forksSeen++;
            }
            details.complete(event);
            reorder.add(event);
        }
    }

    private void tellLoss(Inbox inbox, long all) {
        inbox.offer(new Gap(ProcessEvents.TRACK, lostSince, lostUntil, all - toldLost, "the receive buffer was full"));
        details.distrust();
        toldLost = all;
    }

    /** When something was last heard, monotonic ns. */
    long heard() {
        return heard;
    }

    /** Makes {@link #run} return at once, and unsubscribes. Any thread. */
    void stop() {
        stopped = true;
        socket.unsubscribe();
        socket.ring();
    }

    /**
     * Makes {@link #run} return because the kernel tells nothing. Unsubscribing is right where all is well after all; a
     * kernel that does not count this listener any more would count one too few, and the next be as deaf: so the second
     * time it is left out.
     */
    void restart(boolean uncounted) {
        if (uncounted) {
            socket.disown();
        }
        stop();
    }
}
