package primetime.source.linux;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import primetime.tape.Sample;

/**
 * A place in a text of the kernel's, moving forward over its bytes. Lines end with a newline, words with a blank, a tab
 * or the end of their line. A word that ends only because the text does may be the first half of a longer one, so it
 * counts for nothing. Nothing here throws, whatever the bytes are, and nothing makes garbage but what answers an
 * object.
 */
final class Scan {
    private static final char WHITE = ' ';
    private byte[] bytes = {};
    private int end;
    private int at;
    private int from;
    private int to;

    /** Starts at the beginning of another text: the first {@code length} of these bytes, which are not copied. */
    Scan over(byte[] text, int length) {
        bytes = text;
        end = Math.max(0, Math.min(length, text.length));
        return rewind();
    }

    /** Goes back to the beginning. */
    Scan rewind() {
        at = 0;
        from = 0;
        to = 0;
        return this;
    }

    /** Whether anything is left. */
    boolean hasMore() {
        return at < end;
    }

    /** Whether the last line is complete. */
    boolean endsWithNewline() {
        return end > 0 && bytes[end - 1] == '\n';
    }

    /** Whether this is the very same text as the first {@code length} of other bytes. */
    boolean isText(byte[] other, int length) {
        return Arrays.equals(bytes, 0, end, other, 0, length);
    }

    /** A copy of the whole text. */
    byte[] copy() {
        return Arrays.copyOf(bytes, end);
    }

    /** Goes to the beginning of the next line; false, and at the end, where there is none. */
    boolean nextLine() {
        while (at < end) {
            if (bytes[at++] == '\n') {
                return at < end;
            }
        }
        return false;
    }

    /**
     * Steps over blanks; whether a newline follows. False at the end of the text: that line may have been cut short.
     */
    boolean isLineOver() {
        blanks();
        return at < end && bytes[at] == '\n';
    }

    /** Steps over these very ASCII characters, if they are next. */
    boolean word(String word) {
        int length = word.length();
        if (length > end - at) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    /** Goes behind the last such character of the whole text; false, without moving, where there is none. */
    boolean behindLast(char wanted) {
        for (int i = end - 1; i >= 0; i--) {
            if (bytes[i] == wanted) {
                at = i + 1;
                return true;
            }
        }
        return false;
    }

    /** Steps over so many words of this line. */
    void skip(int words) {
        for (int i = 0; i < words; i++) {
            token();
        }
    }

    /** Steps over blanks and one word of this line, which becomes the token; false where it is missing or cut short. */
    boolean token() {
        return token(WHITE);
    }

    /** The same for a word that a character ends, which is stepped over and must be there. */
    boolean token(char ender) {
        blanks();
        from = at;
        while (at < end && !isWhite(bytes[at]) && bytes[at] != ender) {
            at++;
        }
        to = at;
        if (ender != WHITE && at < end && bytes[at] == ender) {
            at++;
            return to > from;
        }
        return ender == WHITE && at < end && to > from;
    }

    /** Whether the token consists of these bytes. */
    boolean isToken(byte[] other) {
        return Arrays.equals(bytes, from, to, other, 0, other.length);
    }

    /** A copy of the token. */
    byte[] copyToken() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Copies the token and answers its length, or -1 where it does not fit. */
    int copyToken(byte[] into) {
        if (to - from > into.length) {
            return -1;
        }
        System.arraycopy(bytes, from, into, 0, to - from);
        return to - from;
    }

    /** The token as text. */
    String text() {
        return text(copyToken());
    }

    /** What is left of this line, without blanks around it. */
    String line() {
        int start = at;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return text(Arrays.copyOfRange(bytes, start, at)).strip();
    }

    /** UTF-8 where that is what it is, else Latin-1, so that different bytes stay different names. */
    static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(0xfffd) < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Takes one word: an unsigned decimal number; unknown where it is anything else, or above 2^63-1. */
    long number() {
        return number(WHITE);
    }

    /** The same for a number that ends at a character, which is stepped over and must be there. */
    long number(char ender) {
        return token(ender) ? digits(from, to, 10, 0) : Sample.UNKNOWN;
    }

    /** Takes one word: an unsigned hexadecimal number without a prefix. */
    long hex() {
        return token() ? digits(from, to, 16, 0) : Sample.UNKNOWN;
    }

    /** Takes one word, a number with exactly so many decimals (1 or more), and answers it without its point. */
    long fixed(int decimals) {
        int point;
        if (!token() || (point = to - 1 - decimals) <= from || bytes[point] != '.') {
            return Sample.UNKNOWN;
        }
        long whole = digits(from, point, 10, 0);
        return whole == Sample.UNKNOWN ? Sample.UNKNOWN : digits(point + 1, to, 10, whole);
    }

    /** Takes {@code 1234 kB} and answers bytes. */
    long kilobytes() {
        long number = number();
        blanks();
        return word("kB") && isLineOver() && number >= 0 && number <= Long.MAX_VALUE / 1024 ? number * 1024
                : Sample.UNKNOWN;
    }

    private long digits(int start, int stop, int base, long before) {
        long value = before;
        for (int i = start; i < stop; i++) {
            int digit = digit(bytes[i]);
            if (digit >= base || value > (Long.MAX_VALUE - digit) / base) {
                return Sample.UNKNOWN;
            }
            value = value * base + digit;
        }
        return value;
    }

    private static int digit(byte character) {
        return character >= '0' && character <= '9' ? character - '0'
                : character >= 'a' && character <= 'f' ? character - 'a' + 10
                        : character >= 'A' && character <= 'F' ? character - 'A' + 10 : Integer.MAX_VALUE;
    }

    private static boolean isWhite(byte character) {
        return character == ' ' || character == '\t' || character == '\n';
    }

    private void blanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
    }
}
