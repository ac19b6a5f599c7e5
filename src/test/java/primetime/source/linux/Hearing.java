package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Inbox;
import primetime.tape.Kind;
import primetime.tape.Tape;
import primetime.tape.Window;

/** A streaming source that runs on a thread of its own, and all that it told so far. */
final class Hearing implements AutoCloseable {
    private static final long DEADLINE = 30_000_000_000L;
    private static final long LOOK_AGAIN = 2_000_000;
    final List<Event> events = new ArrayList<>();
    final Window window;
    private final Tape tape = new Tape();
    private final Inbox inbox = new Inbox(4096);
    private final EventFeed feed;
    private final Streaming source;
    private final Thread thread;
    private volatile Unreadable unreadable;

    /** Starts the source; the feed is the one it was made with. */
    Hearing(Streaming source, EventFeed feed) {
        this.source = source;
        this.feed = feed;
        for (String track : new String[] { ProcessEvents.LISTENER, CyclicLatency.LOOP }) {
            tape.values(track, 1 << 20);
        }
        tape.events(ProcessEvents.TRACK, 1 << 20);
        for (String track : new String[] { CyclicLatency.TRACK, CyclicLatency.ABSOLUTE, CyclicLatency.CORRECTED }) {
            tape.latencies(track, 1 << 20);
        }
        if (source.track().startsWith("latency.")) {
            tape.latencies(source.track(), 1 << 16);
        }
        window = new Window(tape);
        thread = new Thread(() -> {
            try {
                source.run(inbox);
            } catch (Unreadable e) {
                unreadable = e;
            }
        }, source.track());
        thread.start();
    }

    static Hearing events(int bufferBytes) {
        EventFeed feed = new EventFeed(1 << 12);
        Hearing hearing = new Hearing(new ProcessEvents(() -> ProcPeek.open("/proc"), feed, bufferBytes), feed);
        hearing.await("somebody to be there", () -> hearing.find(event -> event.kind == Kind.ALIVE) != null);
        return hearing;
    }

    /** Takes in what was told until something is so; fails with the name of what was waited for. */
    void await(String what, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + DEADLINE;
        for (hear(); !isSo.getAsBoolean(); hear()) {
            if (System.nanoTime() > deadline) {
                fail("waited in vain for " + what + (unreadable == null ? "" : ": " + unreadable.getMessage()));
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    private void hear() {
        long now = System.nanoTime();
        for (Event event = feed.peek(); event != null; event = feed.peek()) {
            Event copy = new Event();
            copy.set(event);
            events.add(copy);
            feed.release();
        }
        inbox.drain(tape, now);
        long refused = feed.takeRefused();
        if (refused > 0) {
            fail("the feed of the test was too small for " + refused);
        }
        window.move(now);
    }

    void beat() {
        source.beat(inbox, System.nanoTime());
        hear();
    }

    /** The first event that fits, or null. */
    Event find(Predicate<Event> fits) {
        return events.stream().filter(fits).findFirst().orElse(null);
    }

    /** The one event of a kind that a process had; waits for it, and fails where there are two. */
    Event one(Kind kind, long pid) {
        await(kind.word() + " of " + pid, () -> find(event -> event.kind == kind && event.pid == pid) != null);
        List<Event> found = events.stream().filter(event -> event.kind == kind && event.pid == pid).toList();
        return found.size() == 1 ? found.get(0) : fail(found.size() + " times " + kind.word() + " of " + pid);
    }

    long count(Predicate<Event> fits) {
        return events.stream().filter(fits).count();
    }

    Thread thread() {
        return thread;
    }

    @Override
    public void close() {
        source.close();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            fail(source.track() + " does not end");
        }
    }
}
