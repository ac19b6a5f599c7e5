package primetime.term;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between OSC and its end, in case it is the answer to {@link #QUESTION}: {@code 11;rgb:RRRR/GGGG/BBBB}
 * (xterm's ctlseqs, "Set Text Parameters"; XParseColor(3) allows one to four digits each, some terminals add an alpha).
 * One thread.
 */
final class GroundAnswer {
    /** OSC 11: which colour has the ground? A terminal that does not know the question says nothing. */
    static final String QUESTION = "\033]11;?\033\\";
    private static final int LONGEST = 64;
    private static final String PART = "([0-9a-fA-F]{1,4})";
    private static final Pattern ANSWER = Pattern
            .compile("11;rgba?:" + PART + "/" + PART + "/" + PART + "(/[0-9a-fA-F]{1,4})?");
    private final StringBuilder text = new StringBuilder(LONGEST);
    private boolean isOsc;

    /** Begins anew; what is no OSC is not looked at. */
    void begin(boolean osc) {
        isOsc = osc;
        text.setLength(0);
    }

    void feed(int read) {
        if (isOsc && text.length() < LONGEST) {
            text.append((char) read);
        }
    }

    /** The answer, or null where it was none. */
    Ground take() {
        Matcher answer = ANSWER.matcher(text);
        if (!isOsc || text.length() == LONGEST || !answer.matches()) {
            return null;
        }
        int rgb = 0;
        for (int part = 1; part <= 3; part++) {
            String digits = answer.group(part);
            // Scaled, so that f, ff and ffff are all the whole of it.
            rgb = rgb << 8 | Math.round(Integer.parseInt(digits, 16) * 255f / ((1 << 4 * digits.length()) - 1));
        }
        return new Ground(rgb);
    }
}
