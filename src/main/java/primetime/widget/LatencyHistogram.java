package primetime.widget;

import primetime.cell.Bar;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.LatenciesView;
import primetime.theme.Role;

/**
 * A histogram as bcc draws it, latencies downwards: the lower edge of each bin, a bar, how many samples and what share of
 * all, and which percentiles lie there. Beside it, where there is room, that of the lateness of polls.
 */
final class LatencyHistogram {
    private static final int EDGE = 8;
    private static final int COUNT = 8;
    private static final int SHARE = 7;
    private static final int NAMES = 10;
    private static final int COLUMNS_FOR_COUNT = 28;
    private static final int COLUMNS_FOR_NAMES = 44;
    private static final int COLUMNS_FOR_TWO = 96;
    private static final int BETWEEN = 4;
    /** Two, because each keeps its edges from frame to frame. */
    private final LatencyBins bins = new LatencyBins();
    private final LatencyBins binsOfPolls = new LatencyBins();
    private final StringBuilder text = new StringBuilder();

    void draw(Look look, Canvas canvas, LatencyReadings readings, boolean linear) {
        boolean two = canvas.columns() >= COLUMNS_FOR_TWO && readings.has(Reading.POLLS);
        int width = two ? (canvas.columns() - BETWEEN) / 2 : canvas.columns();
        one(look, canvas.sub(0, 0, width, canvas.rows()), readings, readings.main(), bins, linear);
        if (two) {
            one(look, canvas.sub(width + BETWEEN, 0, width, canvas.rows()), readings, Reading.POLLS,
                    binsOfPolls, linear);
        }
    }

    private void one(Look look, Canvas canvas, LatencyReadings readings, Reading reading, LatencyBins bins,
            boolean linear) {
        LatencyStats stats = readings.stats(reading);
        int column = canvas.text(0, 0, reading == Reading.POLLS ? "lateness of polls" : reading.label(),
                look.style(Role.STRONG));
        text.setLength(0);
        LatencyFigures.grouped(text.append("  "), stats.samples());
        text.append(" samples, ").append(linear ? "linear" : "logarithmic");
        canvas.elided(column, 0, text, canvas.columns() - column, look.style(Role.DIM));
        if (stats.samples() == 0 || canvas.rows() < 2) {
            return;
        }
        LatenciesView view = reading.view(look.window());
        long first = reading == readings.main() ? readings.ticks().first() : view.count();
        bins.fit(stats, LatencyScale.lowest(view, first), LatencyScale.highest(view, first), canvas.rows() - 1,
                linear);
        for (int bin = 0; bin < bins.count(); bin++) {
            bin(look, canvas, 1 + bin, bins, bin, stats);
        }
    }

    private void bin(Look look, Canvas canvas, int row, LatencyBins bins, int bin, LatencyStats stats) {
        text.setLength(0);
        if (bins.edge(bin) == 0) {
            text.append("0   ");
        } else {
            Figures.latency(text, bins.edge(bin));
        }
        canvas.right(EDGE - 1, row, text, look.style(Role.DIM));
        if (bins.isOpen(bin)) {
            canvas.put(0, row, '≥', look.style(Role.DIM));
        }
        boolean counted = canvas.columns() >= COLUMNS_FOR_COUNT;
        boolean named = canvas.columns() >= COLUMNS_FOR_NAMES;
        int end = canvas.columns() - (named ? NAMES : 0);
        int width = end - (counted ? COUNT + SHARE : 0) - EDGE;
        canvas.put(EDGE - 1, row, '│', look.style(Role.BORDER));
        double part = bins.most() == 0 ? 0 : bins.samples(bin) / (double) bins.most();
        Bar.draw(canvas, look.glyphs(), EDGE, row, width, part, look.theme().ramp(Role.HEAT, 0.3 + 0.69 * part));
        if (counted) {
            text.setLength(0);
            LatencyFigures.grouped(text, bins.samples(bin));
            boolean any = bins.samples(bin) > 0;
            canvas.right(end - SHARE, row, text, look.style(any ? Role.TEXT : Role.DIM));
            text.setLength(0);
            Figures.percent(text, bins.samples(bin) / (double) stats.samples(), 1);
            canvas.right(end, row, any ? text : "", look.style(Role.DIM));
        }
        if (named) {
            names(look, canvas, end + 1, row, bins, bin, stats);
        }
    }

    /** The percentiles within a bin, the most important one that fits, and the last with it. */
    private static void names(Look look, Canvas canvas, int column, int row, LatencyBins bins, int bin,
            LatencyStats stats) {
        Percentile first = null;
        Percentile last = null;
        for (int i = 0; i < Percentile.count(); i++) {
            Percentile each = Percentile.of(i);
            if (bins.bin(stats.at(each)) == bin) {
                first = first == null || each.rank() < first.rank() ? each : first;
                last = each;
            }
        }
        if (first != null) {
            Role role = last == Percentile.MAX ? Role.BAD : Role.STRONG;
            int end = canvas.text(column, row, first.label(), look.style(first == last ? role : Role.STRONG));
            if (last == Percentile.MAX && first != last) {
                canvas.text(end + 1, row, last.label(), column + NAMES - 2 - end, look.style(role));
            }
        }
    }
}
