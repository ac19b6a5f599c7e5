package primetime.source.linux;

import java.nio.ByteBuffer;

/** sched_setattr(2), for which the C library has no function: struct sched_attr of sched(7), 48 bytes. */
final class DeadlineCall {
    private static final int SIZE = 48;
    private static final int RESET_ON_FORK = 1;
    private static final int ENOSYS = 38;
    /** The least and the most that the kernel lets a period be by default, ns: sched_deadline_period_min_us and _max_us. */
    private static final long LEAST = 100_000;
    private static final long MOST = 4_000_000_000L;

    private DeadlineCall() {
    }

    /** Lets the calling thread run for so many ns of every period; 0, or the error. */
    static int take(long runtime, long period) {
        long number = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> 314;
            case "aarch64", "riscv64" -> 274;
            case "ppc64", "ppc64le" -> 355;
            case "s390x" -> 345;
            default -> -1;
        };
        long within = Math.max(LEAST, Math.min(MOST, period));
        ByteBuffer attributes = Libc.memory(SIZE).putInt(0, SIZE).putInt(4, Policy.DEADLINE.number())
                .putLong(8, RESET_ON_FORK).putLong(24, Math.max(LEAST / 2, Math.min(within / 2, runtime)))
                .putLong(32, within).putLong(40, within);
        return number < 0 ? ENOSYS : Libc.syscall(number, 0, Libc.pointer(attributes), 0) == 0 ? 0 : Libc.error();
    }
}
