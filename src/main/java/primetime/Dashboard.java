package primetime;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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
import primetime.config.Config;
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

/** The dashboard from its start to its end: on the terminal, as the user's file says and says anew, or as plain text. */
final class Dashboard {
    /** How long a plain page gathers: long enough for two polls of what is polled every second, ns. */
    private static final long GATHER = 1_300_000_000;
    private final Recording recording;
    private final Following following;
    private final List<String> badges;
    private final AtomicReference<Screen> screen;

    /**
     * Wires it; nothing is read.
     *
     * @param badges what the host runs and what it is called, for the status line
     * @param screen is set to the terminal, once that is open
     */
    Dashboard(Recording recording, Following following, List<String> badges,
            AtomicReference<Screen> screen) {
        this.recording = recording;
        this.following = following;
        this.badges = List.copyOf(badges);
        this.screen = screen;
    }

    /**
     * Runs on the terminal until a key or a signal ends it; where there is none, prints one page.
     *
     * @param layout of the first page, or null
     * @param theme its name, or empty: as the file says
     */
    int run(Layout layout, String theme, PrintWriter out) {
        ThemeChoice choice = following.catalog().themes();
        choice.complaints().forEach(line -> System.err.println("primetime: " + Printable.text(line)));
        try {
            screen.set(Screen.open(Environment.of(System.getenv())));
        } catch (NoTerminal e) {
            if (!e.isExpected()) {
                System.err.println("primetime: no dashboard, one page instead: " + e.getMessage());
            }
            return plain(out);
        }
        Screen terminal = screen.get();
        Catalog catalog = following.catalog();
        Config config = following.reading().config();
        List<Page> pages = new ArrayList<>(pages(catalog, config));
        if (layout != null) {
            pages.set(0, pages.get(0).arrange(layout));
        }
        String chosen = theme.isEmpty() ? Settings.theme(config) : theme;
        Model model = Model.start(pages, setup(catalog, config), choice.number(chosen, terminal.depth()));
        model = model.withMessage(choice.complaints().isEmpty() ? "" : Printable.text(choice.complaints().get(0)));
        Picture picture = new Picture(recording.tape(), Settings.statusLine(config, badges, catalog.offer()));
        Loop loop = new Loop(model, recording.tape(), recording.inbox(), recording.feed(), recording.tracks(), picture,
                new ScreenGlass(terminal), System::nanoTime);
        if (!following.complaint().isEmpty()) {
            loop.offer(new Input.Told(following.complaint()));
        }
        following.watch(loop::offer, shown(terminal, theme));
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

    /** What becomes of what is followed. @param theme that of the command line, which no file changes; or empty */
    private Following.Shown shown(Screen terminal, String theme) {
        return new Following.Shown() {
            @Override
            public Input.Configured configured(Catalog now, Config said, boolean otherTheme) {
                // What is shown stays where the file says nothing else: a key or the terminal's ground may have chosen it.
                int number = theme.isEmpty() && otherTheme
                        ? now.themes().number(Settings.theme(said), terminal.depth())
                        : Input.Configured.SAME_THEME;
                return new Input.Configured(pages(now, said), setup(now, said), number,
                        Settings.statusLine(said, badges, now.offer()));
            }

            @Override
            public Input.Themed themed(ThemeChoice now) {
                return new Input.Themed(now.names(), now.on(terminal.depth(), terminal.glyphs()));
            }

            @Override
            public void asked(Config said) {
                if (theme.isEmpty() && Settings.theme(said).isEmpty()) {
                    terminal.askGround();
                } else {
                    terminal.ignoreGround();
                }
            }
        };
    }

    private List<Page> pages(Catalog catalog, Config config) {
        return Settings.pages(config, catalog.schema(), catalog::widgets);
    }

    private Setup setup(Catalog catalog, Config config) {
        Screen terminal = screen.get();
        return new Setup(catalog.themes().on(terminal.depth(), terminal.glyphs()),
                Settings.keymap(config));
    }

    /** Gathers for a moment and prints the first page as text, without its scenes. */
    int plain(PrintWriter out) {
        following.reading().problems().forEach(problem -> System.err.println(
                "primetime: " + Printable.text(following.path() + ":" + problem)));
        long until = System.nanoTime() + GATHER;
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
            LockSupport.parkNanos(Math.min(Loop.FRAME, until - now));
            recording.drain(System.nanoTime());
        }
        Window window = new Window(recording.tape());
        window.move(System.nanoTime());
        Theme theme = Themes.load("mono").on(Depth.NONE, Environment.of(System.getenv()).glyphs());
        StringBuilder page = new StringBuilder();
        Config config = following.reading().config();
        List<Pane> told = new ArrayList<>(pages(following.catalog(), config).get(0).panes());
        // What moves by itself is nothing to be read.
        told.removeIf(pane -> pane.widget().beat() > 0);
        PlainPage.write(told, Settings.statusLine(config, badges, following.catalog().offer()), window, theme, page);
        out.print(page);
        return Exit.OK;
    }
}
