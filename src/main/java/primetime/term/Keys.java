package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;

/** Which key is meant by a byte, by the number or by the letter of a sequence. Null for none that we know. */
final class Keys {
    static final int SHIFT = 1;
    static final int ALT = 2;
    static final int CTRL = 4;
    /** By number (ESC [ n ~), from 1; the DEC keyboard left holes. */
    private static final KeyType[] NUMBERED = { null, KeyType.Home, KeyType.Insert, KeyType.Delete, KeyType.End,
            KeyType.PageUp, KeyType.PageDown, KeyType.Home, KeyType.End, null, null, KeyType.F1, KeyType.F2, KeyType.F3,
            KeyType.F4, KeyType.F5, null, KeyType.F6, KeyType.F7, KeyType.F8, KeyType.F9, KeyType.F10, null,
            KeyType.F11,
            KeyType.F12, KeyType.F13, KeyType.F14, null, KeyType.F15, KeyType.F16, null, KeyType.F17, KeyType.F18,
            KeyType.F19 };
    /** Keypad of kitty's protocol, from 57399 on: what it types, then keys by type. */
    private static final int KEYPAD = 57399;
    private static final String KEYPAD_TYPES = "0123456789./*-+\r=,";
    private static final KeyType[] KEYPAD_KEYS = { KeyType.ArrowLeft, KeyType.ArrowRight, KeyType.ArrowUp,
            KeyType.ArrowDown, KeyType.PageUp, KeyType.PageDown, KeyType.Home, KeyType.End, KeyType.Insert,
            KeyType.Delete };
    /** The keypad in application mode, ESC O j to y. */
    private static final String SS3_TYPES = "*+,-./0123456789";

    private Keys() {
    }

    /** A byte below 0x80 that is not ESC. */
    static KeyStroke plain(int read, boolean alt) {
        return switch (read) {
            case '\r', '\n' -> typed(KeyType.Enter, alt ? ALT : 0);
            // The console sends Shift-Tab as Alt-Tab, which desktops keep for themselves.
            case '\t' -> typed(alt ? KeyType.ReverseTab : KeyType.Tab, 0);
            case 0x08, 0x7f -> typed(KeyType.Backspace, alt ? ALT : 0);
            case 0 -> new KeyStroke(' ', true, alt);
            default -> {
                if (read >= ' ') {
                    yield new KeyStroke((char) read, false, alt);
                }
                char letter = (char) (read <= 26 ? 'a' + read - 1 : "\\]^_".charAt(read - 28));
                yield new KeyStroke(letter, true, alt);
            }
        };
    }

    /** A code point that came as several bytes. */
    static KeyStroke character(int codePoint, boolean alt) {
        if (codePoint > 0xffff) {
            return codePoint <= Character.MAX_CODE_POINT ? new Paste(Character.toString(codePoint), 0) : null;
        }
        boolean isText = codePoint >= 0xa0 && !Character.isSurrogate((char) codePoint);
        return isText ? new KeyStroke((char) codePoint, false, alt) : null;
    }

    /** ESC [ [ A to E: F1 to F5 on the Linux console. */
    static KeyStroke console(int letter, boolean alt) {
        return letter >= 'A' && letter <= 'E' ? numbered(letter - 'A' + 11, alt ? ALT : 0) : null;
    }

    /** ESC O and a letter: what the arrows and the first function keys send in application mode, and the keypad. */
    static KeyStroke ss3(int letter, int modifiers) {
        if (letter >= 'j' && letter <= 'y') {
            return new KeyStroke(SS3_TYPES.charAt(letter - 'j'), false, (modifiers & ALT) != 0);
        }
        return switch (letter) {
            case 'M' -> typed(KeyType.Enter, modifiers);
            case 'I' -> typed(KeyType.Tab, modifiers);
            case 'X' -> new KeyStroke('=', false, (modifiers & ALT) != 0);
            // rxvt with Ctrl.
            case 'a', 'b', 'c', 'd' -> lettered(letter - 'a' + 'A', modifiers | CTRL);
            default -> lettered(letter, modifiers);
        };
    }

    /** ESC [ and a letter, with or without modifiers. */
    static KeyStroke lettered(int letter, int modifiers) {
        KeyType type = switch (letter) {
            case 'A' -> KeyType.ArrowUp;
            case 'B' -> KeyType.ArrowDown;
            case 'C' -> KeyType.ArrowRight;
            case 'D' -> KeyType.ArrowLeft;
            case 'F' -> KeyType.End;
            case 'H' -> KeyType.Home;
            case 'P' -> KeyType.F1;
            case 'Q' -> KeyType.F2;
            case 'R' -> KeyType.F3;
            case 'S' -> KeyType.F4;
            case 'Z' -> KeyType.ReverseTab;
            default -> null;
        };
        return type == null ? null : typed(type, type == KeyType.ReverseTab ? modifiers & ~SHIFT : modifiers);
    }

    /** ESC [ number ~. */
    static KeyStroke numbered(int number, int modifiers) {
        KeyType type = number < NUMBERED.length ? NUMBERED[number] : null;
        return type == null ? null : typed(type, modifiers);
    }

    /**
     * A key told by its code point (ESC [ code ; modifiers u).
     *
     * @param shifted the code point with Shift, 0 where the terminal does not tell
     */
    static KeyStroke unicode(int code, int shifted, int modifiers) {
        if (code >= KEYPAD && code < KEYPAD + KEYPAD_TYPES.length()) {
            return unicode(KEYPAD_TYPES.charAt(code - KEYPAD), 0, modifiers);
        }
        int key = code - KEYPAD - KEYPAD_TYPES.length();
        if (key >= 0 && key < KEYPAD_KEYS.length) {
            return typed(KEYPAD_KEYS[key], modifiers);
        }
        boolean shift = (modifiers & SHIFT) != 0;
        return switch (code) {
            case '\r' -> typed(KeyType.Enter, modifiers);
            case '\t' -> typed(shift ? KeyType.ReverseTab : KeyType.Tab, modifiers & ~SHIFT);
            case 0x1b -> typed(KeyType.Escape, modifiers);
            case 0x08, 0x7f -> typed(KeyType.Backspace, modifiers);
            default -> letter(code, shift ? shifted : 0, modifiers);
        };
    }

    /** As it would have come without the protocol: Shift is in the letter, but with Ctrl, where it is told apart. */
    private static KeyStroke letter(int code, int shifted, int modifiers) {
        boolean isFunction = code < ' ' || code >= 0xe000 && code < 0xf900;
        if (isFunction) {
            return null;
        }
        boolean alt = (modifiers & ALT) != 0;
        boolean shift = (modifiers & SHIFT) != 0;
        if ((modifiers & CTRL) != 0 && code <= 0xffff) {
            return new KeyStroke((char) code, true, alt, shift);
        }
        int typed = !shift ? code : shifted != 0 ? shifted : Character.toUpperCase(code);
        return typed < 0x7f ? plain(typed, alt) : character(typed, alt);
    }

    private static KeyStroke typed(KeyType type, int modifiers) {
        return new KeyStroke(type, (modifiers & CTRL) != 0, (modifiers & ALT) != 0, (modifiers & SHIFT) != 0);
    }
}
