package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import primetime.term.PseudoTerminal;

class SessionTest {
    private static final long LIMIT = 20_000;
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor",
            "LC_ALL",
            "C.UTF-8");

    private static void assertRestoredAfter(String fault, String reason) {
        try (PseudoTerminal terminal = new PseudoTerminal(80, 24)) {
            String before = terminal.attributes();
            terminal.startJava(XTERM, CrashingProgram.class, fault);
            assertEquals(1, terminal.awaitEnd(LIMIT), terminal.text());
            assertEquals(before, terminal.attributes(), "the terminal's settings");
            String trace = terminal.trace();
            int left = trace.lastIndexOf("[?1049l");
            assertTrue(left > trace.lastIndexOf("[?1049h"), "the alternate screen is left");
            assertEquals(trace.indexOf(reason), trace.lastIndexOf(reason), "the reason is told once");
            assertTrue(trace.indexOf(reason) > left, "after the terminal came back: " + trace.substring(left));
        }
    }

    @Test
    void anExceptionInAnyThreadGivesTheTerminalBackAndIsToldOnce() {
        assertRestoredAfter("thread", "a thread's own");
    }

    @Test
    void aMissingNativeCallInTheLoopGivesTheTerminalBack() {
        assertRestoredAfter("link", "no such call");
    }

    @Test
    void runningOutOfMemoryGivesTheTerminalBack() {
        assertRestoredAfter("memory", "made up");
    }

    @Test
    void aWidgetThatThrowsCostsItsOwnPane() {
        try (PseudoTerminal terminal = new PseudoTerminal(80, 24)) {
            terminal.startJava(XTERM, CrashingProgram.class, "widget");
            terminal.awaitText("faulty could not be drawn", LIMIT);
            terminal.awaitText("a widget's own", LIMIT);
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
    }
}
