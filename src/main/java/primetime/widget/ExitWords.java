package primetime.widget;

import primetime.tape.Event;

/**
 * What an end means, in words: what each signal of signal(7) is sent for, and the codes that shells give a meaning of
 * their own (126 and above, as POSIX has them for sh).
 */
final class ExitWords {
    private static final int NOT_RUNNABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int SHELL_SIGNAL = 128;
    private static final String[] SIGNALS = { "", "its terminal hung up, or the one who started it ended",
            "interrupted from the keyboard", "quit from the keyboard", "met an instruction that the processor lacks",
            "met a breakpoint that nobody waited for", "aborted itself, as a failed assertion does",
            "touched memory that has nothing behind it", "computed what has no result, as a division by zero",
            "killed, which cannot be refused; when nobody did it, the kernel was short of memory",
            "a signal of its own making, not handled", "touched memory that is not its own",
            "a second signal of its own making, not handled", "wrote to a pipe that nobody reads any more",
            "its alarm rang and it did not listen", "asked to end, politely", "fault of a coprocessor",
            "a child of it changed", "told to go on", "stopped, which cannot be refused", "stopped from the keyboard",
            "read from the terminal in the background", "wrote to the terminal in the background",
            "urgent data on a socket", "used more processor time than its limit", "wrote a file beyond its limit",
            "its virtual timer rang", "its profiling timer rang", "its window has another size",
            "input or output became possible", "the power is failing", "made a system call that is not allowed" };

    private ExitWords() {
    }

    /** One sentence without a full stop; empty where the status says it all. */
    static String meaning(int status) {
        if (status == Event.UNKNOWN) {
            return "nobody could tell how it ended";
        }
        int signal = WaitStatus.signal(status);
        if (signal > 0) {
            return signal < SIGNALS.length ? SIGNALS[signal] : "a real-time signal";
        }
        int code = WaitStatus.exitCode(status);
        String of = code > SHELL_SIGNAL ? WaitStatus.signalName(code - SHELL_SIGNAL) : "";
        return code == 0 ? "success"
                : code == NOT_RUNNABLE ? "failure; a shell means: found, but cannot be run"
                        : code == NOT_FOUND ? "failure; a shell means: no such command"
                                : of.isEmpty() ? "failure" : "failure; a shell means: ended by signal " + of;
    }
}
