package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primetime.option.Options;
import primetime.source.Unreadable;
import primetime.tape.EventFeed;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.LatenciesView;
import primetime.tape.LatencyTick;
import primetime.tape.MarksView;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.ValuesView;

/** The kernel that runs the tests wakes a thread. */
class CyclicLatencyLiveTest {
    private static final long INTERVAL = 1_009_000;
    private CyclicLatency latency;
    private Hearing hearing;
    private long start;

    @BeforeEach
    void measure() {
        try {
            NativeCalls.require();
        } catch (Unreadable e) {
            assumeTrue(false, "no native calls here: " + e.getMessage());
        }
        start = System.nanoTime();
        latency = new CyclicLatency(new LatencyWishes(Options.NONE.with(LatencyWishes.SLEEP, INTERVAL)),
                new PauseWatch(new Stops()));
        hearing = new Hearing(latency, new EventFeed(1));
    }

    @AfterEach
    void stop() {
        hearing.close();
    }

    @Test
    void pausesAreToldFromTheFirstSampleOn() {
        ValuesView told = hearing.window.values(CyclicLatency.LOOP);
        hearing.await("the first beat", () -> loop("interval_ns") != Sample.UNKNOWN);
        assertTrue(told.latest("jvm_pauses") != Sample.UNKNOWN);
    }

