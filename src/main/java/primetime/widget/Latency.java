package primetime.widget;

import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.Fault;
import primetime.tape.LatenciesView;
import primetime.tape.Sample;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * How late the kernel wakes a thread that asked to sleep: a heat map of time (a column a second, the newest at the right)
 * and latency (upwards, logarithmic), and the percentiles of just what the map shows.
 *
 * <p><b>Where it comes from.</b> Track {@code latency}: interval histograms of a thread that sleeps the same time again
 * and again by clock_nanosleep and notes how much longer it took. Track {@code loop}: with which priority and how often
 * it does so. Percentiles are those of HdrHistogram with three digits; mean and maximum are exact. The cause of a spike
 * comes from track {@code events}, if that is recorded; it is not drawn again for that track's sake.
 *
 * <p><b>With less room</b>, in this order: the table of percentiles becomes a line of the most important ones; mean and
 * deviation go; the axis goes; only the line remains. Seconds without samples stay empty.
 *
 * <p><b>Beneath the map.</b> The time every half minute, and the worst second when it is fifty times the median or more.
 */
public final class Latency implements Widget {
    private static final int AXIS = 6;
    private static final int COLUMNS_FOR_AXIS = 26;
    private static final int ROWS_FOR_MAP = 4;
    private static final int ROWS_FOR_REST = 8;
    private static final int ROWS_FOR_TIME = 9;
    private static final int ROWS_FOR_TABLE = 18;
    private static final int COLUMNS_FOR_TABLE = 60;
    private final TitleLine title = new TitleLine();
    private final TickColumns ticks = new TickColumns();
    private final LatencyStats stats = new LatencyStats();
    private final LatencyScale scale = new LatencyScale();
    private final LatencySpike spike = new LatencySpike();
    private final HeatMap map = new HeatMap();
    private final LatencyFigures figures = new LatencyFigures();

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String about() {
        return "how late the kernel wakes a thread: heat map and percentiles";
    }

    @Override
    public List<String> tracks() {
        return List.of("latency", "loop");
    }

    @Override
    public int title(Look look, Canvas line, int column) {
        LatenciesView view = look.window().latencies("latency");
        take(view, line.columns());
        title.begin(look, line, column);
        title.text().append("p99 ");
        if (stats.samples() > 0) {
            Figures.latency(title.text(), stats.at(Percentile.P99));
        } else {
            title.text().append("n/a");
        }
        title.put(Role.STRONG);
        if (view.isStale()) {
            title.put("nothing new", Role.WARN);
        }
        ValuesView loop = look.window().values("loop");
        long policy = loop.latest("policy");
        if (policy == 0) {
            title.put("no real-time priority", Role.WARN);
        } else if (policy != Sample.UNKNOWN) {
            title.text().append(policy == 1 ? "FIFO " : "RR ").append(loop.latest("priority"));
            title.put(Role.DIM);
        }
        long interval = loop.latest("interval_ns");
        if (interval != Sample.UNKNOWN) {
            title.text().append("every ").append(interval / 1000).append(" µs");
            title.put(Role.DIM);
        }
        return title.end();
    }

    /** Places the ticks that a canvas of that width shows, and counts them together. */
    private void take(LatenciesView view, int columns) {
        ticks.place(view, columns - axis(columns));
        stats.take(view, ticks.first(), view.count());
    }

    private static int axis(int columns) {
        return columns >= COLUMNS_FOR_AXIS ? AXIS : 0;
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        LatenciesView view = look.window().latencies("latency");
        Fault fault = view.fault();
        if (view.isEmpty()) {
            Notice.alone(look, canvas, fault, "waiting for the first second of latencies");
            return;
        }
        int rows = fault == null ? canvas.rows() : Notice.beneath(look, canvas, fault);
        take(view, canvas.columns());
        boolean spiked = spike.find(view, ticks, stats.at(Percentile.P50));
        boolean table = rows >= ROWS_FOR_TABLE && canvas.columns() >= COLUMNS_FOR_TABLE;
        boolean rest = rows >= ROWS_FOR_REST || rows < ROWS_FOR_MAP && rows > 1;
        int line = table ? LatencyFigures.tableRows(canvas.columns()) : Math.min(1, rows);
        int mapRows = Math.max(0, rows - line - (rest ? 1 : 0) - (rows >= ROWS_FOR_TIME ? 1 : 0));
        if (rows >= ROWS_FOR_MAP) {
            heat(look, canvas, view, mapRows);
        } else {
            mapRows = 0;
        }
        int row = mapRows;
        if (rows >= ROWS_FOR_TIME) {
            int axis = axis(canvas.columns());
            spike.draw(look, canvas.sub(axis, row++, ticks.columns(), 1), view, ticks);
        }
        if (table) {
            figures.table(look, canvas, row, stats, spiked);
        } else if (line > 0) {
            figures.line(look, canvas, row, stats, spiked);
        }
        if (rest) {
            figures.rest(look, canvas, row + line, stats, view);
        }
    }

    private void heat(Look look, Canvas canvas, LatenciesView view, int rows) {
        scale.fit(view, ticks.first(), rows * HeatMap.levelsPerRow(look));
        int axis = axis(canvas.columns());
        if (axis > 0) {
            scale.labels(look, canvas.sub(0, 0, axis, rows));
        }
        map.draw(look, canvas.sub(axis, 0, ticks.columns(), rows), view, ticks, scale);
    }
}
