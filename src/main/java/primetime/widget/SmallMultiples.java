package primetime.widget;

import java.util.ArrayList;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Spark;
import primetime.tape.Fault;
import primetime.tape.LatenciesView;
import primetime.tape.Window;
import primetime.theme.Role;

/**
 * A small heat map for each of several tracks, all on the same axis, so that they can be compared, with 99th percentile
 * and maximum above each, and beneath what is wrong with it. With less room a line for each: the worst of every second.
 */
final class SmallMultiples {
    private static final int LEAST_COLUMNS = 29;
    private static final int LEAST_ROWS = 5;
    private static final int COLUMNS_FOR_AXIS = 36;
    private static final int ROWS_FOR_TIMES = 8;
    private static final int AXIS = 6;
    private static final int BETWEEN = 2;
    private static final int LINE_HEAD = 32;
    private static final int NAME = 8;
    private final HeatMap map = new HeatMap();
    private final LatencyScale scale = new LatencyScale();
    private final TickColumns ticks = new TickColumns();
    private final TickTimes times = new TickTimes();
    private final LatencyStats scratch = new LatencyStats();
    private final List<Glance> glances = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double[] worst = {};

    /** What is told of a panel in words; counted again only when another tick came. */
    private static final class Glance {
        private LatenciesView view;
        private long from;
        private long until;
        private boolean withPaused;
        private double p99;
        private double max;
    }

    /** Draws the tracks of these names, all of which have ticks, or at least a fault. */
    void draw(Look look, Canvas canvas, List<String> tracks, boolean withPaused, boolean linear) {
        while (glances.size() < tracks.size()) {
            glances.add(new Glance());
        }
        int across = across(canvas, tracks.size());
        if (across == 0) {
            lines(look, canvas, tracks, withPaused);
            return;
        }
        int down = (tracks.size() + across - 1) / across;
        int width = (canvas.columns() - (across - 1) * BETWEEN) / across;
        int rows = canvas.rows() / down;
        int mapRows = rows - 1 - (rows >= ROWS_FOR_TIMES ? 1 : 0);
        fit(look, tracks, mapRows, linear);
        for (int i = 0; i < tracks.size(); i++) {
            int left = i % across * (width + BETWEEN);
            panel(look, canvas.sub(left, i / across * rows, width, rows), i, tracks.get(i), mapRows, withPaused);
        }
    }

    /** How many panels stand side by side, as few as the height allows; 0: not all have room. */
    private static int across(Canvas canvas, int count) {
        for (int across = 1; across <= count; across++) {
            int down = (count + across - 1) / across;
            boolean wide = (canvas.columns() - (across - 1) * BETWEEN) / across >= LEAST_COLUMNS;
            // A panel for itself may be flatter than many that would rather stand side by side.
            boolean last = (canvas.columns() - across * BETWEEN) / (across + 1) < LEAST_COLUMNS || across == count;
            if (wide && canvas.rows() / down >= (last ? LEAST_ROWS : 2 * LEAST_ROWS)) {
                return across;
            }
        }
        return 0;
    }

    private void fit(Look look, List<String> tracks, int rows, boolean linear) {
        long max = 0;
        for (int i = 0; i < tracks.size(); i++) {
            LatenciesView view = look.window().latencies(tracks.get(i));
            max = Math.max(max, LatencyScale.highest(view, view.count()));
        }
        scale.fit(max, rows * HeatMap.levelsPerRow(look), HeatMap.levelsPerRow(look), linear);
    }

