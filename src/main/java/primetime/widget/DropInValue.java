package primetime.widget;

import primetime.cell.Area;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Spark;
import primetime.tape.Fault;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * The number that a drop-in printed, and how it was before: one dot column for each answer, the newest at the right,
 * from zero to the largest shown, or where some are below zero, from the smallest. What went wrong with the last run stands beneath;
 * a figure from before it is not shown as if it were of now.
 */
public final class DropInValue extends DropInPane {
    private static final String COLUMN = "value_micro";
    private static final int ROWS_FOR_BIG = 7;
    private final StringBuilder out = new StringBuilder();
    private final long[] ramp = new long[1];
    private double[] values = {};
    private double least;
    private double largest;

    public DropInValue(DropInLabel label) {
        super(label);
    }

    @Override
    ValuesView view(Look look) {
        return look.window().values(label.track());
    }

    @Override
    void figure(Look look, TitleLine title) {
        figure(title.text(), Now.value(view(look), COLUMN, 1e-6));
        title.put(Role.STRONG);
    }

    private void figure(StringBuilder to, double value) {
        number(to, value);
        if (!label.unit().isEmpty()) {
            to.append(' ').append(label.unit());
        }
    }

    private static void number(StringBuilder to, double value) {
        if (Math.abs(value) >= 1e5) {
            Figures.count(to, value);
        } else {
            boolean whole = value == Math.rint(value);
            Figures.fixed(to, value, whole ? 0 : Math.abs(value) < 10 ? 2 : 1);
        }
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        ValuesView view = view(look);
        Fault fault = view.fault();
        if (view.isEmpty()) {
            Notice.alone(look, canvas, fault, "not run yet");
            return;
        }
        int rows = fault == null ? canvas.rows() : Notice.beneath(look, canvas, fault);
        boolean current = fault == null || fault.at() == view.at();
        double value = current ? view.latest(COLUMN, 1e-6) : Double.NaN;
        out.setLength(0);
        figure(out, value);
        int end = label.unit().isEmpty() ? out.length() : out.length() - label.unit().length() - 1;
        boolean big = rows >= ROWS_FOR_BIG && BigFigure.fits(canvas, look.glyphs(), out, end);
        int column = big ? BigFigure.draw(canvas, out, end, look.style(Role.STRONG)) : 0;
        column = big ? canvas.text(column, BigFigure.ROWS - 1, label.unit(), look.style(Role.TEXT))
                : canvas.text(0, 0, out, look.style(Role.STRONG));
        int used = big ? BigFigure.ROWS : 1;
        int count = read(view, canvas.columns() * look.glyphs().across());
        range(look, canvas, column + 2, used - 1, count);
        history(look, canvas.sub(0, used, canvas.columns(), rows - used), count);
    }

    /** Takes in the newest answers, as many as are kept and fit; answers how many. */
    private int read(ValuesView view, int most) {
        if (values.length < most) {
            values = new double[most];
        }
        int count = (int) Math.min(most, view.count() - view.first());
        least = Double.POSITIVE_INFINITY;
        largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            values[i] = view.back(COLUMN, count - 1 - i) * 1e-6;
            least = Math.min(least, values[i]);
            largest = Math.max(largest, values[i]);
        }
        return count;
    }

    /** Behind the figure, where there is room: what the graph reaches from and to. */
    private void range(Look look, Canvas canvas, int column, int row, int count) {
        out.setLength(0);
        number(out.append("from "), least);
        number(out.append(" to "), largest);
        if (count > 1 && column + out.length() <= canvas.columns()) {
            canvas.text(column, row, out, look.style(Role.DIM));
        }
    }

    private void history(Look look, Canvas canvas, int count) {
        double floor = Math.min(0, least);
        for (int i = 0; i < count; i++) {
            values[i] -= floor;
        }
        if (canvas.rows() == 1) {
            Spark.draw(canvas, look.glyphs(), 0, 0, canvas.columns(), values, count, largest - floor,
                    look.style(Role.INFO));
        } else if (canvas.rows() > 1) {
            ramp[0] = look.style(Role.INFO);
            Area.draw(canvas, look.glyphs(), values, count, largest - floor, false, ramp);
        }
    }
}
