package primetime.cell;

/**
 * Numbers as people read them, appended to a builder that the caller keeps, so that a frame makes no strings. A figure
 * has either one width or a variant that is padded to a width; each says which width holds all it can say, so that a
 * changing number does not move its neighbours (a minus sign takes one more). Decimal points are points in every locale.
 */
public final class Figures {
    private static final String UNKNOWN = "n/a";
    private static final char[] BINARY = { 'B', 'K', 'M', 'G', 'T', 'P', 'E' };
    private static final String[] DECIMAL = { "", "k", "M", "G", "T", "P", "E" };

    private Figures() {
    }

    /** A number with that many decimals (0 to 3); unknown (NaN) is {@code n/a}. */
    public static StringBuilder fixed(StringBuilder out, double value, int decimals) {
        if (!isKnown(value)) {
            return out.append(UNKNOWN);
        }
        long scale = decimals == 0 ? 1 : decimals == 1 ? 10 : decimals == 2 ? 100 : 1000;
        long scaled = Math.round(Math.abs(value) * scale);
        if (value < 0 && scaled != 0) {
            out.append('-');
        }
        out.append(scaled / scale);
        if (decimals > 0) {
            out.append('.');
            long rest = scaled % scale;
            for (long digit = scale / 10; digit > 0; digit /= 10) {
                out.append((char) ('0' + rest / digit % 10));
            }
        }
        return out;
    }

    /** Moves what was appended since {@code from} to the right, so that it takes at least {@code width} chars. */
    public static StringBuilder pad(StringBuilder out, int from, int width) {
        int missing = width - (out.length() - from);
        for (int i = 0; i < missing; i++) {
            out.append(' ');
        }
        for (int i = out.length() - 1; missing > 0 && i >= from; i--) {
            out.setCharAt(i, i - missing >= from ? out.charAt(i - missing) : ' ');
        }
        return out;
    }

    /** A whole number, at least {@code width} chars, blanks before it; {@link Long#MIN_VALUE} is {@code n/a}. */
    public static StringBuilder whole(StringBuilder out, long value, int width) {
        int from = out.length();
        return pad(value == Long.MIN_VALUE ? out.append(UNKNOWN) : out.append(value), from, width);
    }

    /** A share (1 is all) in per cent, 4 chars and what the decimals take: {@code   7%}, {@code 100%}, {@code  12.5%}. */
    public static StringBuilder percent(StringBuilder out, double part, int decimals) {
        int from = out.length();
        fixed(out, part * 100, decimals);
        return pad(isKnown(part) ? out.append('%') : out, from, decimals == 0 ? 4 : 5 + decimals);
    }

    /** Three significant digits below a thousand, 4 chars: {@code 0.42}, {@code 12.4}, {@code  317}, {@code 4000}. */
    public static StringBuilder three(StringBuilder out, double value) {
        int from = out.length();
        double size = Math.abs(value);
        return pad(fixed(out, value, size < 9.995 ? 2 : size < 99.95 ? 1 : 0), from, 4);
    }

    /** Three significant digits and a decimal prefix, at most 5 chars: {@code 999}, {@code 12.4k}, {@code 1.10M}. */
    public static StringBuilder count(StringBuilder out, double value) {
        return scaled(out, value, 1000) ? out.append(DECIMAL[prefix(value, 1000)]) : out;
    }

    /** The same, at least {@code width} chars. */
    public static StringBuilder count(StringBuilder out, double value, int width) {
        int from = out.length();
        return pad(count(out, value), from, width);
    }

    /** Bytes in powers of 1024 with a one-letter unit, at most 5 chars: {@code 512B}, {@code 15.4G}. */
    public static StringBuilder bytes(StringBuilder out, double value) {
        return scaled(out, value, 1024) ? out.append(BINARY[prefix(value, 1024)]) : out;
    }

    /** The same, at least {@code width} chars. */
    public static StringBuilder bytes(StringBuilder out, double value, int width) {
        int from = out.length();
        return pad(bytes(out, value), from, width);
    }

