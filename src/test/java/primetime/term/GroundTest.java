package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.googlecode.lanterna.input.KeyStroke;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The question for the colour of the ground, to terminals that answer and to those that do not. */
@Timeout(120)
class GroundTest {
    private static final long LIMIT = 30_000;
    private final PseudoTerminal terminal = new PseudoTerminal(80, 24);

    @AfterEach
    void close() {
        terminal.close();
    }

    private void start(String kind) {
        terminal.startJava(Map.of("TERM", kind, "LC_ALL", "C.UTF-8"), Probe.class);
        terminal.awaitText("^80x24$", LIMIT);
    }

    @Test
    void theAnswerComesInPiecesAndNoPieceIsAKey() {
        start("xterm");
        terminal.type("g");
        terminal.await("question", LIMIT, () -> terminal.trace().contains(GroundAnswer.QUESTION));
        terminal.type("\033]11;rgb:fdfd/f6f6");
        terminal.type("/e3e3\033\\");
        terminal.awaitText("^key Ground.fdf6e3.$", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
    }

    @Test
    void aTerminalThatNeverAnswersCostsNothing() {
        start("xterm");
        terminal.type("gx");
        terminal.awaitText("^key x$", LIMIT);
        terminal.type("q");
        assertEquals(0, terminal.awaitEnd(LIMIT));
    }

    @Test
    void theConsoleIsNotAsked() {
        start("linux");
        terminal.type("gx");
        terminal.awaitText("^key x$", LIMIT);
        assertFalse(terminal.trace().contains("\033]11"), "no question");
    }

    @Test
    void tmuxAnswersForThePane(@TempDir Path directory) throws Exception {
        assumeTrue(Tmux.isThere(), "tmux is not installed");
        Path settings = Files.writeString(directory.resolve("tmux.conf"),
                "set -g window-style bg=#fdf6e3\nset -g status off\nset -g default-terminal tmux-256color\n");
        Path socket = directory.resolve("socket");
        String probe = Path.of(System.getProperty("java.home"), "bin", "java") + " -cp "
                + System.getProperty("java.class.path") + " " + Probe.class.getName();
        Tmux.tmux(socket, "-u", "-f", settings.toString(), "new-session", "-d", "-x", "80", "-y", "24", probe);
        try {
            await(socket, "80x24");
            Tmux.tmux(socket, "send-keys", "g");
            await(socket, "key Ground(fdf6e3)");
        } finally {
            Tmux.tmux(socket, "kill-server");
        }
    }

    private static void await(Path socket, String line) throws Exception {
        long end = System.nanoTime() + LIMIT * 1_000_000;
        for (String shown = ""; shown.lines().noneMatch(line::equals);) {
            shown = Tmux.tmux(socket, "capture-pane", "-p");
            String last = shown;
            assertTrue(System.nanoTime() < end, () -> "no " + line + " in\n" + last);
        }
    }

    @ParameterizedTest
    @CsvSource({ "TERM=xterm, true", "TERM=tmux-256color TMUX=/tmp/1, true", "TERM=screen-256color TMUX=/tmp/1, true",
            "TERM=linux, false", "TERM=dumb, false", "TERM=screen, false", "TERM=screen.xterm STY=1.pts, false",
            "TERM=xterm NO_COLOR=1, false", "TERM=vt220, false" })
    void onlyWhoUnderstandsIsAsked(String words, boolean asked) {
        assertEquals(asked, EnvironmentTest.of(words).isAnswering());
    }

    @ParameterizedTest
    @CsvSource({ "ffffff, true", "fdf6e3, true", "c0c0c0, true", "808080, true", "707070, false", "101418, false",
            "000000, false", "0000ff, false" })
    void aGroundIsLightWhereBlackIsEasierToRead(String hex, boolean light) {
        assertEquals(light, new Ground(Integer.parseInt(hex, 16)).isLight());
    }

    @ParameterizedTest
    @CsvSource({ "[?997;1n, Ground(000000)", "[?997;2n, Ground(ffffff)", "[?997;3n, nothing", "[?998;1n, nothing",
            "[?997;2;1n, nothing", "[?62;4c, Attributes", "[?1;2c, Attributes", "[?1$c, nothing" })
    void whatATerminalTellsAboutItself(String sequence, String told) {
        Decoder decoder = new Decoder();
        ("\033" + sequence).chars().forEach(decoder::feed);
        KeyStroke key = decoder.next();
        assertEquals(told, key == null ? "nothing" : DecoderTest.name(key));
    }

    @Test
    void anEndlessAnswerIsSwallowedWithoutKeepingIt() {
        Decoder decoder = new Decoder();
        String endless = "\033]11;rgb:" + "f".repeat(100_000) + "\007a";
        endless.chars().forEach(decoder::feed);
        assertEquals("a", DecoderTest.name(decoder.next()));
        assertTrue(decoder.next() == null, "nothing else");
    }
}
