package primetime.option;

import java.util.List;
import java.util.Locale;

/** Values as TOML writes them. */
final class Toml {
    private Toml() {
    }

    /** A basic string in its quotes; a number or a flag as it is. */
    static String of(Object value) {
        return value instanceof String text ? quoted(text) : value.toString();
    }

    /** What was given, for a message that refuses it: the value itself where it is short. */
    static String told(Object toml) {
        return toml instanceof List<?> list ? "a list of " + list.size()
                : toml instanceof String || toml instanceof Boolean || toml instanceof Long || toml instanceof Double
                        ? of(toml)
                        : "a table or a date";
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
