package primetime.term;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import primetime.cell.Depth;
import primetime.cell.Glyphs;

/**
 * What the environment says about the terminal. It is believed only as far as it is reliable: a terminal that can show
 * more than it says loses a little, one that shows less than we think shows rubbish.
 *
 * @param variables the process's environment variables
 * @param utf8 whether the locale's characters are UTF-8
 */
public record Environment(Map<String, String> variables, boolean utf8) {
    /** Names of terminals with 256 colours that do not say so in the name, and whose COLORTERM ssh does not carry. */
    private static final List<String> RICH = List.of("alacritty", "contour", "foot", "ghostty", "iterm2", "rio",
            "wezterm", "xterm-ghostty", "xterm-kitty");

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The environment of those variables, the locale being the first of LC_ALL, LC_CTYPE and LANG that is not empty. */
    public static Environment of(Map<String, String> variables) {
        String locale = "";
        for (String name : List.of("LANG", "LC_CTYPE", "LC_ALL")) {
            String value = variables.getOrDefault(name, "");
            locale = value.isEmpty() ? locale : value;
        }
        // de_DE.UTF-8, en_GB.utf8@euro, and the bare UTF-8 that macOS sends over ssh.
        String charset = locale.substring(locale.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new Environment(variables, charset.startsWith("utf-8") || charset.startsWith("utf8"));
    }

    /**
     * A choice, and why.
     *
     * @param why what in the environment led to it, as {@code COLORTERM is truecolor}; observed text
     */
    public record Choice<T>(T value, String why) {
    }

    /** How many colours to use: none where NO_COLOR is not empty, 24 bits only where they are promised. */
    public Depth depth() {
        return colours().value();
    }

    /** The same with its reason. */
    public Choice<Depth> colours() {
        String term = term();
        if (!get("NO_COLOR").isEmpty()) {
            return new Choice<>(Depth.NONE, "NO_COLOR is set");
        }
        String named = term.isEmpty() ? "TERM is not set" : "TERM is " + term;
        if (isConsole() || isDumb()) {
            return new Choice<>(isDumb() ? Depth.NONE : Depth.EIGHT, named);
        }
        // GNU screen passes on a COLORTERM that was true outside of it, and takes 24-bit colours for blinking.
        boolean inScreen = term.startsWith("screen") && !get("STY").isEmpty();
        String promise = get("COLORTERM").toLowerCase(Locale.ROOT);
        boolean promised = promise.equals("truecolor") || promise.equals("24bit");
        if (!inScreen && (promised || term.endsWith("-direct"))) {
            return new Choice<>(Depth.TRUE, promised ? "COLORTERM is " + promise : named);
        }
        if (term.contains("256color") || RICH.contains(term)) {
            return new Choice<>(Depth.INDEXED, named);
        }
        boolean monochrome = term.startsWith("vt") || term.endsWith("-m") || term.endsWith("-mono");
        return new Choice<>(monochrome ? Depth.NONE : Depth.SIXTEEN, named);
    }

    /** The best characters that can be relied upon. */
    public Glyphs glyphs() {
        return characters().value();
    }

    /** The same with its reason. */
    public Choice<Glyphs> characters() {
        // Where TERM is not set, as in ssh HOST COMMAND, somebody else's terminal shows it, which the locale is for.
        boolean isPlain = isDumb() && !term().isEmpty();
        return !utf8 || isPlain
                ? new Choice<>(Glyphs.ASCII, isPlain ? "TERM is " + term() : "the locale is not UTF-8")
                : isConsole() ? new Choice<>(Glyphs.HALVES, "TERM is " + term())
                        : new Choice<>(Glyphs.BRAILLE, "the locale is UTF-8");
    }

    /** Whether the terminal cannot place its cursor, or nobody says what it is. */
    public boolean isDumb() {
        return term().isEmpty() || term().startsWith("dumb") || term().equals("unknown");
    }

    /** Whether this is the Linux console: eight colours, code page 437, no mouse, no alternate screen. */
    boolean isConsole() {
        return term().equals("linux") || term().startsWith("linux-");
    }

    /**
     * Whether the terminal may be asked for the colour of its ground. The console has no answer, GNU screen neither asks
     * the terminal outside nor swallows the question for sure, and where there are no colours nobody wants to know.
     */
    boolean isAnswering() {
        return !isDumb() && !isConsole() && !isScreen() && depth() != Depth.NONE;
    }

    /** Whether this is GNU screen; tmux calls itself screen too, but does not set STY. */
    private boolean isScreen() {
        return term().startsWith("screen") && (!get("STY").isEmpty() || get("TMUX").isEmpty());
    }

    String term() {
        return get("TERM");
    }

    private String get(String name) {
        return variables.getOrDefault(name, "");
    }
}
