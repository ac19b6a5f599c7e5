package primetime.source.linux;

import java.nio.file.Path;
import primetime.source.Unreadable;
import primetime.tape.Sample;

/**
 * The clock rate of a processor, kHz: what cpu0 runs at now where the kernel changes it ({@code scaling_cur_freq}),
 * else the {@code cpu MHz} of the first processor in {@code /proc/cpuinfo}, as in virtual machines. The first reading
 * finds out which of the two tells something, and later ones ask that alone. Many ARM machines tell neither.
 */
final class ClockRate implements AutoCloseable {
    private static final int FIRST_PROCESSOR = 4096;
    private final ProcFile scaling;
    private final ProcFile info;
    private ProcFile chosen;
    private boolean isSettled;

    ClockRate(Path root) {
        scaling = new ProcFile(root, "sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq");
        info = new ProcFile(root, "proc/cpuinfo");
    }

    /** kHz, or unknown. */
    long read() {
        if (!isSettled) {
            chosen = ask(scaling) != Sample.UNKNOWN ? scaling : ask(info) != Sample.UNKNOWN ? info : null;
            isSettled = true;
        }
        return chosen == null ? Sample.UNKNOWN : ask(chosen);
    }

    private long ask(ProcFile file) {
        try {
            Scan scan = file.head(FIRST_PROCESSOR);
            return file == scaling ? scan.number() : megahertz(scan);
        } catch (Unreadable e) {
            return Sample.UNKNOWN;
        }
    }

    /** {@code cpu MHz : 2596.098}, in kHz. */
    static long megahertz(Scan scan) {
        do {
            if (scan.word("cpu MHz")) {
                scan.token();
                return scan.fixed(3);
            }
        } while (scan.nextLine());
        return Sample.UNKNOWN;
    }

    @Override
    public void close() {
        scaling.close();
        info.close();
    }
}
