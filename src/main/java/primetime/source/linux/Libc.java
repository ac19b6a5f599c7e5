package primetime.source.linux;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The calls into the C library that Java has no words for, mapped directly: numbers and kept buffers go in, a number
 * comes out, nothing is allocated. What fails answers as in C (-1, or the error itself where the manual says so), and
 * {@link #error} tells why. Pointers that only pass through are longs, so this is for 64-bit machines.
 *
 * <p>The first touch loads the library and may throw a {@link LinkageError}: call {@link NativeCalls#require} before.
 */
final class Libc {
    static final int EINTR = 4;
    static final int EAGAIN = 11;
    static final int ENOBUFS = 105;

    static final int AF_NETLINK = 16;
    static final int SOCK_DGRAM = 2;
    static final int NETLINK_CONNECTOR = 11;
    static final int SOL_SOCKET = 1;
    static final int SO_RCVBUF = 8;
    static final int SO_RCVTIMEO = 20;
    static final int SO_RCVBUFFORCE = 33;
    static final int POLLIN = 1;
    static final int MSG_DONTWAIT = 0x40;
    /** For open, socket and eventfd alike; all but a few extinct machines agree on the number. */
    static final int CLOEXEC = 0x80000;
    static final int NONBLOCK = 0x800;

    static final int CLOCK_MONOTONIC = 1;
    static final int TIMER_ABSTIME = 1;
    static final int TFD_TIMER_ABSTIME = 1;
    static final int SCHED_OTHER = 0;
    static final int SCHED_FIFO = 1;
    static final int SCHED_RR = 2;
    static final int SCHED_RESET_ON_FORK = 0x40000000;
    static final int RLIMIT_RTPRIO = 14;
    static final int PR_SET_TIMERSLACK = 29;
    static final int PR_GET_TIMERSLACK = 30;
    static final int MCL_CURRENT = 1;
    static final int MCL_FUTURE = 2;
    static final int MCL_ONFAULT = 4;

    static {
        CLibrary.bind(Libc.class);
    }

    private Libc() {
    }

    static native int socket(int family, int type, int protocol);

    static native int bind(int socket, Pointer address, int length);

    static native int setsockopt(int socket, int level, int name, Pointer value, int length);

    static native int getsockopt(int socket, int level, int name, Pointer value, Pointer length);

    static native long send(int socket, Pointer bytes, long length, int flags);

    static native long recv(int socket, Pointer bytes, long length, int flags);

    static native int poll(Pointer descriptors, long count, int millis);

    static native int eventfd(int value, int flags);

    static native int open(Pointer path, int flags);

    static native long read(int file, Pointer bytes, long length);

    static native long write(int file, Pointer bytes, long length);

    static native int close(int file);

    static native long opendir(String path);

    static native long readdir(long directory);

    static native void rewinddir(long directory);

    static native int closedir(long directory);

    static native int atoi(long text);

    /** Answers the error itself, not -1. */
    static native int clock_nanosleep(int clock, int flags, Pointer request, Pointer remain);

    static native int nanosleep(Pointer request, Pointer remain);

    static native int usleep(int micros);

    static native int pselect(int descriptors, Pointer read, Pointer write, Pointer except, Pointer timeout,
            Pointer signals);

    static native int timerfd_create(int clock, int flags);

    static native int timerfd_settime(int timer, int flags, Pointer time, Pointer before);

    /** For what the C library has no function. */
    static native long syscall(long number, long a, Pointer b, long c);

    static native int sched_setaffinity(int thread, long bytes, Pointer mask);

    static native int memfd_create(String name, int flags);

    static native int fallocate(int file, int mode, long from, long length);

    static native long pread(int file, Pointer bytes, long length, long from);

    static native int posix_spawn(Pointer pid, String path, Pointer actions, Pointer attributes, Pointer arguments,
            Pointer environment);

    static native int waitpid(int pid, Pointer status, int options);

    static native int sched_setscheduler(int thread, int policy, Pointer priority);

    static native int sched_getscheduler(int thread);

    static native int sched_getparam(int thread, Pointer priority);

    static native int sched_get_priority_max(int policy);

    static native int getrlimit(int resource, Pointer limits);

    static native int prctl(int option, long a, long b, long c, long d);

    static native int mlockall(int flags);

    static native int munlockall();

    /** The error of this thread's last call. */
    static int error() {
        return Native.getLastError();
    }

    /** Memory that the kernel reads and writes in its own byte order. */
    static ByteBuffer memory(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** The address of {@link #memory}, which stays while this is held, and so during a call that it is given to. */
    static Pointer pointer(ByteBuffer memory) {
        return new Address(memory);
    }

    /** JNA's own keeps no hold of the buffer, which could be collected while the kernel still writes to it. */
    private static final class Address extends Pointer {
        private final ByteBuffer memory;

        Address(ByteBuffer memory) {
            super(nativeValue(Native.getDirectBufferPointer(memory)));
            this.memory = memory;
        }
    }
}
