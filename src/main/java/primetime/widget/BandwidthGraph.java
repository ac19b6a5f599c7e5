package primetime.widget;

import primetime.cell.Area;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * The mirrored graph of one interface: in above the axis, out hanging below it, each with the top of its scale. Where
 * there is an axis it tells what is known, and silence is drawn as nothing: dots are traffic.
 */
final class BandwidthGraph {
    /** What one value of the graph stands for, ns. */
    private static final long BUCKET = 1_000_000_000;
    /** 10 kb/s: the smallest top, so that a few packets do not look like traffic. */
    private static final double LEAST_BITS = 10_000;
    private static final int GUTTER = 5;
    private final TimeAxis axis = new TimeAxis();
    private final StringBuilder out = new StringBuilder();
    private double[] down = {};
    private double[] up = {};

    void draw(Look look, Canvas canvas, ValuesView net, Link link, boolean sharedScale) {
        int gutter = canvas.columns() >= 24 ? GUTTER : 0;
        int middle = canvas.rows() >= 7 ? 1 : 0;
        int above = (canvas.rows() - middle + 1) / 2;
        int below = canvas.rows() - middle - above;
        int visible = Math.max(0, canvas.columns() - gutter) * look.glyphs().across();
        // Twice what is visible: the scale wants to know what was before.
        if (down.length != 2 * visible) {
            down = new double[2 * visible];
            up = new double[2 * visible];
        }
        net.rates(link.rxBytes(), BUCKET, down);
        net.rates(link.txBytes(), BUCKET, up);
        for (int i = 0; i < down.length; i++) {
            down[i] *= 8;
            up[i] *= 8;
        }
        double downTop = Scale.top(down, down.length, visible, LEAST_BITS);
        double upTop = Scale.top(up, up.length, visible, LEAST_BITS);
        if (sharedScale) {
            downTop = upTop = Math.max(downTop, upTop);
        }
        if (middle > 0) {
            axis.draw(look, canvas, gutter, above, net.edge(), BUCKET, down);
            silence(down);
            silence(up);
        }
        Area.draw(canvas.sub(gutter, 0, canvas.columns(), above), look.glyphs(), down, down.length, downTop, false,
                look.theme().ramp(Role.DOWN));
        Area.draw(canvas.sub(gutter, above + middle, canvas.columns(), below), look.glyphs(), up, up.length, upTop,
                true,
                look.theme().ramp(Role.UP));
        if (gutter > 0) {
            label(look, canvas, 0, downTop);
            label(look, canvas, canvas.rows() - 1, upTop);
            if (above >= 3) {
                canvas.text(GUTTER - 4, 1, "b/s", look.style(Role.DIM));
            }
            if (above >= 8) {
                label(look, canvas, above / 2, downTop / 2);
                label(look, canvas, canvas.rows() - 1 - below / 2, upTop / 2);
            }
            if (middle > 0) {
                label(look, canvas, above, 0);
            }
        }
    }

    /** Makes what is exactly nothing unknown, for which no floor is drawn. */
    private static void silence(double[] rates) {
        for (int i = 0; i < rates.length; i++) {
            rates[i] = rates[i] > 0 ? rates[i] : Double.NaN;
        }
    }

    private void label(Look look, Canvas canvas, int row, double bits) {
        out.setLength(0);
        double unit = bits >= 1e12 ? 1e12 : bits >= 1e9 ? 1e9 : bits >= 1e6 ? 1e6 : bits >= 1e3 ? 1e3 : 1;
        double shown = bits / unit;
        Figures.fixed(out, shown, shown == Math.rint(shown) ? 0 : 1);
        out.append(unit == 1e12 ? "T" : unit == 1e9 ? "G" : unit == 1e6 ? "M" : unit == 1e3 ? "k" : "");
        canvas.right(GUTTER - 1, row, out, look.style(Role.DIM));
    }
}
