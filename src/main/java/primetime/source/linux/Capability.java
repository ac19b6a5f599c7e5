package primetime.source.linux;

/** The parts of root's power that matter to Primetime: capabilities(7), with their numbers of linux/capability.h. */
public enum Capability {
    /** Reads files that it has no permission for. */
    CAP_DAC_READ_SEARCH(2),
    /** Has receive buffers above the limit, and hears process events before Linux 6.6. */
    CAP_NET_ADMIN(12),
    /** Locks as much memory as it likes. */
    CAP_IPC_LOCK(14),
    /** Looks into other users' processes. */
    CAP_SYS_PTRACE(19),
    /** Mounts, and whatever had no better place. */
    CAP_SYS_ADMIN(21),
    /** Takes any scheduling policy and priority. */
    CAP_SYS_NICE(23);

    private final int number;

    Capability(int number) {
        this.number = number;
    }

    /** Whether it is in a set as {@code /proc/PID/status} shows it. */
    boolean isIn(long set) {
        return (set >> number & 1) == 1;
    }
}
