package primetime.cli;

import java.util.function.IntFunction;
import primetime.cell.Figures;
import primetime.cell.Glyphs;
import primetime.cell.Printable;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.widget.TerminalName;
import primetime.widget.WaitStatus;

/** One line of fixed columns for each event; the last column, the process, is as long as it is. */
final class EventText implements EventFormat {
    private static final int KIND = 6;
    private static final int PID = 7;
    private static final int USER = 8;
    private static final int INFO = 27;
    private static final int LIFE = 9;
    private static final String USERS = " UID      EUID     TTY    ";
    private final EventsChoice.Look look;
    private final WallTime time;
    private final Glyphs glyphs;
    private final IntFunction<String> users;
    private final ProcessName name;

    EventText(EventsChoice.Look look, WallTime time, Glyphs glyphs, IntFunction<String> users) {
        this.look = look;
        this.time = time;
        this.glyphs = glyphs;
        this.users = users;
        name = new ProcessName(look);
    }

    @Override
    public void header(StringBuilder out) {
        out.append("Time         Event      PID").append(look.users() ? USERS : "")
                .append(" Info                         Duration Process\n");
    }

    @Override
    public void event(StringBuilder out, Event event) {
        time.local(out, event.at);
        int from = begin(out);
        if (look.glyphs()) {
            out.appendCodePoint(glyphs.shown(glyph(event.kind)));
        }
        end(out.append(event.kind.word()), from, look.glyphs() ? KIND + 1 : KIND);
        Figures.whole(out.append(' '), event.pid, PID);
        if (look.users()) {
            column(out, user(event.uid), USER);
            column(out, user(event.euid), USER);
            from = begin(out);
            TerminalName.words(out, event.tty);
            end(out, from, USER - 1);
        }
        from = begin(out);
        info(out, event);
        end(out, from, INFO);
        from = begin(out);
        duration(out, event);
        Figures.pad(out, from, LIFE);
        out.append(' ').append(Printable.text(name.of(event))).append('\n');
    }

    @Override
    public void lost(StringBuilder out, long at, long count, String because) {
        out.append("-- ");
        (count == 0 ? out.append("an unknown number") : out.append(count)).append(" lost: ")
                .append(Printable.text(because)).append('\n');
    }

    @Override
    public void summary(StringBuilder out, EventTally tally, String source) {
        tally.table(out, source);
    }

    private static int glyph(Kind kind) {
        return switch (kind) {
            case FORK, CLONE -> '┬';
            case EXEC -> '→';
            case EXIT -> '◂';
            case CORE -> '✖';
            case COMM -> '≈';
            default -> '·';
        };
    }

    private String user(int id) {
        return id == Event.UNKNOWN ? "n/a" : users.apply(id);
    }

    private void info(StringBuilder out, Event event) {
        switch (event.kind) {
            case FORK, CLONE -> out.append(event.kind == Kind.CLONE ? event.tgid : event.parent).append(" -> ")
                    .append(event.pid);
            case EXIT -> end(out, event.code);
            case COMM -> out.append("renamed");
            case UID -> out.append("user -> ").append(user(event.code));
            case GID -> out.append("group -> ").append(Integer.toUnsignedString(event.code));
            case SID -> out.append("session ").append(event.code);
            case PTRACE -> traced(out, event.code);
            default -> {
            }
        }
    }

    private static void traced(StringBuilder out, int tracer) {
        if (tracer == 0) {
            out.append("let go");
        } else {
            out.append("traced by ").append(tracer);
        }
    }

    private void end(StringBuilder out, int status) {
        int signal = WaitStatus.signal(status);
        if (status == Event.UNKNOWN) {
            out.append("n/a");
        } else if (look.raw()) {
            out.append(status);
        } else if (signal == 0) {
            out.append("code ").append(WaitStatus.exitCode(status));
        } else {
            String word = WaitStatus.signalName(signal);
            out.append("signal ").append(signal).append(word.isEmpty() ? "" : " ").append(word)
                    .append(WaitStatus.dumped(status) ? ", core dumped" : "");
        }
    }

    /** Thousandths of one unit: 1.500m is a minute and a half. */
    private static void duration(StringBuilder out, Event event) {
        if (event.kind != Kind.EXIT) {
            return;
        }
        double seconds = event.life / 1e9;
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

    private static int begin(StringBuilder out) {
        return out.append(' ').length();
    }

    private static void end(StringBuilder out, int from, int width) {
        while (out.length() - from < width) {
            out.append(' ');
        }
    }

    private static void column(StringBuilder out, String text, int width) {
        String printable = Printable.text(text);
        int from = begin(out);
        end(out.append(printable, 0, Math.min(width, printable.length())), from, width);
    }
}
