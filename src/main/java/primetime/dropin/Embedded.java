package primetime.dropin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The header within a compiled program, which has no comments: it stands there as a string, and ends where that does or
 * at a line's end, since not every compiler puts an end to a string.
 */
final class Embedded {
    /** Of a program without a header. */
    static final List<String> NONE = List.of("");
    private static final byte[] ELF = { 0x7f, 'E', 'L', 'F' };
    private static final byte[] BEGIN = "# primetime: ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 400;
    private static final long MOST_BYTES = 64L << 20;

    private Embedded() {
    }

    /** Whether a file that begins like this was compiled. */
    static boolean isCompiled(byte[] head) {
        return head.length >= ELF.length && Arrays.equals(head, 0, ELF.length, ELF, 0, ELF.length);
    }

    /** The line alone, or {@link #NONE}. */
    static List<String> head(Path file) throws IOException {
        return List.of(header(file));
    }

    private static String header(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            for (long read = 0; read < MOST_BYTES; read++) {
                int next = in.read();
                if (next < 0) {
                    return "";
                }
                matched = next == BEGIN[matched] ? matched + 1 : next == BEGIN[0] ? 1 : 0;
                if (matched == BEGIN.length) {
                    return rest(in);
                }
            }
        }
        return "";
    }

    private static String rest(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST];
        int count = 0;
        for (int next = in.read(); next >= ' ' && count < LONGEST; next = in.read()) {
            line[count++] = (byte) next;
        }
        return new String(BEGIN, StandardCharsets.US_ASCII) + new String(line, 0, count, StandardCharsets.UTF_8);
    }
}
