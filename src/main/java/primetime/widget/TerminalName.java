package primetime.widget;

import primetime.tape.Event;

/**
 * The name of a terminal from its device number as /proc/PID/stat has it (proc_pid_stat(5), tty_nr): minor in bits 0 to 7
 * and 20 to 31, major in bits 8 to 15; which major is what says the kernel's devices.txt.
 */
public final class TerminalName {
    private static final int FIRST_PTS = 136;
    private static final int LAST_PTS = 143;
    private static final int VIRTUAL = 4;
    /** Minors of major 4 from here on are serial lines. */
    private static final int FIRST_SERIAL = 64;

    private TerminalName() {
    }

    /** {@code pts/3}, {@code tty1}, {@code ttyS0}, {@code -} for none; {@code n/a} where nobody could tell. */
    public static void words(StringBuilder out, int device) {
        int major = device >>> 8 & 0xff;
        int minor = device & 0xff | device >>> 12 & 0xfff00;
        if (device == Event.UNKNOWN) {
            out.append("n/a");
        } else if (device == 0) {
            out.append('-');
        } else if (major >= FIRST_PTS && major <= LAST_PTS) {
            out.append("pts/").append((major - FIRST_PTS) * 256 + minor);
        } else if (major == VIRTUAL) {
            out.append(minor < FIRST_SERIAL ? "tty" : "ttyS")
                    .append(minor < FIRST_SERIAL ? minor : minor - FIRST_SERIAL);
        } else {
            out.append(major).append(':').append(minor);
        }
    }
}
