package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.term.PseudoTerminal;

/** The packaged program on a real pseudo-terminal: what a person types, what the screen shows, what is left behind. */
class DashboardIT {
    private static final long LIMIT = 20_000;
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor",
            "LC_ALL",
            "C.UTF-8", "NO_COLOR", "");
    private PseudoTerminal terminal;
    private String before;

    @BeforeEach
    void openTerminal() {
        terminal = new PseudoTerminal(120, 36);
        before = terminal.attributes();
    }

    @AfterEach
    void closeTerminal() {
        terminal.close();
    }

    private void start(Map<String, String> environment, String... arguments) {
        terminal.start(environment, Packaged.command(arguments));
    }

    private void awaitDashboard() {
        terminal.awaitText("● LIVE(.|\n)*quit", LIMIT);
    }

    private void assertRestored() {
        assertEquals(before, terminal.attributes(), "the terminal's settings");
        String trace = terminal.trace();
        assertTrue(trace.lastIndexOf("\u001b[?1049l") > trace.lastIndexOf("\u001b[?1049h"),
                "the alternate screen is left");
        assertTrue(trace.lastIndexOf("\u001b[?25h") > trace.lastIndexOf("\u001b[?25l"), "the cursor is shown");
        assertTrue(trace.lastIndexOf("\u001b[?2004l") > trace.lastIndexOf("\u001b[?2004h"), "bracketed paste is off");
        assertTrue(trace.lastIndexOf("\u001b[?1006l") > trace.lastIndexOf("\u001b[?1006h"), "the mouse is let go");
        assertTrue(trace.lastIndexOf("\u001b[?2031l") > trace.lastIndexOf("\u001b[?2031h"), "no changes are told");
        assertTrue(trace.lastIndexOf("\u001b[?1004l") > trace.lastIndexOf("\u001b[?1004h"), "focus reports are off");
    }

    @Test
    void aLightGroundIsAnsweredByTheThemeForIt() {
        start(XTERM);
        terminal.await("question", LIMIT, () -> terminal.trace().contains("\u001b]11;?"));
        awaitDashboard();
        long dark = keyInHintRow();
        terminal.type("\u001b]11;rgb:ffff/ffff/ffff\u001b\\");
        terminal.await("keys in other colours", LIMIT, () -> keyInHintRow() != dark);
        assertTrue(terminal.trace().contains("\u001b[?2031h"), "changes are asked for");
        terminal.type("\u001b[?997;1n");
        terminal.await("keys as before", LIMIT, () -> keyInHintRow() == dark);
        terminal.type("\u001b[?997;2n");
        terminal.await("keys in other colours again", LIMIT, () -> keyInHintRow() != dark);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertRestored();
    }

    /** The cell of the question mark in the last row: the character and its colours. */
    private long keyInHintRow() {
        int column = terminal.text().lines().toList().get(35).indexOf("? help");
        assertTrue(column >= 0, terminal.text());
        return terminal.cells()[35 * 120 + column];
    }

    @Test
    void aThemeThatWasChosenIsNotAskedFor() {
        start(XTERM, "--theme", "terminal");
        awaitDashboard();
        assertFalse(terminal.trace().contains("\u001b]11;?") || terminal.trace().contains("\u001b[?2031h"));
    }

    @Test
    void aBadThemeFileIsNamedAndStopsNothing(@TempDir Path config) throws IOException {
        Path folder = Files.createDirectories(config.resolve("primetime").resolve("themes"));
        Files.writeString(folder.resolve("mine.theme"), "# Mine.\ntext = puce\n");
        Map<String, String> environment = new HashMap<>(XTERM);
        environment.put("XDG_CONFIG_HOME", config.toString());
        start(environment, "--theme", "mine");
        terminal.awaitText("mine.theme: line 2: puce is no colour", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertRestored();
    }

    @Test
    void whatTheFileSaysOfASourceHoldsAtOnceOrTheScreenSaysWhatDoesNot(@TempDir Path config) throws IOException {
        Path file = Files.createDirectories(config.resolve("primetime")).resolve("config.toml");
        Map<String, String> environment = new HashMap<>(XTERM);
        environment.put("XDG_CONFIG_HOME", config.toString());
        start(environment);
        awaitDashboard();
        assertFalse(terminal.awaitText("p99 +\\d", LIMIT).contains("10µs►"), "where it falls back it is another row");
        Files.writeString(file, "[latency]\nthreshold = '10us'\n");
        terminal.awaitText("as config.toml says now", LIMIT);
        terminal.awaitText("10µs►", LIMIT);
        Files.writeString(file, "[latency]\nthreshold = '10us'\nsleep = '7ms'\n[tape]\nevents = '1MB'\n");
        terminal.awaitText("start primetime again for latency.sleep, tape.events", LIMIT);
        Files.writeString(file, "[latency]\nthreshold = '0us'\n");
        terminal.awaitText("config.toml:2:1: threshold: takes a time", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertRestored();
    }

    @Test
    void aDayAtTheScreen() throws IOException {
        start(XTERM);
        awaitDashboard();
        String screen = terminal.awaitText("connector|polling", LIMIT);
        for (String pane : new String[] { "events", "latency", "bandwidth", "load", "matrix" }) {
            assertTrue(screen.contains(pane), pane + " is missing in\n" + screen);
        }
        terminal.type("z");
        terminal.awaitText("events zoomed", LIMIT);
        terminal.type("\t");
        terminal.awaitText("latency zoomed", LIMIT);
        terminal.type("\u001b");
        terminal.awaitText("╭─ events", LIMIT);
        for (String layout : new String[] { "even-horizontal", "even-vertical", "main-horizontal", "main-vertical",
                "tiled",
                "home" }) {
            terminal.type("=");
            terminal.awaitText("layout " + layout, LIMIT);
        }
        terminal.type("\u001b[<0;100;5M");
        terminal.awaitText("● LIVE", LIMIT);
        terminal.type("z");
        terminal.awaitText("latency zoomed", LIMIT);
        terminal.type("z");
        terminal.awaitText("╭─ events", LIMIT);
        terminal.type(" ");
        terminal.awaitText("■ \\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d -00:00:0\\d", LIMIT);
        terminal.type(",,");
        terminal.awaitText("-00:00:0[2-9]", LIMIT);
        terminal.type("\u001b[F");
        terminal.awaitText("● LIVE", LIMIT);
        terminal.type("?");
        terminal.awaitText("Esc or q closes", LIMIT);
        terminal.type("qT");
        terminal.awaitText("theme dark", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertRestored();
        assertFalse(Files.exists(Path.of("/proc", Long.toString(terminal.child().pid()), "task")), "nothing runs on");
    }

    @Test
    void nothingIsClearedAfterTheFirstFrameAndFramesAreDrawnWithTheCursorHidden() {
        start(XTERM);
        awaitDashboard();
        int first = terminal.trace().length();
        terminal.type("z");
        terminal.awaitText("events zoomed", LIMIT);
        terminal.type("z");
        terminal.awaitText("╭─ matrix", LIMIT);
        String later = terminal.trace().substring(first);
        assertFalse(later.contains("\u001b[2J") || later.contains("\u001b[J"), "no clear");
        assertFalse(later.contains("\u001b[?25h"), "the cursor stays hidden");
    }

    private void click(int column, int row) {
        terminal.type(
                "\u001b[<0;" + (column + 1) + ";" + (row + 1) + "M\u001b[<0;" + (column + 1) + ";" + (row + 1) + "m");
    }

    @Test
    void theMouseChoosesARowOpensItAndMovesThePlayhead(@TempDir Path config) throws IOException {
        Path file = Files.createDirectories(config.resolve("primetime")).resolve("config.toml");
        // Nothing but what is started here, so that no other row comes between.
        Files.writeString(file, "[[page]]\n[[page.pane]]\nwidget = 'load'\n[[page.pane]]\nwidget = 'events'\n"
                + "filter = 'comm:true'\n");
        Map<String, String> environment = new HashMap<>(XTERM);
        environment.put("XDG_CONFIG_HOME", config.toString());
        start(environment);
        awaitDashboard();
        new ProcessBuilder("true").start();
        terminal.awaitText("◂ exit|exit .*true", LIMIT);
        List<String> rows = terminal.text().lines().toList();
        int row = 0;
        while (!rows.get(row).matches(".*\\d .*exit.*true.*")) {
            row++;
        }
        int column = rows.get(row).indexOf("exit");
        click(column, row);
        terminal.awaitText("►.*true", LIMIT);
        click(column, row);
        terminal.awaitText("(?i)cgroup|control group", LIMIT);
        click(60, 33);
        terminal.awaitText("■ \\d\\d:", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertRestored();
    }

    @Test
    void everySignalGivesTheTerminalBackAndHasItsExitCode() {
        int[][] signals = { { 2, 130 }, { 15, 143 }, { 1, 129 } };
        for (int[] signal : signals) {
            start(XTERM);
            awaitDashboard();
            terminal.signal(signal[0]);
            assertEquals(signal[1], terminal.awaitEnd(LIMIT));
            assertRestored();
        }
    }

    @Test
    void killedItGivesTheTerminalBackAllTheSame() {
        start(XTERM);
        awaitDashboard();
        Path output = Path.of("/proc", Long.toString(terminal.child().pid()), "fd", "1");
        // The last thing that is done once the first frame is there.
        terminal.await("the guard", LIMIT, () -> Packaged.link(output).contains("memfd:"));
        List<ProcessHandle> children = terminal.child().descendants().toList();
        assertFalse(children.isEmpty());
        terminal.signal(9);
        assertEquals(137, terminal.awaitEnd(LIMIT));
        terminal.await("the end of what it had started", LIMIT,
                () -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertRestored();
    }

    @Test
    void aLostTerminalEndsIt() throws Exception {
        start(XTERM);
        awaitDashboard();
        terminal.hangUp();
        assertTrue(terminal.child().waitFor(5, TimeUnit.SECONDS), "it runs on without a terminal");
    }

    @Test
    void stoppedItGivesTheTerminalToTheShellAndGoesOnWhereItWas() {
        start(XTERM);
        awaitDashboard();
        Path stat = Path.of("/proc", Long.toString(terminal.child().pid()), "stat");
        terminal.type("\u001a");
        terminal.await("the process to stop", LIMIT, () -> Packaged.read(stat).contains(") T "));
        assertRestored();
        terminal.signal(18);
        awaitDashboard();
        assertTrue(terminal.trace().lastIndexOf("\u001b[?1049h") > terminal.trace().lastIndexOf("\u001b[?1049l"));
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertRestored();
    }

    @Test
    void whatItWasStoppedForIsNobodysLateness() {
        start(XTERM);
        awaitDashboard();
        terminal.awaitText("JVM pauses: \\d", LIMIT);
        int before = latencySamples();
        Path stat = Path.of("/proc", Long.toString(terminal.child().pid()), "stat");
        terminal.signal(19);
        terminal.await("the process to stop", LIMIT, () -> Packaged.read(stat).contains(") T "));
        long until = System.nanoTime() + 1_500_000_000;
        terminal.await("the time to pass", LIMIT, () -> System.nanoTime() > until);
        terminal.signal(18);
        terminal.await("more samples", LIMIT, () -> latencySamples() > before + 100);
        for (String reading : new String[] { "relative", "absolute", "corrected", "polls" }) {
            assertFalse(terminal.text().matches("(?s).*" + reading + " [^│]* s +│.*"), terminal.text());
        }
    }

    private int latencySamples() {
        Matcher matcher = Pattern.compile("JVM pauses: \\d+ of (\\d+) samples").matcher(terminal.text());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    @Test
    void aStormOfResizesBreaksNothing() {
        start(XTERM);
        awaitDashboard();
        int[][] sizes = { { 1, 1 }, { 0, 0 }, { 40, 10 }, { 200, 60 }, { 2, 50 }, { 300, 3 }, { 80, 24 }, { 5, 5 } };
        for (int round = 0; round < 30; round++) {
            terminal.resize(sizes[round % sizes.length][0], sizes[round % sizes.length][1]);
            terminal.pump(5);
        }
        terminal.resize(80, 24);
        // What was on its way for other sizes is drawn over.
        terminal.pump(200);
        terminal.type("\u000c");
        terminal.awaitText("╭─ load", LIMIT);
        terminal.resize(40, 10);
        terminal.awaitText("╭─ events", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        terminal.resize(120, 36);
        assertRestored();
    }

    @Test
    void aTerminalThatStopsTakingFramesIsToldHowManyItMissed() throws Exception {
        start(XTERM);
        awaitDashboard();
        assertFalse(terminal.text().contains("frames late"), terminal.text());
        Path tasks = Path.of("/proc", Long.toString(terminal.child().pid()), "task");
        Path writer = thread(tasks, "terminal");
        // The machine starts its main thread beside the process's own.
        Path loop = thread(tasks, "java");
        // Nothing is read here from now on: the kernel's buffer fills, and who writes to it waits.
        awaitUnread(() -> !Packaged.read(writer.resolve("wchan")).matches("0?|futex.*"));
        long before = sleeps(loop);
        awaitUnread(() -> sleeps(loop) > before + 20);
        terminal.awaitText(", \\d+ frames late", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertRestored();
    }

    private static Path thread(Path tasks, String name) throws IOException {
        try (Stream<Path> all = Files.list(tasks)) {
            return all.filter(task -> !task.getFileName().equals(tasks.getParent().getFileName()))
                    .filter(task -> Packaged.read(task.resolve("comm")).equals(name + "\n")).findFirst()
                    .orElseThrow();
        }
    }

    private static long sleeps(Path task) {
        return Long.parseLong(Packaged.read(task.resolve("status"))
                .replaceAll("(?s).*\nvoluntary_ctxt_switches:\\s*(\\d+).*", "$1"));
    }

    private void awaitUnread(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT * 1_000_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it went on writing");
            assertFalse(terminal.child().waitFor(20, TimeUnit.MILLISECONDS), "it ended");
        }
    }

    @Test
    void theLinuxConsoleGetsEightColoursAndNoBraille() {
        start(Map.of("TERM", "linux", "COLORTERM", "", "LC_ALL", "C.UTF-8", "NO_COLOR", ""));
        terminal.awaitText("LIVE(.|\n)*quit", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        String trace = terminal.trace();
        assertTrue(trace.codePoints().noneMatch(c -> c >= 0x2800 && c < 0x2900 || c >= 0x2581 && c < 0x2588 && c != '▄'
                || c == '╭'), "only what code page 437 has");
        assertFalse(trace.contains("38;5") || trace.contains("38;2") || trace.contains("48;"), "eight colours");
    }

    @Test
    void withoutUtf8EveryByteIsAsciiAndNoColorMeansNone() {
        start(Map.of("TERM", "xterm-256color", "COLORTERM", "", "LC_ALL", "C", "NO_COLOR", "1"));
        terminal.awaitText("LIVE(.|\n)*quit", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertTrue(terminal.trace().codePoints().allMatch(c -> c < 0x7f), "ASCII");
        assertFalse(terminal.trace().matches("(?s).*\u001b\\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])(;[0-9;]*)?m.*"),
                "no colour");
    }
}
