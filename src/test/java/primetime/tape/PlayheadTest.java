package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final long OLDEST = 1000;
    private static final long NOW = 9000;

    @Test
    void liveIsNow() {
        assertTrue(Playhead.LIVE.isLive());
        assertEquals(NOW, Playhead.LIVE.end(NOW));
        assertEquals(NOW + 1, Playhead.LIVE.end(NOW + 1));
    }

    @Test
    void atAnInstantItStandsWhileTimeGoesOn() {
        Playhead at = new Playhead.At(5000);
        assertFalse(at.isLive());
        assertEquals(5000, at.end(NOW));
        assertEquals(5000, at.end(NOW * 2));
        assertEquals(4000, at.end(4000), "never the future");
    }

    @Test
    void stepsGoBackAndForth() {
        Playhead back = Playhead.LIVE.step(-1000, OLDEST, NOW);
        assertEquals(8000, back.end(NOW));
        assertEquals(7000, back.step(-1000, OLDEST, NOW).end(NOW));
        assertEquals(8500, back.step(500, OLDEST, NOW).end(NOW));
        assertFalse(back.step(999, OLDEST, NOW).isLive());
    }

    @Test
    void beyondNowIsLiveAgain() {
        Playhead back = Playhead.LIVE.step(-1000, OLDEST, NOW);
        assertTrue(back.step(1000, OLDEST, NOW).isLive());
        assertTrue(back.step(Long.MAX_VALUE, OLDEST, NOW).isLive());
        assertTrue(Playhead.LIVE.step(0, OLDEST, NOW).isLive());
        assertTrue(Playhead.LIVE.step(1, OLDEST, NOW).isLive());
    }

    @Test
    void beforeTheOldestItStaysAtTheOldest() {
        assertEquals(OLDEST, Playhead.LIVE.step(-NOW, OLDEST, NOW).end(NOW));
        assertEquals(OLDEST, new Playhead.At(2000).step(Long.MIN_VALUE, OLDEST, NOW).end(NOW));
        assertEquals(OLDEST, new Playhead.At(10).step(-1, OLDEST, NOW).end(NOW), "what fell off meanwhile");
    }

    @Test
    void onAnEmptyTapeThereIsNowhereToGo() {
        assertEquals(NOW, Playhead.LIVE.step(-1000, Long.MAX_VALUE, NOW).end(NOW));
    }
}
