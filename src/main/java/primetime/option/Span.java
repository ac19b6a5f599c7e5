package primetime.option;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time in ns as people write it: {@code 5s}; ns, us, ms, s, m, h and d. */
final class Span {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?) ?(ns|us|ms|s|m|h|d)");
    private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms", "us", "ns");
    private static final long[] NANOS = { 86_400_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L,
            1_000_000L, 1_000L, 1 };

    private Span() {
    }

    /** What a TOML value means, ns; null where it is no length of time, or not in the range, both ends included. */
    static Long within(long least, long most, Object toml) {
        Matcher form = toml instanceof String text ? FORM.matcher(text.strip()) : null;
        if (form == null || !form.matches()) {
            return null;
        }
        // Twelve digits of days are more than a long holds.
        double nanos = Double.parseDouble(form.group(1)) * NANOS[UNITS.indexOf(form.group(2))];
        return nanos >= least && nanos <= most ? (Long) Math.round(nanos) : null;
    }

    /** In the largest unit of which it is a whole number. */
    static String words(long nanos) {
        int unit = 0;
        while (nanos % NANOS[unit] != 0) {
            unit++;
        }
        return nanos / NANOS[unit] + UNITS.get(unit);
    }
}
