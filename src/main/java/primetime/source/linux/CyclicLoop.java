package primetime.source.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.Optional;
import primetime.source.Unreadable;

/**
 * The cyclic test itself: the calling thread sleeps and notes how much later than asked it woke, again and again. Nothing
 * is allocated between its first sample and its last.
 *
 * <p>The <em>relative</em> reading is stress-ng's: read the clock, sleep the interval, read the clock; late is what
 * passed less the interval. A late wake moves all that follows, so nothing is ever missed, and nothing can be corrected.
 * The <em>absolute</em> one is cyclictest's: there is a schedule, an instant every period; sleep until the next that has
 * not passed; late is the wake less that instant. Instants that passed during a late wake are missed and counted. By
 * turns, a period is two intervals, and so costs no more than either alone; what passed while a relative sleep was late
 * is told as {@link Turn#PASSED}. The clock is always CLOCK_MONOTONIC, which
 * {@link System#nanoTime} reads: nobody can set it.
 *
 * <p>A signal ends a sleep early. That relative sample is thrown away and counted; an absolute one goes on sleeping, and
 * is as true as any other.
 */
final class CyclicLoop {
    private static final int MASK_BYTES = 128;
    private final LatencyPlan plan;
    private final int processor;
    private final SampleRing ring;
    private volatile Scheduling scheduling;
    private volatile String refusal = "";
    private volatile int slack;
    private volatile long missed;
    private volatile long interrupted;
    private volatile boolean closed;
    private volatile long end = Long.MAX_VALUE;

    /** @param processor what the thread is bound to; negative: nothing */
    CyclicLoop(LatencyPlan plan, int processor, SampleRing ring) {
        this.plan = plan;
        this.processor = processor;
        this.ring = ring;
    }

    /** Measures on the calling thread until {@link #close}, {@link #endAt} or the plan's last cycle. */
    void run() throws Unreadable {
        NativeCalls.require();
        bind();
        try (SleepRequest request = new SleepRequest(plan.interval(), plan.method() == SleepMethod.ITIMER)) {
            schedule();
            cycle(request);
        }
    }

    private void cycle(SleepRequest request) throws Unreadable {
        SleepMethod method = plan.method();
        boolean relative = plan.kinds().hasRelative();
        boolean absolute = plan.kinds().hasAbsolute();
        long interval = plan.interval();
        long period = plan.period();
        long next = System.nanoTime() + period;
        for (long cycle = 0; cycle < plan.cycles() && !closed; cycle++) {
            if (relative) {
                long start = System.nanoTime();
                if (start >= end) {
                    return;
                }
                int error = method.sleep(request);
                long woken = System.nanoTime();
                if (error == 0) {
                    ring.put(start + interval, woken - start - interval, Turn.RELATIVE);
                } else {
                    interrupted(error);
                }
            }
            if (absolute) {
                long now = System.nanoTime();
                if (relative && next <= now) {
                    ring.put(next, now - next, Turn.PASSED);
                    long passed = (now - next) / period + 1;
                    next += passed * period;
                    missed += passed;
                }
                if (next >= end) {
                    return;
                }
                for (int error = method.until(request, next); error != 0; error = method.until(request, next)) {
                    interrupted(error);
                    if (closed) {
                        return;
                    }
                }
                long woken = System.nanoTime();
                ring.put(next, woken - next, Turn.ABSOLUTE);
                long passed = Math.max(0, woken - next) / period;
                next += (passed + 1) * period;
                missed += passed;
            }
        }
    }

    private void interrupted(int error) throws Unreadable {
        if (error != Libc.EINTR) {
            throw new Unreadable(plan.method().word(), Libc.word(error), "");
        }
        interrupted++;
    }

    private void bind() throws Unreadable {
        if (processor < 0) {
            return;
        }
        ByteBuffer mask = Libc.memory(MASK_BYTES);
        mask.putLong(processor / Long.SIZE * Long.BYTES, 1L << processor % Long.SIZE);
        Pointer pointer = Libc.pointer(mask);
        if (Libc.sched_setaffinity(0, MASK_BYTES, pointer) != 0) {
            throw new Unreadable("sched_setaffinity to processor " + processor, Libc.word(Libc.error()), "");
        }
    }

    private void schedule() {
        Optional<Policy> wanted = plan.policy();
        int error = wanted.isEmpty() ? 0 : Scheduling.take(wanted.get(), plan.priority(), plan.period());
        if (error != 0) {
            refusal = Libc.word(error);
        }
        // What was asked for, or what can be had instead.
        Scheduling got = wanted.isEmpty() || error != 0 ? Scheduling.best() : Scheduling.current();
        slack = Scheduling.slack();
        scheduling = got;
    }

    /** How the thread is scheduled; null until it is. */
    Scheduling scheduling() {
        return scheduling;
    }

    /** The kernel's word for why the policy of the plan could not be had; empty where it could. */
    String refusal() {
        return refusal;
    }

    /** The thread's timer slack, ns. */
    int slack() {
        return slack;
    }

    /** Instants of the schedule that had passed before anybody could wait for them. */
    long missed() {
        return missed;
    }

    /** Sleeps that a signal ended. */
    long interrupted() {
        return interrupted;
    }

    /** Lets no cycle begin after an instant, monotonic ns; so a busy loop ends where no other thread can tell it to. */
    void endAt(long instant) {
        end = instant;
    }

    /** Ends after the current sleep. */
    void close() {
        closed = true;
    }
}
