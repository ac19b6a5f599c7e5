package primetime.term;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes for the terminal. The array grows and is kept, so that a frame makes no objects. One thread at a time. */
final class Bytes {
    private byte[] array = new byte[4096];
    private int length;

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    Bytes add(int oneByte) {
        if (length == array.length) {
            array = Arrays.copyOf(array, 2 * length);
        }
        array[length++] = (byte) oneByte;
        return this;
    }

    /** Text of which every character is ASCII. */
    Bytes ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /** A number in decimal, 0 and up. */
    Bytes number(int number) {
        if (number >= 10) {
            number(number / 10);
        }
        return add('0' + number % 10);
    }

    /** How many bytes {@link #number} adds, below 100 000. */
    static int digits(int number) {
        return number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : number < 10_000 ? 4 : 5;
    }

    /** One code point as UTF-8. */
    Bytes codePoint(int codePoint) {
        if (codePoint < 0x80) {
            return add(codePoint);
        }
        if (codePoint < 0x800) {
            return add(0xc0 | codePoint >> 6).add(0x80 | codePoint & 0x3f);
        }
        if (codePoint < 0x10000) {
            return add(0xe0 | codePoint >> 12).add(0x80 | codePoint >> 6 & 0x3f).add(0x80 | codePoint & 0x3f);
        }
        add(0xf0 | codePoint >> 18).add(0x80 | codePoint >> 12 & 0x3f);
        return add(0x80 | codePoint >> 6 & 0x3f).add(0x80 | codePoint & 0x3f);
    }

    /** How many bytes {@link #codePoint} adds. */
    static int size(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** A text as UTF-8. */
    Bytes text(String text) {
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            codePoint(codePoint);
            i += Character.charCount(codePoint);
        }
        return this;
    }

    /**
     * Of two ways to say the same, one from {@code first} and one from {@code second} to the end, keeps the shorter.
     */
    void keepShorter(int first, int second) {
        int secondLength = length - second;
        if (secondLength < second - first) {
            System.arraycopy(array, second, array, first, secondLength);
            length = first + secondLength;
        } else {
            length = second;
        }
    }

    /** What was added since {@link #clear}, for messages and tests. */
    @Override
    public String toString() {
        return new String(array, 0, length, StandardCharsets.UTF_8);
    }
}
