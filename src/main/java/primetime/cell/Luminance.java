package primetime.cell;

/**
 * How light colours look and how well they can be told apart, by WCAG 2.2 ("relative luminance", "contrast ratio";
 * www.w3.org/TR/WCAG22). Colours are 0xRRGGBB in sRGB.
 */
public final class Luminance {
    /** On a ground of this luminance black and white stand out alike: (1.05 / (L + 0.05) = (L + 0.05) / 0.05). */
    private static final double MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

    private Luminance() {
    }

    /** 0 for black to 1 for white. */
    public static double of(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    /** From 1, the same, to 21, black on white. */
    public static double contrast(int a, int b) {
        double light = Math.max(of(a), of(b));
        double dark = Math.min(of(a), of(b));
        return (light + 0.05) / (dark + 0.05);
    }

    /** Whether black is easier to read on this ground than white. */
    public static boolean isLight(int ground) {
        return of(ground) > MIDDLE;
    }

    /** A channel of sRGB, its lowest eight bits, as an amount of light, 0 to 1. */
    public static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
