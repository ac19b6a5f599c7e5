package primetime.source.linux;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Calls a canary about twice a second on a thread of its own, one call at a time, and notes how long each took. */
final class CanaryLoop {
    /** What takes longer is counted as hanging while it does, ns. */
    static final long LIMIT = 5_000_000_000L;
    /** Prime, in ms. */
    private static final long EVERY = 499_000_000;
    private static final int RING = 1 << 8;
    final SampleRing ring = new SampleRing(RING);
    private final Canary canary;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile String failure = "";
    private volatile long since;
    private volatile boolean closed;

    CanaryLoop(Canary canary) {
        this.canary = canary;
    }

    Canary canary() {
        return canary;
    }

    /** Until {@link #close}. */
    void run() {
        try (canary) {
            while (!closed) {
                long start = System.nanoTime();
                since = start;
                try {
                    canary.prepare();
                    long began = System.nanoTime();
                    canary.call();
                    ring.put(began, System.nanoTime() - began, Turn.RELATIVE);
                } catch (IOException e) {
                    failure = e.getMessage() == null ? e.toString() : e.getMessage();
                    failures.incrementAndGet();
                }
                since = 0;
                long rest = start + EVERY - System.nanoTime();
                if (rest > 0 && !closed) {
                    LockSupport.parkNanos(rest);
                }
            }
        }
    }

    /** How often it failed. */
    int failures() {
        return failures.get();
    }

    /** Why it failed the last time; empty where it never did. */
    String failure() {
        return failure;
    }

    /** Whether a call has not come back for longer than the {@link #LIMIT}. */
    boolean hangs(long now) {
        long began = since;
        return began != 0 && now - began > LIMIT;
    }

    /** Ends after the current call. */
    void close() {
        closed = true;
    }
}
