package primetime.cli;

import java.util.function.IntFunction;
import primetime.cell.Figures;
import primetime.cell.Printable;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.widget.WaitStatus;

/** What an event says beyond its kind and its process, in words for people. Nothing of it is as it was observed. */
final class EventInfo {
    private static final int DUMPED = 0x80;
    private final boolean raw;
    private final IntFunction<String> users;

    /**
     * @param raw the wait status instead of its meaning
     * @param users the name of each user, observed text
     */
    EventInfo(boolean raw, IntFunction<String> users) {
        this.raw = raw;
        this.users = users;
    }

    /** Nothing for an exec and for a core dump. */
    void words(StringBuilder out, Event event) {
        switch (event.kind) {
            case FORK, CLONE -> out.append(event.kind == Kind.CLONE ? event.tgid : event.parent).append(" -> ")
                    .append(event.pid);
            case EXIT -> {
                // Of a core dump its process tells; here is no room for it.
                end(out, event.isThread() && !raw && event.code != Event.UNKNOWN ? event.code & ~DUMPED : event.code);
                if (event.isThread() && !raw) {
                    out.append(", of ").append(event.tgid);
                }
            }
            case COMM -> out.append("renamed");
            case UID -> out.append("user -> ").append(user(event.code));
            case GID -> out.append("group -> ").append(Integer.toUnsignedString(event.code));
            case SID -> out.append("session ").append(event.code);
            case PTRACE -> traced(out, event.code);
            default -> {
            }
        }
    }

    String user(int id) {
        return id == Event.UNKNOWN ? "n/a" : Printable.text(users.apply(id));
    }

    private static void traced(StringBuilder out, int tracer) {
        if (tracer == 0) {
            out.append("let go");
        } else {
            out.append("traced by ").append(tracer);
        }
    }

    /** {@code code 3}, {@code signal 24 XCPU, core dumped}, {@code n/a} where nobody told. */
    void end(StringBuilder out, int status) {
        int signal = WaitStatus.signal(status);
        if (status == Event.UNKNOWN) {
            out.append("n/a");
        } else if (raw) {
            out.append(status);
        } else if (signal == 0) {
            out.append("code ").append(WaitStatus.exitCode(status));
        } else {
            String word = WaitStatus.signalName(signal);
            out.append("signal ").append(signal).append(word.isEmpty() ? "" : " ").append(word)
                    .append(WaitStatus.dumped(status) ? ", core dumped" : "");
        }
    }

    /** Thousandths of one unit: 1.500m is a minute and a half. {@code n/a} where nobody knows. */
    static void duration(StringBuilder out, long nanos) {
        double seconds = nanos / 1e9;
        if (seconds < 0) {
            out.append("n/a");
        } else if (seconds < 60) {
            Figures.fixed(out, seconds, 3).append('s');
        } else if (seconds < 3600) {
            Figures.fixed(out, seconds / 60, 3).append('m');
        } else if (seconds < 86_400) {
            Figures.fixed(out, seconds / 3600, 3).append('h');
        } else {
            Figures.fixed(out, seconds / 86_400, 3).append('d');
        }
    }
}
