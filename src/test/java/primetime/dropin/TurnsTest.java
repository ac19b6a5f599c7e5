package primetime.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import primetime.confine.Leave;
import primetime.confine.Limits;
import primetime.confine.Program;
import primetime.schedule.Prime;

class TurnsTest {
    private static final long MILLI = 1_000_000;
    private static final Program PROGRAM = new Program("x", List.of("/x"), null, Map.of(), Leave.NONE, Limits.USUAL);
    private final Turns turns = new Turns(Set.of(Prime.nearest(1000, Set.of())));

    private Turn add(String name, long due) {
        Header header = new Header(Kind.TEXT, 1000, "", "", List.of(), false, false);
        DropIn dropIn = new DropIn(name, Origin.OWN, "/x/" + name, List.of("/x"), null, header, "", List.of());
        turns.add(dropIn, due);
        return turns.of(dropIn);
    }

    @Test
    void eachHasAPrimeThatNobodyElseHas() {
        assertEquals(List.of(991L, 1009L),
                List.of(add("a", 0), add("b", 0)).stream().map(turn -> turn.interval().nanos() / MILLI).sorted()
                        .toList());
        turns.remove(turns.all().get(0));
        assertEquals(1, turns.all().size());
        add("c", 0);
        assertEquals(Set.of(991 * MILLI, 1009 * MILLI),
                Set.of(turns.all().get(0).interval().nanos(), turns.all().get(1).interval().nanos()));
    }

    @Test
    void aTickThatComesWhileItRunsIsLeftOut() {
        Turn turn = add("a", 5);
        long interval = turn.interval().nanos();
        assertEquals(5, turns.next(4));
        assertFalse(turn.isOverdue());
        assertEquals(5 + interval, turns.next(5));
        assertTrue(turn.isOverdue());
        turn.started(PROGRAM);
        assertSame(turn, turns.running(PROGRAM));
        assertEquals(5 + 4 * interval, turns.next(5 + 3 * interval));
        assertFalse(turn.isOverdue());
        turns.ended(turn, false, 5 + 3 * interval);
        assertNull(turns.running(PROGRAM));
        assertFalse(turn.isOverdue());
        assertEquals(5 + 5 * interval, turns.next(5 + 4 * interval));
        assertTrue(turn.isOverdue());
    }

    @Test
    void whatFailsIsAskedLessOftenUntilItDoesNot() {
        Turn turn = add("a", 0);
        long usual = turn.interval().nanos();
        for (int failures = 1; failures <= 6; failures++) {
            turns.ended(turn, true, 7);
            long wish = 1000L << Math.min(failures, 4);
            assertEquals(wish, turn.interval().nanos() / MILLI, wish / 50.0);
            assertEquals(7 + turn.interval().nanos(), turns.next(7));
        }
        turns.ended(turn, false, 9);
        assertEquals(usual, turn.interval().nanos());
        assertEquals(9 + usual, turns.next(9));
    }

    @Test
    void whereThereIsNoneNothingIsEverDue() {
        assertEquals(Long.MAX_VALUE, turns.next(0));
    }
}
