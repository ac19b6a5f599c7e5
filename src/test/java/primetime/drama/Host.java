package primetime.drama;

import java.nio.charset.StandardCharsets;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Kind;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Theme;
import primetime.theme.Themes;
import primetime.widget.Look;
import primetime.widget.ViewState;

/** A host that exists only as events on a tape, and the picture of it. */
final class Host {
    static final long SECOND = 1_000_000_000;
    /** When it began. */
    static final long START = 5000 * SECOND;
    final Tape tape = new Tape();
    final Window window = new Window(tape);
    private final EventFeed feed = new EventFeed(100_000);
    private final Event event = new Event();
    private final Matrix matrix = new Matrix();
    private Theme theme = Themes.load("dark");
    private int pid = 1000;

    Host() {
        tape.events("events", 1 << 20);
    }

    /** A host where these ran before anybody listened. */
    static Host running(String... commands) {
        Host host = new Host();
        for (String command : commands) {
            host.event(Kind.ALIVE, START, command, 0);
        }
        return host;
    }

    Host on(String name, Depth depth, Glyphs glyphs) {
        theme = Themes.load(name).on(depth, glyphs);
        return this;
    }

    /** One event that is seen when it happens. */
    Host event(Kind kind, long at, String command, int code) {
        return event(kind, at, command, code, pid);
    }

    /** The same of a thread of the first process. */
    Host thread(Kind kind, long at, String command, int code) {
        return event(kind, at, command, code, 1);
    }

    private Host event(Kind kind, long at, String command, int code, int process) {
        byte[] text = command.getBytes(StandardCharsets.UTF_8);
        event.clear();
        event.kind = kind;
        event.at = at;
        event.pid = pid++;
        event.tgid = process;
        event.code = code;
        event.text(text, 0, text.length);
        feed.offer(event);
        tape.drain(feed, "events", at);
        return this;
    }

    /** The same kind of event so many times a second, from one instant to another. */
    Host busy(Kind kind, long from, long until, int perSecond, String... commands) {
        for (int i = 0; from + i * SECOND / perSecond < until; i++) {
            event(kind, from + i * SECOND / perSecond, commands[i % commands.length], 0);
        }
        return this;
    }

    Grid draw(long end, int columns, int rows) {
        Grid grid = new Grid(new Clusters(), columns, rows);
        draw(end, grid);
        return grid;
    }

    void draw(long end, Grid grid) {
        window.move(end);
        matrix.draw(look(), new Canvas(grid));
    }

    String title(long end) {
        return title(end, 60);
    }

    String title(long end, int columns) {
        window.move(end);
        Grid grid = new Grid(new Clusters(), columns, 1);
        matrix.title(look(), new Canvas(grid), 2);
        StringBuilder title = new StringBuilder();
        for (int column = 0; column < grid.columns(); column++) {
            title.append(grid.text(column, 0));
        }
        return title.toString().strip();
    }

    Look look() {
        return new Look(window, theme, ViewState.START);
    }

    Matrix matrix() {
        return matrix;
    }
}
