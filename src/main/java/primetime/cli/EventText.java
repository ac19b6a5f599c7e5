package primetime.cli;

import java.util.function.IntFunction;
import primetime.cell.Figures;
import primetime.cell.Glyphs;
import primetime.cell.Printable;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.widget.TerminalName;

/**
 * One line of fixed columns for each event; the last column, the process, is as long as it is. An exit {@code of} a
 * process is that of one of its threads.
 */
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
    private final EventInfo info;
    private final ProcessName name;

    EventText(EventsChoice.Look look, WallTime time, Glyphs glyphs, IntFunction<String> users) {
        this.look = look;
        this.time = time;
        this.glyphs = glyphs;
        info = new EventInfo(look.raw(), users);
        name = new ProcessName(look);
    }

    @Override
    public void header(StringBuilder out) {
        out.append("Time         Event ").append(look.glyphs() ? " " : "").append("     PID")
                .append(look.users() ? USERS : "")
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
            column(out, info.user(event.uid), USER);
            column(out, info.user(event.euid), USER);
            from = begin(out);
            TerminalName.words(out, event.tty);
            end(out, from, USER - 1);
        }
        from = begin(out);
        info.words(out, event);
        end(out, from, INFO);
        from = begin(out);
        if (event.kind == Kind.EXIT) {
            EventInfo.duration(out, event.life);
        }
        Figures.pad(out, from, LIFE);
        out.append(' ').append(Printable.text(name.of(event))).append('\n');
    }

    @Override
    public void lost(StringBuilder out, long at, long count, String because) {
        loss(out, count, because);
    }

    /** A line that no event looks like. */
    static void loss(StringBuilder out, long count, String because) {
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

    private static int begin(StringBuilder out) {
        return out.append(' ').length();
    }

    private static void end(StringBuilder out, int from, int width) {
        while (out.length() - from < width) {
            out.append(' ');
        }
    }

    private static void column(StringBuilder out, String printable, int width) {
        int from = begin(out);
        end(out.append(printable, 0, Math.min(width, printable.length())), from, width);
    }
}
