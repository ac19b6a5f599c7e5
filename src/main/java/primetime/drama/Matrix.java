package primetime.drama;

import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Width;
import primetime.tape.EventsView;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.tape.Kind;
import primetime.theme.Role;
import primetime.widget.Look;
import primetime.widget.Widget;

/**
 * Digital rain made of what runs here. Everything that falls is on the track {@code events}:
 *
 * <ul>
 * <li>A program that starts (exec) is a drop with a bright head that spells its name downwards, beginning at the instant
 * when the event was seen. A fork, which has no name of its own yet, is a fainter drop without a head.
 * <li>A process that failed (an exit code that is not 0, a signal, a core dump) is a drop in the colour of what is wrong,
 * headed by a cross. One that changed its user or got a tracer is in the colour of what is unusual.
 * <li>A gap falls as {@code lost-N}: so many events are missing.
 * <li>Behind them it drizzles all the time. Each of those falls takes one process that was known when it began, and its
 * letters are made from that name.
 * </ul>
 *
 * The more happens, the more and the faster they fall, up to a bound that depends on the size of the pane only. The
 * title counts forks and execs a second, over the last three. The same instant gives the same rain: when the screen
 * stands still so does the rain, and where it steps back the rain rises. No keys. Where no process is known yet, or the
 * events cannot be read, a line says so.
 */
public final class Matrix implements Widget {
    private static final String EVENTS = "events";
    private static final String BEFORE = "rain of ";
    private static final String BEHIND = " names/s";
    private static final String SHORT = "/s";
    private static final long SECOND = 1_000_000_000;
    private static final int SECONDS = 3;
    private final StringBuilder line = new StringBuilder(120);
    private final Sky sky = new Sky();
    private final Drizzle drizzle = new Drizzle();
    private final Drops drops = new Drops();

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public String about() {
        return "rain that spells the names of the processes that start";
    }

    @Override
    public List<String> tracks() {
        return List.of(EVENTS);
    }

    @Override
    public long beat() {
        return 113_000_000;
    }

    @Override
    public int title(Look look, Canvas canvas, int column) {
        EventsView events = look.window().events(EVENTS);
        long span = SECONDS * SECOND;
        double rate = isKnown(events) ? events.counted(Kind.EXEC, span) + events.counted(Kind.FORK, span) : Double.NaN;
        Gap gap = events.lastGap();
        boolean more = gap != null && gap.until() > events.edge() - span;
        line.setLength(0);
        Figures.fixed(line, rate / SECONDS, rate < 9.95 * SECONDS ? 1 : 0).append(more ? "+" : "");
        // A figure that is cut would be a wrong one.
        int room = canvas.columns() - column - line.length();
        boolean whole = room >= BEFORE.length() + BEHIND.length();
        if (!whole && room < SHORT.length()) {
            return column;
        }
        int at = canvas.text(column, 0, whole ? BEFORE : "", look.style(Role.DIM));
        at = canvas.text(at, 0, line, look.style(more ? Role.WARN : Role.GOOD));
        return canvas.text(at, 0, whole ? BEHIND : SHORT, look.style(Role.DIM));
    }

    /** Whether somebody listened during the whole time that the title counts. */
    private static boolean isKnown(EventsView events) {
        return !events.isEmpty() && events.fault() == null
                && events.seen(events.first()) <= events.edge() - SECONDS * SECOND;
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        EventsView events = look.window().events(EVENTS);
        Script script = Script.of(look.glyphs());
        sky.clear(canvas.columns(), canvas.rows());
        drizzle.fall(events, sky, script);
        drops.fall(events, sky, script);
        sky.pour(canvas, look.theme());
        Fault fault = events.fault();
        if (fault != null) {
            say(canvas, fault.line(), look.style(Role.BAD));
        } else if (events.isEmpty()) {
            say(canvas, "no process is known yet", look.style(Role.DIM));
        }
    }

    private static void say(Canvas canvas, String text, long style) {
        int columns = Math.min(canvas.columns(), Width.of(text));
        canvas.elided((canvas.columns() - columns) / 2, canvas.rows() / 2, text, columns, style);
    }
}
