package primetime.doctor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primetime.tape.Sample;

/**
 * One line of the report, and the same as data. Observed text in it is as it was observed, so whoever prints it passes
 * it through the gate.
 *
 * @param name of the line, at most 15 characters
 * @param value in words, with units
 * @param hint the next thing to type; empty where nothing is wrong or nothing would help
 * @param data keys, whose names carry units, to a Boolean, Long or String, a list of such or of maps like this one, or
 *            null where it is unknown
 */
public record Fact(Mark mark, String name, String value, String hint, Map<String, Object> data) {
    public Fact {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** A fact whose value is known, or an empty text. */
    static Fact told(String name, String value) {
        return value.isEmpty() ? of(Mark.UNKNOWN, name, "unknown") : of(Mark.OK, name, value);
    }

    static Fact of(Mark mark, String name, String value) {
        return new Fact(mark, name, value, "", Map.of());
    }

    /** Good or not, with a value for each case and, where it is not, a hint. */
    static Fact judged(boolean good, Mark otherwise, String name, String value, String hint) {
        return new Fact(good ? Mark.OK : otherwise, name, value, good ? "" : hint, Map.of());
    }

    /** The same fact with one more datum; a text that is empty is unknown. */
    Fact with(String key, String text) {
        return and(key, text.isEmpty() ? null : text);
    }

    Fact with(String key, long number) {
        return and(key, number == Sample.UNKNOWN ? null : (Long) number);
    }

    Fact with(String key, boolean whether) {
        return and(key, whether);
    }

    Fact with(String key, Optional<Boolean> whether) {
        return and(key, whether.orElse(null));
    }

    Fact with(String key, List<?> list) {
        return and(key, list);
    }

    private Fact and(String key, Object datum) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(key, datum);
        return new Fact(mark, name, value, hint, more);
    }
}