    @Test
    void whatTheProgramWasStoppedForIsAGapAndNothingElse() {
        awaitSamples(10);
        long due = System.nanoTime() - 2_000_000_000L;
        latency.leftOut(due - 500_000_000, 20_000);
        latency.leftOut(due, 999_800_000);
        hearing.beat();
        for (String track : new String[] { CyclicLatency.TRACK, CyclicLatency.ABSOLUTE }) {
            Gap gap = hearing.window.latencies(track).gap(0);
            assertEquals(due, gap.at());
            assertEquals(due + 999_800_000, gap.until());
            assertEquals(0, gap.lost());
        }
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
        awaitSamples(200);
        long samples = loop("samples");
        // By turns, two samples take two intervals or more, whoever is how late; else the sleep would be another.
        assertTrue(samples <= (System.nanoTime() - start) / INTERVAL + 2, samples + " samples");
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
            assertTrue(tick == 0 || ticks.from(tick) >= ticks.at(tick - 1));
        }
        assertEquals(samples, counted + samples(CyclicLatency.ABSOLUTE));
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
        long due = System.nanoTime() - 2_000_000_000L;
        latency.took(due - 500_000_000, 20_000, Turn.RELATIVE, false);
        latency.took(due, 999_800_000, Turn.RELATIVE, false);
        hearing.beat();
        for (String track : new String[] { CyclicLatency.TRACK, CyclicLatency.ABSOLUTE }) {
            Gap gap = hearing.window.latencies(track).gap(0);
            assertEquals(due, gap.at());
            assertEquals(due + 999_800_000, gap.until());
            assertEquals(495, gap.lost());
        }
        LatenciesView ticks = hearing.window.latencies(CyclicLatency.TRACK);
        assertEquals(999_800_000, ticks.max(ticks.count() - 1));
    }

    @Test
    void aStallInEitherTurnIsInTheCorrectedReading() {
        awaitSamples(10);
        long due = System.nanoTime() - 20_000_000_000L;
        hearing.beat();
        long before = samples(CyclicLatency.CORRECTED);
        long absolute = samples(CyclicLatency.ABSOLUTE);
        latency.took(due, 10_000_000_000L, Turn.PASSED, false);
        hearing.close();
        hearing.beat();
        long since = samples(CyclicLatency.CORRECTED) - before - (samples(CyclicLatency.ABSOLUTE) - absolute);
        assertTrue(since >= 10_000_000_000L / (2 * INTERVAL), since + " more");
        LatenciesView ticks = hearing.window.latencies(CyclicLatency.CORRECTED);
        assertEquals(10_000_000_000L, ticks.max(ticks.count() - 1));
    }

    @Test
    void theWorstOfABeatIsMarkedUnlessItWasOurOwnDoing() {
        awaitSamples(10);
        long due = System.nanoTime() - 2_000_000_000L;
        hearing.beat();
        long before = hearing.window.marks().count();
        latency.took(due, 90_000_000, Turn.RELATIVE, true);
        latency.took(due + 7, 80_000_000, Turn.ABSOLUTE, false);
        latency.took(due + 9, 70_000_000, Turn.RELATIVE, false);
        hearing.beat();
        MarksView marks = hearing.window.marks();
        assertEquals(before + 1, marks.count());
        assertEquals(due + 7, marks.at(before));
        assertEquals(80_000_000, marks.nanos(before));
        assertEquals(CyclicLatency.TRACK, marks.track(before));
    }

    @Test
    void aPauseOfOurOwnIsToldApart() {
        hearing.await("pauses to be told", () -> loop("jvm_pauses") != Sample.UNKNOWN);
        long before = loop("jvm_pauses");
        hearing.await("a collection that a sample overlaps", () -> {
            System.gc();
            return loop("jvm_pauses") > before;
        });
        LatenciesView relative = hearing.window.latencies(CyclicLatency.TRACK);
        LatenciesView absolute = hearing.window.latencies(CyclicLatency.ABSOLUTE);
        assertEquals(loop("jvm_pauses"), pauses(relative) + pauses(absolute));
    }

    private static long pauses(LatenciesView ticks) {
        long told = 0;
        long paused = 0;
        for (long tick = ticks.first(); tick < ticks.count(); tick++) {
            told += ticks.pauses(tick);
            for (int i = 0; i < ticks.pairs(tick); i++) {
                long pair = ticks.pair(tick, i);
                paused += LatencyTick.isPaused(pair) ? LatencyTick.count(pair) : 0;
            }
        }
        assertEquals(told, paused);
        return told;
    }

    @Test
    void bothReadingsComeByTurns() {
        awaitSamples(300);
        hearing.close();
        hearing.beat();
        long relative = samples(CyclicLatency.TRACK);
        long absolute = samples(CyclicLatency.ABSOLUTE);
        assertTrue(absolute > 0 && Math.abs(relative - absolute) <= 1, relative + " and " + absolute);
        assertTrue(samples(CyclicLatency.CORRECTED) >= absolute);
    }

    private long samples(String track) {
        LatenciesView ticks = hearing.window.latencies(track);
        long count = 0;
        for (long tick = ticks.first(); tick < ticks.count(); tick++) {
            count += ticks.samples(tick);
        }
        return count;
    }

    @Test
    void aThresholdHoldsAtOnceAndTheRestTakesAnotherStart() {
        awaitSamples(10);
        assertEquals(1_000_000, loop("threshold_ns"));
        Options started = Options.NONE.with(LatencyWishes.SLEEP, INTERVAL);
        assertEquals(List.of(), latency.follow(started.with(LatencyWishes.THRESHOLD, 1L)));
        hearing.await("the threshold", () -> loop("threshold_ns") == 1);
        MarksView marks = hearing.window.marks();
        hearing.await("a mark", () -> {
            hearing.beat();
            return !marks.isEmpty();
        });
        assertEquals(List.of("sleep", "method"), latency.follow(started.with(LatencyWishes.SLEEP, 5_003_000L)
                .with(LatencyWishes.METHOD, "pselect").with(LatencyWishes.THRESHOLD, 2L)));
        assertEquals(INTERVAL, loop("interval_ns"));
        assertEquals(List.of(), latency.follow(started), "what is said runs already");
    }

    @Test
    void howItSleepsIsAsWasSaid() {
        Options said = Options.NONE.with(LatencyWishes.SLEEP, 2_000_000L).with(LatencyWishes.METHOD, "pselect")
                .with(LatencyWishes.POLICY, "batch");
        try (Hearing other = new Hearing(new CyclicLatency(new LatencyWishes(said), new PauseWatch(new Stops())),
                new EventFeed(1))) {
            ValuesView told = other.window.values(CyclicLatency.LOOP);
            other.await("samples", () -> {
                other.beat();
                return told.latest("samples") > 10;
            });
            assertEquals(1_999_000, told.latest("interval_ns"), "the prime of microseconds that is nearest");
            assertEquals(SleepMethod.PSELECT.ordinal(), told.latest("method"));
            assertEquals(Kinds.RELATIVE.number(), told.latest("kinds"));
            assertEquals(Policy.BATCH.number(), told.latest("policy"));
        }
    }

    @Test
    void beforeItRunsNothingIsTold() {
        Inbox inbox = new Inbox(4);
        new CyclicLatency(LatencyWishes.NONE, new PauseWatch(new Stops())).beat(inbox, 1);
        assertEquals(0, inbox.drain(new Tape(), 1));
    }
}
