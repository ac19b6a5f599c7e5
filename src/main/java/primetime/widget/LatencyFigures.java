package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.Sample;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/** The rows of figures: percentiles, one line of the most important or a table of all, and what else is to be said. */
final class LatencyFigures {
    private static final String[] LABELS = { "p25", "p50", "p75", "p90", "p95.40", "p99", "p99.5", "p99.9", "p99.99",
            "max" };
    private static final double[] PERCENTS = { 25, 50, 75, 90, 95.40, 99, 99.5, 99.9, 99.99, 100 };
    /** Which goes first where room is short: the smaller, the later. */
    private static final int[] RANKS = { 8, 0, 5, 3, 9, 1, 7, 4, 6, 2 };
    private static final int LABEL = 6;
    private static final int VALUE = 6;
    private static final int CELL = 15;
    private final StringBuilder text = new StringBuilder();

    /** How many rows the table of all percentiles takes. */
    static int tableRows(int columns) {
        int across = Math.max(1, columns / CELL);
        return (LABELS.length + across - 1) / across;
    }

    /** All percentiles, aligned. */
    void table(Look look, Canvas canvas, int row, LatencyStats stats, boolean spike) {
        int across = Math.max(1, canvas.columns() / CELL);
        for (int i = 0; i < LABELS.length; i++) {
            percentile(look, canvas, i % across * CELL, row + i / across, i, LABEL, stats, spike);
        }
    }

    /** As many percentiles as fit in one row, the most important ones. */
    void line(Look look, Canvas canvas, int row, LatencyStats stats, boolean spike) {
        int most = LABELS.length;
        while (most > 0 && width(most, 1) > canvas.columns()) {
            most--;
        }
        int between = width(most, 2) > canvas.columns() ? 1 : 2;
        int column = 0;
        for (int i = 0; i < LABELS.length; i++) {
            if (RANKS[i] < most) {
                column = percentile(look, canvas, column, row, i, LABELS[i].length(), stats, spike) + between;
            }
        }
    }

    private static int width(int most, int between) {
        int width = -between;
        for (int i = 0; i < LABELS.length; i++) {
            width += RANKS[i] < most ? LABELS[i].length() + 1 + VALUE + between : 0;
        }
        return width;
    }

    private int percentile(Look look, Canvas canvas, int column, int row, int number, int label, LatencyStats stats,
            boolean spike) {
        canvas.text(column, row, LABELS[number], look.style(Role.DIM));
        text.setLength(0);
        Figures.latency(text, stats.percentile(PERCENTS[number]));
        return canvas.text(column + label + 1, row, text,
                look.style(spike && PERCENTS[number] == 100 ? Role.BAD : Role.STRONG));
    }

    /** Mean and deviation, how many samples, how many of them while our own virtual machine stood still. */
    void rest(Look look, Canvas canvas, int row, LatencyStats stats, ValuesView loop) {
        text.setLength(0);
        Figures.latency(text, stats.mean());
        text.append(" ± ");
        Figures.latency(text, stats.deviation());
        int column = figure(look, canvas, 0, row, "mean", Role.STRONG);
        grouped(stats.samples());
        column = figure(look, canvas, column, row, "n", Role.STRONG);
        text.append(stats.pauses());
        column = figure(look, canvas, column, row, "in JVM pauses", stats.pauses() > 0 ? Role.WARN : Role.TEXT);
        long overruns = loop.latest("overruns");
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
