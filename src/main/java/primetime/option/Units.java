package primetime.option;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts that are written with a unit, {@code "5s"} or {@code "1.5 MB"}.
 *
 * @param what is written so
 * @param names of the units, the one that is taken first where several would do
 * @param sizes how many of what is counted each has; that of the last is 1
 */
public record Units(String what, List<String> names, List<Long> sizes) {
    /** Counted in ns. */
    public static final Units TIME = new Units("a time", List.of("d", "h", "m", "s", "ms", "us", "ns"),
            List.of(86_400_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1L));
    /** Counted in bytes. */
    public static final Units BYTES = new Units("bytes", List.of("MB", "kB", "MiB", "KiB", "B"),
            List.of(1_000_000L, 1_000L, 1L << 20, 1L << 10, 1L));
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?) ?([a-zA-Z]{1,3})");

    public Units {
        names = List.copyOf(names);
        sizes = List.copyOf(sizes);
    }

    /** How much a TOML value says; NaN where it is no such amount. */
    double read(Object toml) {
        Matcher form = toml instanceof String text ? FORM.matcher(text.strip()) : null;
        int unit = form != null && form.matches() ? names.indexOf(form.group(2)) : -1;
        return unit < 0 ? Double.NaN : Double.parseDouble(form.group(1)) * sizes.get(unit);
    }

    /** What to type instead of a TOML value that is no such amount, behind a message; empty where it is one. */
    String hint(Object toml) {
        return Double.isNaN(read(toml)) ? "; its units are " + String.join(", ", names) : "";
    }

    /** The amount in the first unit of which it is a whole number. */
    String words(long amount) {
        int unit = 0;
        while (amount % sizes.get(unit) != 0) {
            unit++;
        }
        return amount / sizes.get(unit) + names.get(unit);
    }
}
