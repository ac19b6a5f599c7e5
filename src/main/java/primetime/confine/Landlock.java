package primetime.confine;

import com.sun.jna.Memory;

/**
 * The kernel's Landlock: a thread gives up rights for itself and for all that it will ever start. Numbers and structures
 * from include/uapi/linux/landlock.h; each version of the interface knows more rights.
 */
final class Landlock {
    private static final int PROBE_VERSION = 1;
    private static final int PATH_BENEATH = 1;
    private static final long WRITE_FILE = 1 << 1;
    /** Removing and making files and folders of all kinds: the bits 4 to 12. */
    private static final long REMOVE_AND_MAKE = 0x1ff0;
    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long IOCTL_DEVICE = 1 << 15;
    private static final long BIND_AND_CONNECT_TCP = 3;
    private static final long SCOPE_SIGNALS = 2;
    /** Devices that take everything and keep nothing; every second shell script writes to the first. */
    static final String[] HARMLESS = { "/dev/null", "/dev/zero", "/dev/full", "/dev/tty" };

    private Landlock() {
    }

    /** The version of the kernel's interface; 0: there is none, or it is switched off. */
    static int version() {
        return (int) Math.max(0, Calls.syscall(Calls.LANDLOCK_CREATE_RULESET, 0, 0, PROBE_VERSION, 0, 0));
    }

    /**
     * Takes from the calling thread all writing but to the harmless devices and the folder, TCP unless allowed, and
     * signals to anybody outside; what the version does not know stays. Needs no_new_privs to be set.
     */
    static void restrict(int version, Leave leave) {
        long writing = WRITE_FILE | REMOVE_AND_MAKE | (version >= 2 ? REFER : 0) | (version >= 3 ? TRUNCATE : 0)
                | (version >= 5 ? IOCTL_DEVICE : 0);
        long network = version >= 4 && !leave.network() ? BIND_AND_CONNECT_TCP : 0;
        Memory attributes = Calls.memory(24);
        attributes.setLong(0, writing);
        attributes.setLong(8, network);
        attributes.setLong(16, version >= 6 ? SCOPE_SIGNALS : 0);
        int size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        int rules = (int) Calls.syscall(Calls.LANDLOCK_CREATE_RULESET, Calls.address(attributes), size, 0, 0, 0);
        demand(rules >= 0, "landlock_create_ruleset");
        try {
            long device = writing & (WRITE_FILE | TRUNCATE | IOCTL_DEVICE);
            for (String path : HARMLESS) {
                allow(rules, path, device);
            }
            if (leave.mayWrite()) {
                demand(allow(rules, leave.folder().toString(), writing & ~IOCTL_DEVICE), "landlock_add_rule");
            }
            demand(Calls.syscall(Calls.LANDLOCK_RESTRICT_SELF, rules, 0, 0, 0, 0) == 0, "landlock_restrict_self");
        } finally {
            Calls.close(rules);
        }
    }

    private static boolean allow(int rules, String path, long rights) {
        int file = Calls.open(path, Calls.O_PATH | Calls.CLOEXEC);
        if (file < 0) {
            return false;
        }
        Memory beneath = Calls.memory(16);
        beneath.setLong(0, rights);
        beneath.setInt(8, file);
        try {
            return Calls.syscall(Calls.LANDLOCK_ADD_RULE, rules, PATH_BENEATH, Calls.address(beneath), 0, 0) == 0;
        } finally {
            Calls.close(file);
        }
    }

    private static void demand(boolean done, String call) {
        if (!done) {
            throw new IllegalStateException(call + ": " + Calls.word());
        }
    }
}
