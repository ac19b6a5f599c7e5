package primetime.cli;

import primetime.cell.Printable;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.widget.TerminalName;
import primetime.widget.WaitStatus;

/**
 * One compact JSON object a line (RFC 8259). A key that does not apply, or whose value nobody knows, is left out. The
 * last line is the summary; losses are lines of their own, in their place.
 */
final class EventJson implements EventFormat {
    private final WallTime time;
    private final boolean raw;

    /** @param raw the wait status as well */
    EventJson(WallTime time, boolean raw) {
        this.time = time;
        this.raw = raw;
    }

    @Override
    public void event(StringBuilder out, Event event) {
        out.append("{\"time\":\"");
        time.iso(out, event.at);
        out.append("\",\"event\":\"").append(event.kind.word()).append('"');
        number(out, "pid", event.pid);
        number(out, "tgid", event.tgid);
        if (event.parent > 0) {
            number(out, "ppid", event.parent);
        }
        user(out, "uid", event.uid);
        user(out, "euid", event.euid);
        if (event.tty != Event.UNKNOWN && event.tty != 0) {
            StringBuilder name = new StringBuilder();
            TerminalName.words(name, event.tty);
            text(out, "tty", name);
        }
        text(out, "comm", event.comm);
        text(out, "cmdline", event.kind == Kind.COMM ? "" : event.text());
        text(out, "cgroup", event.cgroup);
        if (event.kind == Kind.GID) {
            user(out, "egid", event.code);
        } else if (event.kind == Kind.PTRACE) {
            number(out, "tracer", event.code);
        } else if (event.kind == Kind.EXIT) {
            exit(out, event);
        }
        out.append("}\n");
    }

    private void exit(StringBuilder out, Event event) {
        int signal = WaitStatus.signal(event.code);
        if (event.code != Event.UNKNOWN) {
            if (raw) {
                number(out, "status", event.code);
            }
            if (signal == 0) {
                number(out, "exit_code", WaitStatus.exitCode(event.code));
            } else {
                number(out, "signal", signal);
                text(out, "signal_name", WaitStatus.signalName(signal));
                out.append(",\"core_dumped\":").append(WaitStatus.dumped(event.code));
            }
        }
        if (event.life >= 0) {
            number(out, "duration_ns", event.life);
        }
    }

    @Override
    public void lost(StringBuilder out, long at, long count, String because) {
        out.append("{\"time\":\"");
        time.iso(out, at);
        out.append("\",\"event\":\"lost\",\"lost\":");
        (count == 0 ? out.append("null") : out.append(count)).append(",\"because\":");
        quoted(out, because);
        out.append("}\n");
    }

    @Override
    public void summary(StringBuilder out, EventTally tally, String source) {
        out.append("{\"summary\":{");
        for (Kind kind : EventTally.COUNTED) {
            out.append('"').append(kind.word()).append("\":").append(tally.of(kind)).append(',');
        }
        out.append("\"nonzeroexit\":").append(tally.failures()).append(",\"lost\":")
                .append(tally.isLossKnown(source) ? Long.toString(tally.lost()) : "null");
        text(out, "source", source);
        out.append("}}\n");
    }

    private static void number(StringBuilder out, String key, long value) {
        out.append(",\"").append(key).append("\":").append(value);
    }

    private static void user(StringBuilder out, String key, int id) {
        if (id != Event.UNKNOWN) {
            number(out, key, Integer.toUnsignedLong(id));
        }
    }

    private static void text(StringBuilder out, String key, CharSequence value) {
        if (value.length() > 0) {
            out.append(",\"").append(key).append("\":");
            quoted(out, value);
        }
    }

    /** Escapes what JSON must, and what would not be printed as itself. */
    static void quoted(StringBuilder out, CharSequence value) {
        out.append('"');
        for (int i = 0; i < value.length();) {
            int codePoint = Character.codePointAt(value, i);
            int chars = Character.charCount(codePoint);
            if (codePoint == '"' || codePoint == '\\') {
                out.append('\\').append((char) codePoint);
            } else if (codePoint == Printable.glyph(codePoint)) {
                out.appendCodePoint(codePoint);
            } else {
                for (int unit = i; unit < i + chars; unit++) {
                    escaped(out, value.charAt(unit));
                }
            }
            i += chars;
        }
        out.append('"');
    }

    private static void escaped(StringBuilder out, char unit) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(unit >> shift & 0xf, 16));
        }
    }
}
