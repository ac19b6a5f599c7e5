package primetime.widget;

import primetime.cell.Width;

/** Where lines of text end: at blanks where there are some, never in the middle of a grapheme. */
public final class Wrap {
    private Wrap() {
    }

    /** The char behind the last of a line that starts at {@code from} and has so many columns, at least one of them. */
    public static int lineEnd(CharSequence text, int from, int columns) {
        int lastBlank = -1;
        int used = 0;
        for (int at = from; at < text.length();) {
            int next = Width.next(text, at);
            int width = Width.of(text, at, next);
            if (used + width > columns) {
                // A glyph wider than the canvas is taken all the same, so that every line makes progress.
                return text.charAt(at) == ' ' ? at
                        : lastBlank > from ? lastBlank : Math.max(at, Width.next(text, from));
            }
            lastBlank = text.charAt(at) == ' ' ? at : lastBlank;
            used += width;
            at = next;
        }
        return text.length();
    }

    /** Where the next line starts: behind the blanks at which the last one ended. */
    public static int next(CharSequence text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** How many lines the text takes. */
    static int lines(CharSequence text, int columns) {
        int lines = 0;
        for (int at = 0; at < text.length() && columns > 0; lines++) {
            at = next(text, lineEnd(text, at, columns));
        }
        return lines;
    }

    /** The fewest columns in which the text takes no more lines than in these, so that no line holds a single word. */
    static int balanced(CharSequence text, int columns) {
        int lines = lines(text, columns);
        int fewest = columns;
        while (lines > 1 && fewest > 1 && lines(text, fewest - 1) == lines) {
            fewest--;
        }
        return fewest;
    }
}
