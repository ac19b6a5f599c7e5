package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import primetime.source.Polled;

/** What a poll costs on the host that the tests run on; the log shows it, of 20 batches the one least disturbed. */
class PollCostTest {
    private static final int WARM_UP = 2000;
    private static final int POLLS = 1000;
    private static final int BATCHES = 20;
    private static final int MOST_BYTES = 64;

    @Test
    void aThousandPollsMakeNextToNoGarbage() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Polled source : LinuxSources.polled(Path.of("/"), () -> 0)) {
            try (source) {
                for (int i = 0; i < WARM_UP; i++) {
                    source.poll();
                }
                long bytes = threads.getCurrentThreadAllocatedBytes();
                long best = Long.MAX_VALUE;
                for (int batch = 0; batch < BATCHES; batch++) {
                    long began = System.nanoTime();
                    for (int i = 0; i < POLLS / BATCHES; i++) {
                        source.poll();
                    }
                    best = Math.min(best, (System.nanoTime() - began) / (POLLS / BATCHES));
                }
                bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
                System.out.printf("%-7s %6d ns and %2d bytes a poll%n", source.track(), best, bytes / POLLS);
                assertTrue(bytes < POLLS * MOST_BYTES, source.track() + ": " + bytes + " bytes");
            }
        }
    }
}
