package primetime.source.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * When our own process ran again after it had been stopped: by Ctrl-Z, by SIGSTOP, by a debugger. How late anything was
 * meanwhile is none of the host's doing.
 *
 * <p>The kernel tells it to a thread that waits in epoll_pwait(2) for what never comes: when the process was stopped and
 * continued, that call ends with EINTR, whether or not anybody handles signals (signal(7), "Interruption of system calls
 * and library functions by stop signals"). All signals are blocked meanwhile, so that nothing else ends it. A handler of
 * SIGCONT is called through two more threads of the virtual machine, and nobody could tell whether one still has to run.
 * This thread can be asked: it is woken, and once it answers, it has noted all that was before. Whoever asks about
 * something late waits for the answer, as a rule some tens of microseconds; so none slips through on a host without time.
 *
 * <p>It notes when it ran, which may be later than the process was continued: by what its schedstat says it waited for a
 * processor since the last time, and by a little for its way through the virtual machine.
 */
public final class Stops implements AutoCloseable {
    /** Nobody need ask about what was late by less, ns. */
    static final long LEAST = 1_000_000;
    /** The last of them are kept. */
    private static final int MOST = 64;
    private static final long MARGIN = 5_000_000;
    /** An answer that takes longer is not waited for; who did not wait in the kernel for longer may have been stopped. */
    private static final long LIMIT = 100_000_000;
    private static final long LOOK_AGAIN = 20_000;
    private static final int EPOLL_CTL_ADD = 1;
    /** EPOLLIN and EPOLLET: every ring of the bell ends one wait, and nobody need read it. */
    private static final int EVERY_RING = 1 | 1 << 31;
    private static final int EVENT = 16;
    private static final int SIGNALS = 128;
    private static final int SCHEDSTAT = 128;
    private final long[] begin = new long[MOST];
    private final long[] end = new long[MOST];
    private volatile int count;
    private volatile boolean listening;
    private volatile boolean closed;
    private volatile long asked;
    private volatile long answered;
    private int bell;
    private Pointer ring;

    /** Begins to listen on a thread of its own, unless it does already; after {@link NativeCalls#require}. */
    synchronized void listen() {
        if (listening || closed) {
            return;
        }
        int epoll = Calls.epoll_create1(Libc.CLOEXEC);
        bell = Libc.eventfd(0, Libc.CLOEXEC | Libc.NONBLOCK);
        ring = Libc.pointer(Libc.memory(Long.BYTES).putLong(0, 1));
        if (Calls.epoll_ctl(epoll, EPOLL_CTL_ADD, bell, Libc.pointer(Libc.memory(EVENT).putInt(0, EVERY_RING))) != 0) {
            return;
        }
        asked = answered = System.nanoTime();
        Thread thread = new Thread(() -> listen(epoll), "stops");
        thread.setDaemon(true);
        thread.start();
        listening = true;
    }

    private void listen(int epoll) {
        // No later than those whose samples it judges.
        Scheduling.best();
        Pointer event = Libc.pointer(Libc.memory(EVENT));
        Pointer signals = Libc.pointer(all());
        try (ProcFile schedstat = new ProcFile(Path.of("/"), "proc/thread-self/schedstat")) {
            long waited = waited(schedstat);
            long since = System.nanoTime();
            while (!closed) {
                // Stopped between two waits, it is not told.
                boolean isAway = System.nanoTime() - since > LIMIT;
                boolean isStopped = !isAway && Calls.epoll_pwait(epoll, event, 1, -1, signals) < 0;
                long now = System.nanoTime();
                long before = waited;
                waited = waited(schedstat);
                if (isAway || isStopped || asked > since && now - asked > LIMIT) {
                    note(now - MARGIN - (waited - before), now);
                }
                answered = since = now;
            }
        }
        synchronized (this) {
            listening = false;
            Libc.close(epoll);
            Libc.close(bell);
        }
    }

    private static ByteBuffer all() {
        ByteBuffer signals = Libc.memory(SIGNALS);
        for (int i = 0; i < SIGNALS; i++) {
            signals.put(i, (byte) -1);
        }
        return signals;
    }

    /** Field 2 of Documentation/scheduler/sched-stats.rst; 0 where the kernel does not count it. */
    private static long waited(ProcFile schedstat) {
        Scan scan = schedstat.readOptional(SCHEDSTAT);
        scan.skip(1);
        return Math.max(0, scan.number());
    }

    /** The process was continued somewhere between two instants, monotonic ns. */
    void note(long from, long until) {
        int slot = count % MOST;
        begin[slot] = from;
        end[slot] = until;
        count++;
    }

    /**
     * Whether the process was stopped and continued at some time between two instants, monotonic ns, the later not in the
     * future. Any thread, and it may wait for 100 ms: ask only about what was late.
     */
    public boolean within(long from, long until) {
        if (listening && answered - until < 0) {
            ask(until);
        }
        return isNoted(from, until);
    }

    private synchronized void ask(long until) {
        long now = System.nanoTime();
        if (asked <= answered) {
            asked = now;
        }
        if (listening) {
            Libc.write(bell, ring, Long.BYTES);
        }
        while (listening && answered - until < 0 && System.nanoTime() - now < LIMIT) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** The same of what was not late: nobody is asked, and it takes no time. */
    boolean isNoted(long from, long until) {
        for (int slot = Math.min(count, MOST) - 1; slot >= 0; slot--) {
            if (end[slot] >= from && begin[slot] <= until) {
                return true;
            }
        }
        return false;
    }

    /** Nothing is noted from now on. */
    @Override
    public synchronized void close() {
        closed = true;
        if (listening) {
            Libc.write(bell, ring, Long.BYTES);
        }
    }

    /** Bound when it first listens. */
    private static final class Calls {
        static {
            CLibrary.bind(Calls.class);
        }

        static native int epoll_create1(int flags);

        static native int epoll_ctl(int epoll, int operation, int file, Pointer event);

        static native int epoll_pwait(int epoll, Pointer events, int most, int millis, Pointer signals);
    }
}
