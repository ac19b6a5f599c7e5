package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Spark;
import primetime.tape.EventsView;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.theme.Role;

/**
 * The row of events a second: at least the last two minutes, each column the busiest second of those it stands for, and
 * the highest of them as a figure. Heights are logarithms, or one burst would flatten everything else. A second in
 * which nobody listened is blank; one in which something was lost is marked.
 */
final class EventRate {
    private static final long SECOND = 1_000_000_000;
    private static final int AT_LEAST_SECONDS = 120;
    private static final String LABEL = "events/s ";
    private static final int MAXIMUM = 10;
    /** Below this rate the bars do not fill the row: a quiet host should look quiet. */
    private static final double CALM = 10;
    private double[] seconds = {};
    private double[] peaks = {};
    private final StringBuilder text = new StringBuilder();

    /** Draws into one row. */
    void draw(Look look, Canvas canvas, int row, EventsView view) {
        boolean labelled = canvas.columns() >= 30;
        int left = labelled ? LABEL.length() : 0;
        int width = canvas.columns() - left - MAXIMUM;
        if (width <= 0) {
            return;
        }
        int each = (AT_LEAST_SECONDS + width - 1) / width;
        long until = Math.floorDiv(Math.floorDiv(view.edge(), SECOND), each) * each;
        fold(view, until, each, width);
        double max = -1;
        for (int i = 0; i < width; i++) {
            max = peaks[i] > max ? peaks[i] : max;
            peaks[i] = StrictMath.log1p(peaks[i]);
        }
        if (max < 0) {
            return;
        }
        canvas.text(0, row, labelled ? LABEL : "", look.style(Role.DIM));
        Spark.draw(canvas, look.glyphs(), left, row, width, peaks, width, StrictMath.log1p(Math.max(CALM, max)),
                look.style(Role.INFO));
        for (long number = view.gaps() - 1; view.gap(number) != null; number--) {
            Gap gap = view.gap(number);
            long column = left + width - 1 - Math.floorDiv(until - 1 - Math.floorDiv(gap.at(), SECOND), each);
            if (gap.lost() > 0 && column >= left && column < left + width) {
                canvas.put((int) column, row, '!', look.style(Role.BAD));
            }
        }
        text.setLength(0);
        Figures.pad(Figures.count(text.append("max "), max), 4, MAXIMUM - 5);
        canvas.right(canvas.columns(), row, text, look.style(Role.DIM));
    }

    private void fold(EventsView view, long until, int each, int width) {
        int count = each * width;
        long newest = Math.floorDiv(view.edge(), SECOND);
        int later = (int) (newest - until);
        if (seconds.length != count + later || peaks.length < width) {
            seconds = new double[count + later];
            peaks = new double[width];
        }
        view.counts(null, SECOND, seconds);
        blank(view, newest - seconds.length);
        for (int i = 0; i < width; i++) {
            peaks[i] = Double.NaN;
            for (int j = i * each; j < (i + 1) * each; j++) {
                peaks[i] = Double.isNaN(peaks[i]) ? seconds[j]
                        : Math.max(peaks[i], Double.isNaN(seconds[j]) ? 0 : seconds[j]);
            }
        }
    }

    /** Makes unknown what was counted as nothing because nobody listened. */
    private void blank(EventsView view, long origin) {
        if (view.first() == 0) {
            blank(origin, Long.MIN_VALUE, view.isEmpty() ? Long.MAX_VALUE : view.seen(0));
        }
        for (long number = view.gaps() - 1; view.gap(number) != null; number--) {
            blank(origin, view.gap(number).at(), view.gap(number).until());
        }
        Fault fault = view.fault();
        if (fault != null) {
            blank(origin, fault.at(), Long.MAX_VALUE);
        }
    }

    private void blank(long origin, long from, long until) {
        for (int i = 0; i < seconds.length; i++) {
            long start = (origin + i) * SECOND;
            if (start >= from && start + SECOND <= until) {
                seconds[i] = Double.NaN;
            }
        }
    }
}
