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
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import primetime.app.Input;
import primetime.app.Loop;
import primetime.cell.Glyphs;
import primetime.cell.Printable;
import primetime.cli.EventPrinter;
import primetime.cli.EventsChoice;
import primetime.cli.Exit;
import primetime.cli.LatencyChoice;
import primetime.cli.Out;
import primetime.cli.Programs;
import primetime.cli.Start;
import primetime.cli.WidgetRow;
import primetime.config.Config;
import primetime.config.ConfigFile;
import primetime.config.Reading;
import primetime.config.Schema;
import primetime.doctor.Findings;
import primetime.doctor.Report;
import primetime.drama.Scenes;
import primetime.dropin.Allowed;
import primetime.dropin.DropIn;
import primetime.dropin.Finder;
import primetime.pane.Layout;
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
import primetime.term.Environment;
import primetime.term.Screen;
import primetime.term.StyledLines;
import primetime.theme.ThemeChoice;
import primetime.theme.Themes;
import primetime.widget.StatusLine;
import primetime.widget.Widget;
import primetime.widget.Widgets;

/** The wiring, by hand: the only class that knows everyone. */
public final class Main implements Programs {
    private static final Path ROOT = Path.of("/");
    private static final int FEED = 8192;
    private final AtomicReference<Screen> screen = new AtomicReference<>();
    private final AtomicReference<Loop> running = new AtomicReference<>();
    private final EventFeed feed = new EventFeed(FEED);
    private final List<Polled> polled = LinuxSources.polled(ROOT, this::written);
    /** As they fall back, which is all that can be said of them. */
    private final List<Streaming> streaming = LinuxSources.streaming(feed);

    private final PrintWriter out;
    private Shelf shelf;
    private Schema schema;

    private Main(PrintWriter out) {
        this.out = out;
    }

    /** Runs the command line and ends with its exit code. */
    public static void main(String[] args) {
        Out out = new Out(new FileOutputStream(FileDescriptor.out));
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, Charset.defaultCharset()));
        if (Start.isDashboard(args)) {
            Thread ahead = new Thread(Main::ahead, "ahead");
            ahead.setDaemon(true);
            ahead.start();
        }
        Main programs = new Main(writer);
        int code = Start.run(programs, writer, args);
        writer.flush();
        if (!out.failure().isEmpty()) {
            System.err.println("primetime: standard output: " + Printable.text(out.failure()));
            code = Exit.FAILED;
        }
        System.exit(code);
    }

    /** Loads what the first frame needs while the rest is wired: together they take most of the start. Keeps nothing. */
    private static void ahead() {
        Finder.prepare();
        Widgets.all(Integer::toString);
        new StatusLine("");
        Unpack.prepare();
        Screen.prepare();
        Themes.load(Themes.NAMES.get(0));
        LinuxSources.prepare();
    }

    @Override
    public int dashboard(Layout layout, String theme, ConfigFile file, boolean once) {
        Unpack.prepare();
        Schema all = schema();
        Reading reading = file.read(all);
        Config config = reading.config();
        shelf = shelf().with(Settings.allowed(config), Settings.widgets(config));
        long room = new Budgets(config.table(Budgets.SECTION.name())).dropIn();
        List<Streaming> streams = new ArrayList<>(LinuxSources.streaming(feed, config::table));
        streams.add(shelf.source(sources(streams), dropIn -> appeared(dropIn, room)));
        try (Recording recording = new Recording(polled, streams, config, feed)) {
            Shelf.tracks(shelf.shown(), recording.tape(), room);
            recording.start();
            Host host = Host.read(ROOT);
            IntFunction<String> users = Users.read(ROOT);
            Dashboard dashboard = new Dashboard(file, all, () -> catalog(users, shelf), shelf::idle,
                    host.distro() + " " + host.version(), screen, running);
            return once ? dashboard.plain(recording, reading, out)
                    : dashboard.run(recording, reading, layout, theme, out);
        }
    }

    @Override
    public Schema schema() {
        if (schema != null) {
            return schema;
        }
        Shelf here = shelf();
        schema = Settings.schema(catalog(Integer::toString, here), sources(), ThemeChoice.of(System.getenv()).names(),
                here.own().stream().map(DropIn::name).toList());
        return schema;
    }

    /** A drop-in that was put there while the dashboard runs gets a pane. */
    private void appeared(DropIn dropIn, long room) {
        Loop loop = running.get();
        if (loop != null) {
            loop.offer(new Input.Appeared(Shelf.widgets(List.of(dropIn)).get(0),
                    tape -> Shelf.tracks(List.of(dropIn), tape, room)));
        }
    }

    private List<Source> sources() {
        return sources(streaming);
    }

    private List<Source> sources(List<Streaming> streams) {
        List<Source> sources = new ArrayList<>(polled);
        sources.addAll(streams);
        return sources;
    }

    @Override
    public int columns(Environment environment) {
        Unpack.prepare();
        return StyledLines.columns(environment);
    }

    @Override
    public int schedule(PrintWriter out) {
        Config config = new ConfigFile(ConfigFile.usual(System.getenv())).read(schema()).config();
        ScheduleTable.print(sources(LinuxSources.streaming(feed, config::table)),
                source -> Settings.wishMillis(config, source), out);
        return Exit.OK;
    }

    @Override
    public int widgets(BiConsumer<List<WidgetRow>, List<String>> out) {
        Unpack.prepare();
        Plan plan = Scheduler.plan(sources(), Source::wishMillis);
        List<WidgetRow> rows = new ArrayList<>();
        for (Widget widget : builtIn(Integer::toString)) {
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
            shelf = new Shelf(System.getenv(), Allowed.NOTHING,
                    builtIn(Integer::toString).stream().map(Widget::name).toList(), Set.of());
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
        EventPrinter printer = new EventPrinter(choice, out, glyphs(), Users.read(ROOT));
        return new Listening(choice.urgent() ? new Urgent(heard) : heard, clock, feed, printer, System.err)
                .run(choice.nanos());
    }

    @Override
    public Report examine(String version) {
        return Report.of(Findings.gather(ROOT, version, Environment.of(System.getenv())));
    }

    @Override
    public Glyphs glyphs() {
        return Environment.of(System.getenv()).glyphs();
    }

    @Override
    public int latency(LatencyChoice choice, PrintStream out) {
        Unpack.prepare();
        return new Measuring(choice, out).run();
    }

    /** New widgets and scenes, one of each. */
    private static List<Widget> builtIn(IntFunction<String> users) {
        List<Widget> widgets = new ArrayList<>(Widgets.all(users));
        widgets.addAll(Scenes.all());
        return widgets;
    }

    /** All that a pane can show: new widgets and scenes, and drop-ins. */
    private static List<Widget> catalog(IntFunction<String> users, Shelf shelf) {
        List<Widget> catalog = builtIn(users);
        catalog.addAll(Shelf.widgets(shelf.found()));
        return catalog;
    }

    private long written() {
        Screen open = screen.get();
        return open == null ? 0 : open.written();
    }
}
