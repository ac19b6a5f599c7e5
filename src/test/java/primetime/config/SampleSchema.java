package primetime.config;

import java.util.List;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.option.Units;

/** A small schema in which every type stands once. */
final class SampleSchema {
    static final Option<String> THEME = new Option<>("theme", new Type.Word(List.of("terminal", "dark")), "terminal",
            "the colours");
    static final Option<Long> LOAD = new Option<>("load",
            new Type.Interval(100_000_000L, 86_400_000_000_000L, Type.Interval.MILLIS),
            5_000_000_000L, "how often the load is read");
    static final Option<List<String>> ZOOM = keys("zoom", "z");
    static final Option<List<String>> QUIT = keys("quit", "q", "C-c");
    static final Option<List<String>> ITEMS = new Option<>("items",
            new Type.Several<>(new Type.Word(List.of("load", "time")), 8), List.of("load", "time"),
            "what stands there");
    static final Option<Double> ALARM = new Option<>("alarm", new Type.Number(0, 100, "per cent"), 90.0,
            "above which it wants attention");
    static final Option<Boolean> SECONDS = new Option<>("seconds", new Type.Flag(), true, "whether seconds are shown");
    static final Option<Long> THRESHOLD = new Option<>("threshold", new Type.Amount(Units.TIME, 1_000, 10_000_000_000L),
            1_000_000L,
            "what is a spike");
    static final Option<String> FILTER = new Option<>("filter", new Type.Text(40, "a filter"), "",
            "what is shown");
    static final Schema SCHEMA = new Schema(
            List.of(new Section("", "Everything that can be said.", List.of(THEME)),
                    new Section("intervals", "How often each source is read.", List.of(LOAD)),
                    new Section("keys", "Which keys do what.", List.of(ZOOM, QUIT)),
                    new Section("status", "The status line.", List.of(ITEMS, ALARM, SECONDS)),
                    new Section("latency", "The latency loop.", List.of(THRESHOLD))),
            List.of(new Section("events", "what processes do", List.of(FILTER)),
                    new Section("matrix", "a scene", List.of())),
            Schema.page(List.of("tiled", "even-vertical", "main-vertical")),
            List.of(new PageChoice(Options.NONE.with(Schema.NAME, "home"),
                    List.of(new PaneChoice("events", Options.NONE), new PaneChoice("matrix", Options.NONE)))));

    private SampleSchema() {
    }

    private static Option<List<String>> keys(String action, String... keys) {
        return new Option<>(action, new Type.Several<>(new Type.Key(), 6), List.of(keys), "what " + action + " does");
    }
}
