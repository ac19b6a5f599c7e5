package primetime.source.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import primetime.source.Unreadable;

/**
 * The scheduling policies that this user may have, found out by taking each in turn: sched(7). It happens on a thread
 * that then ends, for some microseconds each, and nothing that thread could start would inherit it.
 *
 * @param policies in the order of what they are worth to a latency loop; empty where they could not be asked for
 * @param canLock whether the memory of this process can be locked as the latency loop does
 * @param lockRefusal the error's word where it cannot
 * @param clockNanos resolution of sleeps: 1 where the kernel has high-resolution timers, else the length of its tick;
 *            0 where that is unknown
 * @param slackNanos by how much the kernel may stretch the sleeps of an ordinary thread; 0 where that is unknown. Its file
 *            below /proc is for those who may change that of others
 */
public record Policies(List<Policy> policies, boolean canLock, String lockRefusal, long clockNanos,
        long slackNanos) {
    private static final int SELF = 0;
    private static final int RR = 2;
    private static final int BATCH = 3;
    private static final int IDLE = 5;
    private static final int DEADLINE = 6;
    private static final int MOST = 99;
    private static final int PR_GET_TIMERSLACK = 30;
    /** struct sched_attr of linux/sched/types.h, first version. */
    private static final int ATTRIBUTES = 48;
    private static final long RESET_ON_FORK = 1;
    private static final long RUNTIME = 1_000_000;
    private static final long PERIOD = 10_000_000;

    public Policies {
        policies = List.copyOf(policies);
    }

    /**
     * One policy.
     *
     * @param name as cyclictest and stress-ng call it
     * @param allowed whether it was granted
     * @param priority the highest that was granted, 1 to 99; 0 where it has none
     * @param refusal the error's word, empty where it was granted
     */
    public record Policy(String name, boolean allowed, int priority, String refusal) {
    }

    /** Asks. Nothing is known where the C library cannot be called. */
    public static Policies ask() {
        try {
            NativeCalls.require();
        } catch (Unreadable e) {
            return new Policies(List.of(), false, e.getMessage(), 0, 0);
        }
        List<Policy> found = new ArrayList<>();
        Thread scratch = new Thread(() -> policies(found), "policies");
        scratch.start();
        boolean interrupted = false;
        while (scratch.isAlive()) {
            try {
                scratch.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        String refusal = lock();
        return new Policies(found, refusal.isEmpty(), refusal, resolution(),
                Libc.prctl(PR_GET_TIMERSLACK, 0, 0, 0, 0));
    }

    private static void policies(List<Policy> found) {
        found.add(ranked("fifo", Libc.SCHED_FIFO));
        found.add(ranked("rr", RR));
        found.add(new Policy("deadline", deadline(), 0, CLibrary.word(Libc.error())));
        found.add(plain("other", Libc.SCHED_OTHER));
        found.add(plain("batch", BATCH));
        // Last: before Linux 2.6.39 there was no way back for ordinary users.
        found.add(plain("idle", IDLE));
        found.replaceAll(each -> each.allowed() ? new Policy(each.name(), true, each.priority(), "") : each);
    }

    private static Policy ranked(String name, int policy) {
        int limit = Scheduling.limit();
        for (int priority : new int[] { MOST, limit }) {
            if (priority > 0 && take(policy, priority)) {
                Scheduling.ordinary();
                return new Policy(name, true, priority, "");
            }
        }
        return new Policy(name, false, 0, CLibrary.word(Libc.error()));
    }

    private static Policy plain(String name, int policy) {
        boolean allowed = take(policy, 0);
        return new Policy(name, allowed, 0, CLibrary.word(Libc.error()));
    }

    private static boolean take(int policy, int priority) {
        Pointer wanted = Libc.pointer(Libc.memory(Integer.BYTES).putInt(0, priority));
        return Libc.sched_setscheduler(SELF, policy | Libc.SCHED_RESET_ON_FORK, wanted) == 0;
    }

    /** A tenth of a CPU: small enough to be admitted, where it is allowed at all. */
    private static boolean deadline() {
        ByteBuffer attributes = Libc.memory(ATTRIBUTES).putInt(0, ATTRIBUTES).putInt(4, DEADLINE)
                .putLong(8, RESET_ON_FORK).putLong(24, RUNTIME).putLong(32, PERIOD).putLong(40, PERIOD);
        boolean allowed = Syscall.syscall(Syscall.SCHED_SETATTR, SELF, Libc.pointer(attributes), 0) == 0;
        if (allowed) {
            Scheduling.ordinary();
        }
        return allowed;
    }

    private static String lock() {
        int answer = Libc.mlockall(Libc.MCL_CURRENT | Libc.MCL_FUTURE | Libc.MCL_ONFAULT);
        if (answer != 0) {
            return CLibrary.word(Libc.error());
        }
        Libc.munlockall();
        return "";
    }

    private static long resolution() {
        ByteBuffer time = Libc.memory(2 * Long.BYTES);
        boolean told = Syscall.CLOCK_GETRES != Syscall.NONE
                && Syscall.syscall(Syscall.CLOCK_GETRES, Libc.CLOCK_MONOTONIC, Libc.pointer(time), 0) == 0;
        return told ? time.getLong(0) * 1_000_000_000 + time.getLong(Long.BYTES) : 0;
    }
}
