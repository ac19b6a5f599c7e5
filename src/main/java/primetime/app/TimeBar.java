package primetime.app;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Spark;
import primetime.cell.Style;
import primetime.tape.EventsView;
import primetime.tape.MarksView;
import primetime.tape.Playhead;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;

/**
 * One row that shows the whole tape, how much happened when, what is marked, and where the playhead is. The scale grows in steps, so that
 * the picture moves by whole columns. Loop thread.
 */
final class TimeBar {
    private static final long SECOND = 1_000_000_000;
    private static final long[] SPANS = { 60 * SECOND, 120 * SECOND, 300 * SECOND, 600 * SECOND, 900 * SECOND,
            1800 * SECOND, 3600 * SECOND };
    private static final long STEP = 100_000_000;
    /** "■ 11:42:31.204 -00:00:25": from so wide a row on the bar begins behind it also while live, and stays where it is. */
    private static final int LABEL = 24;
    private static final int ROW_FOR_LABEL = 100;
    private final StringBuilder text = new StringBuilder();
    private double[] counts = {};

    /**
     * Draws the row.
     *
     * @param live a window that ends now, whatever the playhead shows
     */
    void draw(Canvas row, Window live, long oldest, Playhead playhead, Theme theme) {
        row.clear(theme.style(Role.TEXT));
        long now = live.end();
        int left = label(row, live, playhead, now, theme) + 1;
        boolean still = row.columns() >= ROW_FOR_LABEL;
        int behind = left;
        left = still ? Math.max(left, LABEL + 2) : left;
        text.setLength(0);
        length(Math.max(0, now - Math.min(oldest, now)));
        int right = row.columns() - text.length() - 1;
        row.text(right, 0, text, theme.style(Role.DIM));
        int width = right - left - 3;
        if (width < 8) {
            return;
        }
        row.put(left, 0, '├', theme.style(Role.BORDER));
        row.run(left + 1, 0, width, '─', theme.style(Role.BORDER));
        row.put(left + 1 + width, 0, '┤', theme.style(Role.BORDER));
        long span = span(now - Math.min(oldest, now));
        long bucket = Math.max(STEP, (span / width + STEP - 1) / STEP * STEP);
        if (still && playhead.isLive()) {
            reach(row, behind, bucket * width, theme);
        }
        density(row, live, theme, left + 1, width, bucket, oldest, now);
        marks(row, live.marks(), theme, left + 1, width, bucket);
        if (playhead instanceof Playhead.At at) {
            long back = (Math.floorDiv(now, bucket) - Math.floorDiv(at.instant(), bucket));
            int column = left + width - (int) Math.min(width - 1, back);
            row.put(column, 0, '▼', theme.style(Role.WARN) | Style.BOLD);
        }
    }

    private int label(Canvas row, Window live, Playhead playhead, long now, Theme theme) {
        if (playhead.isLive()) {
            return row.text(1, 0, "● LIVE", theme.style(Role.BAD));
        }
        text.setLength(0);
        text.append("■ ");
        Figures.clock(text, live.localMillis(playhead.end(now)), true);
        text.append(" -");
        length(now - playhead.end(now));
        return row.text(1, 0, text, theme.style(Role.WARN));
    }

    /** Says how much time is on the bar. */
    private void reach(Canvas row, int column, long nanos, Theme theme) {
        text.setLength(0);
        text.append("last ").append(nanos / (60 * SECOND)).append(" min");
        row.text(column + 1, 0, text, theme.style(Role.DIM));
    }

    private void density(Canvas row, Window live, Theme theme, int left, int width, long bucket, long oldest,
            long now) {
        EventsView events = live.events("events");
        if (counts.length != width) {
            counts = new double[width];
        }
        events.counts(null, bucket, counts);
        double top = 0;
        long known = oldest == Long.MAX_VALUE ? 0 : Math.floorDiv(now, bucket) - Math.floorDiv(oldest, bucket);
        for (int i = 0; i < width; i++) {
            // Logarithms, or one burst would flatten an hour.
            counts[i] = width - 1 - i > known || counts[i] == 0 ? Double.NaN : StrictMath.log1p(counts[i]);
            top = counts[i] > top ? counts[i] : top;
        }
        Spark.draw(row, theme.glyphs(), left, 0, width, counts, width, top, theme.style(Role.INFO));
    }

    /** Spikes and what the person marked; the later one where two meet. What is older than the bar is not on it. */
    private static void marks(Canvas row, MarksView marks, Theme theme, int left, int width, long bucket) {
        for (long mark = marks.first(); mark < marks.count(); mark++) {
            long back = Math.floorDiv(marks.end(), bucket) - Math.floorDiv(marks.at(mark), bucket);
            if (back >= 0 && back < width) {
                boolean own = marks.track(mark).equals(MarkWalk.OWN);
                row.put(left + width - 1 - (int) back, 0, own ? 'm' : '▲',
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
