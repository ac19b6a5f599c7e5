package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final long SECOND = 1_000_000_000;
    private final Heartbeat heartbeat = new Heartbeat();
    private long now;

    private int beat(long forks, long received) {
        now += SECOND;
        return heartbeat.silences(now, forks, received, false);
    }

    @Test
    void aHostWhereNothingStartsIsNotSilent() {
        for (int i = 0; i < 10; i++) {
            assertEquals(0, beat(100, 5));
        }
    }

    @Test
    void processesThatNobodyToldOfForAWhileMeanSilence() {
        assertEquals(0, beat(100, 5));
        assertEquals(0, beat(101, 5));
        assertEquals(1, beat(101, 5));
    }

    @Test
    void patienceIsCountedInTimeNotInLooks() {
        beat(100, 5);
        for (int i = 0; i < 50; i++) {
            assertEquals(0, heartbeat.silences(now + i * 10_000_000, 101 + i, 5, false));
        }
        assertEquals(1, heartbeat.silences(now + 500_000_000, 200, 5, false));
    }

    @Test
    void aMessageThatComesALittleLaterIsEnough() {
        beat(100, 5);
        assertEquals(0, beat(101, 5));
        assertEquals(0, beat(101, 6));
        assertEquals(0, beat(102, 6));
        assertEquals(0, beat(103, 7));
    }

    @Test
    void messagesThatWaitAreOurOwnSlowness() {
        beat(100, 5);
        beat(101, 5);
        assertEquals(0, heartbeat.silences(now + SECOND, 102, 5, true));
    }

    @Test
    void silencesInARowAreCountedUntilSomethingIsHeard() {
        beat(100, 5);
        beat(101, 5);
        assertEquals(1, beat(102, 5));
        assertEquals(0, beat(103, 5));
        assertEquals(2, beat(104, 5));
        assertEquals(0, beat(105, 6));
        assertEquals(0, beat(106, 6));
        assertEquals(1, beat(107, 6));
    }
}
