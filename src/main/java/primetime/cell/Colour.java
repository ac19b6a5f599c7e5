package primetime.cell;

/**
 * A colour packed into 26 bits of an int: two bits of kind (the terminal's own, one of 256 by number, 24-bit) over 24
 * bits of value. An int and not an object, since a screen holds two for every cell.
 */
public final class Colour {
    /** The terminal's own foreground or background. */
    public static final int DEFAULT = 0;
    static final int BITS = 26;
    private static final int INDEXED = 1 << 24;
    private static final int RGB = 2 << 24;
    /** The six levels of each axis of the 6x6x6 cube that follows the first 16 colours, as xterm defines them. */
    private static final int[] CUBE = { 0, 95, 135, 175, 215, 255 };
    /** What xterm shows for the first 16; terminals differ, so these only serve to find the nearest. */
    private static final int[] ANSI = { 0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
            0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff };

    /** What is darker than this in all three channels has no hue that anyone could see. */
    private static final int DARK = 0x48;
    /** A hue that is darker than this never becomes one of the bright ones. */
    private static final int BRIGHT = 0xd0;
    /** The contrast (WCAG 2.2) that makes one of few colours legible; yellow, cyan and green on white have less. */
    private static final double LEGIBLE = 2.5;

    private Colour() {
    }

    /** One of the terminal's 256 colours, 0 to 255; the first 16 are the user's own palette. */
    public static int indexed(int number) {
        return INDEXED | (number & 0xff);
    }

    /** A 24-bit colour, 0xRRGGBB. */
    public static int rgb(int rrggbb) {
        return RGB | (rrggbb & 0xffffff);
    }

    public static boolean isIndexed(int colour) {
        return (colour & (3 << 24)) == INDEXED;
    }

    public static boolean isRgb(int colour) {
        return (colour & (3 << 24)) == RGB;
    }

    /** The number of an indexed colour or the 0xRRGGBB of a 24-bit one. */
    public static int value(int colour) {
        return colour & 0xffffff;
    }

