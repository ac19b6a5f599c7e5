package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final long MILLI = 1_000_000;
    private static final long INTERVAL = 5 * MILLI;
    private static final long PERIOD = 2 * INTERVAL;
    /** Continued at the end of a second, and noted three milliseconds later. */
    private static final long CONTINUED = 1000 * MILLI;
    private final SampleRing ring = new SampleRing(64);
    private final Stops stops = new Stops();
    private final List<String> taken = new ArrayList<>();
    private final Readings readings = new Readings(ring, INTERVAL, PERIOD, stops, new Readings.Taker() {
        @Override
        public void take(long due, long late, Turn turn, boolean paused) {
            taken.add(turn + " " + late / MILLI);
        }

        @Override
        public void stopped(long due, long late, Turn turn) {
            taken.add("stopped " + turn + " " + late / MILLI);
        }
    });

    private void assertTaken(String... expected) {
        readings.take(null, Long.MAX_VALUE);
        assertEquals(List.of(expected), taken);
    }

    @Test
    void aSleepThatTheProcessWasStoppedInIsInNoReading() {
        stops.note(CONTINUED - MILLI, CONTINUED + 3 * MILLI);
        ring.put(CONTINUED - 900 * MILLI, 900 * MILLI, Turn.RELATIVE);
        ring.put(CONTINUED + 10 * MILLI, MILLI / 10, Turn.RELATIVE);
        assertTaken("stopped RELATIVE 900", "RELATIVE 0");
        assertEquals(1, readings.stopped());
        assertEquals(0, readings.notMissed());
    }

    @Test
    void neitherAreTheInstantsOfTheScheduleThatPassedMeanwhile() {
        stops.note(CONTINUED - MILLI, CONTINUED + 3 * MILLI);
        ring.put(CONTINUED - 895 * MILLI, 895 * MILLI, Turn.RELATIVE);
        ring.put(CONTINUED - 895 * MILLI, 896 * MILLI, Turn.PASSED);
        assertTaken("stopped RELATIVE 895", "stopped PASSED 896");
        assertEquals(1, readings.stopped());
        assertEquals(90, readings.notMissed());
    }

    @Test
    void aStopInAnAbsoluteSleepTakesThatSampleAndItsMissedInstants() {
        stops.note(CONTINUED - MILLI, CONTINUED + 3 * MILLI);
        ring.put(CONTINUED - 895 * MILLI, 895 * MILLI, Turn.ABSOLUTE);
        ring.put(CONTINUED + 15 * MILLI, 0, Turn.ABSOLUTE);
        assertTaken("stopped ABSOLUTE 895", "ABSOLUTE 0");
        assertEquals(89, readings.notMissed());
    }

    @Test
    void aStopThatEndedBeforeItWasDueIsInItsStretchAllTheSame() {
        stops.note(CONTINUED - MILLI, CONTINUED);
        ring.put(CONTINUED + 2 * MILLI, 0, Turn.RELATIVE);
        ring.put(CONTINUED + 11 * MILLI, 0, Turn.ABSOLUTE);
        assertTaken("stopped RELATIVE 0", "ABSOLUTE 0");
    }

    @Test
    void whatIsLateByTheHostsDoingStays() {
        stops.note(CONTINUED - MILLI, CONTINUED);
        ring.put(CONTINUED - 500 * MILLI, 490 * MILLI, Turn.RELATIVE);
        ring.put(CONTINUED + 200 * MILLI, 900 * MILLI, Turn.ABSOLUTE);
        ring.put(CONTINUED + 1400 * MILLI, 30 * MILLI, Turn.PASSED);
        assertTaken("RELATIVE 490", "ABSOLUTE 900", "PASSED 30");
        assertEquals(0, readings.stopped());
        assertEquals(0, readings.notMissed());
    }

    @Test
    void severalInARowEachTakeTheirs() {
        for (int i = 0; i < 100; i++) {
            stops.note(CONTINUED * i, CONTINUED * i + MILLI);
        }
        for (int i = 90; i < 100; i++) {
            ring.put(CONTINUED * i - 300 * MILLI, 300 * MILLI, Turn.RELATIVE);
            ring.put(CONTINUED * i + 300 * MILLI, 20 * MILLI, Turn.RELATIVE);
        }
        readings.take(null, Long.MAX_VALUE);
        assertEquals(10, readings.stopped());
        assertEquals(10, taken.stream().filter("RELATIVE 20"::equals).count());
    }
}
