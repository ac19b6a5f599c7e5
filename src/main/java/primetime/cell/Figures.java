package primetime.cell;

/**
 * Numbers as people read them, appended to a builder that the caller keeps, so that a frame makes no strings. Every
 * figure of one kind has one width, so that a changing number does not move its neighbours. Decimal points are points
 * in every locale.
 */
public final class Figures {
    private static final String UNKNOWN = "n/a";
    private static final char[] BINARY = { 'B', 'K', 'M', 'G', 'T', 'P', 'E' };
    private static final String[] DECIMAL = { "", "k", "M", "G", "T", "P", "E" };

    private Figures() {
    }

    /** A number with that many decimals (0 to 3); unknown (NaN) is {@code n/a}. */
    public static StringBuilder fixed(StringBuilder out, double value, int decimals) {
        if (Double.isNaN(value) || Math.abs(value) > 1e15) {
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

    /** A whole number, at least {@code width} chars, blanks before it. */
    public static StringBuilder whole(StringBuilder out, long value, int width) {
        int from = out.length();
        return pad(out.append(value), from, width);
    }

    /** Three significant digits and a decimal prefix: {@code 999}, {@code 12.4k}, {@code 1.10M}. */
    public static StringBuilder count(StringBuilder out, double value) {
        return scaled(out, value, 1000).append(DECIMAL[prefix(value, 1000)]);
    }

    /** Bytes in powers of 1024 with a one-letter unit: {@code 512B}, {@code 15.4G}. */
    public static StringBuilder bytes(StringBuilder out, double value) {
        return Double.isNaN(value) ? out.append(UNKNOWN)
                : scaled(out, value, 1024).append(BINARY[prefix(value, 1024)]);
    }

    /** Bits a second from bytes a second, in powers of 1000: {@code 12.4 Mb/s}. */
    public static StringBuilder bits(StringBuilder out, double bytesPerSecond) {
        double bits = bytesPerSecond * 8;
        return Double.isNaN(bits) ? out.append(UNKNOWN)
                : scaled(out, bits, 1000).append(' ').append(DECIMAL[prefix(bits, 1000)]).append("b/s");
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

    /** How long something lived, 6 chars: {@code 0.004s}, {@code 12.41s}, {@code 2m03s}, {@code 3h04m}, {@code 3d04h}. */
    public static StringBuilder life(StringBuilder out, long nanos) {
        int from = out.length();
        long seconds = nanos / 1_000_000_000;
        if (nanos < 0) {
            out.append('?');
        } else if (seconds < 60) {
            fixed(out, nanos / 1e9, seconds < 10 ? 3 : 2).append('s');
        } else if (seconds < 3600) {
            two(out.append(seconds / 60).append('m'), seconds % 60).append('s');
        } else if (seconds < 86_400) {
            two(out.append(seconds / 3600).append('h'), seconds / 60 % 60).append('m');
        } else {
            two(out.append(seconds / 86_400).append('d'), seconds / 3600 % 24).append('h');
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

    private static StringBuilder scaled(StringBuilder out, double value, int base) {
        int prefix = prefix(value, base);
        double shown = value / Math.pow(base, prefix);
        return fixed(out, shown, prefix == 0 ? 0 : Math.abs(shown) < 9.995 ? 2 : Math.abs(shown) < 99.95 ? 1 : 0);
    }

    private static int prefix(double value, int base) {
        int prefix = 0;
        for (double size = Math.abs(value); size >= 999.5 && prefix < 6; size /= base) {
            prefix++;
        }
        return prefix;
    }
}
