package primetime.app;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;

/**
 * The one list of keys. Bare letters, since text is typed only while a prompt is open: they reach us under byobu, tmux,
 * zellij, every desktop terminal and the console. F-keys are aliases with byobu's meanings, where the host lets them
 * through. Immutable.
 */
public final class Keymap {
    /**
     * One line of the list.
     *
     * @param keys as people write them, separated by blanks: a character, or a name such as {@code Tab}
     * @param action what it does
     * @param words what it does, for people; several keys of one line share it
     * @param hint the short form for the hint row; empty where the row does not show it
     */
    public record Binding(String keys, Action action, String words, String hint) {
    }

    /** All bindings, in the order in which they are shown. */
    public static final List<Binding> BINDINGS = List.of( //
            new Binding("? F1", Action.HELP, "this help", "help"),
            new Binding("Space", Action.PAUSE, "pause; again: live", "pause"),
            new Binding(",", Action.BACK_SECOND, "a second back", "step"),
            new Binding(".", Action.FORWARD_SECOND, "a second forward", ""),
            new Binding("<", Action.BACK_MINUTE, "a minute back", ""),
            new Binding(">", Action.FORWARD_MINUTE, "a minute forward", ""),
            new Binding("Home", Action.OLDEST, "the oldest instant on the tape", ""),
            new Binding("End", Action.LIVE, "live", ""),
            new Binding("z", Action.ZOOM, "zoom the pane; again: back", "zoom"),
            new Binding("=", Action.LAYOUT, "next layout", "layout"),
            new Binding("[", Action.PREVIOUS_MARK, "the mark before: a spike, or one of yours", "marks"),
            new Binding("]", Action.NEXT_MARK, "the next mark", ""),
            new Binding("m", Action.MARK, "mark this instant on the tape", ""),
            new Binding("Tab F4", Action.FOCUS_NEXT, "focus the next pane", "focus"),
            new Binding("S-Tab F3", Action.FOCUS_PREVIOUS, "focus the previous pane", ""),
            new Binding("Left h", Action.FOCUS_LEFT, "focus the pane on the left", ""),
            new Binding("Down j", Action.FOCUS_DOWN, "focus the pane below", ""),
            new Binding("Up k", Action.FOCUS_UP, "focus the pane above", ""),
            new Binding("Right l", Action.FOCUS_RIGHT, "focus the pane on the right", ""),
            new Binding("Enter", Action.LEND, "lend the pane the arrows, until Esc; again: open a row", ""),
            new Binding("/", Action.FILTER, "filter what the pane shows; an empty filter shows all", ""),
            new Binding("n", Action.NEXT_PAGE, "the next page", ""),
            new Binding("p", Action.PREVIOUS_PAGE, "the previous page", ""),
            new Binding("1 2 3 4 5 6 7 8 9", Action.PAGE, "the page of that number", ""),
            new Binding("T", Action.THEME, "next theme", "theme"),
            new Binding("C-l F5", Action.REPAINT, "repaint the screen", ""),
            new Binding("C-z", Action.SUSPEND, "stop, and let the shell have the terminal", ""),
            new Binding("Esc", Action.CLOSE, "close what is on top; never quits", ""),
            new Binding("q C-c", Action.QUIT, "quit", "quit"));

    /** The keys as they are where nobody chose others. */
    public static final Keymap USUAL = new Keymap(BINDINGS);
    private static final String ALWAYS_QUITS = "C-c";
    private static final int MOST_KEYS = 12;
    /** Which keys an action has, under the action's name. */
    private static final Map<Action, Option<List<String>>> CHOICES = choices();
    /** All that can be said of it. */
    public static final List<Option<?>> OPTIONS = List.copyOf(CHOICES.values());
    private final List<Binding> bindings;

    private Keymap(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
    }

    private static Map<Action, Option<List<String>>> choices() {
        Map<Action, Option<List<String>>> choices = new LinkedHashMap<>();
        for (Binding binding : BINDINGS) {
            choices.put(binding.action(), new Option<>(binding.action().name().toLowerCase(Locale.ROOT),
                    new Type.Several<>(new Type.Key(), MOST_KEYS), List.of(binding.keys().split(" ")),
                    binding.words()));
        }
        return choices;
    }

    /** The same actions with the keys that {@link #OPTIONS} say; an action may have none. */
    public Keymap with(Options said) {
        List<Binding> changed = new ArrayList<>();
        for (Binding binding : bindings) {
            changed.add(new Binding(String.join(" ", said.get(CHOICES.get(binding.action()))), binding.action(),
                    binding.words(),
                    binding.hint()));
        }
        return new Keymap(changed);
    }

    /** What the key means, or null. Whatever was chosen, C-c quits unless it means something else. */
    Action action(KeyStroke key) {
        String name = name(key);
        for (Binding binding : bindings) {
            if (place(binding, name) >= 0) {
                return binding.action();
            }
        }
        return name.equals(ALWAYS_QUITS) ? Action.QUIT : null;
    }

    /** The how-manieth of its action's keys it is, from 0; -1 where it means something else. */
    int place(Action action, KeyStroke key) {
        for (Binding binding : bindings) {
            if (binding.action() == action) {
                return place(binding, name(key));
            }
        }
        return -1;
    }

    private static int place(Binding binding, String name) {
        return List.of(binding.keys().split(" ")).indexOf(name);
    }

    /** The key of {@link Action#QUIT} that only closes the help while that is shown: the first without C-; empty where none is. */
    String closingHelp() {
        for (Binding binding : bindings) {
            for (String name : binding.keys().split(" ")) {
                if (binding.action() == Action.QUIT && !name.startsWith("C-")) {
                    return name;
                }
            }
        }
        return "";
    }

    /** A key as people write it: {@code q}, {@code Space}, {@code C-l}, {@code S-Tab}, {@code Left}, {@code F5}. */
    static String name(KeyStroke key) {
        KeyType type = key.getKeyType();
        if (type == KeyType.Character) {
            char c = key.getCharacter();
            String plain = c == ' ' ? "Space" : String.valueOf(c);
            return (key.isCtrlDown() ? "C-" : "") + (key.isAltDown() ? "M-" : "") + plain;
        }
        String plain = switch (type) {
            case Escape -> "Esc";
            case ReverseTab -> "S-Tab";
            case ArrowLeft -> "Left";
            case ArrowRight -> "Right";
            case ArrowUp -> "Up";
            case ArrowDown -> "Down";
            case PageUp -> "PgUp";
            case PageDown -> "PgDn";
            default -> type.name();
        };
        return (key.isCtrlDown() ? "C-" : "") + (key.isAltDown() ? "M-" : "")
                + (key.isShiftDown() && type != KeyType.ReverseTab ? "S-" : "") + plain;
    }

    /** The bindings that have a short form, for the hint row. */
    List<Binding> hints() {
        List<Binding> hints = new ArrayList<>();
        for (Binding binding : bindings) {
            if (!binding.hint().isEmpty() && !binding.keys().isEmpty()) {
                hints.add(binding);
            }
        }
        return hints;
    }

    /** Every line for people, keys first; the help page and the README are made of these. */
    public List<String[]> lines() {
        List<String[]> lines = new ArrayList<>();
        bindings.stream().filter(binding -> !binding.keys().isEmpty())
                .forEach(binding -> lines.add(new String[] { binding.keys().replace(" ", ", "), binding.words() }));
        lines.add(
                new String[] { "PgUp, PgDn, mouse", "scroll; click a pane, a row (again: opens), an instant" });
        lines.add(new String[] { "d f o r s t u v y", "belong to the focused pane; the hint row names them" });
        return lines;
    }
}
