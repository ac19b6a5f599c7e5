package primetime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import primetime.app.Input;
import primetime.app.Loop;
import primetime.app.Model;
import primetime.app.Picture;
import primetime.app.PlainPage;
import primetime.app.ScreenGlass;
import primetime.app.Session;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Printable;
import primetime.cli.EventPrinter;
import primetime.cli.EventsChoice;
import primetime.cli.Exit;
import primetime.cli.Out;
import primetime.cli.PrimetimeCommand;
import primetime.cli.Programs;
import primetime.cli.WidgetRow;
import primetime.drama.Scenes;
import primetime.dropin.Allowed;
import primetime.dropin.DropIn;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.schedule.Plan;
import primetime.schedule.ScheduleTable;
import primetime.schedule.Scheduler;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.Streaming;
import primetime.source.linux.Host;
import primetime.source.linux.LinuxSources;
import primetime.source.linux.ProcessEvents;
import primetime.source.linux.RealTime;
import primetime.source.linux.Unpack;
import primetime.source.linux.Users;
import primetime.tape.EventFeed;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.term.Environment;
import primetime.term.NoTerminal;
import primetime.term.Screen;
import primetime.theme.Theme;
import primetime.theme.Themes;
import primetime.widget.StatusLine;
import primetime.widget.Widget;
import primetime.widget.Widgets;

/** The wiring, by hand: the only class that knows everyone. */
public final class Main implements Programs {
    private static final Path ROOT = Path.of("/");
    private static final String PAGE = "home";
    /** What the first page shows, in the order of its layout. */
    private static final List<String> HOME = List.of("events", "latency", "bandwidth", "load", "matrix");
    private static final int FEED = 8192;
    /** How long a plain page gathers: long enough for two polls of what is polled every second, ns. */
    private static final long GATHER = 1_300_000_000;
    private final AtomicReference<Screen> screen = new AtomicReference<>();
    private final AtomicReference<Loop> running = new AtomicReference<>();
    private final EventFeed feed = new EventFeed(FEED);
    private final List<Polled> polled = LinuxSources.polled(ROOT, this::written);
    private final List<Streaming> streaming = LinuxSources.streaming(feed);

    private final PrintWriter out;
    private Shelf shelf;

    private Main(PrintWriter out) {
        this.out = out;
    }

