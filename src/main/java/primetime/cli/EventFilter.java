package primetime.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primetime.source.linux.Origins.Origin;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.widget.TerminalName;
import primetime.widget.WaitStatus;

/**
 * What {@code --filter} lets through: words separated by blanks, all of which must hold. {@code uid:} a user's number or
 * name, {@code comm:} the short name, {@code exit:} {@code nonzero}, a code or a signal's name, {@code tty:} a terminal
 * such as {@code pts/3}, or {@code none}; any other word is looked for in the command line, whatever its case.
 */
final class EventFilter {
    static final String ACCEPTED = "words of the command line, uid:NAME or uid:NUMBER, comm:NAME, "
            + "exit:nonzero, exit:CODE, exit:SIGNAL, tty:NAME, tty:none";
    private static final Pattern KEYED = Pattern.compile("([a-z]+):(?!//)(.*)");
    private final List<Term> terms = new ArrayList<>();

    private interface Term {
        boolean holds(Event event, Origin origin);
    }

    private EventFilter() {
    }

    /**
     * @param users the name of each user
     * @throws IllegalArgumentException for a filter that means nothing, saying what would
     */
    static EventFilter of(String text, IntFunction<String> users) {
        EventFilter filter = new EventFilter();
        for (String word : text.trim().split("\\s+")) {
            Matcher keyed = KEYED.matcher(word);
            if (!keyed.matches()) {
                filter.terms.add(contains(word));
            } else {
                filter.terms.add(keyed(keyed.group(1), keyed.group(2), users));
            }
        }
        return filter;
    }

    private static Term contains(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("the filter is empty; it takes " + ACCEPTED);
        }
        return (event, origin) -> event.text().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Term keyed(String key, String value, IntFunction<String> users) {
        boolean isNumber = value.matches("[0-9]{1,9}");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("nothing follows " + key + ":; a filter takes " + ACCEPTED);
        }
        return switch (key) {
            case "uid" -> (event, origin) -> event.uid != Event.UNKNOWN
                    && (isNumber ? event.uid == Integer.parseInt(value) : users.apply(event.uid).equals(value));
            case "comm" -> (event, origin) -> origin.name().equals(value);
            case "tty" -> (event, origin) -> {
                StringBuilder name = new StringBuilder();
                TerminalName.words(name, event.tty);
                return name.toString().equals(value.equals("none") ? "-" : value);
            };
            case "exit" -> exit(value, isNumber);
            default -> throw new IllegalArgumentException("a filter knows no " + key + ":; it takes " + ACCEPTED);
        };
    }

    private static Term exit(String value, boolean isNumber) {
        if (value.equals("nonzero")) {
            return (event, origin) -> event.kind == Kind.EXIT && WaitStatus.isFailure(event.code);
        }
        if (isNumber) {
            int code = Integer.parseInt(value);
            return (event, origin) -> event.kind == Kind.EXIT && event.code != Event.UNKNOWN
                    && WaitStatus.signal(event.code) == 0 && WaitStatus.exitCode(event.code) == code;
        }
        String name = value.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
        for (int signal = 1; signal < Byte.MAX_VALUE; signal++) {
            if (WaitStatus.signalName(signal).equals(name)) {
                int wanted = signal;
                return (event, origin) -> event.kind == Kind.EXIT && WaitStatus.signal(event.code) == wanted;
            }
        }
        throw new IllegalArgumentException("exit:" + value + " is no code and no signal; a filter takes " + ACCEPTED);
    }

    boolean passes(Event event, Origin origin) {
        for (Term term : terms) {
            if (!term.holds(event, origin)) {
                return false;
            }
        }
        return true;
    }
}
