package primetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import primetime.app.Keymap;
import primetime.config.Config;
import primetime.config.PageChoice;
import primetime.config.PaneChoice;
import primetime.config.Schema;
import primetime.config.Section;
import primetime.dropin.Allowed;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.pane.Pane;
import primetime.source.Source;
import primetime.widget.StatusItems;
import primetime.widget.StatusLine;
import primetime.widget.StatusOffer;
import primetime.widget.Widget;

/** Everything that can be configured, gathered from those who declare it. */
final class Settings {
    static final String STATUS = "status";
    static final String FORMATS = "formats";
    static final String INTERVALS = "intervals";
    private static final long MILLI = 1_000_000;
    private static final long QUICKEST = 100 * MILLI;
    private static final long DAY = 86_400_000 * MILLI;
    /** What the first page shows, in the order of its layout. */
    private static final List<String> HOME = List.of("events", "latency", "bandwidth", "load", "matrix");
    private static final String DROP_INS = "drop_ins";

    private Settings() {
    }

    /**
     * All that a file may say.
     *
     * @param widgets one of each that a pane can show
     * @param sources all of them, in the order in which they get their primes
     * @param themes the names of those that there are
     * @param own what stands on the first page besides our own
     * @param offer what can stand on the status line
     */
    static Schema schema(List<Widget> widgets, List<Source> sources, List<String> themes, List<String> own,
            StatusOffer offer) {
        List<Option<?>> status = new ArrayList<>(List.of(offer.items()));
        status.addAll(StatusItems.OPTIONS);
        List<Section> tables = new ArrayList<>(List.of(
                top(themes),
                new Section(STATUS, "The status line.", status),
                new Section(FORMATS, "How the items of the status line are written; {} is where the figures go.",
                        new ArrayList<>(offer.formats())),
                new Section(INTERVALS,
                        "How often each source is read. Each gets the nearest prime of milliseconds that no"
                                + " other has; primetime schedule shows which.",
                        intervals(sources))));
        tables.addAll(sources(sources));
        tables.addAll(List.of(
                Budgets.SECTION,
                new Section(Schema.KEYS, "Which keys do what.", Keymap.OPTIONS),
                new Section(DROP_INS, "What scripts may do, by their names; \"*\" stands for all.",
                        Allowed.OPTIONS)));
        List<Section> panes = new ArrayList<>();
        List<PaneChoice> home = new ArrayList<>();
        widgets.forEach(widget -> panes.add(new Section(widget.name(), widget.about(), widget.options())));
        HOME.forEach(name -> home.add(new PaneChoice(name, Options.NONE)));
        own.forEach(name -> home.add(new PaneChoice(name, Options.NONE)));
        return new Schema(tables, panes, Schema.page(layouts()),
                List.of(new PageChoice(Options.NONE.with(Schema.NAME, "home"), home)));
    }

    private static List<Section> sources(List<Source> sources) {
        return sources.stream().filter(source -> !source.options().isEmpty())
                .map(source -> new Section(source.track(),
                        "How " + source.track() + " is read: " + source.evidence().from() + ".", source.options(),
                        source::conflicts))
                .toList();
    }

    private static Section top(List<String> themes) {
        return new Section("", "What can be said. What is left out is as here.", List.of(Schema.theme(themes)));
    }

    private static List<Option<?>> intervals(List<Source> sources) {
        List<Option<?>> intervals = new ArrayList<>();
        for (Source source : sources) {
            intervals.add(interval(source));
        }
        return intervals;
    }

    private static Option<Long> interval(Source source) {
        return new Option<>(source.track(), new Type.Interval(QUICKEST, DAY, Type.Interval.MILLIS),
                source.wishMillis() * MILLI,
                source.evidence().from());
    }

    private static List<String> layouts() {
        List<String> words = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            words.add(layout.word());
        }
        return words;
    }

    /** The pages that a configuration asks for, each pane with a widget of its own from {@code catalog}. */
    static List<Page> pages(Config config, Schema schema, Supplier<List<Widget>> catalog) {
        List<Page> pages = new ArrayList<>();
        for (PageChoice choice : config.pages()) {
            List<Pane> panes = new ArrayList<>();
            for (PaneChoice pane : choice.panes()) {
                Widget widget = catalog.get().stream().filter(each -> each.name().equals(pane.widget())).findFirst()
                        .orElseThrow();
                panes.add(new Pane(widget, widget.start(pane.options())));
            }
            String name = choice.options().get(Schema.NAME);
            List<Integer> sizes = choice.options().get(Schema.SIZES).stream().map(Double::intValue).toList();
            pages.add(Page.of(name.isEmpty() ? panes.get(0).widget().name() : name, panes,
                    layout(choice.options().get(schema.layout())), sizes));
        }
        return pages;
    }

    private static Layout layout(String word) {
        return Arrays.stream(Layout.values()).filter(each -> each.word().equals(word)).findFirst().orElseThrow();
    }

    /** The keys that a configuration asks for. */
    static Keymap keymap(Config config) {
        return Keymap.USUAL.with(config.table(Schema.KEYS));
    }

    /** The name of the theme that a configuration asks for; empty for what suits the terminal. */
    static String theme(Config config) {
        String name = config.table("").get(Schema.theme(List.of()));
        return name.equals(Schema.AUTO) ? "" : name;
    }

    /** The bottom row that a configuration asks for. */
    static StatusLine statusLine(Config config, List<String> badges, StatusOffer offer) {
        return new StatusLine(badges, offer, config.table(STATUS), config.table(FORMATS));
    }

    /** What a configuration allows drop-ins. */
    static Allowed allowed(Config config) {
        return Allowed.of(config.table(DROP_INS));
    }

    /** The names of all that a configuration's pages show, and of the drop-ins on its status line. */
    static Set<String> asked(Config config, StatusOffer offer) {
        Set<String> asked = config.pages().stream().flatMap(page -> page.panes().stream()).map(PaneChoice::widget)
                .collect(Collectors.toSet());
        config.table(STATUS).get(offer.items()).stream().filter(name -> offer.dropIn(name) != null)
                .forEach(asked::add);
        return asked;
    }

    /** How often a source wishes to be read, or the file wishes it, ms. */
    static long wishMillis(Config config, Source source) {
        return config.table(INTERVALS).get(interval(source)) / MILLI;
    }
}