    private void panel(Look look, Canvas canvas, int number, String track, int rows, boolean withPaused) {
        LatenciesView view = look.window().latencies(track);
        int axis = canvas.columns() >= COLUMNS_FOR_AXIS ? AXIS : 0;
        ticks.place(view, canvas.columns() - axis);
        head(look, canvas, 0, number, track, view, withPaused);
        Fault fault = view.fault();
        if (view.isEmpty()) {
            Notice.alone(look, canvas.sub(0, 1, canvas.columns(), canvas.rows() - 1), fault, "");
            return;
        }
        if (axis > 0) {
            scale.labels(look, canvas.sub(0, 1, axis, rows));
        }
        map.draw(look, canvas.sub(axis, 1, ticks.columns(), rows), view, ticks, scale, withPaused);
        if (fault != null) {
            canvas.elided(0, canvas.rows() - 1, fault.line(), canvas.columns(), look.style(Role.BAD));
        } else if (1 + rows < canvas.rows()) {
            times.clear(ticks.columns());
            times.times(look, canvas.sub(axis, 1 + rows, ticks.columns(), 1), view, ticks);
        }
    }

    private void head(Look look, Canvas canvas, int row, int number, String track, LatenciesView view,
            boolean withPaused) {
        Glance glance = glance(number, view, withPaused);
        text.setLength(0);
        int column = canvas.text(0, row, LatencyTracks.name(text, track), look.style(Role.STRONG));
        if (view.isEmpty()) {
            return;
        }
        column = canvas.text(Math.max(column + 1, NAME), row, "p99 ", look.style(Role.DIM));
        text.setLength(0);
        column = canvas.text(column, row, Figures.latency(text, glance.p99), look.style(Role.STRONG));
        column = canvas.text(column + 2, row, "max ", look.style(Role.DIM));
        text.setLength(0);
        canvas.text(column, row, Figures.latency(text, glance.max), look.style(Role.STRONG));
    }

    private Glance glance(int number, LatenciesView view, boolean withPaused) {
        Glance glance = glances.get(number);
        if (glance.view != view || glance.from != ticks.first() || glance.until != view.count()
                || glance.withPaused != withPaused) {
            glance.view = view;
            glance.from = ticks.first();
            glance.until = view.count();
            glance.withPaused = withPaused;
            scratch.take(view, glance.from, glance.until, withPaused);
            glance.p99 = scratch.at(Percentile.P99);
            glance.max = scratch.at(Percentile.MAX);
        }
        return glance;
    }

    private void lines(Look look, Canvas canvas, List<String> tracks, boolean withPaused) {
        Window window = look.window();
        int shown = tracks.size() <= canvas.rows() ? tracks.size() : canvas.rows() - 1;
        int width = Math.max(0, canvas.columns() - LINE_HEAD);
        for (int i = 0; i < shown; i++) {
            LatenciesView view = window.latencies(tracks.get(i));
            ticks.place(view, Math.max(width, 1));
            head(look, canvas, i, i, tracks.get(i), view, withPaused);
            Fault fault = view.fault();
            if (fault != null) {
                int left = view.isEmpty() ? NAME : LINE_HEAD;
                canvas.elided(left, i, fault.line(), canvas.columns() - left, look.style(Role.BAD));
                continue;
            }
            spark(look, canvas, i, view, width);
        }
        if (shown >= 0 && shown < tracks.size()) {
            text.setLength(0);
            text.append("and ").append(tracks.size() - shown).append(" more; z gives them room");
            canvas.elided(0, shown, text, canvas.columns(), look.style(Role.DIM));
        }
    }

    /** The maximum of every tick, logarithmic between 1 us and 10 ms. */
    private void spark(Look look, Canvas canvas, int row, LatenciesView view, int width) {
        if (worst.length < width) {
            worst = new double[width];
        }
        for (int i = 0; i < width; i++) {
            long tick = ticks.tick(i);
            worst[i] = tick == TickColumns.NONE || view.samples(tick) == 0 ? Double.NaN
                    : Math.max(0, StrictMath.log10(Math.max(1, view.max(tick))) - LatencyScale.BOTTOM);
            if (ticks.isGap(view, i)) {
                canvas.put(LINE_HEAD + i, row, '/', look.style(Role.BORDER));
            }
        }
        Spark.draw(canvas, look.glyphs(), LINE_HEAD, row, width, worst, width, LatencyScale.DECADES,
                look.style(Role.INFO));
    }
}
