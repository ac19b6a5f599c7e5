package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;

/** What follows ESC [ : a marker, numbers, and the byte that ends it (ECMA-48 5.4). Bounded, however long it is. */
final class ControlSequence {
    private static final int LARGEST = 1_000_000;
    private static final int PRESSED_NO_MORE = 3;
    private final int[] numbers = new int[6];
    /** The first number behind a colon, for each: kitty tells the shifted key and the kind of event so. */
    private final int[] details = new int[6];
    private int count;
    private int colons;
    private int marker;
    private int intermediate;
    private int last;
    private boolean empty;

    void clear() {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 0;
            details[i] = 0;
        }
        count = 0;
        colons = 0;
        marker = 0;
        intermediate = 0;
        last = 0;
        empty = true;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Takes a byte from 0x20 to 0x7e; true when it ends the sequence. */
    boolean add(int read) {
        empty = false;
        if (read >= '0' && read <= '9') {
            count = Math.max(1, count);
            int[] into = colons == 0 ? numbers : colons == 1 ? details : null;
            if (into != null && count <= into.length) {
                into[count - 1] = Math.min(LARGEST, into[count - 1] * 10 + read - '0');
            }
        } else if (read == ';') {
            count = Math.max(1, count) + 1;
            colons = 0;
        } else if (read == ':') {
            colons++;
        } else if (read >= '<' && read <= '?') {
            marker = read;
        } else if (read < '0' && !(read == '$' && marker == 0 && count == 1)) {
            intermediate = read;
        } else {
            // rxvt ends what is typed with Shift by $, which nobody else does behind a single number.
            last = read;
            return true;
        }
        return false;
    }

    boolean isPasteStart() {
        return last == '~' && numbers[0] == 200 && marker == 0;
    }

    /** The modifiers in {@link Keys}' bits: the second number less one. */
    int modifiers(boolean alt) {
        int told = count >= 2 && numbers[1] > 0 ? numbers[1] - 1 : 0;
        return told & (Keys.SHIFT | Keys.ALT | Keys.CTRL) | (alt ? Keys.ALT : 0);
    }

    /** The key that this is; null for what is no key, or one that was released. */
    KeyStroke key(boolean alt) {
        if (marker == '<' && (last == 'M' || last == 'm') && count == 3) {
            return Mouse.action(numbers[0], numbers[1] - 1, numbers[2] - 1, last == 'm');
        }
        if (marker == '?' && intermediate == 0) {
            return report();
        }
        if (marker != 0 || intermediate != 0 || details[1] == PRESSED_NO_MORE) {
            return null;
        }
        int modifiers = modifiers(alt);
        return switch (last) {
            case 'I' -> count == 0 ? new Focus(true) : null;
            case 'O' -> count == 0 ? new Focus(false) : null;
            case 'u' -> count > 0 ? Keys.unicode(numbers[0], details[0], modifiers) : null;
            case '~' -> numbers[0] == 27 ? Keys.unicode(numbers[2], 0, modifiers)
                    : Keys.numbered(numbers[0], modifiers);
            case '^' -> Keys.numbered(numbers[0], modifiers | Keys.CTRL);
            case '$' -> Keys.numbered(numbers[0], modifiers | Keys.SHIFT);
            case '@' -> Keys.numbered(numbers[0], modifiers | Keys.CTRL | Keys.SHIFT);
            case 'a', 'b', 'c', 'd' -> Keys.lettered(last - 'a' + 'A', modifiers | Keys.SHIFT);
            // With two numbers of which the first is not 1 it tells a place.
            case 'R' -> count < 2 || numbers[0] == 1 ? Keys.lettered(last, modifiers) : null;
            default -> Keys.lettered(last, modifiers);
        };
    }

    /** What the terminal tells about itself (DA1; contour's "dark and light mode detection"), or null. */
    private KeyStroke report() {
        if (last == 'c') {
            return new Attributes();
        }
        boolean isGround = last == 'n' && count == 2 && numbers[0] == 997 && (numbers[1] == 1 || numbers[1] == 2);
        return isGround ? Ground.of(numbers[1] == 2) : null;
    }
}
