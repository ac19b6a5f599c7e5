package primetime.app;

import com.googlecode.lanterna.input.KeyStroke;
import primetime.cell.Printable;
import primetime.cell.Width;

/**
 * The filter of the focused pane while it is typed. Immutable; every key is text or edits, none is a command.
 *
 * @param text what was typed, printable, at most {@link #MOST} chars
 * @param cursor before which char the next one goes, 0 to the length; never within a grapheme
 * @param before the filter that Esc brings back
 * @param refusal why the pane does not take the text, one line; empty where it does
 */
record Prompt(String text, int cursor, String before, String refusal) {
    /** Longer than any filter that a person types; what is beyond is not taken. */
    static final int MOST = 200;

    /** A prompt that holds the filter of now, to be changed or wiped. */
    static Prompt of(String filter) {
        String text = filter.length() > MOST ? "" : filter;
        return new Prompt(text, text.length(), filter, "");
    }

    /** The same after a key; the very same where the key edits nothing. Enter and Esc are not ours. */
    Prompt press(KeyStroke key) {
        return switch (key.getKeyType()) {
            case ArrowLeft -> to(boundaryBefore(cursor));
            case ArrowRight -> to(cursor == text.length() ? cursor : Width.next(text, cursor));
            case Home -> to(0);
            case End -> to(text.length());
            case Backspace -> cut(boundaryBefore(cursor), cursor);
            case Delete -> cut(cursor, cursor == text.length() ? cursor : Width.next(text, cursor));
            case Character -> character(key);
            default -> this;
        };
    }

    private Prompt character(KeyStroke key) {
        char c = key.getCharacter();
        if (!key.isCtrlDown()) {
            return key.isAltDown() ? this : insert(String.valueOf(c));
        }
        return switch (Character.toLowerCase(c)) {
            case 'a' -> to(0);
            case 'e' -> to(text.length());
            case 'u' -> cut(0, cursor);
            case 'w' -> cut(wordStart(), cursor);
            default -> this;
        };
    }

    /** Text at the cursor, as from a paste: of several lines the first, and nothing that a terminal would obey. */
    Prompt insert(String typed) {
        String line = Printable.text(typed.lines().findFirst().orElse(""));
        int room = MOST - text.length();
        int end = 0;
        while (end < line.length() && Width.next(line, end) <= room) {
            end = Width.next(line, end);
        }
        String all = text.substring(0, cursor) + line.substring(0, end) + text.substring(cursor);
        return end == 0 ? this : new Prompt(all, cursor + end, before, refusal);
    }

    Prompt refused(String why) {
        return new Prompt(text, cursor, before, why);
    }

    private Prompt to(int other) {
        return new Prompt(text, other, before, refusal);
    }

    private Prompt cut(int from, int until) {
        return new Prompt(text.substring(0, from) + text.substring(until), from, before, refusal);
    }

    private int boundaryBefore(int index) {
        int boundary = 0;
        for (int at = 0; at < index; at = Width.next(text, at)) {
            boundary = at;
        }
        return boundary;
    }

    /** Where the word before the cursor starts, blanks behind it included, as in a shell. */
    private int wordStart() {
        int at = cursor;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }
}
