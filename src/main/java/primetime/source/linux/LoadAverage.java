package primetime.source.linux;

import java.nio.file.Path;
import primetime.source.Evidence;
import primetime.tape.Columns;

/**
 * The load average: how many tasks ran or waited for a processor or a disk, averaged over 1, 5 and 15 minutes, in
 * hundredths; how many are runnable in this instant, how many threads there are, and the newest process id. From
 * {@code /proc/loadavg}, proc(5): {@code 0.27 0.25 0.14 1/93 17989}. The kernel computes it every 5 s.
 */
final class LoadAverage extends PolledFile {
    private static final Columns COLUMNS = Columns.of("load1_centi", "load5_centi", "load15_centi", "running",
            "threads",
            "last_pid");

    LoadAverage(Path root) {
        super(root, "proc/loadavg", COLUMNS);
    }

    @Override
    void parse(Scan scan, long[] into) {
        into[0] = scan.fixed(2);
        into[1] = scan.fixed(2);
        into[2] = scan.fixed(2);
        into[3] = scan.number('/');
        into[4] = scan.number();
        into[5] = scan.number();
    }

    @Override
    public String track() {
        return "load";
    }

    @Override
    public Evidence evidence() {
        return new Evidence("/proc/loadavg", "the kernel's own averages over 1, 5 and 15 minutes, not computed here");
    }

    @Override
    public long wishMillis() {
        return 2000;
    }
}
