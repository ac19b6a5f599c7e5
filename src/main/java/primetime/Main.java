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
import java.util.function.BiConsumer;
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
import primetime.confine.Abilities;
import primetime.doctor.Findings;
import primetime.doctor.Report;
import primetime.drama.Scenes;
import primetime.dropin.Check;
import primetime.dropin.Allowed;
import primetime.dropin.DropIns;
import primetime.dropin.Finder;
import primetime.dropin.Folders;
import primetime.pane.Layout;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.Streaming;
import primetime.source.linux.Host;
import primetime.source.linux.LinuxSources;
import primetime.source.linux.ProcessEvents;
import primetime.source.linux.RealTime;
import primetime.source.linux.Stops;
import primetime.source.linux.Unpack;
import primetime.source.linux.Passwd;
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
    private final AtomicReference<Shelf> shelf = new AtomicReference<>();
    private final Folders folders = Folders.of(System.getenv());
    private final EventFeed feed = new EventFeed(FEED);
    private final List<Polled> polled = LinuxSources.polled(ROOT, this::written);
    /** As they fall back, which is all that can be said of them. */
    private final List<Streaming> streaming = LinuxSources.streaming(feed);

    private final PrintWriter out;
    private Finder finder;
    private Catalog catalog;

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
        Catalog all = catalog();
        Reading reading = file.read(all.schema());
        DropIns dropIns = dropIns();
        Config config = reading.config();
        Stops stops = new Stops();
        List<Streaming> streams = new ArrayList<>(LinuxSources.streaming(feed, config::table, stops));
        streams.add(dropIns);
        try (Recording recording = new Recording(polled, streams, config, feed, stops::within)) {
            Following following = new Following(file, shelf, dropIns::follow, recording, all, reading);
            following.begin();
            Host host = Host.read(ROOT);
            Dashboard dashboard = new Dashboard(recording, following, host.badges(), screen);
            return once ? dashboard.plain(out) : dashboard.run(layout, theme, out);
        }
    }

    @Override
    public Schema schema() {
        return catalog().schema();
    }

    /** What can be shown, looked for when somebody asks first. */
    private Catalog catalog() {
        if (catalog == null) {
            List<String> names = Catalog.builtIn(Integer::toString).stream().map(Widget::name).toList();
            finder = new Finder(folders, names);
            shelf.set(new Shelf(finder.find(), names));
            catalog = new Catalog(sources(), ThemeChoice.of(System.getenv()), shelf.get(),
                    Passwd.read(ROOT));
        }
        return catalog;
    }

    /** What runs the drop-ins, and tells what is in their folders now. */
    private DropIns dropIns() {
        return new DropIns(Abilities::probe, finder, folders, System.getenv(),
                found -> shelf.updateAndGet(before -> before.with(found)));
    }

    /** As the file says. */
    private Timetable timetable(ConfigFile file) {
        Config config = file.read(schema()).config();
        List<Source> all = new ArrayList<>(polled);
        all.addAll(LinuxSources.streaming(feed, config::table, new Stops()));
        all.add(dropIns());
        return new Timetable(all, shelf.get(), config);
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>(polled);
        sources.addAll(streaming);
        return sources;
    }

    @Override
    public int columns(Environment environment) {
        Unpack.prepare();
        return StyledLines.columns(environment);
    }

    @Override
    public int schedule(ConfigFile file, PrintWriter out) {
        timetable(file).print(out);
        return Exit.OK;
    }

    @Override
    public int widgets(ConfigFile file, BiConsumer<List<WidgetRow>, List<String>> out) {
        Unpack.prepare();
        Timetable timetable = timetable(file);
        List<String> scenes = Scenes.all().stream().map(Widget::name).toList();
        List<WidgetRow> rows = new ArrayList<>();
        Catalog.builtIn(Integer::toString).forEach(widget -> rows.add(
                timetable.row(widget, scenes.contains(widget.name()) ? "scene" : "widget")));
        rows.addAll(timetable.dropIns());
        out.accept(rows, Trial.missing());
        return Exit.OK;
    }

    @Override
    public int checkWidget(ConfigFile file, String dropIn, PrintWriter out) {
        Unpack.prepare();
        Timetable timetable = timetable(file);
        Allowed allowed = Settings.allowed(file.read(schema()).config());
        return new Trial(finder, shelf.get(), new Check(folders, allowed, System.getenv())).run(dropIn, timetable,
                out);
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
        EventPrinter printer = new EventPrinter(choice, out, glyphs(), Passwd.read(ROOT));
        return new Listening(choice.urgent() ? new Urgent(heard) : heard, clock, feed, printer, System.err)
                .run(choice.nanos());
    }

    @Override
    public Report examine(String version, ConfigFile file) {
        return Report.of(Findings.gather(ROOT, version, Environment.of(System.getenv()), file.path()));
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

    private long written() {
        Screen open = screen.get();
        return open == null ? 0 : open.written();
    }
}
