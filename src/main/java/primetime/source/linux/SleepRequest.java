package primetime.source.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import primetime.source.Unreadable;

/**
 * What the kernel is given when a thread asks to sleep, made once: struct timespec (s, ns) and struct itimerspec (the
 * interval of a timer that repeats, here none, and the first time). One thread.
 */
final class SleepRequest implements AutoCloseable {
    private static final int TIME = 2 * Long.BYTES;
    private static final int NO_TIMER = -1;
    private static final long SECOND = 1_000_000_000;
    /** What is slept, ns. */
    final long nanos;
    /** The same as a timespec. */
    final Pointer interval;
    /** An instant as a timespec, see {@link #aim}. */
    final Pointer instant;
    final Pointer timerInterval;
    final Pointer timerInstant;
    final int timer;
    private final ByteBuffer aimed = Libc.memory(TIME);
    private final ByteBuffer timerAimed = Libc.memory(2 * TIME);
    private final Pointer impossible = Libc.pointer(time(Libc.memory(TIME), 0, 0).putLong(Long.BYTES, -1));
    private final Pointer expirations = Libc.pointer(Libc.memory(Long.BYTES));

    /** @param hasTimer whether a timer is wanted, which is then in {@link #timer} */
    SleepRequest(long nanos, boolean hasTimer) throws Unreadable {
        this.nanos = nanos;
        interval = Libc.pointer(time(Libc.memory(TIME), 0, nanos));
        instant = Libc.pointer(aimed);
        timerInterval = Libc.pointer(time(Libc.memory(2 * TIME), TIME, nanos));
        timerInstant = Libc.pointer(timerAimed);
        timer = hasTimer ? Libc.timerfd_create(Libc.CLOCK_MONOTONIC, Libc.CLOEXEC) : NO_TIMER;
        if (hasTimer && timer < 0) {
            throw new Unreadable("timerfd_create", CLibrary.word(Libc.error()), "");
        }
    }

    private static ByteBuffer time(ByteBuffer memory, int at, long nanos) {
        return memory.putLong(at, nanos / SECOND).putLong(at + Long.BYTES, nanos % SECOND);
    }

    /** Sets the instant, monotonic ns. */
    void aim(long at) {
        time(aimed, 0, at);
        time(timerAimed, TIME, at);
    }

    /**
     * Asks for a sleep that the kernel refuses at once, by clock_nanosleep(2) EINVAL. The way from Java into the kernel is
     * long, and after a sleep the processor has forgotten it: the next call would take 0.2 to 0.9 us more, which a program
     * in C would not, and which is not the host's lateness. Walked once before, it does not.
     */
    void rehearse() {
        Libc.clock_nanosleep(Libc.CLOCK_MONOTONIC, 0, impossible, null);
    }

    /** Waits for the timer. */
    int readTimer() {
        return Libc.read(timer, expirations, Long.BYTES) == Long.BYTES ? 0 : Libc.error();
    }

    @Override
    public void close() {
        if (timer != NO_TIMER) {
            Libc.close(timer);
        }
    }
}
