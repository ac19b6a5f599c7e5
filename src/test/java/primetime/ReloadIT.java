package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.term.PseudoTerminal;

/** The user's files written while the packaged program runs on a real pseudo-terminal, in all the ways in which people do. */
class ReloadIT {
    private static final long LIMIT = 20_000;
    /** What is promised from the end of the write to the screen, ms. */
    private static final long PROMISED = 1000;
    private static final int COLUMNS = 120;
    private static final int HINTS = 35;
    private static final String TWO = "[[page]]\nname = 'first'\nlayout = 'even-vertical'\n"
            + "[[page.pane]]\nwidget = 'load'\n[[page.pane]]\nwidget = 'bandwidth'\n";
    private static final String BROKEN = TWO + "[status]\nload_alarm = 'two'\n";
    private static final String LIGHT_GROUND = "\u001b]11;rgb:ffff/ffff/ffff\u001b\\";
    private static final String COMPLAINT = "config\\.toml:9:1: load_alarm: takes a number";
    @TempDir
    Path home;
    private Path config;
    private Path themes;
    private PseudoTerminal terminal;
    private final List<Long> took = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        config = Files.createDirectories(home.resolve("primetime")).resolve("config.toml");
        themes = Files.createDirectories(home.resolve("primetime/themes"));
        terminal = new PseudoTerminal(COLUMNS, HINTS + 1);
    }

    @AfterEach
    void quit() {
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        terminal.close();
    }

    private void start(String... arguments) {
        Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor",
                "LC_ALL", "C.UTF-8", "NO_COLOR", ""));
        for (String name : new String[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME" }) {
            environment.put(name, home.toString());
        }
        terminal.start(environment, Packaged.command(arguments));
        terminal.awaitText("● LIVE", LIMIT);
    }

    private void startWith(String text) throws IOException {
        Files.writeString(config, text);
        start();
    }

    /** Writes over the file, and waits for what is to be seen. */
    private void shows(String text, String what, BooleanSupplier seen) throws IOException {
        assertFalse(seen.getAsBoolean(), "already " + what);
        Files.writeString(config, text);
        showsNow(what, seen);
    }

    private void showsNow(String what, BooleanSupplier seen) {
        long written = System.nanoTime();
        terminal.await(what, LIMIT, seen);
        took.add((System.nanoTime() - written) / 1_000_000);
        System.out.println("seen after " + took.get(took.size() - 1) + " ms: " + what);
    }

    private boolean has(String regex) {
        return terminal.text().matches("(?s).*(?:" + regex + ").*");
    }

    private String hintRow() {
        return terminal.text().lines().toList().get(HINTS);
    }

    /** The first cell of the screen, a corner of a border: the character and its colours. */
    private long corner() {
        return terminal.cells()[0];
    }

    /** Where borders are, and what is called how: what does not move by itself. */
    private String panes() {
        return terminal.text().lines().limit(HINTS - 1).map(line -> line.replaceAll("[^╭╮╰╯]", " "))
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void whateverIsChangedShowsWithinASecond() throws IOException {
        startWith(TWO);
        shows(TWO.replace("even-vertical", "even-horizontal"), "layout", () -> has("╭─ load[^\n]*╭─ bandwidth"));
        shows(TWO + "view = 'table'\n", "option of a pane", () -> has("sum in"));
        assertTrue(has("\n╭─ bandwidth"), "a layout goes back as it came:\n" + terminal.text());
        long before = corner();
        shows("theme = 'hollywood'\n" + TWO, "theme", () -> corner() != before);
        shows(TWO + "[keys]\nlayout = ['X']\n", "key", () -> {
            terminal.type("X");
            return has("layout (main|tiled)");
        });
        String second = TWO + "[[page]]\nname = 'other'\n[[page.pane]]\nwidget = 'matrix'\n";
        shows(second, "second page", () -> has("2 other"));
        shows(second + "[formats]\nload = 'queue {}'\n", "status line", () -> has("queue +\\d"));
        terminal.type("2");
        terminal.awaitText("╭─ matrix", LIMIT);
        shows(second.replace("'matrix'", "'events'"), "pane of the shown page", () -> has("╭─ events"));
        assertTrue(took.stream().allMatch(each -> each <= PROMISED), took + " ms");
    }

    @Test
    void anIntervalCountsWithinASecond() throws Exception {
        startWith(TWO);
        long usual = polls(2000);
        StringBuilder all = new StringBuilder(TWO).append("[intervals]\n");
        for (String source : new String[] { "clock", "cpu", "load", "memory", "net", "self" }) {
            all.append(source).append(" = '0.2s'\n");
        }
        Files.writeString(config, all);
        terminal.pump(PROMISED);
        for (long end = System.nanoTime() + PROMISED * 1_000_000; System.nanoTime() < end;) {
            terminal.pump(20);
        }
        long quick = polls(2000);
        System.out.println("in 2 s " + usual + " polls, then " + quick);
        assertTrue(quick > 2 * usual && quick > 40, usual + " and " + quick);
    }

    /** How often the poll thread went to sleep in so many ms, as the kernel counts it: about once a poll. */
    private long polls(long millis) throws IOException {
        long before = sleeps();
        for (long end = System.nanoTime() + millis * 1_000_000; System.nanoTime() < end;) {
            terminal.pump(20);
        }
        return sleeps() - before;
    }

    private long sleeps() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(terminal.child().pid()), "task"))) {
            for (Path task : tasks.toList()) {
                if (Packaged.read(task.resolve("comm")).equals("poll\n")) {
                    return Long.parseLong(Packaged.read(task.resolve("status"))
                            .replaceAll("(?s).*\nvoluntary_ctxt_switches:\\s*(\\d+).*", "$1"));
                }
            }
        }
        throw new AssertionError("no thread is called poll");
    }

    @Test
    void aBrokenFileLeavesThePanesAndSaysWhereAndWhy() throws IOException {
        startWith(TWO);
        terminal.awaitText("╭─ bandwidth", LIMIT);
        String panes = panes();
        shows(BROKEN.replace("even-vertical", "tiled"), "complaint", () -> hintRow().matches(".*" + COMPLAINT + ".*"));
        assertEquals(panes, panes());
        shows(TWO + "[[page.pane]\n", "complaint", () -> hintRow().matches(".*config\\.toml:8:12: .*"));
        shows(TWO + "[[page.pane]]\nwidget = 'lod'\n", "complaint",
                () -> hintRow().contains("config.toml:9:1: there is no widget lod; did you mean load?"));
        assertEquals(panes, panes());
        shows(TWO, "no complaint", () -> !hintRow().contains("config.toml:"));
        assertEquals(panes, panes());
        assertTrue(took.stream().allMatch(each -> each <= PROMISED), took + " ms");
    }

    @Test
    void atTheStartABadPaneIsLeftOutAndTheOthersAreThere() throws IOException {
        startWith("[[page]]\nlayout = 'even-vertical'\nsizes = [20, 30, 50]\n[[page.pane]]\nwidget = 'load'\n"
                + "[[page.pane]]\nwidget = 'lod'\n[[page.pane]]\nwidget = 'bandwidth'\n");
        terminal.awaitText("config\\.toml:7:1: there is no widget lod; did you mean load\\?", LIMIT);
        assertTrue(has("╭─ load") && has("╭─ bandwidth"), terminal.text());
        shows(TWO, "no complaint", () -> !hintRow().contains("config.toml:"));
    }

    /** The question is asked anew, because what was answered to an earlier one may hold no more. */
    @Test
    void aThemeThatIsLeftToTheTerminalSuitsItsGroundHoweverTheFileCameToThat() throws IOException {
        startWith("theme = 'auto'\n" + TWO);
        terminal.await("question", LIMIT, () -> asked() == 1);
        long dark = corner();
        terminal.type(LIGHT_GROUND);
        terminal.await("a light theme", LIMIT, () -> corner() != dark);
        long light = corner();
        shows("theme = 'auto'\n" + TWO + "[formats]\nload = 'queue {}'\n", "status line",
                () -> has("queue +\\d"));
        assertEquals(light, corner(), "another option leaves the ground as it is");
        // The whole frame, whose first cell is the corner and whose last rows are the status line.
        shows("theme = 'hollywood'\n" + TWO, "theme", () -> corner() != light && !has("queue +\\d"));
        long chosen = corner();
        assertEquals(1, asked());
        terminal.type("\u001b[?997;1n");
        shows("theme = 'hollywood'\n" + TWO + "[formats]\nload = 'queue {}'\n", "status line",
                () -> has("queue +\\d"));
        assertEquals(chosen, corner(), "who chose a theme has it on any ground");
        Files.writeString(config, "theme = 'auto'\n" + TWO);
        terminal.await("question anew", LIMIT, () -> asked() == 2);
        terminal.type(LIGHT_GROUND);
        terminal.await("the light theme again", LIMIT, () -> corner() == light);
    }

    private long asked() {
        return terminal.trace().split("\\Q" + "\u001b]11;?" + "\\E", -1).length - 1;
    }

    @Test
    void oneThatComesOrGoesCountsToo() throws IOException {
        start();
        terminal.awaitText("╭─ matrix", LIMIT);
        shows(TWO, "the new file's page", () -> !has("╭─ matrix"));
        Files.delete(config);
        showsNow("the usual page", () -> has("╭─ matrix") && hintRow().contains("config.toml is gone"));
        assertTrue(took.stream().allMatch(each -> each <= PROMISED), took + " ms");
    }

    @Test
    void replacedByRenameLinkedOrEditedInPlaceItIsFollowedWithoutAComplaint() throws Exception {
        startWith(TWO);
        Path other = Files.writeString(home.resolve("other"), TWO.replace("even-vertical", "even-horizontal"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(config));
        Files.move(other, config, StandardCopyOption.ATOMIC_MOVE);
        showsNow("what was renamed", () -> has("╭─ load[^\n]*╭─ bandwidth"));
        new ProcessBuilder("sed", "-i", "s/even-horizontal/even-vertical/", config.toString()).start().waitFor();
        showsNow("what sed wrote", () -> has("\n╭─ bandwidth"));
        // As an editor with a backup does: away with the old one, then the new one.
        Files.move(config, home.resolve("primetime/config.toml~"));
        Files.writeString(config, TWO.replace("even-vertical", "even-horizontal"));
        showsNow("what an editor wrote", () -> has("╭─ load[^\n]*╭─ bandwidth"));
        Path elsewhere = Files.writeString(home.resolve("elsewhere.toml"), TWO);
        Files.delete(config);
        Files.createSymbolicLink(config, elsewhere);
        showsNow("what a link leads to", () -> has("\n╭─ bandwidth"));
        Files.writeString(elsewhere, TWO.replace("even-vertical", "even-horizontal"));
        showsNow("what was written behind the link", () -> has("╭─ load[^\n]*╭─ bandwidth"));
        assertFalse(terminal.trace().contains("config.toml:"), "no complaint");
        assertTrue(took.stream().allMatch(each -> each <= PROMISED), took + " ms");
    }

    @Test
    void oneWrittenInTwoHalvesLeavesNoComplaint() throws IOException {
        startWith(TWO);
        terminal.awaitText("╭─ bandwidth", LIMIT);
        String next = TWO.replace("even-vertical", "even-horizontal");
        int half = next.indexOf("widget = 'band") + "widget = 'band".length();
        Files.writeString(config, next.substring(0, half));
        terminal.awaitText("config\\.toml:7:15: ", LIMIT);
        Files.writeString(config, next.substring(half), StandardOpenOption.APPEND);
        showsNow("the whole", () -> has("╭─ load[^\n]*╭─ bandwidth") && !hintRow().contains("config.toml:"));
        assertTrue(took.get(0) <= PROMISED, took + " ms");
    }

    @Test
    void oneThatIsBeingWrittenIsNotReadBeforeItIsWhole() throws IOException {
        startWith(TWO);
        terminal.awaitText("╭─ bandwidth", LIMIT);
        int before = terminal.trace().length();
        String next = TWO.replace("even-vertical", "even-horizontal");
        Files.writeString(config, "");
        for (int at = 0; at < next.length(); at += 7) {
            Files.writeString(config, next.substring(at, Math.min(next.length(), at + 7)), StandardOpenOption.APPEND);
            terminal.pump(20);
        }
        showsNow("the whole", () -> has("╭─ load[^\n]*╭─ bandwidth"));
        String meanwhile = terminal.trace().substring(before);
        assertFalse(meanwhile.contains("config.toml:") || meanwhile.contains("matrix"), "nothing of a half");
    }

    /** Told by the bytes: ScreenTerminal keeps four bits of a colour. */
    @Test
    void aThemeInTheUsersFolderIsFollowed() throws IOException {
        Path mine = theme("mine", "#56b6c2");
        startWith("theme = 'mine'\n" + TWO);
        theme("mine", "#ff8800");
        showsNow("another border", () -> hasSent("255;136;0"));
        theme("mine", "puce");
        showsNow("complaint", () -> hintRow().contains("mine.theme: line 8: puce is no colour"));
        theme("mine", "#0088ff");
        showsNow("the mended border", () -> hasSent("0;136;255") && !hintRow().contains("puce"));
        shows("theme = 'yours'\n" + TWO, "complaint", () -> hintRow().contains("config.toml:1:1: theme: "));
        theme("yours", "#00ff88");
        showsNow("a new theme", () -> hasSent("0;255;136") && !hintRow().contains("config.toml:"));
        Files.delete(mine);
        showsNow("that one is gone", () -> hintRow().contains("themes as their files say now"));
        assertTrue(took.stream().allMatch(each -> each <= PROMISED), took + " ms");
    }

    /** The dark one with this colour for the focus. */
    private Path theme(String name, String focus) throws IOException {
        return Files.writeString(themes.resolve(name + ".theme"), Files.readString(Path.of("themes/dark.theme"))
                .replaceFirst("focus  = #\\w+", "focus  = " + focus));
    }

    private boolean hasSent(String rgb) {
        return terminal.trace().contains("38;2;" + rgb);
    }

    @Test
    void theThemeThatAKeyChoseStaysUntilTheFileNamesAnother() throws IOException {
        startWith(TWO);
        long first = corner();
        terminal.type("T");
        terminal.await("another theme", LIMIT, () -> corner() != first);
        long chosen = corner();
        shows(TWO.replace("even-vertical", "even-horizontal"), "layout", () -> has("╭─ load[^\n]*╭─ bandwidth"));
        assertEquals(chosen, corner());
        shows("theme = 'hollywood'\n" + TWO, "theme", () -> corner() != chosen);
    }
}
