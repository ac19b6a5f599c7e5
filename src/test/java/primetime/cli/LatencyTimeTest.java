package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LatencyTimeTest {
    @Test
    void unitsAreThoseOfThePeers() {
        assertEquals(90_000_000_000L, LatencyTime.nanos("90"));
        assertEquals(1_500_000_000L, LatencyTime.nanos("1.5s"));
        assertEquals(120_000_000_000L, LatencyTime.nanos("2m"));
        assertEquals(3_600_000_000_000L, LatencyTime.nanos("1h"));
        assertEquals(86_400_000_000_000L, LatencyTime.nanos("1d"));
        assertEquals(0, LatencyTime.nanos("0"), "no end");
    }

    @Test
    void anythingElseIsRefusedWithTheForm() {
        for (String wrong : new String[] { "", "-1", "s", "1w", "1 s", "1e3", "999999999h", "0.0000000001" }) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> LatencyTime.nanos(wrong));
            assertEquals(true, e.getMessage().contains("1.5s, 2m"), wrong);
        }
    }
}
