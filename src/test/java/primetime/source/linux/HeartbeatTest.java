package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final Heartbeat heartbeat = new Heartbeat();

    @Test
    void aHostWhereNothingStartsIsNotSilent() {
        for (int i = 0; i < 10; i++) {
            assertFalse(heartbeat.isSilent(100, 0, false));
        }
    }

    @Test
    void processesThatNobodyToldOfForAWholeBeatMeanSilence() {
        assertFalse(heartbeat.isSilent(100, 5, false));
        assertFalse(heartbeat.isSilent(101, 5, false));
        assertTrue(heartbeat.isSilent(101, 5, false));
    }

    @Test
    void aMessageThatComesABeatLaterIsEnough() {
        heartbeat.isSilent(100, 5, false);
        assertFalse(heartbeat.isSilent(101, 5, false));
        assertFalse(heartbeat.isSilent(101, 6, false));
        assertFalse(heartbeat.isSilent(102, 6, false));
        assertFalse(heartbeat.isSilent(103, 7, false));
    }

    @Test
    void messagesThatWaitAreOurOwnSlowness() {
        heartbeat.isSilent(100, 5, false);
        heartbeat.isSilent(101, 5, false);
        assertFalse(heartbeat.isSilent(102, 5, true));
    }

    @Test
    void silenceIsToldAgainOnlyAfterTwoMoreBeats() {
        heartbeat.isSilent(100, 5, false);
        heartbeat.isSilent(101, 5, false);
        assertTrue(heartbeat.isSilent(102, 5, false));
        assertFalse(heartbeat.isSilent(103, 5, false));
        assertTrue(heartbeat.isSilent(104, 5, false));
    }
}
