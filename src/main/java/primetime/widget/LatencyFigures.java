package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.LatenciesView;
import primetime.tape.Sample;
import primetime.theme.Role;

/** The lines of figures beneath a picture: of percentiles, other readings, moments and counts. */
final class LatencyFigures {
    private static final double NANOS_IN_SECOND = 1e9;
    private static final int VALUE = 6;
    private final StringBuilder text = new StringBuilder();

    /** Appends a latency without blanks around it. */
    static void trimmed(StringBuilder out, double nanos) {
        int from = out.length();
        Figures.latency(out, nanos);
        while (out.charAt(from) == ' ') {
            out.deleteCharAt(from);
        }
        while (out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    /** As many percentiles of the main reading as fit in one row, the most important ones. */
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
                text.setLength(0);
                Figures.latency(text, stats.at(each));
                Role role = spike && each == Percentile.MAX ? Role.BAD : Role.STRONG;
                column = canvas.text(column, row, text, look.style(role)) + between;
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

    /** Another reading in one row: its median, 99th percentile and maximum. */
    void brief(Look look, Canvas canvas, int row, Reading reading, LatencyStats stats) {
        int column = canvas.text(0, row, reading.label(), look.style(Role.DIM)) + 1;
        for (int i = 0; i < Percentile.BRIEF.size(); i++) {
            Percentile each = Percentile.BRIEF.get(i);
            text.setLength(0);
            Figures.latency(text, stats.at(each));
            column = figure(look, canvas, column, row, each.label(), Role.TEXT);
        }
    }

    /** Mean, deviation, mode and minimum of the main reading. */
    void moments(Look look, Canvas canvas, int row, LatencyStats stats) {
        text.setLength(0);
        Figures.latency(text, stats.mean());
        text.append(" ± ");
        Figures.latency(text, stats.deviation());
        int column = figure(look, canvas, 0, row, "mean", Role.STRONG);
        Figures.latency(text, stats.mode());
        column = figure(look, canvas, column, row, "mode", Role.STRONG);
        Figures.latency(text, stats.min());
        figure(look, canvas, column, row, "min", Role.STRONG);
    }

    /**
     * How many samples, and what makes them worth less: how many were taken while our own virtual machine stood still,
     * how many were never taken, how many took longer than the interval. Where nobody can tell pauses, none are told.
     * With the samples stands how long they took, since all figures are of these alone.
     */
    void counts(Look look, Canvas canvas, int row, LatencyStats stats, LatenciesView view) {
        text.setLength(0);
        int column = 0;
        if (stats.pauses() > 0 || look.window().values("loop").latest("jvm_pauses") != Sample.UNKNOWN) {
            text.append(stats.pauses()).append(" of ");
            grouped(stats.samples() + stats.hidden());
            text.append(stats.hidden() > 0 ? " samples, left out" : " samples");
            span(stats);
            column = figure(look, canvas, column, row, "JVM pauses:", stats.pauses() > 0 ? Role.WARN : Role.TEXT);
        } else {
            grouped(stats.samples());
            span(stats);
            column = figure(look, canvas, column, row, "samples", Role.STRONG);
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

    /** All figures are those of this stretch, which is as long as a map of this width shows. */
    private void span(LatencyStats stats) {
        long seconds = Math.round(stats.span() / NANOS_IN_SECOND);
        if (seconds > 0) {
            text.append(" in ").append(seconds < 2 * 60 ? seconds : seconds / 60);
            text.append(seconds < 2 * 60 ? " s" : " min");
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

    private void grouped(long number) {
        grouped(text, number);
    }

    /** Appends a number, thousands set apart by blanks. */
    static void grouped(StringBuilder out, long number) {
        int from = out.length();
        out.append(number);
        for (int at = out.length() - 3; at > from; at -= 3) {
            out.insert(at, ' ');
        }
    }
}
