package primetime.widget;

import primetime.tape.Event;
import primetime.tape.Kind;

/**
 * How a process ended, from its wait status as wait(2) defines it: the low seven bits are the signal that ended it, the
 * eighth says that core was dumped, the next eight are the code it ended with.
 */
public final class WaitStatus {
    private static final int SIGNAL = 0x7f;
    private static final int DUMPED = 0x80;
    /** By number, as signal(7) has them for x86 and ARM; from 34 on they are real-time signals and have no name. */
    private static final String[] NAMES = { "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL",
            "USR1",
            "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
            "XCPU",
            "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS" };

    private WaitStatus() {
    }

    /**
     * Whether a process is known to have failed here. The end of one of its threads is no failure: all of them end with the
     * status of the process, which would count as many failures as it had threads.
     */
    public static boolean isFailure(Event event) {
        return event.kind == Kind.EXIT && !event.isThread() && isFailure(event.code);
    }

    /** Whether it is known to have ended in another way than by code 0. */
    static boolean isFailure(int status) {
        return status != Event.UNKNOWN && status != 0;
    }

    /** The signal that ended it, 0 where none did. */
    public static int signal(int status) {
        return status == Event.UNKNOWN ? 0 : status & SIGNAL;
    }

    /** What it ended with by itself, 0 to 255; counts only where {@link #signal} is 0. */
    public static int exitCode(int status) {
        return status >> 8 & 0xff;
    }

    /** Whether core was dumped. */
    public static boolean dumped(int status) {
        return status != Event.UNKNOWN && (status & DUMPED) != 0;
    }

    /** {@code KILL} for 9; empty where the signal has no name. */
    public static String signalName(int signal) {
        return signal < NAMES.length ? NAMES[signal] : "";
    }

    /** {@code code 3}, {@code signal 9 KILL}, {@code signal 11 SEGV core}; {@code gone} where nobody could tell. */
    static void words(StringBuilder out, int status) {
        int signal = status & SIGNAL;
        if (status == Event.UNKNOWN) {
            out.append("gone");
        } else if (signal == 0) {
            out.append("code ").append(status >> 8 & 0xff);
        } else {
            out.append("signal ").append(signal);
            if (signal < NAMES.length) {
                out.append(' ').append(NAMES[signal]);
            }
            out.append((status & DUMPED) != 0 ? " core" : "");
        }
    }

    /** The same in nine columns at most: {@code code 3}, {@code SIGKILL}, {@code SEGV core}. */
    static void shortWords(StringBuilder out, int status) {
        int signal = status & SIGNAL;
        boolean dumped = (status & DUMPED) != 0;
        if (status == Event.UNKNOWN || signal == 0) {
            words(out, status);
        } else if (signal < NAMES.length) {
            out.append(dumped ? "" : "SIG").append(NAMES[signal]).append(dumped ? " core" : "");
        } else {
            out.append("sig ").append(signal).append(dumped ? " core" : "");
        }
    }
}
