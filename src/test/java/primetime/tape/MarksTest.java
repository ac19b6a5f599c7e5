package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import primetime.Garbage;

class MarksTest {
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);

    private void mark(long at, long seen) {
        tape.append(new Mark("latency", at, at * 100, "at " + at), seen);
    }

    private MarksView at(long end) {
        window.move(end);
        return window.marks();
    }

    @Test
    void aMarkIsReadAsItWasMade() {
        mark(10, 15);
        MarksView marks = at(15);
        assertEquals(1, marks.count());
        assertEquals(10, marks.at(0));
        assertEquals(15, marks.seen(0));
        assertEquals(1000, marks.nanos(0));
        assertEquals("latency", marks.track(0));
        assertEquals("at 10", marks.text(0));
        assertEquals(0, tape.refused(), "whatever its track");
    }

    @Test
    void aWindowShowsOnlyWhatHadBeenSeen() {
        mark(10, 15);
        mark(12, 30);
        assertTrue(at(14).isEmpty());
        assertEquals(1, at(29).count());
        assertEquals(2, at(30).count());
    }

    @Test
    void walkingFromOneToTheNextComesToEveryFrameThatShowedOne() {
        mark(10, 15);
        mark(12, 30);
        mark(9, 30);
        mark(40, 45);
        Marks marks = tape.marks();
        assertEquals(0, marks.after(0));
        assertEquals(1, marks.after(marks.seen(0)));
        assertEquals(3, marks.after(marks.seen(1)));
        assertEquals(Marks.NONE, marks.after(marks.seen(3)));
        assertEquals(2, marks.before(marks.seen(3)));
        assertEquals(0, marks.before(marks.seen(2)));
        assertEquals(Marks.NONE, marks.before(marks.seen(0)));
    }

    @Test
    void onlyTheNewestAreKept() {
        for (int i = 0; i < Marks.MOST + 5; i++) {
            mark(i, i);
        }
        MarksView marks = at(Long.MAX_VALUE - 1);
        assertEquals(5, marks.first());
        assertEquals(Marks.MOST + 5, marks.count());
        assertEquals(5, marks.at(marks.first()));
        assertEquals(5, tape.marks().after(0), "the oldest that is kept");
        assertEquals(Marks.NONE, tape.marks().before(5));
    }

    @Test
    void walkingMakesNoGarbage() {
        mark(10, 15);
        Garbage.assertNone(() -> tape.marks().before(tape.marks().after(3)));
    }
}
