package primetime.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly: maps, lists, text, null, true and false as themselves, numbers as Double. No key twice. */
public final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** One object, and nothing but a newline behind it. */
    public static Map<String, Object> read(String text) {
        Json json = new Json(text.strip());
        Map<String, Object> object = json.object();
        json.require(json.at == json.text.length());
        return object;
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
                int from = at;
                while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                String word = text.substring(from, at);
                if (word.matches("null|true|false")) {
                    return word.equals("null") ? null : (Object) Boolean.valueOf(word);
                }
                require(word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?"));
                return Double.valueOf(word);
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        take('"');
        for (char unit = next(); unit != '"'; unit = next()) {
            require(unit >= ' ');
            out.append(unit == '\\' ? next() : unit);
        }
        return out.toString();
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
