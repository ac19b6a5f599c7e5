package primetime.widget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Width;

/**
 * A line of short phrases, each shown whole or not at all: where room is short, those of the highest rank go first. A
 * phrase is some spans of text in a style each. Kept between frames, so that a line costs no garbage. Used in this order:
 * {@link #clear}, for each phrase {@link #in} and {@link #end}, {@link #fit}, {@link #draw}.
 */
final class Phrases {
    private static final class Span {
        private final StringBuilder text = new StringBuilder();
        private long style;
    }

    private final List<Span> spans = new ArrayList<>();
    private int used;
    private int count;
    private int[] ends = {};
    private int[] ranks = {};
    private int[] widths = {};
    private boolean[] shown = {};
    private String[] gaps = {};

    Phrases clear() {
        used = 0;
        count = 0;
        return this;
    }

    /** Opens the next span of the phrase under way; what is appended to the answer is its text. */
    StringBuilder in(long style) {
        if (used == spans.size()) {
            spans.add(new Span());
        }
        Span span = spans.get(used++);
        span.style = style;
        span.text.setLength(0);
        return span.text;
    }

    /** Ends the phrase under way. {@code gap} stands before it where another is shown to its left. */
    void end(int rank, String gap) {
        if (count == ends.length) {
            grow();
        }
        int width = 0;
        for (int i = start(count); i < used; i++) {
            width += Width.of(spans.get(i).text);
        }
        ends[count] = used;
        ranks[count] = rank;
        widths[count] = width;
        gaps[count] = gap;
        shown[count++] = true;
    }

    /** How many phrases there are, shown or not. */
    int count() {
        return count;
    }

    /**
     * Drops phrases, of the highest rank first and of the same rank the last first, until the rest fit in the room.
     * Answers whether all did.
     */
    boolean fit(int room) {
        for (int i = 0; i < count; i++) {
            shown[i] = widths[i] > 0;
        }
        boolean all = true;
        while (width(0, count) > Math.max(0, room)) {
            all = false;
            int worst = -1;
            for (int i = 0; i < count; i++) {
                worst = shown[i] && (worst < 0 || ranks[i] >= ranks[worst]) ? i : worst;
            }
            shown[worst] = false;
        }
        return all;
    }

    /** Columns that the shown phrases of a range take, gaps between them included. */
    int width(int from, int to) {
        int width = 0;
        boolean first = true;
        for (int i = from; i < to; i++) {
            if (shown[i]) {
                width += widths[i] + (first ? 0 : gaps[i].length());
                first = false;
            }
        }
        return width;
    }

    /** Draws all that is shown and answers the column behind it. */
    int draw(Canvas canvas, int column, int row, long gapStyle) {
        return draw(canvas, column, row, gapStyle, 0, count);
    }

    /** Draws what is shown of a range of phrases and answers the column behind it. */
    int draw(Canvas canvas, int column, int row, long gapStyle, int from, int to) {
        int at = column;
        for (int i = from; i < to; i++) {
            if (shown[i]) {
                at = at == column ? at : canvas.text(at, row, gaps[i], gapStyle);
                for (int span = start(i); span < ends[i]; span++) {
                    at = canvas.text(at, row, spans.get(span).text, spans.get(span).style);
                }
            }
        }
        return at;
    }

    /** Appends a name of any length in at most that many columns, with an ellipsis where it was longer. */
    static StringBuilder cut(StringBuilder out, CharSequence name, int columns) {
        boolean whole = Width.of(name) <= columns;
        int room = whole ? columns : columns - 1;
        for (int at = 0; at < name.length();) {
            int next = Width.next(name, at);
            room -= Width.of(name, at, next);
            if (room < 0) {
                break;
            }
            out.append(name, at, next);
            at = next;
        }
        return whole ? out : out.append('…');
    }

    private int start(int phrase) {
        return phrase == 0 ? 0 : ends[phrase - 1];
    }

    private void grow() {
        int size = Math.max(8, count * 2);
        ends = Arrays.copyOf(ends, size);
        ranks = Arrays.copyOf(ranks, size);
        widths = Arrays.copyOf(widths, size);
        shown = Arrays.copyOf(shown, size);
        gaps = Arrays.copyOf(gaps, size);
    }
}
