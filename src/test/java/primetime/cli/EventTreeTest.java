package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import primetime.tape.Event;
import primetime.tape.Kind;

class EventTreeTest {
    private static final long MILLI = 1_000_000;
    private final StringBuilder out = new StringBuilder();
    private EventTree tree = tree("", false);
    private long now;

    private static EventTree tree(String letters, boolean threads) {
        return new EventTree(SampleProcess.look(letters), SampleProcess.time(), Integer::toString, threads);
    }

    /** A millisecond after the one before. */
    private boolean tell(Kind kind, int pid, int parent, String text, boolean passes) {
        now += MILLI;
        Event event = SampleProcess.event(kind, text);
        event.at = now;
        event.pid = event.tgid = pid;
        event.parent = parent;
        return tell(event, passes);
    }

    private boolean tell(Event event, boolean passes) {
        boolean belongs = tree.belongs(event, passes);
        if (belongs && event.kind != Kind.ALIVE) {
            tree.event(out, event);
        }
        return belongs;
    }

    private void tell(Kind kind, int pid, int parent, String text) {
        assertTrue(tell(kind, pid, parent, text, true));
    }

    private void exit(int pid, int status) {
        now += MILLI;
        Event event = SampleProcess.exit("", status, 2 * MILLI);
        event.at = now;
        event.pid = event.tgid = pid;
        tell(event, true);
    }

    private String shown() {
        String shown = out.toString();
        out.setLength(0);
        return shown;
    }

    @Test
    void aProcessStandsBeneathWhoForkedItWhenItRunsAProgram() {
        tell(Kind.ALIVE, 1, 0, "init");
        tell(Kind.ALIVE, 77, 1, "bash");
        tell(Kind.FORK, 100, 77, "bash");
        assertEquals("", shown());
        tell(Kind.EXEC, 100, 77, "/usr/bin/make -j2");
        tell(Kind.FORK, 101, 100, "/usr/bin/make -j2");
        tell(Kind.EXEC, 101, 100, "cc -c a.c");
        exit(101, 3 << 8);
        exit(100, 11 | 0x80);
        assertEquals("""
                             init (1)
                               bash (77)
                15:02:00.004     /usr/bin/make -j2 (100)
                15:02:00.006       cc -c a.c (101)
                15:02:00.007       cc (101) ended: code 3 after 0.002s
                15:02:00.008     make (100) ended: signal 11 SEGV, core dumped after 0.002s
                """, shown());
    }

    @Test
    void aForkThatRunsNoProgramIsShownAfterAWhileOrAtItsEndOrAboveItsChild() {
        tell(Kind.FORK, 100, 77, "sh x");
        tree.due(out, now + EventTree.HOLD - 1);
        String early = shown();
        tree.due(out, now + EventTree.HOLD);
        tell(Kind.FORK, 101, 100, "sh x");
        exit(101, 0);
        tell(Kind.FORK, 102, 100, "sh x");
        tell(Kind.FORK, 103, 102, "sh x");
        tell(Kind.EXEC, 103, 102, "true");
        assertEquals("", early);
        assertEquals("""
                             (77)
                15:02:00.001   sh x (100) forked
                15:02:00.003     sh x (101) forked, ended: code 0 after 0.002s
                15:02:00.004     sh x (102) forked
                15:02:00.006       true (103)
                """, shown());
        tree.due(out, Long.MAX_VALUE);
        assertEquals("", shown());
    }

    @Test
    void aProgramInThePlaceOfAnotherNamesIt() {
        tell(Kind.EXEC, 100, 0, "/usr/bin/env sh -c x");
        tell(Kind.EXEC, 100, 0, "sh -c x");
        assertEquals("15:02:00.001 /usr/bin/env sh -c x (100)\n15:02:00.002 sh -c x (100) instead of env\n", shown());
    }

    @Test
    void whereBranchesMixTheParentIsNamed() {
        tell(Kind.EXEC, 1, 0, "make");
        for (int pid : new int[] { 10, 20 }) {
            tell(Kind.FORK, pid, 1, "make");
            tell(Kind.EXEC, pid, 1, "cc");
        }
        tell(Kind.FORK, 11, 10, "cc");
        tell(Kind.EXEC, 11, 10, "as");
        tell(Kind.FORK, 12, 10, "cc");
        tell(Kind.EXEC, 12, 10, "ld");
        assertTrue(shown().endsWith("""
                15:02:00.005   cc (20)
                15:02:00.007     as (11) of 10
                15:02:00.009     ld (12) of 10
                """), "the second is still beneath another's line");
    }

