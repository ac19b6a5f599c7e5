package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import primetime.Garbage;

class WindowTest {
    private static final Columns CLOCK = Columns.of(Tape.WALL_OFFSET, Tape.ZONE_OFFSET);
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);

    WindowTest() {
        tape.values("load", 1 << 16);
        tape.values(Tape.CLOCK, 1 << 16);
        tape.events("events", 1 << 16);
        tape.latencies("latency", 1 << 20);
    }

    @Test
    void movingItMakesNoGarbage() {
        window.values("load");
        window.events("events");
        window.latencies("latency");
        window.track("no such");
        long[] end = { 0 };
        Garbage.assertNone(() -> window.move(end[0]++));
    }

    @Test
    void aViewIsTheSameOneAndMovesWithTheWindow() {
        ValuesView view = window.values("load");
        window.move(7);
        assertSame(view, window.values("load"));
        assertSame(view, window.track("load"));
        assertEquals(7, view.end());
        assertEquals(7, window.events("events").end());
    }

    @Test
    void aTrackThatIsNotThereIsEmptyForWhoeverAsks() {
        window.move(7);
        assertTrue(window.values("no such").isEmpty());
        assertTrue(window.events("no such").isEmpty());
        assertTrue(window.latencies("no such").isEmpty());
        assertTrue(window.track("no such").isEmpty());
        assertTrue(window.values("events").isEmpty(), "of another kind");
        window.move(8);
        assertEquals(8, window.values("no such").end());
    }

    @Test
    void theWallClockIsWhatItWasThen() {
        assertEquals(0, window.localMillis(5));
        tape.append(new Sample(Tape.CLOCK, 10, 0, 0, CLOCK, new long[] { 1_000_000_000_000_000_000L, 3600 }), 10);
        tape.append(new Sample(Tape.CLOCK, 20, 0, 0, CLOCK, new long[] { 2_000_000_000_000_000_000L, Sample.UNKNOWN }),
                20);
        window.move(15);
        assertEquals(1_000_000_000_000L + 3_600_000, window.localMillis(5));
        window.move(25);
        assertEquals(2_000_000_000_000L, window.localMillis(5));
    }

    @Test
    void whatComesForNoTrackOrForOneOfAnotherKindIsCounted() {
        tape.append(new Gap("no such", 0, 0, 1, "test"), 1);
        tape.append(new Sample("events", 0, 0, 0, CLOCK, new long[2]), 1);
        tape.append(new LatencyTick("load", 0, 0, 0, 0, 0, 0, 0, new long[0]), 1);
        assertEquals(3, tape.refused());
        assertEquals(0, tape.drain(new EventFeed(1), "load", 1));
    }

    @Test
    void theOldestIsTheOldestOfAllTracks() {
        assertEquals(Long.MAX_VALUE, tape.oldest());
        tape.append(new Sample(Tape.CLOCK, 10, 0, 0, CLOCK, new long[2]), 10);
        tape.append(new LatencyTick("latency", 0, 5, 0, 0, 0, 0, 0, new long[0]), 12);
        assertEquals(10, tape.oldest());
    }
}
