package primetime.source.linux;

import java.nio.file.Path;
import java.util.Arrays;
import primetime.source.Evidence;
import primetime.tape.Columns;
import primetime.tape.Sample;

/**
 * Memory and swap, in bytes. From {@code /proc/meminfo}, proc(5), whose kB are 1024 bytes: MemTotal, MemFree,
 * MemAvailable (what programs can still have without swapping, the kernel's estimate; unknown before Linux 3.14),
 * Buffers, Cached (which holds Shmem, that cannot be dropped), SReclaimable (of the kernel's own objects), Shmem (tmpfs
 * and shared memory), Dirty (waits to be written), SwapTotal, SwapFree. A host without swap says 0 of 0.
 */
final class Memory extends PolledFile {
    private static final Columns COLUMNS = Columns.of("total", "free", "available", "buffers", "cached", "reclaimable",
            "shmem", "dirty", "swap_total", "swap_free");
    private static final String[] KEYS = { "MemTotal:", "MemFree:", "MemAvailable:", "Buffers:", "Cached:",
            "SReclaimable:", "Shmem:", "Dirty:", "SwapTotal:", "SwapFree:" };

    Memory(Path root) {
        super(root, "proc/meminfo", COLUMNS);
    }

    @Override
    void parse(Scan scan, long[] into) {
        Arrays.fill(into, Sample.UNKNOWN);
        int missing = KEYS.length;
        do {
            for (int i = 0; i < KEYS.length; i++) {
                if (into[i] == Sample.UNKNOWN && scan.word(KEYS[i])) {
                    into[i] = scan.kilobytes();
                    missing--;
                    break;
                }
            }
        } while (missing > 0 && scan.nextLine());
    }

    @Override
    public String track() {
        return "memory";
    }

    @Override
    public Evidence evidence() {
        return new Evidence("/proc/meminfo", "used is MemTotal less MemAvailable, what programs can still have");
    }

    @Override
    public long wishMillis() {
        return 2000;
    }
}
