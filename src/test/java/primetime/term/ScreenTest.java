package primetime.term;

import static java.lang.Thread.State.TIMED_WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyType;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Style;

/** A screen in this very process, on a real pseudo-terminal that the test can be slow with, or close. */
@Timeout(60)
class ScreenTest {
    private static final Environment XTERM = Environment.of(Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8"));
    private final PseudoTerminal terminal = new PseudoTerminal(100, 30);
    private final Grid grid = new Grid(new Clusters(), 100, 30);
    private final Canvas canvas = new Canvas(grid);
    private String before;
    private Screen screen;

    @BeforeEach
    void open() throws Exception {
        before = terminal.attributes();
        Tty.load();
        screen = Screen.take(tty(), XTERM);
    }

    private Tty tty() throws IOException {
        String slave = terminal.slave().toString();
        return new Tty(terminal.slaveFd(), terminal.slaveFd(), new FileInputStream(slave), new FileOutputStream(slave));
    }

    @AfterEach
    void close() {
        screen.close();
        terminal.close();
    }

    private void showAndWait() {
        terminal.await("place for a frame", 10_000, () -> screen.show(grid));
    }

    /** Until the terminal takes no more: frames that differ in every cell, nobody reading. */
    private int block() {
        int shown = 0;
        for (int refused = 0, frame = 0; refused < 5000; frame++) {
            fill(frame);
            boolean taken = screen.show(grid);
            shown += taken ? 1 : 0;
            refused = taken ? 0 : refused + 1;
            Thread.yield();
        }
        return shown;
    }

    private void fill(int frame) {
        for (int row = 0; row < 30; row++) {
            for (int column = 0; column < 100; column++) {
                canvas.put(column, row, 'a' + (frame + column) % 26, Style.of(1 << 24 | (frame + column * 7) % 256, 0));
            }
        }
    }

    @Test
    void whatIsShownStandsOnTheTerminal() {
        canvas.text(5, 3, "load 0.42 ⣿ é", Style.BOLD);
        showAndWait();
        assertTrue(terminal.awaitText("load 0.42 ⣿ é$", 10_000).lines().toList().get(3).startsWith("     load"));
        long written = screen.written();
        assertTrue(screen.show(grid));
        assertEquals(written, screen.written());
        assertEquals(100, screen.columns());
        assertEquals(30, screen.rows());
        terminal.resize(0, 0);
        assertEquals(0, screen.columns());
    }

    @Test
    void theAttributesAreRawAndThenAsBefore() {
        assertNotEquals(before, terminal.attributes());
        assertTrue(terminal.attributes().contains("-isig -icanon"), terminal.attributes());
        screen.close();
        assertEquals(before, terminal.attributes());
        screen.close();
        assertEquals(before, terminal.attributes());
    }

    @Test
    void eachModeIsSwitchedOnceAndGivenBackOnce() {
        screen.mouse(true);
        showAndWait();
        screen.close();
        screen.close();
        terminal.pump(1000);
        String trace = terminal.trace();
        for (String mode : new String[] { "1049", "2004", "1004", "1002", "1006" }) {
            assertEquals(1, count(trace, "\033[?" + mode + "h"), mode);
            assertEquals(1, count(trace, "\033[?" + mode + "l"), mode);
        }
        assertEquals(1, count(trace, "\033[?25l"));
        assertEquals(1, count(trace, "\033[2J"));
        assertTrue(trace.endsWith("\033(B\017\033[m\033[?7h\033[?1049l\033[?25h"), trace);
    }

    @Test
    void suspendingGivesAllBackAndResumingTakesItAgain() {
        canvas.text(0, 0, "hello", Style.PLAIN);
        showAndWait();
        screen.suspend();
        assertEquals(before, terminal.attributes());
        assertFalse(screen.show(grid));
        screen.resume();
        assertNotEquals(before, terminal.attributes());
        showAndWait();
        terminal.awaitText("^hello$", 10_000);
        // Stopped and continued by someone who did not ask: taken again, and still given back as it was at first.
        screen.resume();
        screen.close();
        assertEquals(before, terminal.attributes());
    }

    @Test
    void aSlowTerminalCostsFramesAndNothingElse() {
        assertTrue(block() > 0);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        start = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long dropped = screen.dropped();
        for (int i = 0; i < 10_000; i++) {
            assertFalse(screen.show(grid));
        }
        assertTrue(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - start < 1000);
        assertEquals(dropped + 10_000, screen.dropped());
        grid.clear();
        canvas.text(2, 2, "after all", Style.PLAIN);
        showAndWait();
        assertEquals("\n\n  after all\n", terminal.awaitText("^  after all$", 10_000).replaceAll("\n+$", "\n"));
    }

    @Test
    void aStuckTerminalIsGivenBackAllTheSame() {
        block();
        screen.close();
        assertEquals(before, terminal.attributes());
        while (terminal.pump(200) > 0) {
            continue;
        }
        assertTrue(terminal.trace().endsWith("\033[?1049l\033[?25h"));
        assertTrue(terminal.trace().contains("\030\033[?1006l"));
    }

    @Test
    void withoutAnOutputTheAttributesAreGivenBackAllTheSame() throws Exception {
        screen.close();
        FileOutputStream gone = new FileOutputStream("/dev/full");
        Tty tty = new Tty(terminal.slaveFd(), terminal.slaveFd(), InputStream.nullInputStream(), gone);
        Screen deaf = Screen.take(tty, XTERM);
        assertNotEquals(before, terminal.attributes());
        assertTrue(deaf.isLost());
        assertFalse(deaf.show(grid));
        gone.close();
        deaf.close();
        assertEquals(before, terminal.attributes());
    }

    @Test
    void aTerminalThatHangsUpEndsTheKeyboardAndIsLost() {
        Keyboard keyboard = screen.keyboard();
        terminal.type("a");
        assertEquals('a', keyboard.read().getCharacter());
        terminal.hangUp();
        assertEquals(KeyType.EOF, keyboard.read().getKeyType());
        for (int frame = 0; !screen.isLost(); frame++) {
            fill(frame);
            screen.show(grid);
        }
        assertFalse(screen.show(grid));
        screen.close();
    }

    @Test
    void itIsKeptForAnAnswerThatIsStillToCome() throws Exception {
        screen.close();
        screen = Screen.take(tty(), XTERM, 30_000_000_000L);
        Keyboard keyboard = screen.keyboard();
        screen.askGround();
        Thread closing = new Thread(screen::close);
        closing.start();
        terminal.await("the end of the frames", 10_000,
                () -> count(terminal.trace(), "\033[?1049l\033[?25h") == 2 && closing.getState() == TIMED_WAITING);
        assertNotEquals(before, terminal.attributes());
        terminal.type("\033]11;rgb:ffff/ffff/ffff\007");
        assertTrue(keyboard.read() instanceof Ground);
        // Nothing says yet that this was all.
        assertTrue(closing.isAlive());
        terminal.type("\033[?62;22cx");
        assertEquals('x', keyboard.read().getCharacter());
        closing.join();
        assertEquals(before, terminal.attributes());
    }

    @Test
    void oneThatSaysWhatItIsWillNotAnswerAnyMore() throws IOException {
        screen.close();
        screen = Screen.take(tty(), XTERM, 3_600_000_000_000L);
        screen.askGround();
        terminal.type("\033[?1;2cx");
        assertEquals('x', screen.keyboard().read().getCharacter());
        screen.close();
        assertEquals(before, terminal.attributes());
    }

    @Test
    void whatCameOfALateAnswerIsNotLeftToTheShell() throws IOException {
        screen.close();
        screen = Screen.take(tty(), XTERM, 1);
        screen.askGround();
        terminal.type("\033]11;rgb:ff");
        try (InputStream typed = new FileInputStream(terminal.slave().toFile())) {
            terminal.await("the answer", 10_000, () -> available(typed) > 0);
            screen.close();
            assertEquals(0, available(typed));
        }
    }

    private static int available(InputStream typed) {
        try {
            return typed.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoChangesFromDarkToLightIsAskedToTellAndNoMoreAtTheEnd() {
        assertFalse(terminal.trace().contains("?2031h"));
        screen.askGround();
        screen.suspend();
        screen.resume();
        screen.close();
        terminal.await("the end", 10_000, () -> count(terminal.trace(), "\033[?2031l") == 2);
        assertEquals(2, count(terminal.trace(), "\033[?2031h"));
    }

    @Test
    void whoNeedsTheGroundNoMoreIsNotToldOfItUntilItAsksAgain() {
        screen.askGround();
        screen.ignoreGround();
        screen.suspend();
        screen.resume();
        terminal.await("the end of the changes", 10_000, () -> count(terminal.trace(), "\033[?2031l") > 0);
        assertEquals(1, count(terminal.trace(), "\033[?2031h"));
        screen.askGround();
        screen.askGround();
        terminal.await("the question again", 10_000, () -> count(terminal.trace(), "\033]11;?") == 2);
    }

    @Test
    void oneThatDoesNotAnswerIsGivenBackAllTheSame() throws Exception {
        screen.close();
        screen = Screen.take(tty(), XTERM, 1);
        screen.askGround();
        screen.close();
        assertEquals(before, terminal.attributes());
    }

    @Test
    void keysArePressedOneByOne() throws IOException {
        Keyboard keyboard = screen.keyboard();
        terminal.type("q\003\033[1;5A\033[200~a\rb\033[201~é\r\033");
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            keys.append(DecoderTest.name(keyboard.read())).append(' ');
        }
        assertEquals("q C-c C-ArrowUp Paste(a\rb) é Enter Escape ", keys.toString());
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
