package primetime.widget;

import primetime.cell.Canvas;
import primetime.theme.Role;

/**
 * Latency by percentile. The axis across is the logarithm of 1/(1-p), as in HdrHistogram's plots, so that the tail has as
 * much room as the rest; a line ends where a single sample is left. Each reading has a glyph of its own; where two lines
 * meet they take turns.
 */
final class PercentileCurve {
    private static final double[] LABELLED = { 0, 50, 90, 99, 99.9, 99.99, 99.999, 99.9999 };
    private static final String[] LABELS = { "0", "50", "90", "99", "99.9", "99.99", "99.999", "99.9999" };
    /** How every percentile of this pane is found, see {@link LatencyStats}; the command's own are stress-ng's. */
    private static final String METHOD = "HdrHistogram, 3 digits";
    private static final int AXIS = 6;
    private static final int LINES = 3;
    /** Below this the names of the lines stand closer. */
    private static final int COLUMNS_FOR_AIR = 40;
    /** Decades of 1/(1-p) that are always shown, and that are at most. */
    private static final int LEAST = 4;
    private static final int MOST = 6;
    private final LatencyScale scale = new LatencyScale();
    private double[] shares = {};
    private int divided;
    private double dividedDecades;
    private final double[][] values = new double[LINES][0];
    private final int[] ends = new int[LINES];
    private final StringBuilder text = new StringBuilder();

    void draw(Look look, Canvas canvas, LatencyReadings readings, boolean linear) {
        int width = canvas.columns() - AXIS;
        int rows = canvas.rows() - 2;
        if (width < 8 || rows < 2) {
            return;
        }
        legend(look, canvas.sub(AXIS, 0, width, 1), readings);
        double decades = decades(readings);
        double max = take(readings, width, decades);
        scale.fit((long) max, rows, 1, linear);
        scale.labels(look, canvas.sub(0, 1, AXIS, rows));
        Canvas plot = canvas.sub(AXIS, 1, width, rows);
        labels(look, canvas.sub(AXIS, 1 + rows, width, 1), plot, decades);
        for (int column = 0; column < width; column++) {
            for (int i = 0; i < LINES; i++) {
                int line = (i + column) % LINES;
                if (column < ends[line]) {
                    point(look, plot, column, Reading.of(line), values[line]);
                }
            }
        }
    }

    private void legend(Look look, Canvas row, LatencyReadings readings) {
        int column = 0;
        int between = row.columns() < COLUMNS_FOR_AIR ? 1 : 3;
        for (int i = 0; i < LINES; i++) {
            Reading reading = Reading.of(i);
            if (readings.has(reading)) {
                row.put(column, 0, reading.glyph(), look.style(reading.role()));
                column = row.text(column + 2, 0, reading.label(), look.style(Role.TEXT)) + between;
            }
        }
        if (column + METHOD.length() <= row.columns()) {
            row.right(row.columns(), 0, METHOD, look.style(Role.DIM));
        }
    }

    /** As many decades as the most samples have anything to say about. */
    private static double decades(LatencyReadings readings) {
        double decades = LEAST;
        for (int i = 0; i < LINES; i++) {
            decades = Math.max(decades,
                    Math.ceil(StrictMath.log10(Math.max(1, readings.stats(Reading.of(i)).samples())) - 0.3));
        }
        return Math.min(MOST, decades);
    }

    /** Looks up all values and answers the highest, ns. */
    private double take(LatencyReadings readings, int width, double decades) {
        divide(width, decades);
        double max = 0;
        for (int i = 0; i < LINES; i++) {
            LatencyStats stats = readings.stats(Reading.of(i));
            double last = StrictMath.log10(Math.max(1, stats.samples())) * (width - 1) / decades;
            ends[i] = stats.samples() == 0 ? 0 : (int) Math.min(width, Math.ceil(last) + 1);
            stats.quantiles(shares, ends[i], values[i]);
            max = ends[i] > 0 ? Math.max(max, stats.at(Percentile.MAX)) : max;
        }
        return max;
    }

    /** Which share each column stands for; kept, since powers make garbage. */
    private void divide(int width, double decades) {
        if (width == divided && decades == dividedDecades) {
            return;
        }
        divided = width;
        dividedDecades = decades;
        if (shares.length < width) {
            shares = new double[width];
            for (int i = 0; i < LINES; i++) {
                values[i] = new double[width];
            }
        }
        for (int column = 0; column < width; column++) {
            shares[column] = 1 - StrictMath.pow(10, -column * decades / (width - 1));
        }
    }

    private void labels(Look look, Canvas row, Canvas plot, double decades) {
        int free = -1;
        for (int i = 0; i < LABELS.length; i++) {
            double x = -StrictMath.log10(1 - LABELLED[i] / 100);
            int column = (int) Math.round(x / decades * (row.columns() - 1));
            text.setLength(0);
            text.append(LABELS[i]).append(i == 0 ? " %" : "");
            int start = Math.max(0, Math.min(row.columns() - text.length(), column - text.length() / 2));
            if (column < row.columns() && start > free) {
                free = row.text(start, 0, text, look.style(Role.DIM));
                for (int j = 0; j < plot.rows(); j++) {
                    plot.put(column, j, '·', look.style(Role.BORDER));
                }
            }
        }
    }

    /** A point, and whatever lies between it and the one before. */
    private void point(Look look, Canvas plot, int column, Reading reading, double[] of) {
        int row = row(plot, of[column]);
        int before = column == 0 ? row : row(plot, of[column - 1]);
        for (int i = row; i < Math.max(row + 1, before); i++) {
            plot.put(column, i, reading.glyph(), look.style(reading.role()));
        }
    }

    private int row(Canvas plot, double nanos) {
        return plot.rows() - 1 - scale.level((long) nanos, 0);
    }
}
