package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.LatenciesView;
import primetime.tape.Sample;
import primetime.theme.Role;

/** The rows of figures: percentiles, one line of the most important or a table of all, and what else is to be said. */
final class LatencyFigures {
    private static final int LABEL = 6;
    private static final int VALUE = 6;
    private static final int CELL = LABEL + 1 + VALUE + 2;
    private final StringBuilder text = new StringBuilder();

    /** How many rows the table of all percentiles takes. */
    static int tableRows(int columns) {
        int across = Math.max(1, columns / CELL);
        return (Percentile.count() + across - 1) / across;
    }

    /** All percentiles, aligned; the maximum stands out where there is a spike. */
    void table(Look look, Canvas canvas, int row, LatencyStats stats, boolean spike) {
        int across = Math.max(1, canvas.columns() / CELL);
        for (int i = 0; i < Percentile.count(); i++) {
            Percentile each = Percentile.of(i);
            canvas.text(i % across * CELL, row + i / across, each.label(), look.style(Role.DIM));
            value(look, canvas, i % across * CELL + LABEL + 1, row + i / across, each, stats, spike);
        }
    }

    /** As many percentiles as fit in one row, the most important ones. */
    void line(Look look, Canvas canvas, int row, LatencyStats stats, boolean spike) {
        int most = Percentile.count();
        while (most > 0 && width(most, 1) > canvas.columns()) {
            most--;
        }
        int between = width(most, 2) > canvas.columns() ? 1 : 2;
        int column = 0;
        for (int i = 0; i < Percentile.count(); i++) {
            Percentile each = Percentile.of(i);
            if (each.rank() < most) {
                column = canvas.text(column, row, each.label(), look.style(Role.DIM)) + 1;
                column = value(look, canvas, column, row, each, stats, spike) + between;
            }
        }
    }

    private static int width(int most, int between) {
        int width = -between;
        for (int i = 0; i < Percentile.count(); i++) {
            boolean shown = Percentile.of(i).rank() < most;
            width += shown ? Percentile.of(i).label().length() + 1 + VALUE + between : 0;
        }
        return width;
    }

    private int value(Look look, Canvas canvas, int column, int row, Percentile each, LatencyStats stats,
            boolean spike) {
        text.setLength(0);
        Figures.latency(text, stats.at(each));
        return canvas.text(column, row, text, look.style(spike && each == Percentile.MAX ? Role.BAD : Role.STRONG));
    }

    /**
     * Mean and deviation, how many samples, and what makes them worth less: how many were taken while our own virtual
     * machine stood still, how many were never taken, how many took longer than the interval. No pauses are not told,
     * since nobody may have looked for them.
     */
    void rest(Look look, Canvas canvas, int row, LatencyStats stats, LatenciesView view) {
        text.setLength(0);
        Figures.latency(text, stats.mean());
        text.append(" ± ");
        Figures.latency(text, stats.deviation());
        int column = figure(look, canvas, 0, row, "mean", Role.STRONG);
        grouped(stats.samples());
        column = figure(look, canvas, column, row, "n", Role.STRONG);
        if (stats.pauses() > 0) {
            text.append(stats.pauses());
            column = figure(look, canvas, column, row, "in JVM pauses", Role.WARN);
        }
        if (view.lost() > 0) {
            text.append(view.lost());
            column = figure(look, canvas, column, row, "missed", Role.BAD);
        }
        long overruns = look.window().values("loop").latest("overruns");
        if (overruns != Sample.UNKNOWN) {
            text.append(overruns);
            figure(look, canvas, column, row, "overruns", overruns > 0 ? Role.WARN : Role.TEXT);
        }
    }

    /** A label and what was appended; nothing at all, and the end of the row, where it does not fit. */
    private int figure(Look look, Canvas canvas, int column, int row, String label, Role role) {
        int end = canvas.columns() + 1;
        if (column + label.length() + 1 + text.length() <= canvas.columns()) {
            int at = canvas.text(column, row, label, look.style(Role.DIM)) + 1;
            end = canvas.text(at, row, text, look.style(role)) + 2;
        }
        text.setLength(0);
        return end;
    }

    /** Thousands set apart by blanks, as wide as six digits at least. */
    private void grouped(long number) {
        text.setLength(0);
        text.append(number);
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ' ');
        }
        Figures.pad(text, 0, 7);
    }
}
