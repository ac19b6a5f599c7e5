package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Spark;
import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.tape.Kind;
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
    /** What the label of one graph among several takes. */
    static final int SHORT_LABEL = 7;
    private static final int MAXIMUM = 10;
    private static final Kind[] ALL = {};
    /** Below this rate the bars do not fill the row: a quiet host should look quiet. */
    private static final double CALM = 10;
    private double[] seconds = {};
    private double[] peaks = {};
    private double[] part = {};
    private int width;
    private int perColumn;
    private long newest;
    private long until;
    private double max;
    private final StringBuilder text = new StringBuilder();

    /** Draws all kinds together into one row. */
    void draw(Look look, Canvas canvas, int row, EventsView view) {
        int left = canvas.columns() >= 30 ? LABEL.length() : 0;
        take(view, canvas.columns() - left, ALL);
        if (max >= 0) {
            draw(look, canvas, 0, row, canvas.columns(), left > 0 ? LABEL : "", left, max, look.style(Role.INFO));
            losses(look, canvas, left, row, view);
        }
    }

    /**
     * Counts the seconds for a graph that has so much room for bars and the figure.
     *
     * @param kinds what is counted: these kinds together, for none of them all; null: failures
     */
    void take(EventsView view, int room, Kind[] kinds) {
        width = Math.max(0, room - MAXIMUM);
        max = -1;
        if (width == 0) {
            return;
        }
        int each = (AT_LEAST_SECONDS + width - 1) / width;
        newest = Math.floorDiv(view.edge(), SECOND);
        until = Math.floorDiv(newest, each) * each;
        perColumn = each;
        int count = each * width + (int) (newest - until);
        if (seconds.length != count || peaks.length != width) {
            seconds = new double[count];
            part = new double[count];
            peaks = new double[width];
        }
        if (kinds == null) {
            failures(view);
        } else {
            count(view, kinds);
        }
        blank(view, newest - seconds.length);
        fold();
    }

    /** The highest second of those that were counted; negative where none is known. */
    double max() {
        return max;
    }

    /** Draws what was taken, up to {@code top} and on no smaller a scale than that of a quiet host. */
    void draw(Look look, Canvas canvas, int column, int row, int room, String label, int labelRoom, double top,
            long style) {
        int left = column + labelRoom;
        canvas.text(column, row, label, look.style(Role.DIM));
        if (max < 0) {
            canvas.right(column + room, row, "n/a", look.style(Role.DIM));
            return;
        }
        Spark.draw(canvas, look.glyphs(), left, row, width, peaks, width, StrictMath.log1p(Math.max(CALM, top)), style);
        text.setLength(0);
        Figures.pad(Figures.count(text.append("max "), max), 4, MAXIMUM - 5);
        canvas.right(column + room, row, text, look.style(Role.DIM));
    }

    /** Marks the columns in which something was lost. */
    private void losses(Look look, Canvas canvas, int left, int row, EventsView view) {
        for (long number = view.gaps() - 1; view.gap(number) != null; number--) {
            Gap gap = view.gap(number);
            long at = left + width - 1 - Math.floorDiv(until - 1 - Math.floorDiv(gap.at(), SECOND), perColumn);
            if (gap.lost() > 0 && at >= left && at < left + width) {
                canvas.put((int) at, row, '!', look.style(Role.BAD));
            }
        }
    }

    private void count(EventsView view, Kind[] kinds) {
        view.counts(kinds.length == 0 ? null : kinds[0], SECOND, seconds);
        for (int i = 1; i < kinds.length; i++) {
            view.counts(kinds[i], SECOND, part);
            for (int j = 0; j < seconds.length; j++) {
                seconds[j] += part[j];
            }
        }
    }

    /** Ends of processes, from the entries, since bins know kinds only; seconds that the oldest of those looked at does not reach are unknown. */
    private void failures(EventsView view) {
        long origin = newest - seconds.length;
        long oldest = Math.max(view.first(), view.count() - EventList.MOST_SEARCHED);
        view.counts(null, SECOND, seconds);
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = Double.isNaN(seconds[i]) ? Double.NaN : 0;
        }
        long index = view.count() - 1;
        for (; index >= oldest && view.seen(index) >= origin * SECOND; index--) {
            long second = Math.floorDiv(view.at(index), SECOND) - origin;
            boolean ends = view.kind(index) == Kind.EXIT && view.pid(index) == view.tgid(index);
            if (ends && second >= 0 && second < seconds.length) {
                int code = view.code(index);
                // One end that nobody could tell makes the failures of its second unknown.
                seconds[(int) second] += code == Event.UNKNOWN ? Double.NaN : WaitStatus.isFailure(code) ? 1 : 0;
            }
        }
        if (index < oldest && oldest > 0 && !view.isEmpty()) {
            blank(origin, Long.MIN_VALUE, (Math.floorDiv(view.seen(oldest), SECOND) + 1) * SECOND);
        }
    }

    private void fold() {
        for (int i = 0; i < width; i++) {
            peaks[i] = Double.NaN;
            for (int j = i * perColumn; j < (i + 1) * perColumn; j++) {
                peaks[i] = Double.isNaN(peaks[i]) ? seconds[j]
                        : Math.max(peaks[i], Double.isNaN(seconds[j]) ? 0 : seconds[j]);
            }
            peaks[i] = StrictMath.log1p(peaks[i]);
        }
        for (double second : seconds) {
            max = second > max ? second : max;
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
