package primetime;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import primetime.app.Input;
import primetime.app.Loop;
import primetime.app.Model;
import primetime.app.Picture;
import primetime.app.PlainPage;
import primetime.app.ScreenGlass;
import primetime.app.Session;
import primetime.app.Setup;
import primetime.cell.Depth;
import primetime.cell.Printable;
import primetime.cli.Exit;
import primetime.config.ConfigFile;
import primetime.config.Reading;
import primetime.config.Schema;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.pane.Pane;
import primetime.tape.Window;
import primetime.term.Environment;
import primetime.term.NoTerminal;
import primetime.term.Screen;
import primetime.theme.Theme;
import primetime.theme.ThemeChoice;
import primetime.theme.Themes;
import primetime.widget.Widget;

/** The dashboard from its start to its end: on the terminal, as the user's file says and says anew, or as plain text. */
final class Dashboard {
    /** How long a plain page gathers: long enough for two polls of what is polled every second, ns. */
    private static final long GATHER = 1_300_000_000;
    private final ConfigFile file;
    private final Schema schema;
    private final Supplier<List<Widget>> catalog;
    private final Function<Set<String>, List<String>> idle;
    private final String badge;
    private final AtomicReference<Screen> screen;
    private final AtomicReference<Loop> running;

    /**
     * Wires it; nothing is read.
     *
     * @param catalog makes new widgets, one of each
     * @param idle which of some widgets need another start to have anything to show
     * @param badge what the status line calls the host
     * @param screen is set to the terminal, once that is open
     * @param running is set to the loop, once there is one
     */
    Dashboard(ConfigFile file, Schema schema, Supplier<List<Widget>> catalog,
            Function<Set<String>, List<String>> idle, String badge, AtomicReference<Screen> screen,
            AtomicReference<Loop> running) {
        this.file = file;
        this.schema = schema;
        this.catalog = catalog;
        this.idle = idle;
        this.badge = badge;
        this.screen = screen;
        this.running = running;
    }

    /**
     * Runs on the terminal until a key or a signal ends it; where there is none, prints one page.
     *
     * @param layout of the first page, or null
     * @param theme its name, or empty: as the file says
     */
    int run(Recording recording, Reading reading, Layout layout, String theme, PrintWriter out) {
        ThemeChoice choice = ThemeChoice.of(System.getenv());
        choice.complaints().forEach(line -> System.err.println("primetime: " + Printable.text(line)));
        try {
            screen.set(Screen.open(Environment.of(System.getenv())));
        } catch (NoTerminal e) {
            if (!e.isExpected()) {
                System.err.println("primetime: no dashboard, one page instead: " + e.getMessage());
            }
            return plain(recording, reading, out);
        }
        Screen terminal = screen.get();
        List<Page> pages = new ArrayList<>(Settings.pages(reading.config(), schema, catalog));
        if (layout != null) {
            pages.set(0, pages.get(0).arrange(layout));
        }
        String chosen = theme.isEmpty() ? Settings.theme(reading.config()) : theme;
        Setup setup = new Setup(choice.on(terminal.depth(), terminal.glyphs()),
                Settings.keymap(reading.config(), schema));
        Model model = Model.start(pages, setup, choice.number(chosen, terminal.depth()));
        model = model.withMessage(choice.complaints().isEmpty() ? "" : Printable.text(choice.complaints().get(0)));
        Picture picture = new Picture(recording.tape(), Settings.statusLine(reading.config(), badge));
        Loop loop = new Loop(model, recording.tape(), recording.inbox(), recording.feed(), recording.tracks(), picture,
                new ScreenGlass(terminal), System::nanoTime);
        running.set(loop);
        new Following(file, schema, catalog, idle, badge, loop, recording, terminal, theme).start(reading, choice);
        if (chosen.isEmpty()) {
            terminal.askGround();
        }
        terminal.mouse(true);
        Input.Ended end = Session.run(loop, terminal);
        if (!end.reason().isEmpty()) {
            System.err.println("primetime: " + Printable.text(end.reason()));
        }
        return end.exitCode();
    }

    /** Gathers for a moment and prints the first page as text, without its scenes. */
    int plain(Recording recording, Reading reading, PrintWriter out) {
        reading.problems().forEach(problem -> System.err.println(
                "primetime: " + Printable.text(file.path() + ":" + problem)));
        long until = System.nanoTime() + GATHER;
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
            LockSupport.parkNanos(Math.min(Loop.FRAME, until - now));
            recording.drain(System.nanoTime());
        }
        Window window = new Window(recording.tape());
        window.move(System.nanoTime());
        Theme theme = Themes.load("mono").on(Depth.NONE, Environment.of(System.getenv()).glyphs());
        StringBuilder page = new StringBuilder();
        List<Pane> told = new ArrayList<>(Settings.pages(reading.config(), schema, catalog).get(0).panes());
        // What moves by itself is nothing to be read.
        told.removeIf(pane -> pane.widget().beat() > 0);
        PlainPage.write(told, Settings.statusLine(reading.config(), badge), window, theme, page);
        out.print(page);
        return Exit.OK;
    }
}
