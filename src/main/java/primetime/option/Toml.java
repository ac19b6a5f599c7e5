package primetime.option;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as TOML writes them. */
final class Toml {
    /** Of a text in a message, in characters: one line has to hold both. */
    private static final int LONGEST = 60;

    private Toml() {
    }

    /** A basic string in its quotes; a number or a flag as it is. */
    static String of(Object value) {
        return value instanceof String text ? quoted(text)
                : value instanceof Double number && !Double.isFinite(number)
                        ? number.toString().replace("Infinity", "inf").replace("NaN", "nan")
                        : value.toString();
    }

    /** What was given, for a message that refuses it: the value itself where it is short, else how it begins. */
    static String told(Object toml) {
        return toml instanceof List<?> list ? "a list of " + list.size()
                : toml instanceof Map ? "a table"
                        : toml instanceof String text ? quoted(beginning(text))
                                : toml instanceof Boolean || toml instanceof Long || toml instanceof Double ? of(toml)
                                        : "a date";
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 3)) + "...";
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f && c < 0xa0) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
