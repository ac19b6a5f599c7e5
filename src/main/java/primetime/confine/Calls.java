package primetime.confine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import primetime.source.linux.CLibrary;

/**
 * The calls into the C library that confining a program takes, mapped directly. What fails answers -1 and {@link #error}
 * tells why, but for posix_spawn, which answers the error itself. For 64-bit machines.
 *
 * <p>The first touch loads the library and may throw a {@link LinkageError}.
 */
final class Calls {
    static final int EINTR = 4;
    static final int EACCES = 13;
    static final int EPERM = 1;
    static final int ENOSYS = 38;
    static final int CLOEXEC = 0x80000;
    static final int NONBLOCK = 0x800;
    static final int O_RDONLY = 0;
    static final int O_RDWR = 2;
    static final int O_PATH = 0x200000;
    static final short POLLIN = 1;
    static final int WNOHANG = 1;
    static final int SIGKILL = 9;
    static final int SIGTERM = 15;
    static final int SIGSTOP = 19;
    static final int PR_GET_NO_NEW_PRIVS = 39;
    static final int PR_SET_NO_NEW_PRIVS = 38;
    static final int F_DUPFD_CLOEXEC = 1030;
    /** Numbers that are the same on every machine, since they came after the tables were made one. */
    static final long PIDFD_SEND_SIGNAL = 424;
    static final long PIDFD_OPEN = 434;
    static final long LANDLOCK_CREATE_RULESET = 444;
    static final long LANDLOCK_ADD_RULE = 445;
    static final long LANDLOCK_RESTRICT_SELF = 446;

    static {
        CLibrary.bind(Calls.class);
    }

    private Calls() {
    }

    static native long syscall(long number, long a, long b, long c, long d, long e);

    static native int prctl(int option, long a, long b, long c, long d);

    static native int setpriority(int which, int who, int value);

    static native int capget(Pointer header, Pointer data);

    static native int capset(Pointer header, Pointer data);

    static native int prlimit(int process, int resource, Pointer now, Pointer before);

    static native int geteuid();

    static native int open(String path, int flags);

    static native int close(int file);

    static native int pipe2(Pointer files, int flags);

    static native int fcntl(int file, int command, long argument);

    static native int memfd_create(String name, int flags);

    static native long read(int file, Pointer bytes, long length);

    static native long write(int file, Pointer bytes, long length);

    static native int poll(Pointer descriptors, long count, int millis);

    static native int eventfd(int value, int flags);

    static native int ioctl(int file, long request, Pointer argument);

    static native int wait4(int process, Pointer status, int options, Pointer usage);

    static native long process_vm_readv(int process, Pointer local, long locals, Pointer remote, long remotes,
            long flags);

    static native int posix_spawn(Pointer process, String path, Pointer actions, Pointer attributes, Pointer arguments,
            Pointer environment);

    static native int posix_spawnattr_init(Pointer attributes);

    static native int posix_spawnattr_destroy(Pointer attributes);

    static native int posix_spawnattr_setflags(Pointer attributes, short flags);

    static native int posix_spawnattr_setsigmask(Pointer attributes, Pointer signals);

    static native int posix_spawnattr_setsigdefault(Pointer attributes, Pointer signals);

    static native int posix_spawn_file_actions_init(Pointer actions);

    static native int posix_spawn_file_actions_destroy(Pointer actions);

    static native int posix_spawn_file_actions_adddup2(Pointer actions, int from, int to);

    static native int posix_spawn_file_actions_addclose(Pointer actions, int file);

    /** The error of this thread's last call. */
    static int error() {
        return Native.getLastError();
    }

    /** What an error is called, in lower case. */
    static String word(int error) {
        return CLibrary.word(error);
    }

    /** What the last call's error is called. */
    static String word() {
        return word(error());
    }

    /** A fresh piece of memory, all zero. */
    static Memory memory(long bytes) {
        Memory memory = new Memory(bytes);
        memory.clear();
        return memory;
    }

    /** Where a piece of memory lies, for calls that take it as a number. */
    static long address(Memory memory) {
        return Pointer.nativeValue(memory);
    }
}
