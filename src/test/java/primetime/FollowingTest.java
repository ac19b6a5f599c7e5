package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.app.Input;
import primetime.config.Config;
import primetime.config.ConfigFile;
import primetime.config.PageChoice;
import primetime.config.PaneChoice;
import primetime.config.Reading;
import primetime.dropin.DropIn;
import primetime.dropin.DropIns;
import primetime.dropin.Finder;
import primetime.dropin.Folders;
import primetime.home.Home;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.linux.LinuxSources;
import primetime.tape.EventFeed;
import primetime.tape.Tape;
import primetime.theme.ThemeChoice;
import primetime.widget.Widget;

/** What a running dashboard is told of a person's files, look by look. */
class FollowingTest {
    private static final List<String> TAKEN = Catalog.builtIn(Integer::toString).stream().map(Widget::name).toList();
    private static final String ONE_PANE = "[[page]]\n[[page.pane]]\nwidget = '%s'\n";
    @TempDir
    Path folder;
    private final AtomicReference<Shelf> shelf = new AtomicReference<>();
    /** All that happened since it was asked last, in its order, one line each. */
    private final List<String> happened = new ArrayList<>();
    private final Tape tape = new Tape();
    private Home home;
    private Finder finder;
    private Folders folders;
    private Recording recording;
    private Following following;

    @BeforeEach
    void makeFolders() throws IOException {
        Map<String, String> environment = Map.of("HOME", folder.toString(), "PATH", System.getenv("PATH"));
        home = Home.of(environment);
        folders = Folders.of(environment);
        Files.createDirectories(home.themes());
        Files.createDirectories(home.widgets());
        finder = new Finder(folders, TAKEN);
    }

    @AfterEach
    void close() {
        recording.close();
    }

    private void start(String toml) throws IOException {
        Files.writeString(home.file(), toml);
        List<Polled> polled = LinuxSources.polled(Path.of("/"), () -> 0);
        shelf.set(new Shelf(finder.find(), TAKEN));
        ThemeChoice themes = ThemeChoice.of(Map.of("HOME", folder.toString()));
        Catalog catalog = new Catalog(List.<Source>copyOf(polled), themes, shelf.get(), Integer::toString);
        ConfigFile file = new ConfigFile(home.file());
        Reading reading = file.read(catalog.schema());
        recording = new Recording(polled, List.of(), reading.config(), new EventFeed(4),
                (from, until) -> false);
        following = new Following(file, shelf, this::run, recording, catalog, reading);
    }

    private void run(DropIns.Wanted wanted) {
        happened.add("runs " + String.join(" ", wanted.dropIns().stream().map(DropIn::name).toList()));
    }

    private final Following.Shown shown = new Following.Shown() {
        @Override
        public Input.Configured configured(Catalog catalog, Config config, boolean otherTheme) {
            happened.add((otherTheme ? "another theme and " : "") + panes(config));
            return new Input.Configured(List.of(), null, Input.Configured.SAME_THEME, null);
        }

        @Override
        public void asked(Config config) {
            happened.add("asks for " + Settings.theme(config));
        }

        @Override
        public Input.Themed themed(ThemeChoice themes) {
            happened.add("themes" + (themes.names().contains("mine") ? " with mine" : ""));
            return new Input.Themed(List.of(), List.of());
        }
    };

    private static String panes(Config config) {
        return String.join(" ", config.pages().stream().map(PageChoice::panes).flatMap(List::stream)
                .map(PaneChoice::widget).toList());
    }

    private void offer(Input input) {
        if (input instanceof Input.Told told) {
            happened.add("told: " + told.message());
        } else if (input instanceof Input.Opened opened) {
            opened.tracks().accept(tape);
            happened.add("tracks");
        }
    }

    private List<String> look() {
        happened.clear();
        following.look(this::offer, shown);
        return List.copyOf(happened);
    }

    /** A look that sees something new, and the one that finds it settled. */
    private List<String> settled() {
        assertEquals(List.of(), look(), "it may still be written");
        return look();
    }

    private void write(String toml) throws IOException {
        Files.writeString(home.file(), toml);
    }

    private void theme(String focus) throws IOException {
        Files.writeString(home.themes().resolve("mine.theme"), Files.readString(Path.of("themes/dark.theme"))
                .replaceFirst("focus  = #\\w+", "focus  = " + focus));
    }

