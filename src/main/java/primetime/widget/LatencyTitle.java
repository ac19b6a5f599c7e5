package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.Sample;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * The title of the latency pane: its 99th percentile, of which reading unless it is the relative one, what is hidden, and
 * how was measured.
 */
final class LatencyTitle {
    /** Numbers of the kernel's policies, sched(7). */
    private static final int OTHER = 0;
    private static final int FIFO = 1;
    private static final int RR = 2;
    private static final int BATCH = 3;
    private static final int IDLE = 5;
    private static final int DEADLINE = 6;
    /** By the numbers of the column {@code method}; the first goes without saying. */
    private static final String[] METHODS = { "clock_ns", "posix_ns", "itimer", "poll", "pselect", "usleep" };
    private final TitleLine title = new TitleLine();

    int write(Look look, Canvas line, int column, LatencyReadings readings) {
        LatencyStats stats = readings.stats();
        title.begin(look, line, column);
        title.text().append("p99 ");
        if (stats.samples() > 0) {
            Figures.latency(title.text(), stats.at(Percentile.P99));
        } else {
            title.text().append("n/a");
        }
        title.put(Role.STRONG);
        if (readings.main().view(look.window()).isStale()) {
            title.put("nothing new", Role.WARN);
        }
        if (stats.hidden() > 0) {
            title.text().append(stats.hidden()).append(" in JVM pauses hidden");
            title.put(Role.WARN);
        }
        if (readings.main() != Reading.RELATIVE) {
            title.put(readings.main().label(), Role.TEXT);
        }
        how(look.window().values("loop"));
        return title.end();
    }

    private void how(ValuesView loop) {
        long policy = loop.latest("policy");
        if (policy == FIFO || policy == RR) {
            title.text().append(policy == FIFO ? "FIFO " : "RR ").append(loop.latest("priority"));
            title.put(Role.DIM);
        } else if (policy == DEADLINE) {
            title.put("deadline", Role.DIM);
        } else if (policy != Sample.UNKNOWN) {
            title.text().append(policy == BATCH ? "batch, " : policy == IDLE ? "idle, " : "");
            if (policy > DEADLINE || policy == IDLE - 1 || policy < OTHER) {
                title.text().append("policy ").append(policy).append(", ");
            }
            title.text().append("no real-time priority");
            title.put(Role.WARN);
        }
        long method = loop.latest("method");
        if (method > 0 && method < METHODS.length) {
            title.put(METHODS[(int) method], Role.DIM);
        }
        long interval = loop.latest("interval_ns");
        if (interval != Sample.UNKNOWN) {
            title.text().append("every ").append(interval / 1000).append(" µs");
            title.put(Role.DIM);
        }
    }
}
