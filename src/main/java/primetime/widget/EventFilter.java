package primetime.widget;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primetime.cell.Printable;
import primetime.option.Nearest;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.tape.Users;

/**
 * Which events are wanted, in the pane and on the command line: words separated by blanks, all of which must hold. {@code
 * uid:} a user's number or name, {@code pid:} a process, which lets through its threads and what it forks as well,
 * {@code comm:} the short name, {@code exit:} the end of a process, not of its threads: {@code nonzero}, a code or a
 * signal's name, {@code tty:} a terminal such as
 * {@code pts/3}, or {@code none}, {@code cgroup:} a part of the control group's path; any other word is looked for in the
 * command line. Letters of ASCII match whatever their case in paths and command lines. Looking makes no garbage but for
 * {@code tty:}. Any thread.
 */
public final class EventFilter {
    /** For messages: all that a filter may hold. */
    public static final String ACCEPTED = "words of the command line, uid:NAME or uid:NUMBER, pid:NUMBER, comm:NAME, "
            + "exit:nonzero, exit:CODE, exit:SIGNAL, tty:NAME, tty:none, cgroup:PART";
    private static final int MOST_CODE = 255;
    private static final Pattern KEYED = Pattern.compile("([a-z]+):(?!//)(.*)");
    private final List<Term> terms = new ArrayList<>();

    private interface Term {
        boolean holds(Event event);
    }

    private EventFilter() {
    }

    /**
     * @param users what users are called; one that nobody calls so is refused, a number never
     * @throws IllegalArgumentException for a filter that means nothing, saying what would
     */
    public static EventFilter of(String text, Users users) {
        EventFilter filter = new EventFilter();
        for (String word : text.trim().split("\\s+")) {
            Matcher keyed = KEYED.matcher(word);
            filter.terms.add(keyed.matches() ? keyed(keyed.group(1), keyed.group(2), users) : contains(word));
        }
        return filter;
    }

    private static Term contains(String word) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("the filter is empty; it takes " + ACCEPTED);
        }
        byte[] wanted = word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return event -> contains(event.textBytes(), event.textLength(), wanted);
    }

    /** On the bytes themselves, since a list under a filter looks at thousands of events a frame. */
    private static boolean contains(byte[] text, int length, byte[] wanted) {
        for (int from = 0; from + wanted.length <= length; from++) {
            int same = 0;
            while (same < wanted.length && lower(text[from + same]) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }

    private static Term keyed(String key, String value, Users users) {
        boolean isNumber = value.matches("[0-9]{1,9}");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("nothing follows " + key + ":; a filter takes " + ACCEPTED);
        }
        return switch (key) {
            case "uid" -> {
                int wanted = value.matches("[0-9]+") ? number(value) : user(value, users.numbers());
                yield event -> event.uid == wanted && wanted != Event.UNKNOWN;
            }
            case "pid" -> pid(value, isNumber);
            case "comm" -> event -> event.comm.equals(value);
            case "tty" -> event -> {
                StringBuilder name = new StringBuilder();
                TerminalName.words(name, event.tty);
                return name.toString().equals(value.equals("none") ? "-" : value);
            };
            case "cgroup" -> event -> containsIgnoringCase(event.cgroup, value);
            case "exit" -> exit(value, isNumber);
            default -> throw new IllegalArgumentException("a filter knows no " + key + ":; it takes " + ACCEPTED);
        };
    }

    /** The kernel's numbers are unsigned, and directory services give large ones. */
    private static int number(String uid) {
        try {
            return Integer.parseUnsignedInt(uid);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("uid:" + uid + " is no user's number; the largest is 4294967294");
        }
    }

    private static int user(String name, Map<String, Integer> numbers) {
        Integer number = numbers.get(name);
        if (number != null) {
            return number;
        }
        String nearest = Nearest.to(name, numbers.keySet());
        boolean isNear = !nearest.isEmpty() && Nearest.isNear(name, nearest);
        // Whom only a directory service knows has no name here.
        throw new IllegalArgumentException("unknown user " + name + "; " + (isNear
                ? "did you mean " + Printable.text(nearest) + "? A number always works: uid:"
                        + Integer.toUnsignedString(numbers.get(nearest))
                : "not in /etc/passwd, but a number always works: uid:1000"));
    }

    private static boolean containsIgnoringCase(String text, String wanted) {
        for (int from = 0; from + wanted.length() <= text.length(); from++) {
            if (text.regionMatches(true, from, wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }

    private static Term pid(String value, boolean isNumber) {
        if (!isNumber) {
            throw new IllegalArgumentException("pid:" + value + " is no number; a filter takes " + ACCEPTED);
        }
        int wanted = Integer.parseInt(value);
        return event -> event.tgid == wanted || event.pid == wanted
                || event.kind == Kind.FORK && event.parent == wanted;
    }

    private static Term exit(String value, boolean isNumber) {
        if (value.equals("nonzero")) {
            return WaitStatus::isFailure;
        }
        int code = isNumber ? Integer.parseInt(value) : Event.UNKNOWN;
        if (isNumber && code <= MOST_CODE) {
            return event -> isEnd(event) && event.code != Event.UNKNOWN && WaitStatus.signal(event.code) == 0
                    && WaitStatus.exitCode(event.code) == code;
        }
        String name = value.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
        for (int signal = 1; signal < Byte.MAX_VALUE; signal++) {
            if (WaitStatus.signalName(signal).equals(name)) {
                int wanted = signal;
                return event -> isEnd(event) && WaitStatus.signal(event.code) == wanted;
            }
        }
        throw new IllegalArgumentException("exit:" + value + " is no code and no signal; a filter takes " + ACCEPTED);
    }

    private static boolean isEnd(Event event) {
        return event.kind == Kind.EXIT && !event.isThread();
    }

    /** Whether the event is wanted. */
    public boolean passes(Event event) {
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).holds(event)) {
                return false;
            }
        }
        return true;
    }
}
