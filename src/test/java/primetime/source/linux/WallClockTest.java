package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class WallClockTest {
    private static final Clock SUMMER = at("2026-07-01T10:00:00.000000123Z");
    private static final TimeZone BERLIN = TimeZone.getTimeZone("Europe/Berlin");
    private long now;
    private int readings;

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Test
    void theOffsetsTurnMonotonicTimeIntoWallTimeAndLocalTime() {
        now = 500;
        long[] said = new WallClock(SUMMER, BERLIN, () -> now).poll();
        assertEquals(SUMMER.instant().getEpochSecond() * 1_000_000_000 + 123, 500 + said[0]);
        assertEquals(7200, said[1]);
    }

    @Test
    void winterHasAnotherOffset() {
        Clock winter = at("2026-12-01T10:00:00Z");
        assertEquals(3600, new WallClock(winter, BERLIN, () -> now).poll()[1]);
        assertEquals(-12_600, new WallClock(winter, TimeZone.getTimeZone("America/St_Johns"), () -> now).poll()[1]);
    }

    @Test
    void ofThreeReadingsTheOneThatWasLeastDisturbedCounts() {
        // Between the two readings of the clock pass 1 ms, 30 us and 2 ms.
        long[] times = { 0, 1_000_000, 2_000_000, 2_030_000, 3_000_000, 5_000_000 };
        long[] said = new WallClock(SUMMER, BERLIN, () -> times[readings++]).poll();
        assertEquals(SUMMER.instant().getEpochSecond() * 1_000_000_000 + 123 - 2_015_000, said[0]);
        assertEquals(6, readings);
    }

    @Test
    void oneUndisturbedReadingIsEnough() {
        long[] said = new WallClock(SUMMER, BERLIN, () -> readings++).poll();
        assertEquals(2, readings);
        assertArrayEquals(new long[] { SUMMER.instant().getEpochSecond() * 1_000_000_000 + 123, 7200 }, said);
    }
}
