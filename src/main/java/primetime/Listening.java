package primetime;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import primetime.cli.EventPrinter;
import primetime.cli.Exit;
import primetime.schedule.Scheduler;
import primetime.source.Polled;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Entry;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.Sample;

/** Listens to processes without a screen: from the source through its feed to a printer, until time or a signal ends it. */
final class Listening {
    private static final int WAITING = 1024;
    private static final long REST = 20_000_000;
    private static final long CLOCK_EVERY = 1_000_000_000;
    private final Streaming source;
    private final Polled clock;
    private final EventFeed feed;
    private final EventPrinter printer;
    private final Inbox inbox = new Inbox(WAITING);
    private final PrintStream aside;
    private final Heard heard;
    private Ending ending;
    private long began = Long.MIN_VALUE;
    private long clockAt = Long.MIN_VALUE;

    /**
     * @param source writes to {@code feed}
     * @param clock answers the wall clock's offset and the zone's
     * @param aside takes what is no event: faults, and statistics where they would break a format
     */
    Listening(Streaming source, Polled clock, EventFeed feed, EventPrinter printer, PrintStream aside) {
        this.source = source;
        this.clock = clock;
        this.feed = feed;
        this.printer = printer;
        this.aside = aside;
        heard = new Heard(aside);
    }

    /** @param nanos how long, from the first moment of listening; 0: until a signal comes */
    int run(long nanos) {
        try (Ending made = new Ending()) {
            ending = made;
            readClock(System.nanoTime());
            printer.begin();
            long start = System.nanoTime();
            listen(nanos, start);
            // What is held back for its order came when the source was told to end.
            drain(System.nanoTime(), nanos, start);
            heard.pass(Long.MAX_VALUE);
            if (!printer.isClosed()) {
                printer.end(heard.source(), aside);
            }
        }
        if (heard.isSilent()) {
            return Exit.FAILED;
        }
        return ending.exitCode(Exit.OK);
    }

    private void listen(long nanos, long start) {
        try (Scheduler scheduler = new Scheduler(List.of(source), inbox)) {
            scheduler.start();
            for (long now = start; !isOver(nanos, start, now); now = System.nanoTime()) {
                drain(now, nanos, start);
                LockSupport.parkNanos(REST);
            }
        }
    }

    private boolean isOver(long nanos, long start, long now) {
        // Where nobody tells that listening began, it is taken to have begun when all patience is at its end.
        boolean known = began != Long.MIN_VALUE || now - start > Heard.PATIENCE;
        return ending.isTold() || printer.isClosed() || heard.isSilent()
                || nanos > 0 && known && now >= end(nanos, start);
    }

    private long end(long nanos, long start) {
        return (began == Long.MIN_VALUE ? start : began) + nanos;
    }

    private void drain(long now, long nanos, long start) {
        inbox.drain(this::take, now);
        for (Event event = feed.peek(); event != null && !printer.isClosed(); event = feed.peek()) {
            began = began == Long.MIN_VALUE ? event.at : began;
            heard.event(event.at);
            if (nanos == 0 || event.at <= end(nanos, start)) {
                printer.event(event);
            }
            feed.release();
        }
        printer.refused(feed.takeRefused(), now);
        printer.due(now);
        heard.pass(now);
        if (now - clockAt > CLOCK_EVERY) {
            readClock(now);
        }
    }

    private void take(Entry entry) {
        boolean ours = entry.track().equals(source.track());
        if (entry instanceof Sample sample && !ours) {
            heard.sample(sample);
        } else if (entry instanceof Gap gap && ours) {
            printer.gap(gap);
        } else if (entry instanceof Fault fault && ours) {
            heard.fault(fault);
        }
    }

    private void readClock(long now) {
        clockAt = now;
        try {
            long[] values = clock.poll();
            printer.clock(values[0], values[1]);
        } catch (Unreadable e) {
            // Goes on with what it read before.
            return;
        }
    }
}
