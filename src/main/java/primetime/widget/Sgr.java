package primetime.widget;

import primetime.cell.Colour;
import primetime.cell.Style;

/**
 * The style that SGR sequences ask for (ECMA-48 8.3.117 and what xterm added: 256 colours and 24 bits), on top of a plain
 * one. Kept by who reads a text with it; makes no objects.
 */
final class Sgr {
    private static final int MOST_PARAMETERS = 16;
    private final int[] parameters = new int[MOST_PARAMETERS];
    private long base;
    private long style;

    /** Begins a text; {@code plain} is what it has without being asked, and what a reset goes back to. */
    void begin(long plain) {
        base = style = plain;
    }

    /** What follows is to look like this. */
    long style() {
        return style;
    }

    /** Takes in the SGR sequence that begins here and answers the index behind it; the same index: there is none. */
    int read(CharSequence text, int from) {
        if (text.charAt(from) != '\u001b' || from + 1 >= text.length() || text.charAt(from + 1) != '[') {
            return from;
        }
        int count = 0;
        parameters[0] = 0;
        for (int at = from + 2; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == 'm') {
                apply(count + 1);
                return at + 1;
            }
            if (here >= '0' && here <= '9') {
                parameters[count] = Math.min(9999, parameters[count] * 10 + here - '0');
            } else if ((here == ';' || here == ':') && count + 1 < MOST_PARAMETERS) {
                parameters[++count] = 0;
            } else {
                return from;
            }
        }
        return from;
    }

    private void apply(int count) {
        for (int i = 0; i < count; i++) {
            int code = parameters[i];
            if (code == 38 || code == 48) {
                i = extended(code, i, count);
            } else if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
                style = Style.withForeground(style, Colour.indexed(code < 90 ? code - 30 : code - 82));
            } else if (code >= 40 && code <= 47 || code >= 100 && code <= 107) {
                style = Style.withBackground(style, Colour.indexed(code < 100 ? code - 40 : code - 92));
            } else {
                attribute(code);
            }
        }
    }

    private void attribute(int code) {
        switch (code) {
            case 0 -> style = base;
            case 1 -> style |= Style.BOLD;
            case 2 -> style |= Style.DIM;
            case 3 -> style |= Style.ITALIC;
            case 4 -> style |= Style.UNDERLINE;
            case 5, 6 -> style |= Style.BLINK;
            case 7 -> style |= Style.REVERSE;
            case 9 -> style |= Style.STRIKE;
            case 22 -> style &= ~(Style.BOLD | Style.DIM);
            case 23 -> style &= ~Style.ITALIC;
            case 24 -> style &= ~Style.UNDERLINE;
            case 25 -> style &= ~Style.BLINK;
            case 27 -> style &= ~Style.REVERSE;
            case 29 -> style &= ~Style.STRIKE;
            case 39 -> style = Style.withForeground(style, Style.foreground(base));
            case 49 -> style = Style.withBackground(style, Style.background(base));
            default -> {
                // Fonts, frames and what else there is are not shown.
            }
        }
    }

    /** One of 256 colours or of 24 bits; answers the index of its last parameter. */
    private int extended(int code, int from, int count) {
        int colour = Colour.DEFAULT;
        int last = count - 1;
        if (from + 2 < count && parameters[from + 1] == 5) {
            colour = Colour.indexed(parameters[from + 2]);
            last = from + 2;
        } else if (from + 4 < count && parameters[from + 1] == 2) {
            colour = Colour.rgb((parameters[from + 2] & 0xff) << 16 | (parameters[from + 3] & 0xff) << 8
                    | parameters[from + 4] & 0xff);
            last = from + 4;
        }
        style = code == 38 ? Style.withForeground(style, colour) : Style.withBackground(style, colour);
        return last;
    }
}
