package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Gaps and faults, which every track has. */
class NotesTest {
    private static final Columns ONE = Columns.of("x");
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);

    NotesTest() {
        tape.values("load", 1 << 16);
        tape.events("events", 1 << 16);
    }

    @Test
    void aFaultStandsUntilTheNextEntry() {
        assertNull(at(5).fault());
        sample(10);
        fault(20);
        assertNull(at(19).fault());
        assertEquals("/proc/loadavg: gone; look", at(20).fault().line());
        sample(30);
        assertNotNull(at(29).fault());
        assertNull(at(30).fault());
    }

    @Test
    void ofTwoThatWereSeenInOneFrameTheLaterOneCounts() {
        fault(10);
        sample(10);
        assertNull(at(10).fault());
        fault(10);
        assertNotNull(at(10).fault());
        tape.append(new Sample("load", 9, 0, 0, ONE, new long[1]), 11);
        assertNull(at(11).fault());
    }

    @Test
    void whatWasLostIsSummedUpToTheInstant() {
        for (int i = 1; i <= 1000; i++) {
            tape.append(new Gap("load", i, i, i, "test"), i);
        }
        assertEquals(500_500, at(1000).lost());
        assertEquals(1000, at(1000).gaps());
        assertEquals(900 * 901 / 2, at(900).lost());
        assertEquals(900, at(900).lastGap().lost());
        assertNull(at(1000).gap(100), "fell off");
        assertEquals(745, at(1000).gap(744).lost());
        assertNull(at(900).gap(900), "the future");
    }

    @Test
    void whereTheGapsFellOffTheLossIsThatOfTheOldestTime() {
        for (int i = 1; i <= 1000; i++) {
            tape.append(new Gap("load", i, i, 1, "test"), i);
        }
        assertEquals(1000 - 256, at(3).lost(), "all that happened before the oldest gap that is kept");
        assertNull(at(3).lastGap());
    }

    @Test
    void faultsBeyondTheBoundFallOff() {
        for (int i = 1; i <= 1000; i++) {
            fault(i);
        }
        assertNotNull(at(1000).fault());
        assertNull(at(3).fault());
    }

    @Test
    void theVersionChangesWithEverythingThatComes() {
        long before = at(5).version();
        sample(10);
        long[] versions = { before, at(10).version(), 0, 0, 0, 0 };
        fault(20);
        versions[2] = at(20).version();
        tape.append(new Gap("load", 30, 30, 1, "test"), 30);
        versions[3] = at(30).version();
        sample(40);
        versions[4] = at(40).version();
        versions[5] = at(40 + 10_000_000_000L).version();
        assertTrue(at(40 + 10_000_000_000L).isStale());
        for (int i = 1; i < versions.length; i++) {
            assertTrue(versions[i] != versions[i - 1], "version " + i);
        }
        assertEquals(versions[4], at(41).version());
    }

    @Test
    void eventsAreNeverStale() {
        Event event = new Event();
        EventFeed feed = new EventFeed(8);
        for (int i = 0; i < 3; i++) {
            feed.offer(event);
            tape.drain(feed, "events", i);
        }
        window.move(1L << 60);
        assertTrue(!window.events("events").isStale());
        assertEquals((1L << 60) - 2, window.events("events").age());
        assertEquals(Long.MAX_VALUE, window.values("load").age());
    }

    private View at(long end) {
        window.move(end);
        return window.track("load");
    }

    private void sample(long at) {
        tape.append(new Sample("load", at, 0, 0, ONE, new long[1]), at);
    }

    private void fault(long at) {
        tape.append(new Fault("load", at, "/proc/loadavg", "gone", "look"), at);
    }
}
