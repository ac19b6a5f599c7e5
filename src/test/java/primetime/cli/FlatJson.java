package primetime.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one flat JSON object strictly: no blanks, no raw controls, no key twice; numbers and words stay as written. */
public final class FlatJson {
    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException for anything else */
    public static Map<String, String> read(String text) {
        FlatJson reader = new FlatJson(text);
        Map<String, String> all = new LinkedHashMap<>();
        char next = ',';
        reader.take('{');
        while (next == ',') {
            String key = reader.string();
            reader.take(':');
            String before = all.put(key, reader.peek() == '"' ? reader.string() : reader.bare());
            reader.require(before == null);
            next = reader.next();
        }
        reader.require(next == '}' && reader.at == text.length());
        return all;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        take('"');
        for (char unit = next(); unit != '"'; unit = next()) {
            require(unit >= 0x20 && (unit < 0x7f || unit >= 0xa0));
            out.append(unit == '\\' ? escaped(next()) : unit);
        }
        return out.toString();
    }

    private char escaped(char unit) {
        if (unit == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        require(unit == '"' || unit == '\\');
        return unit;
    }

    private String bare() {
        int from = at;
        while (peek() != ',' && peek() != '}') {
            at++;
        }
        String word = text.substring(from, at);
        require(word.matches("-?[0-9]+|true|false|null"));
        return word;
    }

    private char peek() {
        require(at < text.length());
        return text.charAt(at);
    }

    private char next() {
        char unit = peek();
        at++;
        return unit;
    }

    private void take(char wanted) {
        require(next() == wanted);
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not JSON at " + at + ": " + text);
        }
    }
}
