package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UrgencyTest {
    private static final long SECOND = 1_000_000_000;
    private final Urgency urgency = new Urgency();
    private long now = 7 * SECOND;

    /** A second of evenly spaced messages, of which each {@code every}th tells of a run; whether the last was urgent. */
    private boolean second(int messages, int every) {
        boolean urgent = false;
        for (int i = 0; i < messages; i++) {
            now += SECOND / messages;
            urgent = urgency.heard(now, i % every == 0);
        }
        return urgent;
    }

    @Test
    void aFewMessagesAreUrgent() {
        assertTrue(second(1, 2));
        assertTrue(second(100, 1000));
        assertTrue(second(1900, 10_000));
    }

    @Test
    void programsThatAreRunAreUrgentForLonger() {
        assertTrue(second(5000, 3));
        assertFalse(second(5000, 30));
    }

    @Test
    void aStormIsNot() {
        assertFalse(second(12_000, 3));
    }

    @Test
    void aStormIsOverWhenThereIsMuchLess() {
        second(12_000, 3);
        assertFalse(second(6000, 3));
        assertTrue(second(2000, 3));
        assertTrue(second(6000, 3));
    }

    @Test
    void aStormWithoutProgramsIsOverWhenThereIsMuchLess() {
        second(3000, 10_000);
        assertFalse(second(1500, 10_000));
        assertTrue(second(800, 10_000));
        assertTrue(second(1500, 10_000));
    }

    @Test
    void silenceEndsAStorm() {
        second(12_000, 3);
        now += 10 * SECOND;
        urgency.heard(now, false);
        assertTrue(second(10, 3));
    }
}
