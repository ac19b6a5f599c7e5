package primetime.term;

import java.nio.charset.StandardCharsets;

/**
 * What is switched on when the screen is taken, and off when it is given back (xterm's ctlseqs, DEC private modes).
 * Terminals ignore the modes they do not have.
 */
final class Modes {
    /** CAN: ends whatever sequence was cut off before. */
    private static final String CANCEL = "\030";
    private static final String MOUSE_ON = "\033[?1002h\033[?1006h";
    private static final String MOUSE_OFF = "\033[?1006l\033[?1002l";
    /** Contour's mode, and by now many others': tell when the ground becomes dark or light. */
    private static final String GROUND_ON = "\033[?2031h";
    private static final String GROUND_OFF = "\033[?2031l";
    /** ASCII in G0, and G0 in use. */
    private static final String CHARSET = "\033(B\017";

    private Modes() {
    }

    /**
     * Alternate screen, no wrapping at the margin, hidden cursor, bracketed paste, focus reports; then the charset, no
     * style, no scrolling region, and the only clearing of the screen there ever is.
     */
    static byte[] enter(boolean mouse, boolean ground) {
        return bytes("\033[?1049h\033[?7l\033[?25l\033[?2004h\033[?1004h" + (mouse ? MOUSE_ON : "")
                + (ground ? GROUND_ON : "") + CHARSET
                + "\033[m\033[r\033[H\033[2J");
    }

    /**
     * Undoes all that {@link #enter} does, whether or not it was done, and again if it was undone already.
     *
     * @param console whether there is no alternate screen to leave, so that the dashboard would stay under the prompt
     * @param cut whether what was written before may have been cut anywhere
     */
    static byte[] leave(boolean console, boolean cut) {
        return bytes((cut ? CANCEL : "") + MOUSE_OFF + GROUND_OFF + "\033[?1004l\033[?2004l\033[?2026l" + CHARSET
                + "\033[m\033[?7h"
                + (console ? "\033[H\033[J" : "") + "\033[?1049l\033[?25h");
    }

    /** Asks for the ground, now and whenever it changes, and what the terminal is, as the end of the answers. */
    static byte[] askGround() {
        return bytes(GroundAnswer.QUESTION + Attributes.QUESTION + GROUND_ON);
    }

    static byte[] ignoreGround() {
        return bytes(GROUND_OFF);
    }

    static byte[] mouse(boolean on) {
        return bytes(on ? MOUSE_ON : MOUSE_OFF);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
