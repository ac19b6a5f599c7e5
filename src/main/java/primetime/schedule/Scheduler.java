package primetime.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Fault;
import primetime.tape.Inbox;

/**
 * Runs the sources: one thread polls, each streaming source has its own, and the few that may hang share a small pool.
 * All threads are daemons, so that one that hangs in the kernel never keeps the program from ending.
 */
public final class Scheduler implements AutoCloseable {
    private static final int POOL = 4;
    /** Longer than sources rest, since a thread that comes and goes with each poll is two events each time. */
    private static final int KEPT_SECONDS = 67;
    private static final long CLOSE_LIMIT_MILLIS = 500;
    private final List<? extends Source> sources;
    private volatile Plan plan;
    private final Inbox inbox;
    private final List<Thread> threads = new ArrayList<>();
    private final ThreadPoolExecutor pool;
    private final Stopped stopped;
    private volatile boolean closed;

    /** Plans the sources as they wish, each under its track's name; nothing runs until {@link #start}. */
    public Scheduler(List<? extends Source> sources, Inbox inbox) {
        this(sources, Source::wishMillis, inbox, (from, until) -> false);
    }

    /**
     * @param wishMillis how often each source is wished to be called, ms
     * @param stopped tells what was late by no fault of the host; called on the poll thread
     */
    public Scheduler(List<? extends Source> sources, ToLongFunction<Source> wishMillis, Inbox inbox, Stopped stopped) {
        this.stopped = stopped;
        this.sources = List.copyOf(sources);
        this.inbox = inbox;
        plan = plan(sources, wishMillis);
        pool = new ThreadPoolExecutor(0, POOL, KEPT_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                work -> daemon("pool", work));
    }

    /** The plan of these sources. */
    public static Plan plan(List<? extends Source> sources, ToLongFunction<Source> wishMillis) {
        return Plan.of(sources.stream()
                .map(source -> new Plan.Wish(source.track(), wishMillis.applyAsLong(source))).toList());
    }

    /** Calls the sources as often as is wished now. Any thread. */
    public void replan(ToLongFunction<Source> wishMillis) {
        plan = plan(sources, wishMillis);
        threads.forEach(LockSupport::unpark);
    }

    /** Starts all threads. */
    public void start() {
        Thread poll = daemon("poll", this::poll);
        threads.add(poll);
        poll.start();
        for (Source source : sources) {
            if (source instanceof Streaming streaming) {
                Thread thread = daemon(source.track(), () -> stream(streaming));
                threads.add(thread);
                thread.start();
            }
        }
    }

    private void poll() {
        Plan followed = plan;
        Polls polls = new Polls(sources, followed, inbox, System::nanoTime, pool, stopped);
        while (!closed) {
            if (plan != followed) {
                followed = plan;
                polls.follow(followed);
            }
            long wait = polls.run() - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
        }
    }

    private void stream(Streaming streaming) {
        try {
            streaming.run(inbox);
        } catch (Unreadable e) {
            inbox.offer(e.fault(streaming.track(), System.nanoTime()));
        } catch (RuntimeException | LinkageError e) {
            inbox.offer(new Fault(streaming.track(), System.nanoTime(), streaming.evidence().from(),
                    "a mistake in this program: " + e, "please report it"));
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Ends all threads, each with a limit, and closes all sources. Any number of times. */
    @Override
    public void close() {
        closed = true;
        pool.shutdownNow();
        for (Source source : sources) {
            if (source instanceof Streaming streaming) {
                streaming.close();
            }
        }
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
            try {
                thread.join(CLOSE_LIMIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        for (Source source : sources) {
            if (source instanceof Polled polled && !polled.mayHang()) {
                polled.close();
            }
        }
    }
}
