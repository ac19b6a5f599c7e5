package primetime.widget;

import primetime.cell.Canvas;
import primetime.tape.LatenciesView;
import primetime.tape.Sample;
import primetime.theme.Role;

/** The heat map of the main reading with its axis, the threshold on it, and the row of times and marks beneath. */
final class LatencyHeat {
    static final int AXIS = 6;
    private static final int COLUMNS_FOR_AXIS = 26;
    private final LatencyScale scale = new LatencyScale();
    private final LatencySpike spike = new LatencySpike();
    private final HeatMap map = new HeatMap();
    private final TickTimes times = new TickTimes();

    /** How many columns the axis takes of so many. */
    static int axis(int columns) {
        return columns >= COLUMNS_FOR_AXIS ? AXIS : 0;
    }

    /** How many of so many rows can be given away without making any decade of an ordinary host's map smaller. */
    static int spare(int rows) {
        // One row more than whole decades shows the edge of the uppermost.
        return rows < LatencyScale.DECADES ? 0 : Math.max(0, rows % LatencyScale.DECADES - 1);
    }

    /** Looks for a spike; whether there is one. */
    boolean find(Look look, LatencyReadings readings) {
        return spike.find(readings.main().view(look.window()), readings.ticks(),
                readings.stats().at(Percentile.P50));
    }

    /** Draws on as many rows as the canvas has, the last of them with the times if they are wanted. */
    void draw(Look look, Canvas canvas, LatencyReadings readings, boolean timed, boolean withPaused,
            boolean linear) {
        LatenciesView view = readings.main().view(look.window());
        TickColumns ticks = readings.ticks();
        int axis = axis(canvas.columns());
        int rows = canvas.rows() - (timed ? 1 : 0);
        int perRow = HeatMap.levelsPerRow(look);
        scale.fit(LatencyScale.highest(view, ticks.first()), rows * perRow, perRow, linear);
        if (axis > 0) {
            scale.labels(look, canvas.sub(0, 0, axis, rows));
            threshold(look, canvas, rows, perRow);
        }
        map.draw(look, canvas.sub(axis, 0, ticks.columns(), rows), view, ticks, scale, withPaused);
        if (timed) {
            Canvas row = canvas.sub(axis, rows, ticks.columns(), 1);
            times.clear(ticks.columns());
            spike.draw(look, row, view, times);
            times.marks(look, row, view, ticks);
            times.times(look, row, view, ticks);
        }
    }

    /** What is higher is marked. */
    private void threshold(Look look, Canvas canvas, int rows, int levelsPerRow) {
        long nanos = look.window().values("loop").latest("threshold_ns");
        if (nanos != Sample.UNKNOWN && rows > 0) {
            canvas.put(AXIS - 1, rows - 1 - scale.level(nanos, 0) / levelsPerRow, '►', look.style(Role.WARN));
        }
    }
}
