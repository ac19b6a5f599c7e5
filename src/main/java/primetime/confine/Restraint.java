package primetime.confine;

import com.sun.jna.Memory;

/**
 * What a launcher's thread takes from itself before it starts anything. All of it belongs to a thread, is inherited by
 * what the thread starts, and can never be taken back; the other threads of this program keep everything.
 */
final class Restraint {
    private static final int NICE = 10;
    private static final int IO_IDLE = 3 << 13;
    private static final int CAPABILITY_VERSION_3 = 0x20080522;
    /**
     * What root keeps: reading everything, looking at processes, asking the network's state, and becoming somebody else.
     * CAP_DAC_OVERRIDE, DAC_READ_SEARCH, SETGID, SETUID, NET_ADMIN, NET_RAW, SYS_PTRACE; above 32: SYSLOG. And IPC_LOCK, not
     * for the programs but for this thread: once the latency source has locked all memory to come, a thread that may not
     * lock more could not even load a class, and the virtual machine would end.
     */
    private static final int KEPT = 1 << 1 | 1 << 2 | 1 << 6 | 1 << 7 | 1 << 12 | 1 << 13 | 1 << 14 | 1 << 19;
    private static final int KEPT_ABOVE = 1 << 34 - 32;

    private Restraint() {
    }

    /** Restrains the calling thread; answers the descriptor that tells what is tried, or -1. */
    static int apply(Abilities abilities, Leave leave) {
        // Being nice may be refused by nobody; a kernel without I/O classes does no harm.
        Calls.setpriority(0, 0, NICE);
        Calls.syscall("amd64".equals(System.getProperty("os.arch")) ? 251 : 30, 1, 0, IO_IDLE, 0, 0);
        if (Calls.prctl(Calls.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
            throw new IllegalStateException("no_new_privs: " + Calls.word());
        }
        dropCapabilities();
        boolean landlocked = abilities.landlock() > 0;
        if (landlocked) {
            Landlock.restrict(abilities.landlock(), leave);
        }
        return abilities.filter() ? Filter.install(leave, landlocked, abilities.countsForks()) : -1;
    }

    /** Of the capabilities that the thread has; an ordinary user has none. */
    private static void dropCapabilities() {
        Memory header = Calls.memory(8);
        header.setInt(0, CAPABILITY_VERSION_3);
        Memory data = Calls.memory(24);
        if (Calls.capget(header, data) != 0) {
            throw new IllegalStateException("capget: " + Calls.word());
        }
        for (int i = 0; i < 2; i++) {
            int kept = data.getInt(12 * i + 4) & (i == 0 ? KEPT : KEPT_ABOVE);
            data.setInt(12 * i, kept);
            data.setInt(12 * i + 4, kept);
            data.setInt(12 * i + 8, 0);
        }
        if (Calls.capset(header, data) != 0) {
            throw new IllegalStateException("capset: " + Calls.word());
        }
    }
}
