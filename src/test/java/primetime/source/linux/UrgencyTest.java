package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UrgencyTest {
    private static final long SECOND = 1_000_000_000;
    private final Urgency urgency = new Urgency();
    private long now = 7 * SECOND;

    /** A second of evenly spaced messages; whether the last one was urgent. */
    private boolean second(int messages) {
        boolean urgent = false;
        for (int i = 0; i < messages; i++) {
            now += SECOND / messages;
            urgent = urgency.heard(now);
        }
        return urgent;
    }

    @Test
    void aFewMessagesAreUrgent() {
        assertTrue(second(1));
        assertTrue(second(100));
        assertTrue(second(5000));
    }

    @Test
    void aStormIsNot() {
        assertFalse(second(12_000));
    }

    @Test
    void aStormIsOverWhenThereIsMuchLess() {
        second(12_000);
        assertFalse(second(6000));
        assertTrue(second(2000));
        assertTrue(second(6000));
    }

    @Test
    void silenceEndsAStorm() {
        second(12_000);
        now += 10 * SECOND;
        urgency.heard(now);
        assertTrue(second(10));
    }
}
