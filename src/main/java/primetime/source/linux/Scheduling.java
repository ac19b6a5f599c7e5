package primetime.source.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;

/**
 * How the kernel schedules one thread: sched(7).
 *
 * @param policy the kernel's number, see {@link Policy}
 * @param priority 1 to 99 for FIFO and round robin, else 0
 */
record Scheduling(int policy, int priority) {
    private static final int SELF = 0;

    /**
     * Gives the calling thread, and no other, the best that this user may have. First FIFO at the highest priority, as
     * stress-ng's cyclic test takes: then only the kernel itself can be in the way, and a thread that sleeps all but
     * some microseconds of its interval is in nobody else's. Then FIFO as far as the user's limit goes (ulimit -r). Else
     * an ordinary thread, whose sleeps the kernel shall not stretch by the usual 50 us of timer slack.
     */
    static Scheduling best() {
        if (!fifo(Libc.sched_get_priority_max(Libc.SCHED_FIFO)) && !fifo(limit())) {
            promptTimers();
        }
        return current();
    }

    /**
     * Gives the calling thread, and no other, a policy.
     *
     * @param priority for FIFO and round robin; 0: the highest that this user may have
     * @param period for a deadline, ns: it may run for half of every period
     * @return 0, or the error
     */
    static int take(Policy policy, int priority, long period) {
        if (policy == Policy.DEADLINE) {
            return DeadlineCall.take(period / 2, period);
        }
        if (!policy.isRealTime()) {
            promptTimers();
        }
        int wanted = !policy.hasPriority() ? 0
                : priority > 0 ? priority : Libc.sched_get_priority_max(policy.number());
        int error = set(policy.number(), wanted);
        return error != 0 && policy.hasPriority() && priority == 0 && limit() > 0 ? set(policy.number(), limit())
                : error;
    }

    /** How the calling thread is scheduled. */
    static Scheduling current() {
        ByteBuffer priority = Libc.memory(Integer.BYTES);
        Libc.sched_getparam(SELF, Libc.pointer(priority));
        return new Scheduling(Libc.sched_getscheduler(SELF) & ~Libc.SCHED_RESET_ON_FORK, priority.getInt(0));
    }

    /** By how much the kernel may stretch the sleeps of the calling thread, ns; real-time threads' it never does. */
    static int slack() {
        return Libc.prctl(Libc.PR_GET_TIMERSLACK, 0, 0, 0, 0);
    }

    private static void promptTimers() {
        Libc.prctl(Libc.PR_SET_TIMERSLACK, 1, 0, 0, 0);
    }

    /** Lets the calling thread go before all ordinary ones, where this user may; see {@link #ordinary}. */
    static void prompt() {
        fifo(1);
    }

    /** Makes the calling thread an ordinary one again. */
    static void ordinary() {
        set(Libc.SCHED_OTHER, 0);
    }

    private static boolean fifo(int priority) {
        return priority > 0 && set(Libc.SCHED_FIFO, priority) == 0;
    }

    /** With a flag that stays, since only root may take it back: what this thread might start does not inherit it. */
    private static int set(int policy, int priority) {
        Pointer wanted = Libc.pointer(Libc.memory(Integer.BYTES).putInt(0, priority));
        return Libc.sched_setscheduler(SELF, policy | Libc.SCHED_RESET_ON_FORK, wanted) == 0 ? 0 : Libc.error();
    }

    private static int limit() {
        ByteBuffer limits = Libc.memory(2 * Long.BYTES);
        // Without a limit it is -1: no more than the highest is asked for, and that was refused.
        return Libc.getrlimit(Libc.RLIMIT_RTPRIO, Libc.pointer(limits)) == 0
                ? (int) Math.max(0, Math.min(99, limits.getLong(0)))
                : 0;
    }
}
