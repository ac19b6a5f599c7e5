package primetime.source.linux;

import com.sun.jna.Pointer;

/**
 * Calls of the kernel's for which the C library of Debian 12 has no function, by number: arch/x86/entry/syscalls,
 * asm-generic/unistd.h. Call {@link NativeCalls#require} before.
 */
final class Syscall {
    /** What stands for a call whose number is not known on this machine. */
    static final int NONE = -1;
    static final int SCHED_SETATTR = number(314, 274);
    static final int CLOCK_GETRES = number(229, 114);
    /** Calls that came after 2019 have one number everywhere. */
    static final int LANDLOCK_CREATE_RULESET = 444;

    static {
        CLibrary.bind(Syscall.class);
    }

    private Syscall() {
    }

    /** Answers -1 where it fails, and {@link Libc#error} tells why. */
    static native long syscall(long number, long a, Pointer b, long c);

    private static int number(int amd64, int generic) {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> amd64;
            case "aarch64", "riscv64", "loongarch64" -> generic;
            default -> NONE;
        };
    }
}
