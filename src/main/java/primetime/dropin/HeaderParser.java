package primetime.dropin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primetime.option.Nearest;

/**
 * Reads the header of a drop-in: in a comment of its first lines, in whatever language, the word {@code primetime:} and
 * settings behind it, {@code key=word} or {@code key="words"}. It may go on in further comments that begin the same way.
 * Pure and strict: what is not understood is said, with line and column, and what would be.
 */
final class HeaderParser {
    /** The header must begin within so many lines. */
    static final int MOST_LINES = 20;
    static final long LEAST_MILLIS = 500;
    static final long MOST_MILLIS = 86_400_000;
    static final String WORD = "primetime:";
    /** What comments of the usual languages begin with; the last are lines within a block comment. */
    private static final Pattern COMMENT = Pattern.compile("^\\s*(#|//|--|;+|%+|'|/\\*+|\\*|<!--)\\s*" + WORD);
    private static final Pattern SETTING = Pattern.compile("\\s*([^\\s=\"]*)(=)?(\"[^\"]*\"|'[^']*'|[^\\s\"']*)");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)(ms|s|m|h)");
    private static final List<String> KEYS = List.of("kind", "every", "title", "unit", "needs");
    static final String EXAMPLE = "# primetime: kind=text every=7s title=\"...\"";
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Problem> places = new HashMap<>();
    private int line;

    /** Something wrong at a place, both from 1. */
    record Problem(int line, int column, String message) {
        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": " + message;
        }
    }

    /** The header, or null where something is wrong with it, and then what. */
    record Answer(Header header, List<Problem> problems) {
        Answer {
            problems = List.copyOf(problems);
        }
    }

    private HeaderParser() {
    }

    /** Reads the first lines of a file. */
    static Answer parse(List<String> lines) {
        return new HeaderParser().read(lines);
    }

    private Answer read(List<String> lines) {
        int first = 0;
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                first = first == 0 ? i + 1 : first;
                line = i + 1;
                settings(lines.get(i), comment.end());
            }
        }
        if (first == 0) {
            return new Answer(null, List.of(new Problem(1, 1,
                    "no header; put one in a comment of the first " + MOST_LINES + " lines: " + EXAMPLE)));
        }
        line = first;
        Kind kind = kind();
        long every = every();
        List<String> commands = new ArrayList<>();
        boolean write = false;
        boolean network = false;
        for (String need : settings.getOrDefault("needs", "").split("[,\\s]+")) {
            write |= need.equals("write");
            network |= need.equals("network");
            if (!need.isEmpty() && !need.equals("write") && !need.equals("network")) {
                commands.add(need);
            }
        }
        Header header = problems.isEmpty() ? new Header(kind, every, settings.getOrDefault("title", ""),
                settings.getOrDefault("unit", ""), commands, write, network) : null;
        return new Answer(header, problems);
    }

    private void settings(String text, int from) {
        String all = text.substring(0, text.length() - trailer(text));
        Matcher setting = SETTING.matcher(all).region(from, all.length());
        while (setting.lookingAt() && !setting.group().isBlank()) {
            take(setting);
            setting.region(setting.end(), all.length());
        }
        if (setting.regionStart() < all.length() && !all.substring(setting.regionStart()).isBlank()) {
            wrong(setting.regionStart() + 1, "a quote that does not end, or stands in the middle of a word");
        }
    }

    /** What closes a block comment is none of the header's. */
    private static int trailer(String text) {
        Matcher end = Pattern.compile("\\s*(\\*/|-->)\\s*$").matcher(text);
        return end.find() ? text.length() - end.start() : 0;
    }

    private void take(Matcher setting) {
        String key = setting.group(1);
        int column = setting.start(1) + 1;
        if (setting.group(2) == null || key.isEmpty()) {
            wrong(column, setting.group().strip() + ": expected key=value, with a key of " + String.join(", ", KEYS));
        } else if (!KEYS.contains(key)) {
            wrong(column, "unknown key " + key + "; " + guess(key, KEYS) + "there are " + String.join(", ", KEYS));
        } else if (settings.containsKey(key)) {
            wrong(column, key + " was set before, in line " + places.get(key).line());
        } else {
            String value = setting.group(3);
            boolean quoted = value.startsWith("\"") || value.startsWith("'");
            settings.put(key, quoted ? value.substring(1, value.length() - 1) : value);
            places.put(key, new Problem(line, setting.start(3) + 1, ""));
        }
    }

    private Kind kind() {
        String word = settings.get("kind");
        List<String> words = List.of(Kind.TEXT.word(), Kind.VALUE.word(), Kind.STATUS.word());
        String accepted = "there are kind=" + String.join(", kind=", words);
        if (word == null) {
            wrong(1, "no kind; " + accepted);
        } else if (!words.contains(word)) {
            wrong("kind", "kind " + word + "; " + guess(word, words) + accepted);
        } else {
            return Kind.valueOf(word.toUpperCase(Locale.ROOT));
        }
        return null;
    }

    private long every() {
        String word = settings.get("every");
        if (word == null) {
            wrong(1, "no interval; every=7s for example");
            return 0;
        }
        Matcher time = TIME.matcher(word);
        if (!time.matches()) {
            wrong("every", "every " + word + "; expected a number and ms, s, m or h, as in every=7s");
            return 0;
        }
        double unit = switch (time.group(2)) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
        long millis = Math.round(Double.parseDouble(time.group(1)) * unit);
        if (millis < LEAST_MILLIS || millis > MOST_MILLIS) {
            wrong("every", "every " + word + "; between 500ms and 24h, since each run starts processes");
        }
        return millis;
    }

    private static String guess(String word, List<String> words) {
        String near = Nearest.to(word, words);
        return Nearest.isNear(word, near) ? "did you mean " + near + "? " : "";
    }

    private void wrong(String key, String message) {
        Problem place = places.get(key);
        problems.add(new Problem(place.line(), place.column(), message));
    }

    private void wrong(int column, String message) {
        problems.add(new Problem(line, column, message));
    }
}
