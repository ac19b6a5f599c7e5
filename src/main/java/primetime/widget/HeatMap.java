package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Style;
import primetime.tape.LatenciesView;
import primetime.tape.LatencyTick;
import primetime.theme.Role;

/**
 * Ticks side by side, latency upwards, and in each cell how large a part of its tick's samples fell there. With 256
 * colours or more a cell shows two levels, by half blocks; with fewer one, by shades that read without any colour: full
 * for most of the samples, and one step less for less than a half, an eighth, and a fiftieth. Hatched where nobody
 * measured.
 */
final class HeatMap {
    /** The part of a tick's samples that gets the brightest colour, where a decade has so many levels. */
    private static final double BRIGHTEST = 4;
    /** And where it has fewer: half of them and more look alike, or a calm host would be white on white. */
    private static final double MOST = 0.6;
    private static final double[] SHADES = { 0.02, 0.125, 0.5 };
    private static final int BLACK = Colour.indexed(0);
    private int[] counts = {};

    /** How many levels a cell shows on this terminal. */
    static int levelsPerRow(Look look) {
        boolean colourful = look.theme().depth().compareTo(Depth.INDEXED) >= 0
                && look.theme().ramp(Role.HEAT).length > 1;
        return colourful && look.glyphs() != Glyphs.ASCII ? 2 : 1;
    }

    /** Draws as many columns as there are ticks placed; the scale has {@link #levelsPerRow} levels a row. */
    void draw(Look look, Canvas canvas, LatenciesView view, TickColumns ticks, LatencyScale scale,
            boolean withPaused) {
        if (counts.length < scale.levels()) {
            counts = new int[scale.levels()];
        }
        boolean halves = scale.levels() == 2 * canvas.rows();
        double brightest = Math.min(halves ? MOST : 1, BRIGHTEST / scale.levelsPerDecade());
        for (int column = 0; column < ticks.columns(); column++) {
            if (ticks.isGap(view, column)) {
                hatch(look, canvas, column);
            } else if (ticks.tick(column) != TickColumns.NONE) {
                count(view, ticks.tick(column), scale, withPaused);
                column(look, canvas, column, view.samples(ticks.tick(column)) * brightest, halves);
            }
        }
    }

    private static void hatch(Look look, Canvas canvas, int column) {
        for (int row = 0; row < canvas.rows(); row++) {
            canvas.put(column, row, '/', look.style(Role.BORDER));
        }
    }

    private void count(LatenciesView view, long tick, LatencyScale scale, boolean withPaused) {
        for (int i = 0; i < scale.levels(); i++) {
            counts[i] = 0;
        }
        int level = 0;
        for (int i = 0; i < view.pairs(tick); i++) {
            long pair = view.pair(tick, i);
            if (withPaused || !LatencyTick.isPaused(pair)) {
                level = scale.level(LatencyTick.nanos(pair), level);
                counts[level] += (int) LatencyTick.count(pair);
            }
        }
    }

    private void column(Look look, Canvas canvas, int column, double full, boolean halves) {
        for (int row = 0; row < canvas.rows(); row++) {
            int level = canvas.rows() - 1 - row;
            if (halves) {
                half(look, canvas, column, row, part(counts[2 * level + 1], full), part(counts[2 * level], full));
            } else if (counts[level] > 0) {
                double part = Math.min(1, counts[level] / full);
                canvas.put(column, row, look.glyphs().shade(step(part)), shade(look, part));
            }
        }
    }

    private static int step(double part) {
        int step = 0;
        while (step < SHADES.length && part >= SHADES[step]) {
            step++;
        }
        return step;
    }

    /** The colour of a shade; a dark one that became black on a terminal of few colours would not be seen. */
    private static long shade(Look look, double part) {
        long style = look.theme().ramp(Role.HEAT, (step(part) + 0.5) / (SHADES.length + 1));
        return Style.foreground(style) == BLACK ? look.style(Role.DIM) : style;
    }

    /** The root of the part: one sample in two hundred is seen, and a half is told from a third. Negative for none. */
    private static double part(int count, double full) {
        return count == 0 ? -1 : Math.min(0.999, Math.sqrt(count / full));
    }

    private static void half(Look look, Canvas canvas, int column, int row, double upper, double lower) {
        if (upper < 0 && lower < 0) {
            return;
        }
        int above = upper < 0 ? 0 : Style.foreground(look.theme().ramp(Role.HEAT, upper));
        int below = lower < 0 ? 0 : Style.foreground(look.theme().ramp(Role.HEAT, lower));
        if (upper >= 0 && lower >= 0 && above == below) {
            canvas.put(column, row, '█', Style.of(above, above));
        } else if (upper < 0) {
            canvas.put(column, row, '▄', Style.of(below, 0));
        } else {
            canvas.put(column, row, '▀', Style.of(above, below));
        }
    }
}
