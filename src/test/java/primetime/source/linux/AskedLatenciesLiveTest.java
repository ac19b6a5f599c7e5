package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import primetime.option.Options;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.EventFeed;
import primetime.tape.Inbox;
import primetime.tape.LatenciesView;
import primetime.tape.Tape;
import primetime.tape.Window;

/** Latencies that are measured only where somebody asks. */
class AskedLatenciesLiveTest {
    private final PauseWatch watch = new PauseWatch(new Stops());

    @BeforeEach
    void require() {
        try {
            NativeCalls.require();
        } catch (Unreadable e) {
            assumeTrue(false, "no native calls here: " + e.getMessage());
        }
    }

    private void assertTicks(Streaming source) {
        try (Hearing hearing = new Hearing(source, new EventFeed(1))) {
            LatenciesView ticks = hearing.window.latencies(source.track());
            hearing.await("a tick", () -> {
                hearing.beat();
                return !ticks.isEmpty();
            });
            assertTrue(ticks.min(0) > 0 && ticks.min(0) <= ticks.max(0) && ticks.from(0) < ticks.at(0));
        }
        watch.close();
    }

    @Test
    void aProcessorHasATrackOfItsOwn() {
        int processor = Processors.allowed(Path.of("/")).get(0);
        PinnedLatency pinned = new PinnedLatency(processor, 0, LatencyWishes.NONE, watch);
        assertEquals("latency.cpu" + processor, pinned.track());
        assertTicks(pinned);
    }

    @Test
    void theWorstOfABeatThatReachesTheThresholdIsMarked() {
        SampleRing ring = new SampleRing(8);
        Tape tape = new Tape();
        tape.latencies("latency.cpu7", 1 << 16);
        Inbox inbox = new Inbox(8);
        AskedTicks ticks = new AskedTicks("latency.cpu7", ring, 1000, 5000, watch);
        ring.put(100_000, 6000, Turn.RELATIVE);
        ring.put(200_000, 7000, Turn.RELATIVE);
        ticks.beat(inbox, 1, 1_000_000_000);
        ring.put(1_000_000_000, 4999, Turn.RELATIVE);
        ticks.beat(inbox, 1, 2_000_000_000);
        inbox.drain(tape, 2_000_000_000);
        Window window = new Window(tape);
        window.move(2_000_000_000);
        assertEquals(2, window.latencies("latency.cpu7").count());
        assertEquals(1, window.marks().count());
        assertEquals(200_000, window.marks().at(0));
        assertEquals(7000, window.marks().nanos(0));
        assertEquals("latency.cpu7", window.marks().track(0));
        watch.close();
    }

    @Test
    void aCanaryHasATrackOfItsOwn() {
        assertTicks(new CanaryLatency(Canary.of("spawn"), watch));
    }

    @Test
    void aCanaryThatFailsIsAFault() {
        Streaming source = new CanaryLatency(Canary.of("dns=no.such.name.invalid"), watch);
        try (Hearing hearing = new Hearing(source, new EventFeed(1))) {
            hearing.await("a fault", () -> {
                hearing.beat();
                return hearing.window.latencies("latency.dns").fault() != null;
            });
            String fault = hearing.window.latencies("latency.dns").fault().line();
            assertTrue(fault.startsWith("dns no.such.name.invalid: "), fault);
        }
    }

    @Test
    void withoutBeingAskedThereAreNone() {
        List<String> tracks = LinuxSources.streaming(new EventFeed(1)).stream().map(Streaming::track).toList();
        assertEquals(List.of(ProcessEvents.TRACK, CyclicLatency.TRACK), tracks);
        Options said = Options.NONE.with(LatencyWishes.PROCESSORS, "all").with(LatencyWishes.CANARIES,
                List.of("spawn"));
        tracks = LinuxSources.streaming(new EventFeed(1), track -> track.equals("latency") ? said : Options.NONE,
                new Stops())
                .stream().map(Streaming::track).toList();
        List<String> wanted = new ArrayList<>(List.of("events", "latency"));
        Processors.allowed(Path.of("/")).forEach(processor -> wanted.add("latency.cpu" + processor));
        wanted.add("latency.spawn");
        assertEquals(wanted, tracks);
    }
}
