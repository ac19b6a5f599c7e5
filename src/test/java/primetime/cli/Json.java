package primetime.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly: no blanks, no raw controls, no key twice, no escape but those that we write. */
public final class Json {
    private final String text;
    private final boolean asWritten;
    private int at;

    private Json(String text, boolean asWritten) {
        this.text = text;
        this.asWritten = asWritten;
    }

    /** One object, and nothing but a newline behind it: null, true and false as themselves, numbers as Double. */
    public static Map<String, Object> read(String text) {
        return new Json(text.strip(), false).whole();
    }

    /** One object of text, whole numbers, null, true and false, nothing behind it, all as it was written. */
    public static Map<String, String> flat(String text) {
        Json json = new Json(text, true);
        Map<String, String> all = new LinkedHashMap<>();
        json.whole().forEach((key, value) -> {
            json.require(value instanceof String);
            all.put(key, (String) value);
        });
        return all;
    }

    /** The member of an object, which must be there, by a path with slashes. */
    public static Object at(Map<String, Object> object, String path) {
        Object here = object;
        for (String key : path.split("/")) {
            if (!(here instanceof Map<?, ?> map) || !map.containsKey(key)) {
                throw new IllegalArgumentException("no " + path + " in " + object);
            }
            here = map.get(key);
        }
        return here;
    }

    /** The same where it is a number. */
    public static double number(Map<String, Object> object, String path) {
        return (Double) at(object, path);
    }

    private Map<String, Object> whole() {
        Map<String, Object> object = object();
        require(at == text.length());
        return object;
    }

    private Map<String, Object> object() {
        Map<String, Object> all = new LinkedHashMap<>();
        take('{');
        while (peek() != '}') {
            if (!all.isEmpty()) {
                take(',');
            }
            String key = string();
            take(':');
            require(!all.containsKey(key));
            all.put(key, value());
        }
        take('}');
        return all;
    }

    private List<Object> list() {
        List<Object> all = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!all.isEmpty()) {
                take(',');
            }
            all.add(value());
        }
        take(']');
        return all;
    }

    private Object value() {
        switch (peek()) {
            case '{' :
                return object();
            case '[' :
                return list();
            case '"' :
                return string();
            default :
                return bare();
        }
    }

    private Object bare() {
        int from = at;
        while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        boolean number = word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
        require(number || word.matches("null|true|false"));
        if (asWritten) {
            require(!word.contains("."));
            return word;
        }
        return number ? Double.valueOf(word) : word.equals("null") ? null : (Object) Boolean.valueOf(word);
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
            require(at <= text.length());
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        require(unit == '"' || unit == '\\');
        return unit;
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
