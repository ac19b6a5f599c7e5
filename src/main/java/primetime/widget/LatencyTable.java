package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.theme.Role;

/**
 * A table with a row for each reading and a column for each percentile, the most important ones where not all fit; where
 * even more do, also for minimum, mean, mode and standard deviation.
 */
final class LatencyTable {
    private static final int NAME = 10;
    private static final int VALUE = 6;
    private static final String[] MOMENTS = { "min", "mean", "mode", "sd" };
    private final StringBuilder text = new StringBuilder();

    /** Whether the table has room for minimum, mean, mode and deviation as well. */
    static boolean hasMoments(int columns) {
        return columns >= NAME + (Percentile.count() + MOMENTS.length) * (VALUE + 1);
    }

    /** The names of the columns. */
    void head(Look look, Canvas canvas, int row) {
        row(look, canvas, row, null, Role.DIM, Role.DIM);
    }

    /** The figures of a reading in a role, and its maximum in another. */
    void row(Look look, Canvas canvas, int row, Reading reading, LatencyStats stats, Role role, Role max) {
        canvas.text(0, row, reading.label(), look.style(Role.DIM));
        row(look, canvas, row, stats, role, max);
    }

    private void row(Look look, Canvas canvas, int row, LatencyStats stats, Role role, Role max) {
        boolean moments = hasMoments(canvas.columns());
        int all = Percentile.count() + (moments ? MOMENTS.length : 0);
        int cell = canvas.columns() >= NAME + all * (VALUE + 2) ? VALUE + 2 : VALUE + 1;
        int most = Math.min(Percentile.count(), (canvas.columns() - NAME) / cell);
        int end = NAME - cell + VALUE + 1;
        for (int i = 0; i < Percentile.count(); i++) {
            Percentile each = Percentile.of(i);
            if (each.rank() < most) {
                end += cell;
                text.setLength(0);
                canvas.right(end, row,
                        stats == null ? text.append(each.label()) : Figures.latency(text, stats.at(each)),
                        look.style(each == Percentile.MAX ? max : role));
            }
        }
        for (int i = 0; moments && i < MOMENTS.length; i++) {
            end += cell;
            text.setLength(0);
            canvas.right(end, row, stats == null ? text.append(MOMENTS[i]) : Figures.latency(text, moment(stats, i)),
                    look.style(stats == null ? Role.DIM : Role.TEXT));
        }
    }

    private static double moment(LatencyStats stats, int number) {
        return number == 0 ? stats.min() : number == 1 ? stats.mean() : number == 2 ? stats.mode() : stats.deviation();
    }
}
