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
import java.util.function.IntFunction;
import primetime.cell.Glyphs;
import primetime.cell.Printable;
import primetime.cli.EventPrinter;
import primetime.cli.EventsChoice;
import primetime.cli.Exit;
import primetime.cli.LatencyChoice;
import primetime.cli.Out;
import primetime.cli.PrimetimeCommand;
import primetime.cli.Programs;
import primetime.config.Config;
import primetime.config.ConfigFile;
import primetime.config.Reading;
import primetime.config.Schema;
import primetime.doctor.Findings;
import primetime.doctor.Report;
import primetime.drama.Scenes;
import primetime.pane.Layout;
import primetime.schedule.ScheduleTable;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.Streaming;
import primetime.source.linux.Host;
import primetime.source.linux.LatencyWishes;
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
import primetime.widget.Widget;
import primetime.widget.Widgets;

/** The wiring, by hand: the only class that knows everyone. */
public final class Main implements Programs {
    private static final Path ROOT = Path.of("/");
    private static final int FEED = 8192;
    private final AtomicReference<Screen> screen = new AtomicReference<>();
    private final EventFeed feed = new EventFeed(FEED);
    private final List<Polled> polled = LinuxSources.polled(ROOT, this::written);
    private List<Streaming> streaming = LinuxSources.streaming(feed);

    private final PrintWriter out;

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
    public void also(LatencyWishes wishes) {
        streaming = LinuxSources.streaming(feed, wishes);
    }

    @Override
    public int dashboard(Layout layout, String theme, ConfigFile file, boolean once) {
        Unpack.prepare();
        Schema schema = schema();
        Reading reading = file.read(schema);
        try (Recording recording = new Recording(polled, streaming,
                source -> Settings.wishMillis(reading.config(), source), feed)) {
            recording.start();
            Host host = Host.read(ROOT);
            IntFunction<String> users = Users.read(ROOT);
            Dashboard dashboard = new Dashboard(file, schema, () -> catalog(users),
                    host.distro() + " " + host.version(),
                    screen);
            return once ? dashboard.plain(recording, reading, out)
                    : dashboard.run(recording, reading, layout, theme, out);
        }
    }

    @Override
    public Schema schema() {
        return Settings.schema(catalog(Integer::toString), sources(), ThemeChoice.of(System.getenv()).names());
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
    public int schedule(PrintWriter out) {
        Config config = new ConfigFile(ConfigFile.usual(System.getenv())).read(schema()).config();
        ScheduleTable.print(sources(), source -> Settings.wishMillis(config, source), out);
        return Exit.OK;
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
    private static List<Widget> catalog(IntFunction<String> users) {
        List<Widget> catalog = new ArrayList<>(Widgets.all(users));
        catalog.addAll(Scenes.all());
        return catalog;
    }

    private long written() {
        Screen open = screen.get();
        return open == null ? 0 : open.written();
    }
}
