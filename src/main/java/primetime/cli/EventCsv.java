package primetime.cli;

import primetime.cell.Printable;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.widget.TerminalName;
import primetime.widget.WaitStatus;

/**
 * Comma-separated values (RFC 4180 but for the line end, which is a line feed) with a header; a field that is unknown or
 * does not apply is empty. A loss is a row whose event is {@code lost} and whose cmdline says how many and why.
 */
final class EventCsv implements EventFormat {
    private static final String HEADER = "time,event,pid,tgid,ppid,uid,euid,tty,exit_code,signal,signal_name,core_dumped,"
            + "status,duration_ns,cgroup,comm,cmdline\n";
    private static final int BETWEEN = 15;
    private final WallTime time;

    EventCsv(WallTime time) {
        this.time = time;
    }

    @Override
    public void header(StringBuilder out) {
        out.append(HEADER);
    }

    @Override
    public void event(StringBuilder out, Event event) {
        time.iso(out, event.at);
        out.append(',').append(event.kind.word()).append(',').append(event.pid).append(',').append(event.tgid)
                .append(',');
        (event.parent > 0 ? out.append(event.parent) : out).append(',');
        user(out, event.uid);
        user(out, event.euid);
        if (event.tty != Event.UNKNOWN && event.tty != 0) {
            TerminalName.words(out, event.tty);
        }
        out.append(',');
        exit(out, event);
        text(out, event.cgroup);
        out.append(',');
        text(out, event.comm);
        out.append(',');
        text(out, event.kind == Kind.COMM ? "" : event.text());
        out.append('\n');
    }

    private static void exit(StringBuilder out, Event event) {
        boolean known = event.kind == Kind.EXIT && event.code != Event.UNKNOWN;
        int signal = known ? WaitStatus.signal(event.code) : 0;
        if (known && signal == 0) {
            out.append(WaitStatus.exitCode(event.code)).append(",,,,");
        } else if (known) {
            out.append(',').append(signal).append(',').append(WaitStatus.signalName(signal)).append(',')
                    .append(WaitStatus.dumped(event.code)).append(',');
        } else {
            out.append(",,,,");
        }
        (known ? out.append(event.code) : out).append(',');
        (event.kind == Kind.EXIT && event.life >= 0 ? out.append(event.life) : out).append(',');
    }

    @Override
    public void lost(StringBuilder out, long at, long count, String because) {
        time.iso(out, at);
        out.append(",lost");
        for (int i = 0; i < BETWEEN; i++) {
            out.append(',');
        }
        text(out, (count == 0 ? "an unknown number" : Long.toString(count)) + " lost: " + because);
        out.append('\n');
    }

    private static void user(StringBuilder out, int id) {
        (id == Event.UNKNOWN ? out : out.append(Integer.toUnsignedString(id))).append(',');
    }

    private static void text(StringBuilder out, String observed) {
        String printable = Printable.text(observed);
        if (printable.indexOf(',') < 0 && printable.indexOf('"') < 0) {
            out.append(printable);
        } else {
            out.append('"').append(printable.replace("\"", "\"\"")).append('"');
        }
    }
}
