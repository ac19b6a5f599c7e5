package primetime.cell;

/**
 * How a cell looks, packed into a long: 26 bits of foreground and six of attributes, twice over for the background. A
 * long and not an object, so that a grid of them is one array and two frames compare as numbers.
 */
public final class Style {
    /** The terminal's own colours, nothing else. */
    public static final long PLAIN = 0;
    public static final long BOLD = 1L << 26;
    public static final long DIM = 1L << 27;
    public static final long ITALIC = 1L << 28;
    public static final long UNDERLINE = 1L << 29;
    public static final long REVERSE = 1L << 30;
    public static final long BLINK = 1L << 31;
    public static final long STRIKE = 1L << 58;
    private static final long COLOUR = (1L << Colour.BITS) - 1;
    /** All attributes together. */
    public static final long ATTRIBUTES = BOLD | DIM | ITALIC | UNDERLINE | REVERSE | BLINK | STRIKE;

    private Style() {
    }

    /** A style of two {@link Colour}s. */
    public static long of(int foreground, int background) {
        return foreground & COLOUR | (background & COLOUR) << 32;
    }

    public static int foreground(long style) {
        return (int) (style & COLOUR);
    }

    public static int background(long style) {
        return (int) (style >>> 32 & COLOUR);
    }

    /** The same style with another foreground. */
    public static long withForeground(long style, int colour) {
        return style & ~COLOUR | colour & COLOUR;
    }

    /** The same style with another background. */
    public static long withBackground(long style, int colour) {
        return style & ~(COLOUR << 32) | (colour & COLOUR) << 32;
    }

    /** {@code over}, but where it leaves the background to the terminal, the background of {@code under}. */
    public static long onto(long over, long under) {
        return background(over) == Colour.DEFAULT ? withBackground(over, background(under)) : over;
    }
}
