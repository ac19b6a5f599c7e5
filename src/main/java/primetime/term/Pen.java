package primetime.term;

import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Style;

/**
 * The style the terminal writes in, and how to change it by the fewest bytes (SGR, ECMA-48 8.3.117). Styles beyond the
 * terminal's depth are reduced here. One thread.
 */
final class Pen {
    /** What makes a blank visible; where none of it is set, only the background matters. */
    private static final long VISIBLE = Style.UNDERLINE | Style.REVERSE | Style.STRIKE;
    /** No style: the terminal's is not known. */
    private static final long UNKNOWN = -1;
    private static final long[] ATTRIBUTES = { Style.BOLD, Style.DIM, Style.ITALIC, Style.UNDERLINE, Style.BLINK,
            Style.REVERSE, Style.STRIKE };
    private static final int[] ON = { 1, 2, 3, 4, 5, 7, 9 };
    private static final int[] OFF = { 22, 22, 23, 24, 25, 27, 29 };
    private final Depth depth;
    /** What the default colours are. */
    private long ground = Style.PLAIN;
    private long asked = UNKNOWN;
    private long now = UNKNOWN;
    private boolean first;

    Pen(Depth depth) {
        this.depth = depth;
    }

    /** The terminal's style is no longer known. */
    void forget() {
        asked = UNKNOWN;
        now = UNKNOWN;
    }

    /** Makes the default colours those of this style from here on; plain for the terminal's own. */
    void ground(long style) {
        ground = style;
        forget();
    }

    /** Whether default means the terminal's own background, to which it also clears what it erases. */
    boolean isGroundOfTerminal() {
        return Style.background(ground) == Colour.DEFAULT;
    }

    /** Makes what is written next look like that. */
    void use(Bytes out, long style) {
        if (style == asked) {
            return;
        }
        asked = style;
        turn(out, reduced(style));
    }

    /** Makes blanks written or erased next look like that; the foreground may stay as it is. */
    void useForBlank(Bytes out, long style) {
        if (!blanksLike(style)) {
            use(out, blank(style));
        }
    }

    /** Whether a glyph can be written in that style without a byte from here. */
    boolean writes(int glyph, long style) {
        return style == asked || glyph == ' ' && blanksLike(style);
    }

    /** The style of a blank without what nobody can see. */
    static long blank(long style) {
        return (style & VISIBLE) != 0 ? style : Style.of(Colour.DEFAULT, Style.background(style));
    }

    private boolean blanksLike(long style) {
        if (now == UNKNOWN || (style & VISIBLE) != 0 || (now & VISIBLE) != 0) {
            return style == asked;
        }
        return Style.background(reduced(style)) == Style.background(now);
    }

    private void turn(Bytes out, long style) {
        if (style == now) {
            return;
        }
        int start = out.length();
        if (now != UNKNOWN) {
            difference(out, style);
        }
        int again = out.length();
        anew(out, style);
        if (now != UNKNOWN) {
            out.keepShorter(start, again);
        }
        now = style;
    }

    /** From nothing: ESC [ 0 ; ... m. */
    private void anew(Bytes out, long style) {
        begin(out);
        if (style != Style.PLAIN) {
            code(out, 0);
        }
        for (int i = 0; i < ATTRIBUTES.length; i++) {
            if ((style & ATTRIBUTES[i]) != 0) {
                code(out, ON[i]);
            }
        }
        colour(out, Style.foreground(style), Colour.DEFAULT, 30);
        colour(out, Style.background(style), Colour.DEFAULT, 40);
        out.add('m');
    }

    /** From what it is now: only what changes. */
    private void difference(Bytes out, long style) {
        long off = now & ~style & Style.ATTRIBUTES;
        long on = style & ~now & Style.ATTRIBUTES;
        begin(out);
        if ((off & (Style.BOLD | Style.DIM)) != 0) {
            // One code ends both.
            code(out, OFF[0]);
            on |= style & (Style.BOLD | Style.DIM);
        }
        for (int i = 2; i < ATTRIBUTES.length; i++) {
            if ((off & ATTRIBUTES[i]) != 0) {
                code(out, OFF[i]);
            }
        }
        for (int i = 0; i < ATTRIBUTES.length; i++) {
            if ((on & ATTRIBUTES[i]) != 0) {
                code(out, ON[i]);
            }
        }
        colour(out, Style.foreground(style), Style.foreground(now), 30);
        colour(out, Style.background(style), Style.background(now), 40);
        out.add('m');
    }

    private void begin(Bytes out) {
        out.add(0x1b).add('[');
        first = true;
    }

    private void code(Bytes out, int code) {
        if (!first) {
            out.add(';');
        }
        first = false;
        out.number(code);
    }

    /** @param base 30 for the foreground, 40 for the background */
    private void colour(Bytes out, int colour, int old, int base) {
        if (colour == old) {
            return;
        }
        int value = Colour.value(colour);
        if (colour == Colour.DEFAULT) {
            code(out, base + 9);
        } else if (Colour.isRgb(colour)) {
            code(out, base + 8);
            code(out, 2);
            code(out, value >> 16);
            code(out, value >> 8 & 0xff);
            code(out, value & 0xff);
        } else if (value < 8) {
            code(out, base + value);
        } else if (value < 16) {
            code(out, base + 60 + value - 8);
        } else {
            code(out, base + 8);
            code(out, 5);
            code(out, value);
        }
    }

    private long reduced(long given) {
        long style = grounded(given);
        if (depth == Depth.TRUE) {
            return style;
        }
        int foreground = Colour.reduce(Style.foreground(style), depth);
        int background = Colour.reduce(Style.background(style), depth);
        long attributes = style & Style.ATTRIBUTES;
        if (depth == Depth.EIGHT) {
            // The console shows blinking as a bright background, slanted text as green, and has no strike.
            attributes &= ~(Style.BLINK | Style.ITALIC | Style.STRIKE);
            if (isBright(foreground)) {
                foreground = Colour.indexed(Colour.value(foreground) - 8);
                attributes |= Style.BOLD;
            }
            if (isBright(background)) {
                background = Colour.indexed(Colour.value(background) - 8);
            }
            boolean wasReadable = Style.foreground(style) != Style.background(style);
            if (foreground == background && wasReadable && foreground != Colour.DEFAULT) {
                // Reduced to the same colour: black on what is light, white on what is dark.
                int value = Colour.value(background);
                foreground = Colour.indexed(value == 2 || value == 3 || value >= 6 ? 0 : 7);
                attributes &= ~Style.BOLD;
            }
        }
        return Style.of(foreground, background) | attributes;
    }

    private long grounded(long style) {
        long inked = Style.foreground(style) == Colour.DEFAULT ? Style.withForeground(style, Style.foreground(ground))
                : style;
        return Style.onto(inked, ground);
    }

    private static boolean isBright(int colour) {
        return Colour.isIndexed(colour) && Colour.value(colour) >= 8;
    }
}
