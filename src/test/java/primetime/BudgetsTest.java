package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.config.Config;
import primetime.config.ConfigReader;
import primetime.config.Problem;
import primetime.config.Schema;
import primetime.config.Section;
import primetime.source.Source;
import primetime.source.linux.LinuxSources;
import primetime.tape.Columns;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.LatencyTick;
import primetime.tape.Sample;
import primetime.tape.Size;
import primetime.tape.Window;
import primetime.widget.StatusOffer;

/** What the user's file says of memory is what the tape takes. */
class BudgetsTest {
    private static final int FEED = 64;
    private static final Schema SCHEMA = new Schema(
            List.of(new Section("", "all", List.of()), Budgets.SECTION), List.of(), Schema.page(List.of("tiled")),
            List.of());

    private static Config config(String toml) {
        assertEquals(List.of(), ConfigReader.read(toml, SCHEMA).problems());
        return ConfigReader.read(toml, SCHEMA).config();
    }

    private static Recording recording(Config config, EventFeed feed) {
        return new Recording(LinuxSources.polled(Path.of("/"), () -> 0), LinuxSources.streaming(feed), config, feed,
                (from, until) -> false);
    }

    /** Ten times what the budgets below hold. */
    private static void fill(Recording recording, EventFeed feed) {
        Columns columns = Columns.of("a", "b");
        long[] pairs = new long[40];
        Event event = new Event();
        event.text(new byte[40], 0, 40);
        for (int i = 0; i < 20_000; i++) {
            feed.offer(event);
            recording.drain(i);
            for (String track : List.of("load", "memory", "cpu")) {
                recording.tape().append(new Sample(track, i, 0, 0, columns, new long[] { i, i }), i);
            }
            for (String track : List.of("latency", "latency.absolute", "latency.corrected", "latency.polls")) {
                recording.tape().append(new LatencyTick(track, i, i, 40, 0, 0, 0, 0, pairs), i);
            }
        }
    }

    @Test
    void aSmallBudgetBoundsTheMemoryOfAFullTape() {
        String small = "[tape]\nevents = '100kB'\nlatency = '300kB'\nvalues = '50kB'\n";
        EventFeed feed = new EventFeed(FEED);
        try (Recording recording = recording(config(small), feed)) {
            long empty = Size.of(recording(config(small), feed).tape());
            fill(recording, feed);
            Window window = new Window(recording.tape());
            window.move(Long.MAX_VALUE - 1);
            assertTrue(window.events("events").first() > 0 && window.latencies("latency").first() > 0
                    && window.values("load").first() > 0, "the oldest went");
            long size = Size.of(recording.tape());
            long most = 100_000 + 300_000 + 3 * 50_000 + Size.FIXED * recording.tracks().size() + Size.BINS;
            assertTrue(size > empty && size <= most, size + " bytes where " + most + " are allowed");
        }
    }

    @Test
    void aLargerBudgetKeepsMore() {
        long[] kept = new long[2];
        for (int i = 0; i < kept.length; i++) {
            EventFeed feed = new EventFeed(FEED);
            try (Recording recording = recording(config(i == 0 ? "[tape]\nevents = '100kB'\n" : ""), feed)) {
                fill(recording, feed);
                Window window = new Window(recording.tape());
                window.move(Long.MAX_VALUE - 1);
                kept[i] = window.events("events").count() - window.events("events").first();
            }
        }
        assertTrue(kept[0] > 0 && kept[0] < 1000 && kept[1] == 20_000, kept[0] + " and " + kept[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "events = '49kB'|2:1: events: takes bytes from \"50kB\" to \"1000MB\", not \"49kB\"",
            "latency = '199kB'|2:1: latency: takes bytes from \"200kB\" to \"1000MB\", not \"199kB\"",
            "values = '2GB'|2:1: values: takes bytes from \"50kB\" to \"1000MB\", not \"2GB\"; its units are MB, kB, MiB, KiB, B",
            "drop_ins = 7|2:1: drop_ins: takes bytes from \"50kB\" to \"1000MB\", not 7; its units are MB, kB, MiB, KiB, B" })
    void oneOutOfItsRangeIsRefused(String line, String problem) {
        assertEquals(List.of(problem), problems("[tape]\n" + line + "\n"));
    }

    private static List<String> problems(String toml) {
        return ConfigReader.read(toml, SCHEMA).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void moreThanThereIsMemoryIsRefusedWhereItIsSaid() {
        assertTrue(Runtime.getRuntime().maxMemory() < 1_000_000_000, "the tests have less");
        List<String> told = problems("[tape]\nlatency = '7MB'\nevents = '999MB'\n");
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("3:1: events: all budgets together may take 1018 MB, and"), told.get(0));
    }

    @Test
    void whatTakesAnotherStartIsNamedOnlyWhereItWasChanged() {
        Config started = config("[tape]\nevents = '2MB'\n");
        try (Recording recording = recording(started, new EventFeed(FEED))) {
            assertEquals(List.of(), recording.follow(started));
            assertEquals(List.of("tape.events", "tape.values"),
                    recording.follow(config("[tape]\nevents = '3MB'\nvalues = '1MB'\n")));
            assertEquals(List.of(), recording.follow(config("[tape]\nevents = '2000kB'\n")));
        }
    }

    @Test
    void whatASourceCannotTakeWhileItRunsIsNamedBehindIt() {
        List<Source> sources = new ArrayList<>(LinuxSources.polled(Path.of("/"), () -> 0));
        sources.addAll(LinuxSources.streaming(new EventFeed(FEED)));
        Schema all = Settings.schema(List.of(), sources, List.of(), List.of(), StatusOffer.OURS);
        try (Recording recording = recording(new Config(Map.of(), List.of()), new EventFeed(FEED))) {
            Config said = ConfigReader.read("[latency]\nthreshold = '2ms'\nmethod = 'usleep'\n[net]\n"
                    + "leave_out = ['lo']\n[events]\nbuffer = '1MiB'\nscan = '1s'\n[intervals]\nload = '3s'\n", all)
                    .config();
            assertEquals(List.of("events.buffer", "latency.method"), recording.follow(said));
        }
    }

    @Test
    void noTwoTablesHaveOneName() {
        List<Source> sources = new ArrayList<>(LinuxSources.polled(Path.of("/"), () -> 0));
        sources.addAll(LinuxSources.streaming(new EventFeed(FEED)));
        List<String> names = Settings.schema(List.of(), sources, List.of(), List.of(), StatusOffer.OURS).tables()
                .stream()
                .map(Section::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
        assertTrue(names.containsAll(List.of("latency", "net", "disk", "events", "tape")), names.toString());
    }
}
