package primetime.app;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Spark;
import primetime.cell.Style;
import primetime.cell.Width;
import primetime.tape.Events;
import primetime.tape.EventsView;
import primetime.tape.MarksView;
import primetime.tape.Playhead;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;

/**
 * One row that shows the whole tape, how much happened when, what is marked, and where the playhead is. Every column is
 * fixed in time, see {@link TimeScale}, and the height of a bar depends on nothing but the events of its column: so what
 * was drawn once only moves, by whole columns. The span grows in steps. Loop thread.
 */
final class TimeBar {
    private static final long SECOND = 1_000_000_000;
    private static final long[] SPANS = { 60 * SECOND, 120 * SECOND, 300 * SECOND, 600 * SECOND, 900 * SECOND,
            1800 * SECOND, 3600 * SECOND };
    private static final long STEP = Events.BIN;
    /** Events a second that fill the row. A top that followed what is seen would redraw all bars when a burst came or went. */
    private static final double FULL = 1000;
    /** "■ 11:42:31.204 -00:00:25": from so wide a row on the bar begins behind it also while live, and stays where it is. */
    private static final int LABEL = 24;
    private static final int ROW_FOR_LABEL = 100;
    private final StringBuilder text = new StringBuilder();
    private double[] counts = {};
    private TimeScale scale;

    /**
     * Draws the row.
     *
     * @param live a window that ends now, whatever the playhead shows
     */
    void draw(Canvas row, Window live, long oldest, Playhead playhead, Theme theme) {
        row.clear(theme.style(Role.TEXT));
        long now = live.end();
        TimeScale at = scale(row.columns(), live, oldest, playhead);
        text.setLength(0);
        length(Math.max(0, now - Math.min(oldest, now)));
        row.text(row.columns() - text.length() - 1, 0, text, theme.style(Role.DIM));
        label(live, playhead, now);
        int end = row.text(1, 0, text, theme.style(playhead.isLive() ? Role.BAD : Role.WARN));
        if (!at.isDrawn()) {
            return;
        }
        if (row.columns() >= ROW_FOR_LABEL && playhead.isLive()) {
            reach(row, end, at.bucket() * at.width(), theme);
        }
        row.put(at.left() - 1, 0, '├', theme.style(Role.BORDER));
        row.run(at.left(), 0, at.width(), '─', theme.style(Role.BORDER));
        row.put(at.left() + at.width(), 0, '┤', theme.style(Role.BORDER));
        density(row, live, theme, at, oldest, now);
        marks(row, live.marks(), theme, at);
        if (playhead instanceof Playhead.At shown) {
            long column = Math.max(at.left(), at.column(shown.instant(), now));
            row.put((int) column, 0, '▼', theme.style(Role.WARN) | Style.BOLD);
        }
    }

    /** Where the bar is in a row of so many columns, and what its columns stand for. */
    TimeScale scale(int columns, Window live, long oldest, Playhead playhead) {
        long now = live.end();
        text.setLength(0);
        length(Math.max(0, now - Math.min(oldest, now)));
        int right = columns - text.length() - 1;
        label(live, playhead, now);
        int left = Math.max(1 + Width.of(text), columns < ROW_FOR_LABEL ? 0 : LABEL + 1) + 2;
        int width = right - left - 2;
        long span = span(now - Math.min(oldest, now));
        // The same whatever the label takes: a pause hides the oldest columns and redraws none.
        int least = Math.min(width, right - 1 - LABEL - 4);
        int columnsOfSpan = least >= TimeScale.LEAST ? least : width;
        long bucket = width <= 0 ? span : Math.max(STEP, (span / columnsOfSpan + STEP - 1) / STEP * STEP);
        if (scale == null || scale.left() != left || scale.width() != width || scale.bucket() != bucket) {
            scale = new TimeScale(left, width, bucket);
        }
        return scale;
    }

    private void label(Window live, Playhead playhead, long now) {
        text.setLength(0);
        if (playhead.isLive()) {
            text.append("● LIVE");
            return;
        }
        text.append("■ ");
        Figures.clock(text, live.localMillis(playhead.end(now)), true);
        text.append(" -");
        length(now - playhead.end(now));
    }

    /** Says how much time is on the bar. */
    private void reach(Canvas row, int column, long nanos, Theme theme) {
        text.setLength(0);
        text.append("last ").append(nanos / (60 * SECOND)).append(" min");
        row.text(column + 2, 0, text, theme.style(Role.DIM));
    }

    private void density(Canvas row, Window live, Theme theme, TimeScale at, long oldest, long now) {
        int width = at.width();
        EventsView events = live.events("events");
        if (counts.length != width) {
            counts = new double[width];
        }
        events.counts(null, at.bucket(), counts);
        long begun = at.begun(now);
        if (begun < at.bucket()) {
            System.arraycopy(counts, 1, counts, 0, width - 1);
            counts[width - 1] = events.counted(null, begun);
        }
        long known = at.column(oldest, now) - at.left();
        for (int i = 0; i < width; i++) {
            // Logarithms, or one burst would flatten an hour.
            counts[i] = i < known || counts[i] == 0 ? Double.NaN
                    : StrictMath.log1p(counts[i] * SECOND / at.bucket());
        }
        Spark.draw(row, theme.glyphs(), at.left(), 0, width, counts, width, StrictMath.log1p(FULL),
                theme.style(Role.INFO));
    }

    /** Spikes and what the person marked; the later one where two meet. What is older than the bar is not on it. */
    private static void marks(Canvas row, MarksView marks, Theme theme, TimeScale at) {
        for (long mark = marks.first(); mark < marks.count(); mark++) {
            long column = at.column(marks.at(mark), marks.end());
            if (at.has((int) column)) {
                boolean own = marks.track(mark).equals(MarkWalk.OWN);
                row.put((int) column, 0, own ? 'm' : '▲',
                        theme.style(own ? Role.WARN : Role.BAD) | Style.BOLD);
            }
        }
    }

    private void length(long nanos) {
        Figures.two(text, nanos / (3600 * SECOND)).append(':');
        Figures.two(text, nanos / (60 * SECOND) % 60).append(':');
        Figures.two(text, nanos / SECOND % 60);
    }

    private static long span(long length) {
        for (long span : SPANS) {
            if (length <= span) {
                return span;
            }
        }
        return SPANS[SPANS.length - 1];
    }
}
