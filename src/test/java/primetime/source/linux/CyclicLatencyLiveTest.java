package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primetime.source.Unreadable;
import primetime.tape.EventFeed;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.LatenciesView;
import primetime.tape.Tape;
import primetime.tape.Window;

/** The kernel that runs the tests wakes a thread. */
class CyclicLatencyLiveTest {
    private static final long INTERVAL = 1_009_000;
    private Hearing hearing;

    @BeforeEach
    void measure() {
        try {
            NativeCalls.require();
        } catch (Unreadable e) {
            assumeTrue(false, "no native calls here: " + e.getMessage());
        }
        hearing = new Hearing(new CyclicLatency(INTERVAL), new EventFeed(1));
    }

    @AfterEach
    void stop() {
        hearing.close();
    }

    private long loop(String column) {
        hearing.beat();
        return hearing.window.values(CyclicLatency.LOOP).latest(column);
    }

    private void awaitSamples(long count) {
        hearing.await(count + " samples", () -> loop("samples") >= count);
    }

    @Test
    void theLoopAllocatesNothing() {
        awaitSamples(100);
        long before = loop("allocated_bytes");
        assertTrue(before > 0);
        awaitSamples(1000);
        assertEquals(before, loop("allocated_bytes"));
    }

    @Test
    void whatTheKernelReadsIsStillThereAfterACollection() {
        awaitSamples(10);
        System.gc();
        long after = System.nanoTime();
        awaitSamples(100);
        assertTrue(System.nanoTime() - after > 80 * INTERVAL);
    }

    @Test
    void everySampleIsInATick() {
        awaitSamples(300);
        hearing.close();
        long samples = loop("samples");
        LatenciesView ticks = hearing.window.latencies(CyclicLatency.TRACK);
        long counted = 0;
        for (long tick = ticks.first(); tick < ticks.count(); tick++) {
            counted += ticks.samples(tick);
            assertTrue(ticks.min(tick) <= ticks.max(tick));
            assertTrue(ticks.from(tick) < ticks.at(tick));
            assertTrue(tick == 0 || ticks.from(tick) == ticks.at(tick - 1));
        }
        assertEquals(samples, counted);
        assertEquals(INTERVAL, loop("interval_ns"));
    }

    @Test
    void itSaysHowItIsScheduled() {
        awaitSamples(10);
        assertTrue(loop("cpu_ns") > 0);
        long policy = loop("policy");
        long priority = loop("priority");
        assertTrue(policy == Libc.SCHED_OTHER ? priority == 0 : priority >= 1 && priority <= 99,
                policy + " " + priority);
        assertEquals(0, Libc.sched_getscheduler(0), "the others stay ordinary");
    }

    @Test
    void aStallIsASampleAndAGap() {
        awaitSamples(10);
        CyclicLatency latency = new CyclicLatency(5_000_000);
        Inbox inbox = new Inbox(4);
        latency.took(inbox, 1_000_000_000, 1_005_020_000);
        latency.took(inbox, 2_000_000_000, 3_000_000_000L);
        Tape tape = new Tape();
        tape.latencies(CyclicLatency.TRACK, 1 << 16);
        assertEquals(1, inbox.drain(tape, 4_000_000_000L));
        Window window = new Window(tape);
        window.move(4_000_000_000L);
        Gap gap = window.latencies(CyclicLatency.TRACK).lastGap();
        assertEquals(2_000_000_000, gap.at());
        assertEquals(3_000_000_000L, gap.until());
        assertEquals(199, gap.lost());
    }

    @Test
    void beforeItRunsNothingIsTold() {
        CyclicLatency latency = new CyclicLatency();
        Inbox inbox = new Inbox(4);
        latency.beat(inbox, 1);
        assertEquals(0, inbox.drain(new Tape(), 1));
    }
}
