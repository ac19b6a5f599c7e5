package primetime.widget;

import java.util.ArrayList;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Meter;
import primetime.cell.Spark;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * How busy each processor is: a meter with its figure for each as long as there is room for all, else one bar of a
 * single cell for each, else one bar for the busiest of several.
 */
final class CoreMeters {
    private static final int LEAST_METER = 6;
    private static final int FIGURE = 5;
    private static final int GAP = 2;
    private final Families<Core> families = new Families<>(".busy", Core::new);
    private final List<Core> there = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private final double[] busiest = new double[1];

    /** Takes the processors that are on line; answers how many rows they want of a canvas that wide, at most {@code most}. */
    int rows(ValuesView cpu, int columns, int most) {
        there.clear();
        List<Core> known = families.of(cpu);
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).isThere(cpu)) {
                there.add(known.get(i));
            }
        }
        int rows = meterRows(columns);
        return Math.min(most, rows <= most ? rows : ceil(there.size(), Math.max(1, columns)));
    }

    /** Draws those that {@link #rows} took. */
    void draw(Look look, Canvas canvas, ValuesView cpu) {
        if (meterRows(canvas.columns()) <= canvas.rows()) {
            meters(look, canvas, cpu);
        } else if (canvas.rows() > 0 && canvas.columns() > 0) {
            strip(look, canvas, cpu);
        }
    }

    private void meters(Look look, Canvas canvas, ValuesView cpu) {
        int across = ceil(there.size(), meterRows(canvas.columns()));
        int width = (canvas.columns() + GAP) / Math.max(1, across);
        int label = labelWidth();
        for (int i = 0; i < there.size(); i++) {
            int column = i % across * width;
            int row = i / across;
            double share = there.get(i).share(cpu);
            out.setLength(0);
            Figures.pad(out.append(there.get(i).number()), 0, label);
            canvas.text(column, row, out, look.style(Role.DIM));
            int meter = width - GAP - FIGURE - label - 1;
            Meter.draw(canvas, look.glyphs(), column + label + 1, row, meter, share,
                    look.theme().ramp(Role.LOAD, share), look.style(Role.BORDER));
            out.setLength(0);
            canvas.text(column + label + 1 + meter, row, Figures.pad(Figures.percent(out, share, 0), 0, FIGURE),
                    look.style(Role.TEXT));
        }
    }

    private void strip(Look look, Canvas canvas, ValuesView cpu) {
        int each = ceil(there.size(), canvas.columns() * canvas.rows());
        int cells = ceil(there.size(), each);
        int across = ceil(cells, ceil(cells, canvas.columns()));
        int wide = canvas.columns() / across;
        for (int cell = 0; cell < cells; cell++) {
            busiest[0] = Double.NaN;
            for (int i = cell * each; i < Math.min(there.size(), (cell + 1) * each); i++) {
                double share = there.get(i).share(cpu);
                busiest[0] = share <= busiest[0] ? busiest[0] : share;
            }
            // A column stays free where there are two, or the bars would run together.
            for (int i = 0; i < Math.max(1, wide - 1); i++) {
                Spark.draw(canvas, look.glyphs(), cell % across * wide + i, cell / across, 1, busiest, 1, 1,
                        look.theme().ramp(Role.LOAD, busiest[0]));
            }
        }
    }

    /** Rows that meters of all take; more than anybody has where not even one fits. */
    private int meterRows(int columns) {
        int across = (columns + GAP) / (labelWidth() + 1 + LEAST_METER + FIGURE + GAP);
        return across < 1 ? Integer.MAX_VALUE : ceil(there.size(), across);
    }

    private int labelWidth() {
        return there.isEmpty() ? 1 : there.get(there.size() - 1).number().length();
    }

    private static int ceil(int a, int b) {
        return (a + b - 1) / Math.max(1, b);
    }
}
