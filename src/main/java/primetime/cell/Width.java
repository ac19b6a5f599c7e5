package primetime.cell;

/**
 * How many columns a grapheme takes: 0, 1 or 2. The one place that knows; {@code String.length()} never does.
 *
 * <p>A grapheme here is a base and what clings to it: combining marks, variation selectors, skin tones, everything
 * joined by U+200D, a pair of regional indicators. Terminals disagree about joined emoji and about VS16, so
 * {@link #disputed} tells which graphemes need the cursor to be placed anew behind them.
 */
public final class Width {
    private static final int ZWJ = 0x200d;
    private static final int TEXT_SELECTOR = 0xfe0e;
    private static final int EMOJI_SELECTOR = 0xfe0f;
    /** First and last of every run of wide (W) and full-width (F) code points, Unicode 14, EastAsianWidth.txt. */
    private static final int[] WIDE = { //
            0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
            0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
            0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
            0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
            0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
            0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x3029,
            0x302E, 0x303E, 0x3041, 0x3096, 0x309B, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C,
            0xAC00, 0xD7A3, 0xF900, 0xFAD9, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
            0x16FE0, 0x16FE3, 0x16FF0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF,
            0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F265, 0x1F300, 0x1F320, 0x1F32D, 0x1F335,
            0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0,
            0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D,
            0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4,
            0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF,
            0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945,
            0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF6, 0x20000, 0x2EBE0, 0x2F800, 0x2FA1D, 0x30000, 0x3134A };

    private Width() {
    }

    /** The index just behind the grapheme that starts at {@code start}. */
    public static int next(CharSequence text, int start) {
        int at = start;
        int base = Character.codePointAt(text, at);
        at += Character.charCount(base);
        if (base < 0x300 && (at >= text.length() || text.charAt(at) < 0x300)) {
            return at;
        }
        boolean flag = isRegional(base);
        boolean picture = isPicture(base);
        while (at < text.length()) {
            int codePoint = Character.codePointAt(text, at);
            boolean clings = isMark(codePoint) || flag && isRegional(codePoint) || picture && isSkin(codePoint);
            if (picture && codePoint == ZWJ && at + 1 < text.length()
                    && isPicture(Character.codePointAt(text, at + 1))) {
                at++;
                codePoint = Character.codePointAt(text, at);
            } else if (!clings) {
                break;
            }
            flag = false;
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /** Columns of the grapheme from {@code start} to {@code end}, as {@link #next} found it and as a cell shows it. */
    public static int of(CharSequence text, int start, int end) {
        int base = Character.codePointAt(text, start);
        int first = start + Character.charCount(base);
        if (first >= end || end - start > Clusters.LONGEST || Printable.alone(base) != base) {
            return of(base);
        }
        int second = Character.codePointAt(text, first);
        boolean emoji = second == EMOJI_SELECTOR && !Character.isLetter(base) || isRegional(second);
        return emoji ? 2 : second == TEXT_SELECTOR ? 1 : of(base);
    }

    /** Columns of what a cell shows for one code point that stands alone. */
    public static int of(int codePoint) {
        return codePoint < 0x1100 ? 1 : ofGlyph(Printable.alone(codePoint));
    }

    /** Columns of a code point that is printable already. */
    static int ofGlyph(int codePoint) {
        return codePoint < 0x1100 || !isWide(codePoint) ? 1 : 2;
    }

    /** Columns of a whole text. */
    public static int of(CharSequence text) {
        int columns = 0;
        for (int at = 0; at < text.length();) {
            int end = next(text, at);
            columns += of(text, at, end);
            at = end;
        }
        return columns;
    }

    /** Whether terminals are known to differ about this grapheme's width. */
    static boolean disputed(CharSequence cluster) {
        for (int at = 0; at < cluster.length(); at++) {
            char c = cluster.charAt(at);
            if (c == ZWJ || c == EMOJI_SELECTOR || c == TEXT_SELECTOR || c == 0xd83c) {
                return true;
            }
        }
        return false;
    }

    /** Whether the code point is drawn on the base before it and takes no column of its own. */
    static boolean isMark(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        int type = Character.getType(codePoint);
        // Of Korean, the vowels and finals that terminals join with the initial before them.
        boolean joins = codePoint >= 0x1160 && codePoint <= 0x11ff || codePoint >= 0xd7b0 && codePoint <= 0xd7fb;
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || joins && type == Character.OTHER_LETTER;
    }

    /** Joiners count only between two of these: elsewhere they are invisible, and what is invisible can deceive. */
    private static boolean isPicture(int codePoint) {
        return codePoint >= 0x2190 && (Character.getType(codePoint) == Character.OTHER_SYMBOL
                || Character.getType(codePoint) == Character.MATH_SYMBOL);
    }

    private static boolean isSkin(int codePoint) {
        return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    }

    private static boolean isWide(int codePoint) {
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < WIDE[2 * middle]) {
                high = middle - 1;
            } else if (codePoint > WIDE[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
