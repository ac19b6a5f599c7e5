package primetime.dropin;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a person can copy into a shell. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./@%+=:,-]+");

    private Shell() {
    }

    /** A path as one word, quoted only where it must be. */
    static String word(Path path) {
        String text = path.toString();
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
