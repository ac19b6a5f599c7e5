package primetime.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Fault;
import primetime.tape.Inbox;
import primetime.tape.LatencyIntervals;
import primetime.tape.LatencyTick;
import primetime.tape.Sample;

/**
 * Calls the sources that are due and puts what they read into the inbox. Whatever a source throws costs only its own
 * track: a fault, and a longer interval until it can be read again. A source that may hang runs elsewhere, at most one
 * call at a time; while one is in flight its ticks are skipped, and after a while a fault says so. How late polls run goes
 * to a track of its own. Poll thread only.
 */
final class Polls {
    /**
     * The track of how late polls ran, all sources together, but for those that the process was stopped at; other doings
     * of our own it does not tell apart.
     */
    static final String LATENESS = "latency.polls";
    private static final long LATENESS_EVERY = 1_000_000_000;
    private static final int TICKS_UNTIL_FAULT = 2;
    /** What is late by less asks nobody whether we were stopped: the answer takes some time. */
    private static final long LATE = 10_000_000;
    private Plan plan;
    private final List<State> states = new ArrayList<>();
    private final Inbox inbox;
    private final LongSupplier clock;
    private final Executor pool;
    private final Stopped stopped;
    private final LatencyIntervals lateness = new LatencyIntervals();
    private long latenessFrom;

    /** What changes about one source. */
    private static final class State {
        final Source source;
        Plan.Entry entry;
        long due;
        Prime interval;
        int failures;
        volatile boolean inFlight;
        volatile boolean failed;
        int skipped;

        State(Source source, Plan.Entry entry, long start) {
            this.source = source;
            this.entry = entry;
            due = start + entry.phase();
            interval = entry.prime();
        }
    }

    Polls(List<? extends Source> sources, Plan plan, Inbox inbox, LongSupplier clock, Executor pool,
            Stopped stopped) {
        this.plan = plan;
        this.inbox = inbox;
        this.clock = clock;
        this.pool = pool;
        this.stopped = stopped;
        long start = clock.getAsLong();
        latenessFrom = start;
        for (int i = 0; i < sources.size(); i++) {
            states.add(new State(sources.get(i), plan.entries().get(i), start));
        }
    }

    /** Goes on with another plan of the same sources: whoever is to be read more often is read sooner at once. */
    void follow(Plan other) {
        plan = other;
        long now = clock.getAsLong();
        for (int i = 0; i < states.size(); i++) {
            State state = states.get(i);
            state.entry = other.entries().get(i);
            state.interval = other.backedOff(state.entry, state.failures);
            state.due = Math.min(state.due, now + state.interval.nanos());
        }
    }

    /** Calls everything that is due and answers when the next source will be, monotonic ns. */
    long run() {
        long next = Long.MAX_VALUE;
        for (State state : states) {
            long now = clock.getAsLong();
            if (state.due <= now) {
                call(state, now);
                state.due = Plan.after(state.due, state.interval, clock.getAsLong());
            }
            next = Math.min(next, state.due);
        }
        tellLateness(clock.getAsLong());
        return next;
    }

    /** About once a second, with a poll that is due anyway. */
    private void tellLateness(long now) {
        if (now - latenessFrom >= LATENESS_EVERY) {
            LatencyTick tick = lateness.take(LATENESS, latenessFrom, now);
            latenessFrom = now;
            if (tick != null) {
                inbox.offer(tick);
            }
        }
    }

    private void call(State state, long now) {
        long late = now - state.due;
        if (late < LATE || !stopped.within(state.due, now)) {
            lateness.record(late, false);
        }
        if (state.source instanceof Streaming streaming) {
            try {
                streaming.beat(inbox, now);
            } catch (RuntimeException | LinkageError e) {
                inbox.offer(broken(state, now, e));
            }
        } else if (state.source instanceof Polled polled && polled.mayHang()) {
            callElsewhere(state, polled, now, late);
        } else if (state.source instanceof Polled polled) {
            settle(state, read(state, polled, now, late));
        }
    }

    private void callElsewhere(State state, Polled polled, long now, long late) {
        if (state.inFlight) {
            if (++state.skipped == TICKS_UNTIL_FAULT) {
                inbox.offer(new Fault(state.source.track(), now, state.source.evidence().from(),
                        "no answer yet", "the file system or device behind it may hang"));
            }
            return;
        }
        settle(state, !state.failed);
        state.skipped = 0;
        state.inFlight = true;
        try {
            pool.execute(() -> {
                try {
                    state.failed = !read(state, polled, clock.getAsLong(), late);
                } finally {
                    state.inFlight = false;
                }
            });
        } catch (RejectedExecutionException e) {
            state.inFlight = false;
            inbox.offer(new Fault(state.source.track(), now, state.source.evidence().from(),
                    "not asked, because others that hang hold all threads", ""));
        }
    }

    private boolean read(State state, Polled polled, long now, long late) {
        try {
            long[] values = polled.poll();
            long cost = clock.getAsLong() - now;
            inbox.offer(new Sample(polled.track(), now, late, cost, polled.columns(), values));
            return true;
        } catch (Unreadable e) {
            inbox.offer(e.fault(polled.track(), now));
        } catch (RuntimeException | LinkageError e) {
            inbox.offer(broken(state, now, e));
        }
        return false;
    }

    private void settle(State state, boolean well) {
        int failures = well ? 0 : state.failures + 1;
        if (failures != state.failures) {
            state.failures = failures;
            state.interval = plan.backedOff(state.entry, failures);
        }
    }

    private static Fault broken(State state, long now, Throwable e) {
        return new Fault(state.source.track(), now, state.source.evidence().from(),
                "a mistake in this program: " + e, "please report it");
    }
}
