package primetime.widget;

import primetime.cell.Area;
import primetime.cell.Canvas;
import primetime.tape.ValuesView;
import primetime.theme.Role;
import primetime.widget.CpuShares.Part;

/** The history of where processor time went: the parts stacked, a second to a dot, in the colours of their words. */
final class CpuGraph {
    private static final long BUCKET = 1_000_000_000;
    private static final int GUTTER = 5;
    private static final Part[] STACK = { Part.USER, Part.SYSTEM, Part.STEAL, Part.IOWAIT };
    private final TimeAxis axis = new TimeAxis();
    private final CpuShares shares = new CpuShares();
    private final long[] base = new long[1];
    private double[] sums = {};

    /** The colour of a part, here and where its figure is said. */
    static Role role(Part part) {
        return switch (part) {
            case USER -> Role.GOOD;
            case SYSTEM -> Role.INFO;
            case STEAL -> Role.WARN;
            case IOWAIT -> Role.NOTICE;
            case IDLE -> Role.DIM;
        };
    }

    void draw(Look look, Canvas canvas, ValuesView cpu) {
        int gutter = canvas.columns() >= 24 ? GUTTER : 0;
        int axisRows = canvas.rows() >= 5 ? 1 : 0;
        Canvas area = canvas.sub(gutter, 0, canvas.columns(), canvas.rows() - axisRows);
        int across = look.glyphs().across();
        int count = area.columns() * across;
        if (sums.length != count) {
            sums = new double[count];
        }
        shares.read(cpu, BUCKET, count);
        for (int i = 0; i < count; i++) {
            sums[i] = 1 - shares.past(Part.IDLE)[i];
        }
        base[0] = look.style(role(Part.USER));
        Area.draw(area, look.glyphs(), sums, count, 1, false, base);
        for (int column = 0; column < area.columns(); column++) {
            colour(look, area, column, column * across, across);
        }
        if (axisRows > 0) {
            axis.draw(look, canvas, gutter, canvas.rows() - 1, cpu.edge(), BUCKET, sums);
        }
        if (gutter > 0) {
            long dim = look.style(Role.DIM);
            canvas.right(GUTTER - 1, 0, "100%", dim);
            if (area.rows() >= 5) {
                canvas.right(GUTTER - 1, area.rows() / 2, "50%", dim);
            }
            canvas.right(GUTTER - 1, canvas.rows() - 1, "0", dim);
        }
    }

    /** Gives each filled cell of a column the colour of the part in its middle, or of the highest that reaches into it. */
    private void colour(Look look, Canvas area, int column, int first, int across) {
        double height = -1;
        for (int i = first; i < first + across; i++) {
            height = sums[i] > height ? sums[i] : height;
        }
        double upward = look.glyphs().upward();
        // As Area fills them; blank cells stay as they are, for a style may underline.
        double filled = height < 0 ? 0 : Math.max(1, Math.ceil(Math.round(height * area.rows() * upward) / upward));
        int part = 0;
        double reached = mean(STACK[0], first, across);
        for (int step = 0; step < filled; step++) {
            double middle = Math.min(height, (step + 0.5) / area.rows());
            while (part < STACK.length - 1 && reached < middle - 1e-9) {
                reached += mean(STACK[++part], first, across);
            }
            area.restyle(column, area.rows() - 1 - step, look.style(role(STACK[part])));
        }
    }

    /** The mean of what is known of a part in the values of one column; 0 where nothing is. */
    private double mean(Part part, int first, int across) {
        double[] past = shares.past(part);
        double sum = 0;
        int known = 0;
        for (int i = first; i < first + across; i++) {
            sum += past[i] > 0 ? past[i] : 0;
            known += past[i] >= 0 ? 1 : 0;
        }
        return known == 0 ? 0 : sum / known;
    }
}
