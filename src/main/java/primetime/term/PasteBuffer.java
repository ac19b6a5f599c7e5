package primetime.term;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a bracketed paste until the mark that ends it. Bounded; what is too much is counted. */
final class PasteBuffer {
    private static final int LARGEST = 1 << 20;
    /** What ends a paste. Its first byte does not come again in it, so a mismatch can only begin at the first. */
    private static final String END = "\033[201~";
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int matched;
    private long lost;

    /** Takes one byte; true when it was the last of the mark. */
    boolean feed(int read) {
        if (read != END.charAt(matched)) {
            keepMatched();
        }
        if (read == END.charAt(matched)) {
            return ++matched == END.length();
        }
        keep(read);
        return false;
    }

    /** All that was pasted; empties this. */
    Paste take() {
        if (matched < END.length()) {
            keepMatched();
        }
        Paste paste = new Paste(bytes.toString(StandardCharsets.UTF_8), lost);
        bytes = new ByteArrayOutputStream();
        matched = 0;
        lost = 0;
        return paste;
    }

    private void keepMatched() {
        for (int i = 0; i < matched; i++) {
            keep(END.charAt(i));
        }
        matched = 0;
    }

    private void keep(int read) {
        if (bytes.size() < LARGEST) {
            bytes.write(read);
        } else {
            lost++;
        }
    }
}