    /** Bits a second from bytes a second, in powers of 1000, at most 9 chars: {@code 12.4 Mb/s}. */
    public static StringBuilder bits(StringBuilder out, double bytesPerSecond) {
        double bits = bytesPerSecond * 8;
        return scaled(out, bits, 1000) ? out.append(' ').append(DECIMAL[prefix(bits, 1000)]).append("b/s") : out;
    }

    /** The same, at least {@code width} chars. */
    public static StringBuilder bits(StringBuilder out, double bytesPerSecond, int width) {
        int from = out.length();
        return pad(bits(out, bytesPerSecond), from, width);
    }

    /** A short time with its unit, 6 chars wide at least: {@code 5.2 µs}, {@code  38 µs}, {@code 4.1 ms}. */
    public static StringBuilder latency(StringBuilder out, double nanos) {
        if (Double.isNaN(nanos)) {
            return out.append("   n/a");
        }
        int from = out.length();
        double size = Math.abs(nanos);
        double unit = size < 999_500 ? 1e3 : size < 999_500_000 ? 1e6 : 1e9;
        fixed(out, nanos / unit, size / unit < 9.95 ? 1 : 0).append(unit == 1e3 ? " µs" : unit == 1e6 ? " ms" : " s ");
        return pad(out, from, 6);
    }

    /**
     * How long something lived, 6 chars: {@code 0.004s}, {@code 12.41s}, {@code 2m03s}, {@code 3h04m}, {@code 3d04h},
     * {@code 100d}.
     */
    public static StringBuilder life(StringBuilder out, long nanos) {
        int from = out.length();
        long seconds = nanos / 1_000_000_000;
        if (nanos < 0) {
            out.append('?');
        } else if (seconds < 60) {
            // Never rounded up to the 10 or 60 seconds that have not passed and would take another char.
            fixed(out, Math.min(nanos / 1e9, seconds < 10 ? 9.999 : 59.99), seconds < 10 ? 3 : 2).append('s');
        } else if (seconds < 3600) {
            two(out.append(seconds / 60).append('m'), seconds % 60).append('s');
        } else if (seconds < 86_400) {
            two(out.append(seconds / 3600).append('h'), seconds / 60 % 60).append('m');
        } else if (seconds < 8_640_000) {
            two(out.append(seconds / 86_400).append('d'), seconds / 3600 % 24).append('h');
        } else {
            out.append(seconds / 86_400).append('d');
        }
        return pad(out, from, 6);
    }

    /** A time of day from milliseconds since 1970 in the zone wanted: {@code 11:42:31} or with {@code .204}. */
    public static StringBuilder clock(StringBuilder out, long localMillis, boolean millis) {
        long day = Math.floorMod(localMillis, 86_400_000L);
        two(out, day / 3_600_000).append(':');
        two(out, day / 60_000 % 60).append(':');
        two(out, day / 1000 % 60);
        if (millis) {
            out.append('.').append((char) ('0' + day / 100 % 10));
            two(out, day % 100);
        }
        return out;
    }

    /** Two digits, the first of which may be a zero. */
    public static StringBuilder two(StringBuilder out, long value) {
        return out.append((char) ('0' + value / 10 % 10)).append((char) ('0' + value % 10));
    }

    /** Three significant digits of the value over its prefix; false: it is unknown, or beyond all prefixes. */
    private static boolean scaled(StringBuilder out, double value, int base) {
        int prefix = prefix(value, base);
        // Divided as in prefix(), so that both round the same way.
        double shown = value;
        for (int i = 0; i < prefix; i++) {
            shown /= base;
        }
        double size = Math.abs(shown);
        boolean sayable = size < 999.5;
        fixed(out, sayable ? shown : Double.NaN, prefix == 0 ? 0 : size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
        return sayable;
    }

    private static int prefix(double value, int base) {
        int prefix = 0;
        for (double size = Math.abs(value); size >= 999.5 && prefix < 6; size /= base) {
            prefix++;
        }
        return prefix;
    }

    private static boolean isKnown(double value) {
        return Math.abs(value) <= 1e15;
    }
}
