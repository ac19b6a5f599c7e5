package primetime.cell;

/**
 * The gate. What a process calls itself, a log line or a file name may hold escape sequences, C1 controls, line breaks,
 * marks that turn the direction of text, or bytes that are no UTF-8 at all. Here each code point becomes one that moves
 * nothing but its own cell: {@link Grid} passes every glyph through {@link #glyph}, and text that leaves by another way
 * (plain text, JSON) passes {@link #text}.
 */
public final class Printable {
    /** What stands for a code point that must not reach a terminal. */
    public static final int REPLACEMENT = 0xfffd;

    private Printable() {
    }

    /** The code point itself if it can do no harm, a space for white space, else {@link #REPLACEMENT}. */
    public static int glyph(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7f) {
            return codePoint;
        }
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r' || codePoint == 0xa0 || codePoint == 0x3000) {
            return ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            // FORMAT holds the bidi marks, the zero-width joiners and the tags; joiners that really join are kept by
            // Width, which sees the cluster as a whole.
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED -> REPLACEMENT;
            default -> codePoint;
        };
    }

    /** The same for a code point that stands by itself: a mark without a base would be drawn on the cell before it. */
    static int alone(int codePoint) {
        return Width.isMark(codePoint) ? REPLACEMENT : glyph(codePoint);
    }

    /** The whole text, made printable; the very same object where nothing had to be changed. */
    public static String text(String observed) {
        int length = observed.length();
        for (int i = 0; i < length;) {
            int codePoint = observed.codePointAt(i);
            if (glyph(codePoint) != codePoint) {
                return replaced(observed);
            }
            i += Character.charCount(codePoint);
        }
        return observed;
    }

    private static String replaced(String observed) {
        StringBuilder out = new StringBuilder(observed.length());
        observed.codePoints().map(Printable::glyph).forEach(out::appendCodePoint);
        return out.toString();
    }
}
