package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import primetime.tape.Columns;
import primetime.tape.Gap;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.ValuesView;
import primetime.tape.Window;
import primetime.widget.CpuShares.Part;

class CpuSharesTest {
    private static final long SECOND = 1_000_000_000;
    private static final Columns COLUMNS = Columns.of("cpu.user", "cpu.nice", "cpu.system", "cpu.idle", "cpu.iowait",
            "cpu.irq", "cpu.softirq", "cpu.steal");
    private final Tape tape = new Tape();
    private final CpuShares shares = new CpuShares();
    private long now = 100 * SECOND;

    CpuSharesTest() {
        tape.values("cpu", 1 << 20);
    }

    private void ticks(long... values) {
        now += SECOND;
        tape.append(new Sample("cpu", now, 0, 0, COLUMNS, values), now);
    }

    private ValuesView read() {
        Window window = new Window(tape);
        window.move(now);
        shares.read(window.values("cpu"));
        return window.values("cpu");
    }

    @Test
    void sharesAreTicksOfAllTicksBetweenTheLastTwoReadings() {
        ticks(0, 0, 0, 9000, 0, 0, 0, 0);
        ticks(100, 100, 100, 10_000, 100, 100, 100, 100);
        ticks(130, 110, 115, 10_025, 110, 103, 102, 105);
        read();
        assertEquals(0.40, shares.now(Part.USER), 1e-9);
        assertEquals(0.20, shares.now(Part.SYSTEM), 1e-9);
        assertEquals(0.05, shares.now(Part.STEAL), 1e-9);
        assertEquals(0.10, shares.now(Part.IOWAIT), 1e-9);
        assertEquals(0.25, shares.now(Part.IDLE), 1e-9);
        assertEquals(0.65, shares.busy(), 1e-9);
    }

    @Test
    void aWaitThatWentDownIsUnknownAndLeavesTheRest() {
        ticks(0, 0, 0, 0, 50, 0, 0, 0);
        ticks(25, 0, 0, 75, 49, 0, 0, 0);
        read();
        assertEquals(Double.NaN, shares.now(Part.IOWAIT));
        assertEquals(0.25, shares.now(Part.USER), 1e-9);
        assertEquals(0.25, shares.busy(), 1e-9);
    }

    @Test
    void idleThatWentDownLeavesNothingToSay() {
        ticks(0, 0, 0, 50, 0, 0, 0, 0);
        ticks(25, 0, 0, 49, 0, 0, 0, 0);
        read();
        assertEquals(Double.NaN, shares.busy());
        assertEquals(Double.NaN, shares.now(Part.USER));
    }

    @Test
    void aKernelThatDoesNotCountStealHasNone() {
        ticks(0, 0, 0, 0, 0, 0, 0, Sample.UNKNOWN);
        ticks(25, 0, 0, 75, 0, 0, 0, Sample.UNKNOWN);
        read();
        assertEquals(Double.NaN, shares.now(Part.STEAL));
        assertEquals(0.25, shares.busy(), 1e-9);
    }

    @Test
    void oneReadingAGapAndStandingStillSayNothing() {
        read();
        assertEquals(Double.NaN, shares.busy());
        ticks(10, 0, 0, 10, 0, 0, 0, 0);
        read();
        assertEquals(Double.NaN, shares.busy());
        tape.append(new Gap("cpu", now, now, 0, "asleep"), now);
        ticks(20, 0, 0, 20, 0, 0, 0, 0);
        read();
        assertEquals(Double.NaN, shares.busy());
        ticks(20, 0, 0, 20, 0, 0, 0, 0);
        read();
        assertEquals(Double.NaN, shares.busy());
    }

    @Test
    void whatIsLongPastIsNotNow() {
        ticks(0, 0, 0, 0, 0, 0, 0, 0);
        ticks(50, 0, 0, 50, 0, 0, 0, 0);
        read();
        assertEquals(0.5, shares.busy(), 1e-9);
        now += 10 * SECOND;
        read();
        assertEquals(Double.NaN, shares.busy());
    }

    @Test
    void theHistoryHasTheSameSharesAndBlanksWhereNothingIsKnown() {
        ticks(0, 0, 0, 0, 0, 0, 0, 0);
        ticks(50, 0, 0, 50, 0, 0, 0, 0);
        tape.append(new Gap("cpu", now, now, 0, "asleep"), now);
        ticks(90, 0, 0, 90, 0, 0, 0, 0);
        ticks(90, 0, 20, 170, 0, 0, 0, 0);
        shares.read(read(), SECOND, 5);
        assertEquals(Double.NaN, shares.past(Part.USER)[0]);
        assertEquals(0.5, shares.past(Part.USER)[2], 1e-9);
        assertEquals(Double.NaN, shares.past(Part.USER)[3]);
        assertEquals(0, shares.past(Part.USER)[4], 1e-9);
        assertEquals(0.2, shares.past(Part.SYSTEM)[4], 1e-9);
    }

    @Test
    void sharesAddUpToOne() {
        ValuesView cpu = InventedHost.ordinary().window().values("cpu");
        shares.read(cpu);
        shares.read(cpu, SECOND, 60);
        double now = 0;
        double past = 0;
        for (Part part : Part.values()) {
            now += shares.now(part);
            past += shares.past(part)[30];
        }
        assertEquals(1, now, 1e-9);
        assertEquals(1, past, 1e-9);
        assertTrue(shares.busy() < 1 && shares.busy() > 0);
    }
}