    @Test
    void whatPassesTheFilterBringsWhatItStartsAndWhoIsAboveIt() {
        assertFalse(tell(Kind.ALIVE, 9, 1, "bash", false));
        assertFalse(tell(Kind.ALIVE, 1, 0, "init", false));
        assertFalse(tell(Kind.FORK, 100, 9, "bash", false));
        assertTrue(tell(Kind.EXEC, 100, 9, "deploy.sh", true));
        assertTrue(tell(Kind.FORK, 101, 100, "deploy.sh", false));
        assertTrue(tell(Kind.EXEC, 101, 100, "cp a b", false));
        assertFalse(tell(Kind.FORK, 200, 9, "bash", false));
        assertFalse(tell(Kind.EXEC, 200, 9, "ls", false));
        assertEquals("""
                             init (1)
                               bash (9)
                15:02:00.004     deploy.sh (100)
                15:02:00.006       cp a b (101)
                """, shown());
    }

    @Test
    void whoIsAskedForAndWasThereBeforeBringsWhatItStarts() {
        assertTrue(tell(Kind.ALIVE, 9, 10, "daemon", true));
        assertFalse(tell(Kind.ALIVE, 10, 0, "init", false));
        assertTrue(tell(Kind.FORK, 11, 9, "daemon", false));
    }

    @Test
    void anOrphanStaysBeneathWhoForkedIt() {
        tell(Kind.EXEC, 1, 0, "sh");
        tell(Kind.FORK, 2, 1, "sh");
        tell(Kind.FORK, 3, 2, "sh");
        exit(2, 0);
        tell(Kind.EXEC, 3, 1, "daemon");
        assertTrue(shown().endsWith("    daemon (3)\n"), "two generations below");
    }

    @Test
    void aNumberThatIsGivenAgainIsAnotherProcess() {
        tell(Kind.EXEC, 1, 0, "sh");
        tell(Kind.FORK, 2, 1, "sh");
        tell(Kind.EXEC, 2, 1, "first");
        exit(2, 0);
        tell(Kind.FORK, 2, 1, "sh");
        tell(Kind.EXEC, 2, 1, "second");
        assertTrue(shown().endsWith("  second (2)\n"), "not instead of the first");
    }

    @Test
    void theIndentationIsBoundedAndSoIsTheMemory() {
        tell(Kind.EXEC, 1, 0, "sh");
        for (int pid = 2; pid < 2000; pid++) {
            tell(Kind.FORK, pid, pid - 1, "sh");
            tell(Kind.EXEC, pid, pid - 1, "sh");
        }
        String[] lines = shown().split("\n");
        assertEquals("15:02:00.003   sh (2)", lines[1]);
        assertEquals(13 + 2 * EventTree.DEEPEST, lines[EventTree.DEEPEST].indexOf("sh"));
        assertEquals("15:02:03.997 " + "  ".repeat(EventTree.DEEPEST) + "sh (1999) of 1998", lines[1998]);
        Twig last = null;
        for (int pid = 1; pid < 2000; pid++) {
            last = new Twig(pid, pid - 1, last, 0, EventTree.DEEPEST);
        }
        int kept = 0;
        for (Twig each = last; each != null; each = each.above) {
            kept++;
        }
        assertTrue(kept <= EventTree.DEEPEST + 1, kept + " generations are kept");
    }

    @Test
    void threadsAreShownWhereTheyAreAskedFor() {
        Event clone = SampleProcess.event(Kind.CLONE, "java");
        clone.pid = 4322;
        Event exit = SampleProcess.exit("java", 9, MILLI);
        exit.pid = 4322;
        tell(clone, true);
        tell(exit, true);
        assertEquals("", shown());
        tree = tree("", true);
        tell(clone, true);
        tell(exit, true);
        assertEquals("""
                             java (4321)
                15:02:01.234 java (4321) clone thread 4322
                15:02:01.234 java (4321) thread 4322 ended signal 9 KILL after 0.001s
                """, shown());
    }

    @Test
    void whatElseHappensStandsOnALineOfItsOwn() {
        tell(Kind.EXEC, 100, 0, "/bin/su");
        tell(Kind.SID, 100, 0, "su");
        tell(Kind.COMM, 100, 0, "other");
        tell(Kind.CORE, 100, 0, "su");
        assertEquals("""
                15:02:00.001 /bin/su (100)
                15:02:00.002 su (100) sid session 0
                15:02:00.003 su (100) comm other
                15:02:00.004 su (100) core
                """, shown());
    }

    @Test
    void aHostileNameMovesNothing() {
        tell(Kind.EXEC, 100, 0, new String(SampleProcess.HOSTILE, StandardCharsets.UTF_8));
        tell(Kind.EXEC, 100, 0, "x");
        exit(100, 0);
        String shown = shown();
        assertEquals(3, shown.lines().count(), shown);
        assertTrue(shown.chars().allMatch(unit -> unit == '\n' || unit >= 0x20 && (unit < 0x7f || unit > 0x9f)), shown);
    }
}
