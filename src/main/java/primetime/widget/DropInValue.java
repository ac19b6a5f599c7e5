package primetime.widget;

import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Spark;
import primetime.tape.Fault;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * The number that a drop-in printed, and how it was before: one column for each answer, the newest at the right, from zero
 * to the largest shown, or where some are below zero, from the smallest. What went wrong with the last run stands beneath;
 * a figure from before it is not shown as if it were of now.
 */
public final class DropInValue implements Widget {
    private static final String COLUMN = "value_micro";
    private static final int FIGURE_ROWS = 1;
    private final String name;
    private final String title;
    private final String unit;
    private final String about;
    private final List<String> tracks;
    private final TitleLine titleLine = new TitleLine();
    private final StringBuilder out = new StringBuilder();
    private double[] values = {};

    /** See {@link DropInText}; the unit may be empty. */
    public DropInValue(String name, String title, String unit, String about, String track) {
        this.name = name;
        this.title = title;
        this.unit = unit;
        this.about = about;
        tracks = List.of(track, Unconfined.TRACK);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public List<String> tracks() {
        return tracks;
    }

    @Override
    public int title(Look look, Canvas line, int column) {
        ValuesView view = look.window().values(tracks.get(0));
        titleLine.begin(look, line, column);
        if (!title.equals(name)) {
            titleLine.put(title, Role.TEXT);
        }
        figure(titleLine.text(), Now.value(view, COLUMN, 1e-6));
        titleLine.put(Role.STRONG);
        if (view.fault() != null) {
            titleLine.put("fault", Role.BAD);
        }
        Unconfined.put(look, titleLine);
        return titleLine.end();
    }

    private void figure(StringBuilder to, double value) {
        if (Math.abs(value) >= 1e5) {
            Figures.count(to, value);
        } else {
            boolean whole = value == Math.rint(value);
            Figures.fixed(to, value, whole ? 0 : Math.abs(value) < 10 ? 2 : 1);
        }
        if (!unit.isEmpty()) {
            to.append(' ').append(unit);
        }
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        ValuesView view = look.window().values(tracks.get(0));
        Fault fault = view.fault();
        if (view.isEmpty()) {
            Notice.alone(look, canvas, fault, "not run yet");
            return;
        }
        int rows = fault == null ? canvas.rows() : Notice.beneath(look, canvas, fault);
        boolean current = fault == null || fault.at() == view.at();
        out.setLength(0);
        figure(out, current ? view.latest(COLUMN, 1e-6) : Double.NaN);
        canvas.text(0, 0, out, look.style(Role.STRONG));
        if (rows > FIGURE_ROWS) {
            history(look, canvas, view, rows - 1);
        }
    }

    private void history(Look look, Canvas canvas, ValuesView view, int row) {
        int width = canvas.columns();
        if (values.length < width) {
            values = new double[width];
        }
        int count = (int) Math.min(width, view.count() - view.first());
        double least = 0;
        double most = 0;
        for (int i = 0; i < count; i++) {
            values[i] = view.back(COLUMN, count - 1 - i) * 1e-6;
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        for (int i = 0; i < count; i++) {
            values[i] -= least;
        }
        Spark.draw(canvas, look.glyphs(), 0, row, width, values, count, most - least, look.style(Role.INFO));
    }
}
