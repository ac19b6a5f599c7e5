package primetime.source.linux;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts that come again and again, such as the names of programs: the same bytes give the same string, so that nothing is
 * made for what was seen before. Bounded: when it is full all are forgotten, and the next ones begin anew. One thread.
 */
final class Names {
    private static final int PLACES = 1 << 12;
    private static final int MOST = PLACES / 2;
    private final byte[][] bytes = new byte[PLACES][];
    private final String[] strings = new String[PLACES];
    private int size;

    /** The text of these bytes, wrong UTF-8 replaced. */
    String of(byte[] from, int at, int length) {
        if (length == 0) {
            return "";
        }
        int hash = 0;
        for (int i = at; i < at + length; i++) {
            hash = hash * 31 + from[i];
        }
        int place = hash * 0x9e3779b9 >>> Integer.numberOfLeadingZeros(PLACES) + 1;
        for (; bytes[place] != null; place = place + 1 & PLACES - 1) {
            if (Arrays.equals(bytes[place], 0, bytes[place].length, from, at, at + length)) {
                return strings[place];
            }
        }
        if (size == MOST) {
            Arrays.fill(bytes, null);
            Arrays.fill(strings, null);
            size = 0;
        }
        size++;
        bytes[place] = Arrays.copyOfRange(from, at, at + length);
        strings[place] = new String(bytes[place], StandardCharsets.UTF_8);
        return strings[place];
    }
}
