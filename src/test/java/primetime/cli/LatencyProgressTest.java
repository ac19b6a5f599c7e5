package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import primetime.source.linux.Kinds;
import primetime.source.linux.LatencyPlan;
import primetime.source.linux.SleepMethod;
import primetime.source.linux.Turn;

class LatencyProgressTest {
    private static final long SECOND = 1_000_000_000;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private LatencyProgress progress(boolean isOn, int columns) {
        LatencyPlan plan = new LatencyPlan(SleepMethod.CLOCK_NS, Kinds.BOTH, Optional.empty(), 0, 100_000, List.of(),
                Long.MAX_VALUE);
        LatencyTally tally = new LatencyTally(new LatencyChoice(plan, 10 * SECOND, 1000, 0, 5, 1_000_000, false, false,
                false, false, LatencyChoice.Format.TEXT, LatencyChoice.Reading.RELATIVE, Optional.empty(), List.of(),
                List.of()));
        tally.sample(0, 1, 20_000, Turn.RELATIVE, false);
        return new LatencyProgress(tally, new PrintStream(bytes, false, StandardCharsets.UTF_8), isOn, () -> columns);
    }

    private String shown(int columns) {
        bytes.reset();
        progress(true, columns).show(3 * SECOND);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNarrowTerminalGetsWholeFiguresOnly() {
        String all = "\r3 s of 10  max 20.0 us  50% 20.0 us  99% 20.0 us  1 samples\u001b[K";
        assertEquals(all, shown(80));
        assertEquals(all, shown(0), "80 where nobody knows");
        assertEquals("\r3 s of 10  max 20.0 us  50% 20.0 us\u001b[K", shown(40));
        assertEquals("\r3 s of 10  max 20.0 us\u001b[K", shown(24));
        assertEquals("\r\u001b[K", shown(5));
    }

    @Test
    void twiceASecondAndThenGone() {
        LatencyProgress progress = progress(true, 80);
        progress.show(SECOND);
        int once = bytes.size();
        progress.show(SECOND + 400_000_000);
        assertEquals(once, bytes.size());
        progress.erase();
        assertEquals("\r\u001b[K", bytes.toString(StandardCharsets.UTF_8).substring(once));
    }

    @Test
    void whereItIsOffNothingIsWritten() {
        LatencyProgress progress = progress(false, 80);
        progress.show(SECOND);
        progress.erase();
        assertEquals(0, bytes.size());
    }
}
