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
    /** The virtual machine compiles what was called two hundred times. */
    private static final int WARM_UP = 512;
    private final LatencyPlan plan;
    private final int processor;
    private final SampleRing ring;
    private volatile Scheduling scheduling;
    private volatile String refusal = "";
    private volatile int slack;
    private volatile long missed;
    private volatile long interrupted;
    private volatile boolean closed;
    private volatile boolean measuring;
    private volatile long end = Long.MAX_VALUE;
    private long next;

    /** @param processor what the thread is bound to; negative: nothing */
    CyclicLoop(LatencyPlan plan, int processor, SampleRing ring) {
        this.plan = plan;
        this.processor = processor;
        this.ring = ring;
    }

    /**
     * Measures on the calling thread until {@link #close}, {@link #endAt} or the plan's last cycle.
     *
     * @param warm whether the first samples count as much as any, see {@link #warmUp}
     */
    void run(boolean warm) throws Unreadable {
        NativeCalls.require();
        bind();
        try (SleepRequest request = new SleepRequest(plan.interval(), plan.method() == SleepMethod.ITIMER)) {
            schedule();
            if (warm) {
                warmUp();
            }
            measuring = true;
            cycle(request);
        }
    }

    /**
     * What is interpreted takes microseconds longer after each sleep, and a loop that sleeps most of the time would be
     * for a long while; so both turns are taken with no time to sleep until they are compiled. That costs some
     * milliseconds, which the start of a dashboard has better use for.
     */
    private void warmUp() throws Unreadable {
        SampleRing scrap = new SampleRing(2 * WARM_UP);
        try (SleepRequest brief = new SleepRequest(1, plan.method() == SleepMethod.ITIMER)) {
            for (int i = 0; i < WARM_UP && !closed; i++) {
                relative(brief, scrap);
                if (plan.kinds().hasAbsolute()) {
                    next = System.nanoTime();
                    absolute(brief, 1, scrap);
                }
            }
        }
        missed = 0;
        interrupted = 0;
    }

    private void cycle(SleepRequest request) throws Unreadable {
        boolean relative = plan.kinds().hasRelative();
        boolean absolute = plan.kinds().hasAbsolute();
        long period = plan.period();
        next = System.nanoTime() + period;
        for (long cycle = 0; cycle < plan.cycles() && !closed; cycle++) {
            if (relative) {
                if (System.nanoTime() >= end) {
                    return;
                }
                relative(request, ring);
            }
            if (absolute) {
                if (relative) {
                    pass(period);
                }
                if (next >= end) {
                    return;
                }
                absolute(request, period, ring);
            }
        }
    }

    private void relative(SleepRequest request, SampleRing into) throws Unreadable {
        request.rehearse();
        long start = System.nanoTime();
        int error = plan.method().sleep(request);
        long woken = System.nanoTime();
        if (error == 0) {
            into.put(start + request.nanos, woken - start - request.nanos, Turn.RELATIVE);
        } else {
            interrupted(error);
        }
    }

    /** Tells of the instants that passed while the relative sleep was late. */
    private void pass(long period) {
        long now = System.nanoTime();
        if (next <= now) {
            ring.put(next, now - next, Turn.PASSED);
            long passed = Turn.PASSED.passed(now - next, period);
            next += passed * period;
            missed += passed;
        }
    }

    private void absolute(SleepRequest request, long period, SampleRing into) throws Unreadable {
        SleepMethod method = plan.method();
        for (int error = method.until(request, next); error != 0; error = method.until(request, next)) {
            interrupted(error);
            if (closed) {
                return;
            }
        }
        long woken = System.nanoTime();
        into.put(next, woken - next, Turn.ABSOLUTE);
        long passed = Turn.ABSOLUTE.passed(woken - next, period);
        next += (passed + 1) * period;
        missed += passed;
    }

    private void interrupted(int error) throws Unreadable {
        if (error != Libc.EINTR) {
            throw new Unreadable(plan.method().word(), CLibrary.word(error), "");
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
            throw new Unreadable("sched_setaffinity to processor " + processor, CLibrary.word(Libc.error()), "");
        }
    }

    private void schedule() {
        Optional<Policy> wanted = plan.policy();
        int error = wanted.isEmpty() ? 0 : Scheduling.take(wanted.get(), plan.priority(), plan.period());
        if (error != 0) {
            refusal = CLibrary.word(error);
        }
        // What was asked for, or what can be had instead.
        Scheduling got = wanted.isEmpty() || error != 0 ? Scheduling.best() : Scheduling.current();
        slack = Scheduling.slack();
        scheduling = got;
    }

    /** Whether it measures, and all that is asked below is known. */
    boolean isMeasuring() {
        return measuring;
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