    /** What the source that looks at the folders does when there is something else in them. */
    private void dropIn(String name, String header) throws IOException {
        Path file = Files.writeString(home.widgets().resolve(name), "#!/bin/sh\n# primetime: " + header + "\necho 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        shelf.updateAndGet(before -> before.with(finder.find()));
    }

    @Test
    void whereNothingChangesNothingIsTold() throws IOException {
        start(ONE_PANE.formatted("load"));
        for (int i = 0; i < 5; i++) {
            assertEquals(List.of(), look());
        }
        assertEquals("", following.complaint());
    }

    @Test
    void anEditedFileIsShownOnceItHasSettled() throws IOException {
        start(ONE_PANE.formatted("load"));
        write(ONE_PANE.formatted("bandwidth"));
        assertEquals(List.of("tracks", "bandwidth", "runs ", "told: as config.toml says now"), settled());
        assertEquals(List.of(), look());
        write("theme = 'light'\n" + ONE_PANE.formatted("load"));
        assertEquals(
                List.of("tracks", "another theme and load", "asks for light", "runs ", "told: as config.toml says now"),
                settled());
        Files.delete(home.file());
        assertEquals("another theme and events latency bandwidth load matrix", settled().get(1));
    }

    @Test
    void aBrokenFileChangesNothingButTheMessageAndAMendedOneCountsAgain() throws IOException {
        start(ONE_PANE.formatted("load"));
        String complaint = "config.toml:3:1: there is no widget lod; did you mean load?";
        write(ONE_PANE.formatted("lod"));
        assertEquals(List.of("tracks", "runs ", "told: " + complaint), settled());
        assertEquals(complaint, following.complaint());
        write("theme = 'drk'\n" + ONE_PANE.formatted("lod"));
        assertTrue(settled().get(2).endsWith("(and 1 more: primetime config check)"), happened.toString());
        write(ONE_PANE.formatted("load"));
        assertEquals(List.of("tracks", "load", "runs ", "told: as config.toml says now"), settled());
        assertEquals("", following.complaint());
    }

    @Test
    void whatTakesAnotherStartIsNamed() throws IOException {
        start(ONE_PANE.formatted("load"));
        write("[tape]\nvalues = '700kB'\n" + ONE_PANE.formatted("load"));
        assertEquals("told: start primetime again for tape.values", settled().get(3));
    }

    @Test
    void aThemeThatAppearsMakesTheFileRightThatNamedIt() throws IOException {
        start("theme = 'mine'\n" + ONE_PANE.formatted("load"));
        assertTrue(following.complaint().startsWith("config.toml:1:1: theme: "), following.complaint());
        theme("#56b6c2");
        assertEquals(List.of("themes with mine", "told: themes as their files say now", "tracks",
                "another theme and load", "asks for mine", "runs ", "told: as config.toml says now"), settled());
        theme("puce");
        assertEquals(List.of("themes with mine",
                "told: mine.theme: line 8: puce is no colour", "tracks", "runs "),
                settled());
    }

    @Test
    void aDropInThatAppearsIsRunAtOnceWhereTheFileAsksForIt() throws IOException {
        start(ONE_PANE.formatted("mail"));
        assertTrue(following.complaint().startsWith("config.toml:3:1: there is no widget mail"),
                following.complaint());
        dropIn("mail.sh", "kind=value every=7s");
        assertEquals(List.of("tracks", "mail", "runs mail", "told: as config.toml says now"), look());
        assertTrue(tape.hasValues("widgets/mail"));
    }

    @Test
    void withoutAFileADropInThatAppearsStandsOnThePage() throws IOException {
        start("");
        dropIn("mail.sh", "kind=text every=7s");
        assertEquals(List.of("tracks", "events latency bandwidth load matrix mail", "runs mail"), look());
    }

    @Test
    void aDropInThatNobodyAsksForIsNamedAndNotRun() throws IOException {
        start(ONE_PANE.formatted("load"));
        dropIn("mail.sh", "kind=value every=7s");
        List<String> seen = look();
        assertTrue(seen.contains("told: found mail; config.toml does not ask for it"), seen.toString());
        assertTrue(seen.contains("runs "), seen.toString());
        assertEquals(List.of(), look());
    }

    @Test
    void aDropInThatIsEditedIsRunAnewAndLeavesThePageAlone() throws IOException {
        start(ONE_PANE.formatted("mail"));
        dropIn("mail.sh", "kind=value every=7s");
        look();
        dropIn("mail.sh", "kind=value every=11s");
        assertEquals(List.of("tracks", "runs mail"), look());
        dropIn("mail.sh", "kind=text every=11s");
        assertEquals(List.of("tracks", "mail", "runs mail"), look());
        assertTrue(tape.hasTexts("widgets/mail"));
    }
}
