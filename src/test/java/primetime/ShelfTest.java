package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.config.Config;
import primetime.config.ConfigReader;
import primetime.config.ConfigText;
import primetime.config.Reading;
import primetime.config.Schema;
import primetime.confine.Abilities;
import primetime.dropin.DropIn;
import primetime.dropin.DropIns;
import primetime.dropin.Finder;
import primetime.dropin.Folders;
import primetime.source.Source;
import primetime.source.linux.LinuxSources;
import primetime.tape.Tape;
import primetime.theme.ThemeChoice;
import primetime.widget.DropInText;
import primetime.widget.DropInValue;
import primetime.widget.Widget;

/** Where drop-ins stand, who asks for them, and what they get. */
class ShelfTest {
    private static final List<String> TAKEN = List.of("load");
    @TempDir
    Path home;
    private Folders folders;
    private Finder finder;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(home.resolve(".byobu/bin"));
        folders = Folders.of(Map.of("HOME", home.toString(), "PATH", System.getenv("PATH")));
        Files.createDirectories(folders.own());
        finder = new Finder(folders, TAKEN);
    }

    private void put(Path file, String header) throws Exception {
        Files.writeString(file, "#!/bin/sh\n# primetime: " + header + "\necho 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void own(String name, String header) throws Exception {
        put(folders.own().resolve(name), header);
    }

    private Shelf shelf() {
        return new Shelf(finder.find(), TAKEN);
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>(LinuxSources.polled(Path.of("/"), () -> 0));
        sources.add(new DropIns(Abilities::probe, finder, folders, Map.of(), found -> {
        }));
        return sources;
    }

    private Schema schema(Shelf shelf) {
        return new Catalog(sources(), ThemeChoice.of(Map.of()), shelf, Integer::toString).schema();
    }

    private Config config(Shelf shelf, String toml) {
        Reading reading = ConfigReader.read(toml, schema(shelf));
        assertEquals(List.of(), reading.problems());
        return reading.config();
    }

    @Test
    void aPersonsOwnStatusStandsOnTheStatusLineAndTheirOtherOnesOnThePage() throws Exception {
        own("b-mail.sh", "kind=status every=7s");
        own("c-log.sh", "kind=text every=7s");
        own("disk.sh", "kind=status every=7s");
        own("load.sh", "kind=status every=7s");
        put(folders.byobu().resolve("61_a-rain"), "");
        Shelf shelf = shelf();
        Config config = config(shelf, "");
        assertEquals(List.of("a-rain", "b-mail", "uptime", "load", "cpu", "cores", "memory", "disk", "network", "time"),
                config.table(Settings.STATUS).get(shelf.offer().items()));
        assertEquals(Set.of("a-rain", "b-mail", "c-log", "disk", "events", "latency", "bandwidth", "load", "matrix"),
                Settings.asked(config, shelf.offer()));
        assertEquals(List.of("a-rain", "b-mail", "c-log", "disk"),
                shelf.named(Settings.asked(config, shelf.offer())).stream().map(DropIn::name).toList());
        assertEquals(List.of("c-log"), shelf.onPage());
    }

    @Test
    void aNoteTakesNoPaneFromADropIn() throws Exception {
        Files.writeString(folders.own().resolve("a-note.txt"), "look here");
        for (int i = 1; i < 8; i++) {
            own("own-" + i, i % 2 == 0 ? "kind=text every=7s" : "kind=value every=7s");
        }
        assertEquals(List.of("own-1", "own-2", "own-3", "own-4", "own-5", "own-6", "own-7"), shelf().onPage());
        Files.delete(folders.own().resolve("own-3"));
        assertEquals(List.of("own-1", "own-2", "own-4", "own-5", "own-6", "own-7", "a-note"), shelf().onPage());
    }

    @Test
    void whatTheFileSaysIsRunAndNothingElse() throws Exception {
        own("mail", "kind=status every=7s");
        own("log", "kind=text every=7s");
        Shelf shelf = shelf();
        Config config = config(shelf, "[status]\nitems = [\"logins\", \"time\"]\n[formats]\nlogins = \"@{}\"\n"
                + "[[page]]\n[[page.pane]]\nwidget = \"mail\"\n");
        assertEquals(List.of("logins", "mail"),
                shelf.named(Settings.asked(config, shelf.offer())).stream().map(DropIn::name).toList());
    }

    @Test
    void aStatusThatIsNotThereIsToldAndAcceptedOnceItIs() throws Exception {
        String toml = "[status]\nitems = [\"time\", \"mial\"]\n[[page]]\n[[page.pane]]\nwidget = \"late\"\n";
        own("mail", "kind=status every=7s");
        List<String> problems = ConfigReader.read(toml, schema(shelf())).problems().stream().map(Object::toString)
                .toList();
        assertEquals("2:1: items: there is no \"mial\"; did you mean \"mail\"?", problems.get(0));
        assertTrue(problems.get(1).startsWith("5:1: there is no widget late"), problems.get(1));
        own("mial", "kind=status every=7s");
        own("late", "kind=value every=7s");
        config(shelf(), toml);
    }

    @Test
    void whatIsDumpedIsValidWhateverTheFilesAreCalled() throws Exception {
        own("a.b.sh", "kind=status every=7s");
        own("c d \"e\"", "kind=status every=7s");
        own("f g", "kind=text every=7s");
        Schema schema = schema(shelf());
        assertEquals(List.of(), ConfigReader.read(ConfigText.fallback(schema), schema).problems());
    }

    @Test
    void aFileThatChangedItsKindGetsAnotherPaneAndAnotherTrack() throws Exception {
        own("it", "kind=text every=7s");
        Shelf before = shelf();
        Tape tape = new Tape();
        Shelf.tracks(before.named(Set.of("it")), tape, 400_000);
        assertTrue(tape.hasTexts("widgets/it"));
        own("it", "kind=value every=7s");
        Shelf after = before.with(finder.find());
        Shelf.tracks(after.named(Set.of("it")), tape, 400_000);
        assertTrue(tape.hasValues("widgets/it"));
        assertFalse(after.looksLike(before));
        assertTrue(pane(before) instanceof DropInText && pane(after) instanceof DropInValue);
        own("it", "kind=value every=8s");
        assertTrue(after.looksLike(after.with(finder.find())));
        own("it", "kind=vale every=8s");
        assertTrue(pane(after.with(finder.find())) instanceof DropInValue, "a slip is no reason to lose its place");
    }

    private static Widget pane(Shelf shelf) {
        return shelf.widgets().stream().filter(each -> each.name().equals("it")).findFirst().orElseThrow();
    }

    @Test
    void theTimetableHasThoseThatRunWithThePrimesThatTheyGet() throws Exception {
        own("mail", "kind=status every=2s");
        own("rain", "kind=text every=2s");
        own("lacks", "kind=text every=2s needs=no-such-command");
        Shelf shelf = shelf();
        StringWriter out = new StringWriter();
        Timetable timetable = new Timetable(sources(), shelf, config(shelf, ""));
        timetable.print(new PrintWriter(out, true));
        for (DropIn each : timetable.wanted().dropIns().stream().filter(DropIn::canRun).toList()) {
            String prime = DropIns.plan(timetable.wanted().dropIns(), timetable.wanted().taken()).stream()
                    .filter(entry -> entry.name().equals(each.name())).findFirst().orElseThrow().prime().toString();
            assertTrue(out.toString().lines().anyMatch(line -> line.startsWith(each.name() + " ")
                    && line.contains("2000 ms") && line.contains(" " + prime) && line.endsWith("runs " + each.from())),
                    out.toString());
            assertTrue(timetable.dropIns().stream().anyMatch(row -> row.name().equals(each.name())
                    && prime.equals(row.primeMillis() + " ms")), "the list says the same");
        }
        assertEquals(2, out.toString().lines().filter(line -> line.contains("  runs /")).count(), out.toString());
        assertTrue(out.toString().contains("\nwidgets "), "who looks for them is polled as well");
        List<Long> primes = timetable.dropIns().stream().map(row -> row.primeMillis()).filter(each -> each > 0)
                .toList();
        assertEquals(primes.size(), Set.copyOf(primes).size(), primes.toString());
    }
}
