package primetime.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlParseError;

/**
 * What is wrong with a text that is no TOML, in words of ours where the mistake is one that people make: the parser tells
 * what its grammar expects, and not what to type. What is not known here is told as the parser does.
 */
final class Syntax {
    private static final String NAME = "\\s*[\\w.\"'-]+\\s*";
    private static final Pattern TWICE = Pattern.compile("(.+) previously defined at line (\\d+), column \\d+");
    private static final Pattern VALUE = Pattern.compile(NAME + "=\\s*");
    private static final Pattern WORD = Pattern.compile(NAME + "=\\s*([^\\s\"'\\[\\]{}#,]*[A-Za-z][^\\s\"'\\[\\]{}#,]*)"
            + "\\s*(#.*)?");
    private static final Pattern FLAG = Pattern.compile("(?i)true|false|yes|no|on|off");

    private Syntax() {
    }

    /** One mistake that the parser found in these lines. */
    static Problem problem(TomlParseError error, List<String> lines) {
        int line = error.position().line();
        int column = error.position().column();
        String text = line <= lines.size() ? lines.get(line - 1) : "";
        int split = text.offsetByCodePoints(0, Math.min(column - 1, text.codePointCount(0, text.length())));
        return new Problem(line, column, words(error.getMessage(), text, split));
    }

    /** @param at where in the line it was noticed */
    private static String words(String message, String line, int at) {
        String before = line.substring(0, at);
        String rest = line.substring(at);
        boolean unexpected = message.startsWith("Unexpected");
        Matcher twice = TWICE.matcher(message);
        Matcher word = WORD.matcher(line);
        if (twice.matches()) {
            return twice.group(1) + " stands on line " + twice.group(2) + " already; say it once";
        } else if (message.startsWith("Invalid escape")) {
            return "a backslash is written \\\\, or the text stands in '...'";
        } else if (!unexpected) {
            return lower(message);
        } else if (rest.startsWith(";") || rest.startsWith("//")) {
            return "a comment begins with #";
        } else if (line.strip().startsWith("[") && message.contains("expected ]")) {
            return line.strip().startsWith("[[") ? "two brackets are closed with two: ]]" : "a ] is missing";
        } else if (VALUE.matcher(before).matches() && !rest.isEmpty() && "“”„‘’«".indexOf(rest.charAt(0)) >= 0) {
            return "quotes are straight: \" or '";
        } else if (VALUE.matcher(before).matches() && rest.matches("\\s*(#.*)?")) {
            return "a value is missing behind =";
        } else if (VALUE.matcher(before).matches() && rest.matches("\\.\\d.*")) {
            return "a number begins with a digit: 0" + rest.split("[^.\\d]")[0];
        } else if (word.matches()) {
            return FLAG.matcher(word.group(1)).matches() ? "a flag is true or false, in small letters"
                    : "a text stands in quotes: \"" + word.group(1) + "\"";
        } else if (message.contains("end of line, expected \" or") || message.endsWith("end of line, expected '")) {
            return "the text has no quote at its end";
        } else if (message.contains("expected . or =")) {
            return rest.isEmpty() || rest.charAt(0) < 0x80 ? "an option is said as NAME = VALUE"
                    : "a name of other than a to z, 0 to 9, _ and - stands in quotes";
        }
        return lower(message);
    }

    private static String lower(String message) {
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
