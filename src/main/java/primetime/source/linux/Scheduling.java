package primetime.source.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;

/**
 * How the kernel schedules one thread: sched(7).
 *
 * @param policy 0: other, 1: FIFO, 2: round robin
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
            Libc.prctl(Libc.PR_SET_TIMERSLACK, 1, 0, 0, 0);
        }
        ByteBuffer priority = Libc.memory(Integer.BYTES);
        Libc.sched_getparam(SELF, Libc.pointer(priority));
        return new Scheduling(Libc.sched_getscheduler(SELF) & ~Libc.SCHED_RESET_ON_FORK, priority.getInt(0));
    }

    /** Lets the calling thread go before all ordinary ones, where this user may; see {@link #ordinary}. */
    static void prompt() {
        fifo(1);
    }

    /** Makes the calling thread an ordinary one again. */
    static void ordinary() {
        // The flag stays, since only root may take it back.
        Libc.sched_setscheduler(SELF, Libc.SCHED_OTHER | Libc.SCHED_RESET_ON_FORK,
                Libc.pointer(Libc.memory(Integer.BYTES)));
    }

    private static boolean fifo(int priority) {
        Pointer wanted = Libc.pointer(Libc.memory(Integer.BYTES).putInt(0, priority));
        // What this thread might start does not inherit it.
        return priority > 0
                && Libc.sched_setscheduler(SELF, Libc.SCHED_FIFO | Libc.SCHED_RESET_ON_FORK, wanted) == 0;
    }

    /** The highest real-time priority by ulimit -r; 0 where none. */
    static int limit() {
        ByteBuffer limits = Libc.memory(2 * Long.BYTES);
        return Libc.getrlimit(Libc.RLIMIT_RTPRIO, Libc.pointer(limits)) == 0 ? (int) limits.getLong(0) : 0;
    }
}
