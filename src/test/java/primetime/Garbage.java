package primetime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what the calling thread allocates. */
public final class Garbage {
    /** What the measuring itself, or a class that is loaded late, may cost; far less than a byte for each of 1000 runs. */
    private static final long TOLERATED = 900;

    private Garbage() {
    }

    /** Fails where 1000 runs, after as many to warm up, allocate anything. */
    public static void assertNone(Runnable run) {
        for (int i = 0; i < 1000; i++) {
            run.run();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 1000; i++) {
            run.run();
        }
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertTrue(bytes < TOLERATED, () -> bytes + " bytes in 1000 runs");
    }
}
