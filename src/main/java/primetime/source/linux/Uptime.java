package primetime.source.linux;

import java.nio.file.Path;
import primetime.source.Evidence;
import primetime.tape.Columns;
import primetime.tape.Sample;

/**
 * How long ago the host was started, in milliseconds, with the time it was suspended. From {@code /proc/uptime},
 * proc(5): {@code 1780.30 3322.90}, of which the second, the idle time of all processors, is left to the cpu source.
 */
final class Uptime extends PolledFile {
    private static final Columns COLUMNS = Columns.of("uptime_ms");

    Uptime(Path root) {
        super(root, "proc/uptime", COLUMNS);
    }

    @Override
    void parse(Scan scan, long[] into) {
        long centiseconds = scan.fixed(2);
        into[0] = centiseconds >= 0 && centiseconds <= Long.MAX_VALUE / 10 ? centiseconds * 10 : Sample.UNKNOWN;
    }

    @Override
    public String track() {
        return "uptime";
    }

    @Override
    public Evidence evidence() {
        return new Evidence("/proc/uptime", "seconds since the host was started, time in suspend included");
    }

    @Override
    public long wishMillis() {
        return 29_000;
    }
}
