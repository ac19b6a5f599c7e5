package primetime.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as stress-ng and cyclictest take it. */
final class LatencyTime {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)([smhd]?)");
    private static final double MOST_SECONDS = 1e9;

    private LatencyTime() {
    }

    /** @return ns; {@code 90}, {@code 1.5s}, {@code 2m}, {@code 1h}, {@code 1d}; 0, as both of them have it: no end */
    static long nanos(String text) {
        Matcher matcher = FORM.matcher(text);
        double seconds = matcher.matches() ? Double.parseDouble(matcher.group(1)) * switch (matcher.group(2)) {
            case "m" -> 60;
            case "h" -> 3600;
            case "d" -> 86_400;
            default -> 1;
        } : -1;
        if (seconds != 0 && (seconds < 1e-9 || seconds > MOST_SECONDS)) {
            throw new IllegalArgumentException("-t and -D take a time from 1 ns to 30 years as 90, 1.5s, 2m, 1h or 1d, "
                    + "or 0 for no end, not " + text);
        }
        return (long) (seconds * 1e9);
    }
}
