package primetime.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import primetime.confine.Leave;
import primetime.confine.Limits;
import primetime.confine.Program;
import primetime.schedule.Plan;
import primetime.schedule.Prime;

/** Whose turn it is, without any process. */
class RotaTest {
    private static final long MS = 1_000_000;
    private final Rota rota = new Rota();
    private final List<String> told = new ArrayList<>();

    private static DropIn dropIn(String name, long everyMillis, long version) {
        Header header = new Header(Kind.STATUS, everyMillis, "", "", List.of(), false, false);
        return new DropIn(name, Origin.OWN, "/w/" + name, List.of("/w/" + name), null, header, "", version);
    }

    private static Program program(String name) {
        return new Program(name, List.of("/w/" + name), null, Map.of(), Leave.NONE, Limits.USUAL);
    }

    private void follow(long now, DropIn... dropIns) {
        rota.follow(List.of(dropIns), Set.of(new Prime(997)), now, fault -> told.add(fault.line()));
    }

    private Program begin(long now) {
        rota.tick(now);
        Rota.Turn turn = rota.due();
        Program program = program(turn.dropIn().name());
        turn.begin(program);
        return program;
    }

    @Test
    void eachGetsAPrimeOfItsOwnAndTheFirstRunsAreApart() {
        List<Plan.Entry> plan = Rota.plan(List.of(dropIn("a", 1000, 0), dropIn("b", 1000, 0).refused("no"),
                dropIn("c", 1000, 0)), Set.of(new Prime(997)));
        assertEquals(List.of("a 991 0", "c 1009 50"), plan.stream()
                .map(each -> each.name() + " " + each.prime().millis() + " " + each.phase() / MS).toList());
        follow(0, dropIn("a", 1000, 0), dropIn("c", 1000, 0));
        assertEquals(50 * MS, rota.tick(0));
        assertEquals("a", rota.due().dropIn().name());
        begin(0);
        assertNull(rota.due());
        assertEquals(991 * MS, rota.tick(50 * MS));
        assertEquals("c", rota.due().dropIn().name());
    }

    @Test
    void aTickThatComesWhileItRunsIsLeftOut() {
        follow(0, dropIn("a", 1000, 0));
        Program first = begin(0);
        assertEquals(3 * 991 * MS, rota.tick(2 * 991 * MS));
        assertNull(rota.due());
        assertEquals("a", rota.end(first).dropIn().name());
        assertNull(rota.due());
        rota.tick(3 * 991 * MS);
        assertNotNull(rota.due());
    }

    @Test
    void aFileThatChangesWhileItRunsIsRunAgainAndTheOldAnswerIsNoAnswer() {
        follow(0, dropIn("a", 3_600_000, 1));
        Program old = begin(0);
        follow(5 * MS, dropIn("a", 3_600_000, 2));
        rota.tick(6 * MS);
        assertNull(rota.due(), "never two at once");
        assertNull(rota.end(old));
        rota.tick(7 * MS);
        assertEquals("a", rota.due().dropIn().name());
        follow(8 * MS, dropIn("a", 3_600_000, 2));
        begin(9 * MS);
        assertNull(rota.due(), "what did not change keeps its clock");
    }

    @Test
    void oneThatIsAskedForAgainWhileItStillRunsDoesNotRunTwice() {
        follow(0, dropIn("a", 1000, 0));
        Program program = begin(0);
        follow(MS);
        assertEquals(List.of(), rota.dropIns());
        follow(2 * MS, dropIn("a", 1000, 0));
        rota.tick(3 * MS);
        assertNull(rota.due());
        assertNotNull(rota.end(program));
        follow(4 * MS);
        assertTrue(rota.isEmpty());
    }

    @Test
    void whoFailsIsAskedLessOftenUntilItDoesNot() {
        follow(0, dropIn("a", 1000, 0), dropIn("b", 2000, 0));
        Rota.Turn turn = rota.end(begin(0));
        rota.judge(turn, false, 10 * MS);
        // 1999 ms is b's own.
        rota.tick(60 * MS);
        begin(60 * MS);
        assertEquals((10 + 1997) * MS, rota.tick(61 * MS));
        follow(70 * MS, dropIn("a", 1000, 0), dropIn("b", 2000, 0));
        assertEquals((10 + 1997) * MS, rota.tick(70 * MS), "it goes on to be asked less often");
        rota.judge(turn, true, 80 * MS);
        assertEquals((80 + 991) * MS, rota.tick(81 * MS));
    }

    @Test
    void whoHasWaitedLongestIsNext() {
        follow(0, dropIn("a", 1000, 0), dropIn("b", 5000, 0));
        Program first = begin(0);
        rota.tick(60 * MS);
        rota.end(first);
        rota.tick(3000 * MS);
        assertEquals("b", rota.due().dropIn().name(), "a is due again, but b has waited since 50 ms");
    }

    @Test
    void whyOneCannotRunIsToldOnce() {
        follow(0, dropIn("a", 1000, 0).refused("needs x"));
        follow(1, dropIn("a", 1000, 0).refused("needs x"));
        follow(2, dropIn("a", 1000, 0).refused("needs y"));
        assertEquals(List.of("a: needs x", "a: needs y"), told);
        assertTrue(rota.isEmpty());
    }
}
