package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Meter;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/** The three load averages, each with a meter that is full when there is a task for every processor. */
final class LoadMeters {
    private static final String[] COLUMNS = { "load1_centi", "load5_centi", "load15_centi" };
    private static final String[] MINUTES = { "1m", "5m", "15m" };
    static final int COUNT = COLUMNS.length;
    private static final int GAP = 2;
    private static final int LEAST_METER = 4;
    /** "15m 0.42" and the gap. */
    private static final int LEAST_WIDTH = 10;
    private final Phrases phrases = new Phrases();

    /** The average over 1, 5 or 15 minutes, for 0 to 2; NaN where unknown. */
    static double average(ValuesView load, int which) {
        return Now.value(load, COLUMNS[which], 0.01);
    }

    /** Draws one row; {@code cores} below 1 where nobody knows, then there are no meters. */
    void draw(Look look, Canvas canvas, int row, int left, ValuesView load, long cores) {
        canvas.text(0, row, "load", look.style(Role.DIM));
        if (Absence.draw(look, canvas, left, row, load)) {
            return;
        }
        int room = canvas.columns() - left + GAP;
        int shown = Math.max(1, Math.min(COUNT, room / LEAST_WIDTH));
        int share = room / shown;
        for (int i = 0; i < shown; i++) {
            double average = average(load, i);
            boolean over = cores > 0 && average > cores;
            phrases.clear().in(look.style(Role.DIM)).append(MINUTES[i]);
            Figures.three(phrases.in(look.style(Role.TEXT)).append(over ? '▲' : ' '), average);
            phrases.end(0, "");
            phrases.fit(canvas.columns() - left - i * share);
            int at = phrases.draw(canvas, left + i * share, row, look.style(Role.DIM)) + 1;
            int width = left + (i + 1) * share - GAP - at;
            if (width >= LEAST_METER) {
                Meter.draw(canvas, look.glyphs(), at, row, width, cores > 0 ? average / cores : Double.NaN,
                        look.theme().ramp(Role.LOAD, 0), look.style(Role.BORDER));
            }
        }
    }
}
