package primetime.cell;

import java.util.Arrays;

/**
 * The graphemes of more than one code point that are on screen, each under a negative number, so that a cell stays one
 * int. Bounded: the table starts over when it is full, which costs one frame of wrong marks and no memory. One thread.
 */
public final class Clusters {
    /** A name may carry any number of marks; beyond this many chars they no longer read as one letter. */
    static final int LONGEST = 24;
    private static final int CAPACITY = 1024;
    private final String[] known = new String[CAPACITY];
    private int size;
    private int restarts;

    /** The number of this grapheme: negative, never 0. Longer than {@link #LONGEST} chars: its base alone. */
    int intern(CharSequence text, int start, int end) {
        if (end - start > LONGEST) {
            return Printable.alone(Character.codePointAt(text, start));
        }
        for (int i = 0; i < size; i++) {
            if (known[i].length() == end - start && matches(known[i], text, start)) {
                return -1 - i;
            }
        }
        if (size == CAPACITY) {
            Arrays.fill(known, null);
            size = 0;
            restarts++;
        }
        known[size] = text.subSequence(start, end).toString();
        return -1 - size++;
    }

    /** The grapheme of a negative glyph. */
    public String text(int glyph) {
        String text = known[-1 - glyph];
        return text == null ? " " : text;
    }

    /** How often the table started over: from then on a number means another grapheme than before. */
    public int restarts() {
        return restarts;
    }

    /** Whether the cursor must be placed anew behind this glyph, because terminals differ about its width. */
    public boolean disputed(int glyph) {
        return Width.disputed(text(glyph));
    }

    private static boolean matches(String known, CharSequence text, int start) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != text.charAt(start + i)) {
                return false;
            }
        }
        return true;
    }
}
