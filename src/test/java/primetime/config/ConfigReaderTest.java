package primetime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.option.Options;

class ConfigReaderTest {
    private static final String PANE = "[[page]]\n[[page.pane]]\nwidget = \"events\"\n";

    private static Reading read(String text) {
        return ConfigReader.read(text, SampleSchema.SCHEMA);
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void whatIsNotSaidFallsBack() {
        Reading reading = read("");
        assertEquals(List.of(), reading.problems());
        assertEquals("terminal", reading.config().table("").get(SampleSchema.THEME));
        assertEquals(SampleSchema.SCHEMA.pages(), reading.config().pages());
    }

    @Test
    void everyTypeIsRead() {
        Reading reading = read("theme = 'dark'\n[intervals]\nload='1.5s'\n[keys]\nzoom=['Z','F9']\n[status]\n"
                + "items=['time']\nalarm=80\nseconds=false\n[latency]\nthreshold='250us'\n" + PANE
                + "filter='exit:nonzero'\n");
        assertEquals(List.of(), reading.problems());
        Config config = reading.config();
        assertEquals("dark", config.table("").get(SampleSchema.THEME));
        assertEquals(1_500_000_000L, config.table("intervals").get(SampleSchema.LOAD));
        assertEquals(List.of("Z", "F9"), config.table("keys").get(SampleSchema.ZOOM));
        assertEquals(List.of("time"), config.table("status").get(SampleSchema.ITEMS));
        assertEquals(80, config.table("status").get(SampleSchema.ALARM));
        assertEquals(false, config.table("status").get(SampleSchema.SECONDS));
        assertEquals(250_000L, config.table("latency").get(SampleSchema.THRESHOLD));
        assertEquals("exit:nonzero", config.pages().get(0).panes().get(0).options().get(SampleSchema.FILTER));
        assertEquals(3, reading.lines().get("intervals.load"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "them = 'dark'|1:1: there is no option them; did you mean theme?",
            "theme = 'drak'|1:1: theme: there is no \"drak\"; did you mean \"dark\"?",
            "theme = 3|1:1: theme: takes one of terminal, dark, not 3",
            "xyz = 1|1:1: there is no option xyz; there is intervals, keys, status, latency, theme, page",
            "[status]#  items = ['load', 'tmie']|2:3: items: there is no \"tmie\"; did you mean \"time\"?",
            "[status]#alarm = 101|2:1: alarm: takes a number from 0 to 100 per cent, not 101",
            "[latency]#threshold = '1 y'|2:1: threshold: takes a time from \"1us\" to \"10s\", not \"1 y\"; its units are d, h, m, s, ms, us, ns",
            "status = 1|1:1: status is a table: [status] on a line of its own, its options beneath",
            "[statsu]#a = 1|1:1: there is no table statsu; did you mean status?",
            "page = 1|1:1: a page begins with [[page]], each of its panes with [[page.pane]]",
            "[[page]]#[[page.pane]]|2:1: a pane needs a widget: one of events, matrix",
            "[[page]]#name = 'x'|1:1: a page needs a pane: [[page.pane]] and widget = \"...\" beneath it",
            "[[page]]#pane = 1|2:1: a pane begins with [[page.pane]]",
            "theme = |1:8: a value is missing behind =" })
    void aMistakeIsToldWithItsPlace(String text, String problem) {
        assertTrue(problems(text.replace("#", "\n") + "\n").contains(problem), () -> problems(text.replace("#", "\n")
                + "\n").toString());
    }

    @Test
    void aCompositeNumberOfMillisecondsIsToldWithThePrimesOnEitherSide() {
        assertEquals(List.of("2:1: load: 5000 ms is not prime; 4999 ms and 5003 ms are, and a wish such as \"5s\" takes"
                + " the nearest that is free"), problems("[intervals]\nload = '5000ms'\n"));
        assertEquals(List.of("2:1: load: 250 ms is not prime; 241 ms and 251 ms are, and a wish such as \"0.25s\" takes"
                + " the nearest that is free"), problems("[intervals]\nload = '250ms'\n"));
        assertEquals(List.of(), problems("[intervals]\nload = '4999ms'\n"));
        assertEquals(List.of(), problems("[intervals]\nload = '0.25s'\n"));
    }

    @Test
    void aKeyThatMeansTwoThingsIsTold() {
        assertEquals(List.of("2:1: zoom: q is the key of quit"), problems("[keys]\nzoom = ['q']\n"));
        assertEquals(List.of("2:1: zoom: v belongs to the focused pane"), problems("[keys]\nzoom = ['v']\n"));
        assertEquals(List.of(), problems("[keys]\nzoom = ['q']\nquit = ['Q']\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "tiled|50, 50|only the layouts", "even-vertical|50|takes 2, not 1",
            "even-vertical|50, 60|must make 100, not 110", "even-vertical|0, 100|takes a number from 5" })
    void sizesThatCannotBeAreTold(String layout, String sizes, String words) {
        String text = "[[page]]\nlayout = '" + layout + "'\nsizes = [" + sizes + "]\n[[page.pane]]\nwidget='events'\n"
                + "[[page.pane]]\nwidget='matrix'\n";
        assertTrue(problems(text).get(0).startsWith("3:1: sizes: ") && problems(text).get(0).contains(words),
                () -> problems(text).toString());
        assertEquals(2, read(text).config().pages().get(0).panes().size());
    }

    @Test
    void oneBadPaneDoesNotStopTheOthers() {
        Reading reading = read(PANE + "filtr='x'\n[[page.pane]]\nwidget='evnets'\n[[page.pane]]\nwidget='matrix'\n");
        assertEquals(List.of("events", "matrix"),
                reading.config().pages().get(0).panes().stream().map(PaneChoice::widget).toList());
        assertEquals(List.of("4:1: there is no option filtr; did you mean filter?",
                "6:1: there is no widget evnets; did you mean events?"),
                reading.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void theDumpIsValidAndSaysWhatFallsBack() {
        String text = ConfigText.fallback(SampleSchema.SCHEMA);
        Reading reading = read(text);
        assertEquals(List.of(), reading.problems());
        Reading again = read(ConfigText.effective(SampleSchema.SCHEMA, reading, "x"));
        assertEquals(reading.config(), again.config());
        assertEquals(text, new ConfigDump(reading.config()).toString());
    }

    @Test
    void whatHoldsSaysWhereItCameFrom() {
        String text = ConfigText.effective(SampleSchema.SCHEMA, read("\n\ntheme = 'dark'\n"), "my.toml");
        assertTrue(text.contains("theme = \"dark\"                          # my.toml:3\n"), text);
        assertTrue(text.contains("alarm = 90                              # falls back\n"), text);
        assertEquals("dark", read(text).config().table("").get(SampleSchema.THEME));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertEquals("dark", read("\uFEFFtheme = 'dark'\n").config().table("").get(SampleSchema.THEME));
        assertEquals(problems("them = 'dark'\n[statsu]\n"), problems("\uFEFFthem = 'dark'\n[statsu]\n"));
        assertEquals(1, problems("theme = 'dark'\n\uFEFF\n").size(), "only at the start it is one");
    }

    @Test
    void theCommandLineWinsAndIsNamed() {
        Said said = Said.NOTHING.with("latency", SampleSchema.THRESHOLD, 7_000L, "--threshold");
        Reading reading = read("[latency]\nthreshold = '250us'\n[status]\nalarm = 80\n").under(said);
        assertEquals(7_000L, reading.config().table("latency").get(SampleSchema.THRESHOLD));
        String text = ConfigText.effective(SampleSchema.SCHEMA, reading, "my.toml");
        assertTrue(text.contains("threshold = \"7us\"                       # --threshold on the command line\n"),
                text);
        assertTrue(text.contains("alarm = 80                              # my.toml:4\n"), text);
        assertEquals(7_000L, read("").under(said).config().table("latency").get(SampleSchema.THRESHOLD));
    }

    @Test
    void whatCannotBeTogetherIsToldAndTheOneToBlameFallsBack() {
        Section pair = new Section("status", "x", List.of(SampleSchema.ALARM, SampleSchema.SECONDS),
                options -> options.get(SampleSchema.ALARM) > 50 && !options.get(SampleSchema.SECONDS)
                        ? Map.of("alarm", "too much without seconds") : Map.of());
        Schema schema = new Schema(List.of(new Section("", "x", List.of()), pair), List.of(),
                SampleSchema.SCHEMA.page(), List.of());
        Reading reading = ConfigReader.read("[status]\nseconds = false\nalarm = 60\n", schema);
        assertEquals("[3:1: alarm: too much without seconds]", reading.problems().toString());
        assertEquals(90, reading.config().table("status").get(SampleSchema.ALARM));
        assertEquals(false, reading.config().table("status").get(SampleSchema.SECONDS));
        assertEquals("[1:1: alarm: too much without seconds]",
                ConfigReader.read("[status]\nseconds = false\n", schema).problems().toString(),
                "where it is as it falls back, the table is to blame");
        assertEquals(List.of(), ConfigReader.read("[status]\nseconds = false\nalarm = 50\n", schema).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{a=" })
    void bracketsThatNeverEndAreAMistakeAndNoError(String bracket) {
        assertEquals(List.of("1:1: brackets are nested too deep"), problems("theme = " + bracket.repeat(200_000)));
        assertEquals(List.of(), problems("theme = 'dark'\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void noTextWhateverLeadsToAnException(long seed) {
        Random random = new Random(seed);
        String whole = ConfigText.fallback(SampleSchema.SCHEMA);
        for (int i = 0; i < 300; i++) {
            StringBuilder broken = new StringBuilder(whole);
            for (int j = random.nextInt(6); j >= 0; j--) {
                int at = random.nextInt(broken.length());
                switch (random.nextInt(3)) {
                    case 0 -> broken.deleteCharAt(at);
                    case 1 -> broken.setCharAt(at, (char) random.nextInt(300));
                    default -> broken.insert(at, "[]=\"'#.\n\u0000,1".charAt(random.nextInt(11)));
                }
            }
            Reading reading = read(broken.toString());
            assertTrue(!reading.config().pages().isEmpty());
        }
    }

    /** The dump of a configuration, for comparison with the fallback's. */
    private record ConfigDump(Config config) {
        @Override
        public String toString() {
            Schema schema = SampleSchema.SCHEMA;
            Schema same = new Schema(schema.tables(), schema.panes(), schema.page(), config.pages());
            boolean asItFallsBack = schema.tables().stream().allMatch(table -> table.options().stream()
                    .allMatch(option -> config.table(table.name()).get(option).equals(Options.NONE.get(option))));
            return asItFallsBack ? ConfigText.fallback(same) : "something else";
        }
    }
}