    /** Runs the command line and ends with its exit code. */
    public static void main(String[] args) {
        Out out = new Out(new FileOutputStream(FileDescriptor.out));
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, Charset.defaultCharset()));
        int code = PrimetimeCommand.commandLine(new Main(writer)).setOut(writer).execute(args);
        writer.flush();
        if (!out.failure().isEmpty()) {
            System.err.println("primetime: standard output: " + Printable.text(out.failure()));
            code = Exit.FAILED;
        }
        System.exit(code);
    }

    @Override
    public int dashboard(Layout layout, String theme, boolean once) {
        Unpack.prepare();
        List<Streaming> all = new ArrayList<>(streaming);
        all.add(shelf().source(sources(), this::appeared));
        try (Recording recording = new Recording(polled, all, feed)) {
            Shelf.tracks(shelf().shown(), recording.tape());
            recording.start();
            if (once) {
                return plain(recording);
            }
            try {
                screen.set(Screen.open(Environment.of(System.getenv())));
            } catch (NoTerminal e) {
                if (!e.isExpected()) {
                    System.err.println("primetime: no dashboard, one page instead: " + e.getMessage());
                }
                return plain(recording);
            }
            return live(recording, layout, theme);
        }
    }

    private int live(Recording recording, Layout layout, String theme) {
        Screen terminal = screen.get();
        List<Theme> themes = new ArrayList<>();
        Themes.NAMES.forEach(name -> themes.add(Themes.load(name).on(terminal.depth(), terminal.glyphs())));
        Model model = Model.start(Page.of(PAGE, widgets(), layout), themes, Themes.NAMES.indexOf(theme));
        Picture picture = new Picture(recording.tape(), statusLine());
        Loop loop = new Loop(model, recording.tape(), recording.inbox(), recording.feed(), recording.tracks(), picture,
                new ScreenGlass(terminal), System::nanoTime);
        running.set(loop);
        terminal.mouse(true);
        Input.Ended end = Session.run(loop, terminal);
        if (!end.reason().isEmpty()) {
            System.err.println("primetime: " + Printable.text(end.reason()));
        }
        return end.exitCode();
    }

    /** A drop-in that was put there while the dashboard runs gets a pane. */
    private void appeared(DropIn dropIn) {
        Loop loop = running.get();
        if (loop != null) {
            loop.offer(new Input.Appeared(Shelf.widgets(List.of(dropIn)).get(0),
                    tape -> Shelf.tracks(List.of(dropIn), tape)));
        }
    }

    /** Gathers for a moment and prints one page of text. */
    private int plain(Recording recording) {
        long until = System.nanoTime() + GATHER;
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
            LockSupport.parkNanos(Math.min(Loop.FRAME, until - now));
            recording.drain(System.nanoTime());
        }
        Window window = new Window(recording.tape());
        window.move(System.nanoTime());
        Environment environment = Environment.of(System.getenv());
        Theme theme = Themes.load("mono").on(Depth.NONE, environment.glyphs());
        StringBuilder page = new StringBuilder();
        List<Widget> told = widgets().stream().filter(widget -> !widget.name().equals("matrix")).toList();
        PlainPage.write(told, statusLine(), window, theme, page);
        out.print(page);
        return Exit.OK;
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>(polled);
        sources.addAll(streaming);
        return sources;
    }

    @Override
    public int schedule(PrintWriter out) {
        ScheduleTable.print(sources(), out);
        return Exit.OK;
    }

    @Override
    public int widgets(BiConsumer<List<WidgetRow>, List<String>> out) {
        Unpack.prepare();
        Plan plan = Scheduler.plan(sources());
        List<WidgetRow> rows = new ArrayList<>();
        for (Widget widget : catalog()) {
            boolean scene = Scenes.all().stream().anyMatch(each -> each.name().equals(widget.name()));
            // What it reads first is what it is about.
            Plan.Entry entry = plan.entries().stream().filter(each -> each.name().equals(widget.tracks().get(0)))
                    .findFirst().orElseThrow();
            rows.add(new WidgetRow(widget.name(), scene ? "scene" : "widget", entry.wishMillis(),
                    entry.prime().millis(), "track " + String.join(", ", widget.tracks()), widget.about(), ""));
        }
        rows.addAll(shelf().rows(sources()));
        out.accept(rows, Shelf.missing());
        return Exit.OK;
    }

    @Override
    public int checkWidget(String file, PrintWriter out) {
        Unpack.prepare();
        return shelf().check(file, sources(), out);
    }

    /** The drop-ins, looked for when somebody asks first. */
    private Shelf shelf() {
        if (shelf == null) {
            shelf = new Shelf(System.getenv(), Allowed.NOTHING, catalog().stream().map(Widget::name).toList());
        }
        return shelf;
    }

    @Override
    public int events(EventsChoice choice, PrintStream out) {
        Unpack.prepare();
        if (choice.urgent() && !RealTime.take()) {
            System.err.println("primetime: no real-time priority for this user (ulimit -r); going on without");
        }
        Streaming heard = streaming.stream().filter(each -> each.track().equals(ProcessEvents.TRACK)).findFirst()
                .orElseThrow();
        Polled clock = polled.stream().filter(each -> each.track().equals(Tape.CLOCK)).findFirst().orElseThrow();
        Glyphs glyphs = Environment.of(System.getenv()).glyphs();
        EventPrinter printer = new EventPrinter(choice, out, glyphs, Users.read(ROOT));
        return new Listening(heard, clock, feed, printer).run(choice.nanos());
    }

    private static List<Widget> catalog() {
        List<Widget> catalog = new ArrayList<>(Widgets.all(Users.read(ROOT)));
        catalog.addAll(Scenes.all());
        return catalog;
    }

    private List<Widget> widgets() {
        List<Widget> catalog = catalog();
        List<Widget> chosen = new ArrayList<>();
        for (String name : HOME) {
            catalog.stream().filter(widget -> widget.name().equals(name)).forEach(chosen::add);
        }
        chosen.addAll(Shelf.widgets(shelf().shown()));
        return chosen;
    }

    private StatusLine statusLine() {
        Host host = Host.read(ROOT);
        return new StatusLine(host.distro() + " " + host.version());
    }

    private long written() {
        Screen open = screen.get();
        return open == null ? 0 : open.written();
    }
}