    /** The colour {@code part} of the way from one 24-bit colour to another, 0 to 1; other kinds switch at the half. */
    public static int mix(int from, int to, double part) {
        if (!isRgb(from) || !isRgb(to)) {
            return part < 0.5 ? from : to;
        }
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            mixed = mixed << 8 | (int) Math.round(a + (b - a) * part);
        }
        return rgb(mixed);
    }

    /** The nearest colour that a terminal of this depth can show. */
    public static int reduce(int colour, Depth depth) {
        return switch (depth) {
            case NONE -> DEFAULT;
            case TRUE -> colour;
            case INDEXED -> isRgb(colour) ? indexed(nearestOf256(value(colour))) : colour;
            case SIXTEEN, EIGHT -> isRgb(colour) || isIndexed(colour) && value(colour) > 15
                    ? indexed(nearestOf16(toRgb(colour)))
                    : colour;
        };
    }

    /** What xterm shows for a colour that is not the default: 0xRRGGBB. */
    public static int toRgb(int colour) {
        int value = value(colour);
        if (isRgb(colour)) {
            return value;
        }
        if (value < 16) {
            return ANSI[value];
        }
        if (value >= 232) {
            int grey = 8 + (value - 232) * 10;
            return grey << 16 | grey << 8 | grey;
        }
        int cube = value - 16;
        return CUBE[cube / 36] << 16 | CUBE[cube / 6 % 6] << 8 | CUBE[cube % 6];
    }

    /**
     * The nearest of the first 16 that can be told from a ground, which is what counts first: beside it even the hue may go.
     * A colour of another kind than 24 bits was chosen among them, and stays.
     *
     * @param ground one of the 16 by number
     */
    public static int legible(int colour, int ground) {
        return isRgb(colour) ? indexed(legibleOf16(value(colour), toRgb(ground), isHued(value(colour)))) : colour;
    }

    private static int nearestOf256(int rgb) {
        boolean hued = isHued(rgb);
        int best = -1;
        for (int i = 16; i < 256; i++) {
            int candidate = toRgb(indexed(i));
            if ((!hued || isHued(candidate))
                    && (best < 0 || difference(rgb, candidate) < difference(rgb, toRgb(indexed(best))))) {
                best = i;
            }
        }
        return best;
    }

    /** By distance alone all pale colours would end as greys, and good and bad would look the same: hue goes first. */
    private static int nearestOf16(int rgb) {
        boolean hued = isHued(rgb);
        int wanted = hued ? saturated(rgb) : rgb;
        int best = -1;
        for (int i = 0; i < ANSI.length; i++) {
            if (fits(rgb, hued, i) && (best < 0 || distance(wanted, ANSI[i]) < distance(wanted, ANSI[best]))) {
                best = i;
            }
        }
        return best;
    }

    /** Where its own hue cannot be told from the ground the next one round the circle: distance made green red there. */
    private static int legibleOf16(int rgb, int ground, boolean hued) {
        int wanted = hued ? saturated(rgb) : rgb;
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < ANSI.length; i++) {
            double apart = distance(wanted, ANSI[i]) + (hued ? 1e6 * turn(rgb, ANSI[i]) : 0);
            if (fits(rgb, hued, i) && apart < least && Luminance.contrast(ANSI[i], ground) >= LEGIBLE) {
                best = i;
                least = apart;
            }
        }
        return best < 0 ? legibleOf16(rgb, ground, false) : best;
    }

    private static boolean fits(int rgb, boolean hued, int candidate) {
        return hued == isHued(ANSI[candidate]) && (!hued || candidate < 8 || brightest(rgb) >= BRIGHT);
    }

    /** How far one hue is from another, 0 to 3 sixths of the circle. */
    private static double turn(int a, int b) {
        double apart = Math.abs(hue(a) - hue(b));
        return Math.min(apart, 6 - apart);
    }

    /** Sixths of the circle from red, as in the HSV model; of a colour that has a hue. */
    private static double hue(int rgb) {
        double red = rgb >> 16 & 0xff;
        double green = rgb >> 8 & 0xff;
        double blue = rgb & 0xff;
        double span = brightest(rgb) - darkest(rgb);
        double sixths = red >= green && red >= blue ? (green - blue) / span
                : green >= blue ? 2 + (blue - red) / span : 4 + (red - green) / span;
        return (sixths + 6) % 6;
    }

    /** Whether there is a hue to be kept: not in greys, and not in what is nearly black. */
    private static boolean isHued(int rgb) {
        return brightest(rgb) >= DARK && (brightest(rgb) - darkest(rgb)) * 4 >= brightest(rgb);
    }

    private static int brightest(int rgb) {
        return Math.max(rgb >> 16 & 0xff, Math.max(rgb >> 8 & 0xff, rgb & 0xff));
    }

    private static int darkest(int rgb) {
        return Math.min(rgb >> 16 & 0xff, Math.min(rgb >> 8 & 0xff, rgb & 0xff));
    }

    /** The same hue without any white in it, and at least as bright as the terminals' own. */
    private static int saturated(int rgb) {
        int least = darkest(rgb);
        int span = brightest(rgb) - least;
        int pure = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            pure |= ((rgb >> shift & 0xff) - least) * Math.max(0xcd, brightest(rgb)) / span << shift;
        }
        return pure;
    }

    /** How different two colours look: lightness counts twice, then how red and how blue they are beside green. */
    private static int difference(int a, int b) {
        int r = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int g = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int bl = (a & 0xff) - (b & 0xff);
        int light = (3 * r + 6 * g + bl) / 10;
        return 2 * light * light + (r - g) * (r - g) + (bl - g) * (bl - g);
    }

    private static int distance(int a, int b) {
        int r = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int g = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int bl = (a & 0xff) - (b & 0xff);
        return 2 * r * r + 4 * g * g + 3 * bl * bl;
    }
}
