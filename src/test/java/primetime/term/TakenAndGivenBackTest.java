package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program on a real pseudo-terminal: however it ends, the terminal is as it was. */
@Timeout(120)
class TakenAndGivenBackTest {
    private static final long LIMIT = 30_000;
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8");
    private final PseudoTerminal terminal = new PseudoTerminal(80, 24);
    private String before;

    @BeforeEach
    void remember() {
        before = terminal.attributes();
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private void start() {
        terminal.startJava(XTERM, Probe.class);
        terminal.awaitText("^80x24$", LIMIT);
    }

    private void assertGivenBack() {
        assertEquals(before, terminal.attributes());
        for (String mode : new String[] { "?1049", "?2004", "?1004" }) {
            int on = terminal.trace().split(Pattern.quote("\033[" + mode + "h"), -1).length;
            int off = terminal.trace().split(Pattern.quote("\033[" + mode + "l"), -1).length;
            assertEquals(on, off, mode);
        }
        assertTrue(terminal.trace().lastIndexOf("\033[?25h") > terminal.trace().lastIndexOf("\033[?25l"));
    }

    @ParameterizedTest
    @CsvSource({ "q, 0", "t, 1", "e, 7" })
    void afterAKey(String key, int status) {
        start();
        terminal.type(key);
        assertEquals(status, terminal.awaitEnd(LIMIT));
        assertGivenBack();
        String rest = terminal.trace().substring(terminal.trace().lastIndexOf("\033[?25h"));
        assertTrue(!key.equals("q") || rest.contains("ended"),
                "what is printed at the end stands on the normal screen");
    }

    @ParameterizedTest
    @CsvSource({ "1, 129", "2, 130", "15, 143" })
    void afterASignal(int signal, int status) {
        start();
        terminal.signal(signal);
        assertEquals(status, terminal.awaitEnd(LIMIT));
        assertGivenBack();
    }

    @Test
    void afterAKillThatNoProgramCanCatch() {
        start();
        Set<ProcessHandle> guards = awaitGuard();
        terminal.signal(9);
        terminal.awaitEnd(LIMIT);
        terminal.await("the guard to end", LIMIT, () -> guards.stream().noneMatch(ProcessHandle::isAlive));
        assertGivenBack();
    }

    @Test
    void afterAKillBeforeTheFirstFrame() {
        terminal.startJava(XTERM, Probe.class, "late");
        Set<ProcessHandle> guards = awaitGuard();
        terminal.await("the screen to be taken", LIMIT, () -> terminal.trace().contains("\033[?1004h"));
        terminal.signal(9);
        terminal.awaitEnd(LIMIT);
        terminal.await("the guard to end", LIMIT, () -> guards.stream().noneMatch(ProcessHandle::isAlive));
        assertFalse(terminal.trace().contains("80x24"), "nothing was drawn");
        assertGivenBack();
    }

    @Test
    void whatIsPrintedAsideIsBoundedAndSaysSo() {
        start();
        awaitGuard();
        // Until one more set of threads does not fit.
        terminal.await("no more room", LIMIT, () -> {
            terminal.signal(3);
            return printed() > Aside.MOST - 4096;
        });
        terminal.signal(3);
        terminal.type("x");
        terminal.awaitText("^key x$", LIMIT);
        assertEquals(Aside.MOST, output().toFile().length());
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        String rest = terminal.trace().substring(terminal.trace().lastIndexOf("\033[?25h"));
        assertTrue(rest.contains("the first 256 KiB of what the Java virtual machine printed"), rest);
        assertFalse(rest.contains("\0"), "nothing but what was printed");
        assertGivenBack();
    }

    /** How much the program has printed aside, or how far in. */
    private long printed() {
        try {
            return Files.readString(Path.of("/proc/" + terminal.child().pid() + "/fdinfo/1")).lines()
                    .filter(line -> line.startsWith("pos:"))
                    .mapToLong(line -> Long.parseLong(line.substring(4).strip()))
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void whatAShellHasSetForItsPromptStays() throws Exception {
        start();
        Set<ProcessHandle> guards = awaitGuard();
        // What a shell that edits lines sets for its prompt.
        new ProcessBuilder("stty", "-F", terminal.slave().toString(), "isig", "icrnl").start().waitFor();
        String prompt = terminal.attributes();
        terminal.signal(9);
        terminal.awaitEnd(LIMIT);
        terminal.await("the guard to end", LIMIT, () -> guards.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals(prompt, terminal.attributes());
        assertTrue(terminal.trace().endsWith("\033[?25h"), "the screen is left all the same");
    }

    @Test
    void anOrderlyEndNeedsNoGuard() {
        start();
        Set<ProcessHandle> guards = awaitGuard();
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        terminal.await("the guard to end", LIMIT, () -> guards.stream().noneMatch(ProcessHandle::isAlive));
        assertGivenBack();
        assertTrue(terminal.trace().endsWith("ended\r\n"), "nothing is written after the end");
    }

    @Test
    void aKillWhileItIsStoppedFindsNothingToGiveBack() {
        start();
        Set<ProcessHandle> guards = awaitGuard();
        terminal.signal(20);
        terminal.await("stopped", LIMIT, () -> state().equals("T"));
        int written = terminal.trace().length();
        terminal.signal(9);
        terminal.awaitEnd(LIMIT);
        terminal.await("the guard to end", LIMIT, () -> guards.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals(written, terminal.trace().length());
        assertGivenBack();
    }

    @Test
    void theThreadsThatAreAskedForAreShownOnceTheScreenIsLeft() {
        start();
        awaitGuard();
        terminal.signal(3);
        terminal.await("the threads", LIMIT, () -> printed() > 0);
        assertFalse(terminal.trace().contains("thread dump"), "nothing is written across the screen");
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        String rest = terminal.trace().substring(terminal.trace().lastIndexOf("\033[?25h"));
        assertTrue(rest.contains("Full thread dump") && rest.contains("\"main\""), rest);
        assertGivenBack();
    }

    /** The processes that the program has started, once it keeps aside what others print, which comes last. */
    private Set<ProcessHandle> awaitGuard() {
        terminal.await("the guard", LIMIT, () -> {
            try {
                return Files.readSymbolicLink(output()).toString().contains("memfd:");
            } catch (IOException e) {
                return false;
            }
        });
        Set<ProcessHandle> guards = terminal.child().children().collect(Collectors.toSet());
        assertEquals(1, guards.size());
        return guards;
    }

    /** Standard output of the program. */
    private Path output() {
        return Path.of("/proc", Long.toString(terminal.child().pid()), "fd", "1");
    }

    @Test
    void whileItIsStopped() {
        start();
        terminal.signal(20);
        terminal.await("the normal screen", LIMIT, () -> terminal.trace().endsWith("\033[?25h"));
        terminal.await("stopped", LIMIT, () -> state().equals("T"));
        assertGivenBack();
        terminal.signal(18);
        terminal.awaitText("^signal CONT$", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        assertGivenBack();
    }

    private String state() {
        try {
            String stat = Files.readString(Path.of("/proc/" + terminal.child().pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
        } catch (IOException e) {
            return "gone";
        }
    }

    @Test
    void aTerminalThatGoesTakesTheProgramWithIt() {
        start();
        terminal.hangUp();
        terminal.child().onExit().join();
    }

    @Test
    void anotherSizeIsShownInThatSize() {
        start();
        terminal.resize(40, 10);
        terminal.awaitText("^40x10$", LIMIT);
        terminal.awaitText("^signal WINCH$", LIMIT);
        terminal.type("m");
        terminal.awaitText("^key m$", LIMIT);
        terminal.type("\033[<0;5;7M");
        terminal.awaitText("^key CLICK_DOWN:1@4,6$", LIMIT);
        terminal.type("\003q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
        terminal.resize(80, 24);
        assertGivenBack();
    }

    @Test
    void withoutACursorThereIsNoTerminal() {
        terminal.startJava(Map.of("TERM", "dumb"), Probe.class);
        assertEquals(4, terminal.awaitEnd(LIMIT));
        terminal.awaitText("probe: TERM is dumb, which cannot place its cursor", LIMIT);
        assertEquals(before, terminal.attributes());
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed(@TempDir Path directory) {
        Path missing = directory.resolve("missing");
        terminal.start(XTERM, Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djline.tmpdir=" + missing,
                "-cp", System.getProperty("java.class.path"), Probe.class.getName());
        assertEquals(4, terminal.awaitEnd(LIMIT));
        assertTrue(terminal.trace().contains("loaded from " + missing), terminal.trace());
        assertTrue(terminal.trace().contains("-Djline.tmpdir=DIRECTORY"), terminal.trace());
    }

    @Test
    void noFileIsLeftWhereTheLibraryWasUnpacked(@TempDir Path directory) {
        terminal.start(XTERM, Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djline.tmpdir=" + directory, "-cp", System.getProperty("java.class.path"), Probe.class.getName());
        terminal.awaitText("^80x24$", LIMIT);
        assertEquals(0, directory.toFile().list().length);
        terminal.signal(9);
        terminal.awaitEnd(LIMIT);
    }
}
