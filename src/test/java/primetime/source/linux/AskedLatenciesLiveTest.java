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
import primetime.tape.LatenciesView;

/** Latencies that are measured only where somebody asks. */
class AskedLatenciesLiveTest {
    private final PauseWatch watch = new PauseWatch();

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
        tracks = LinuxSources.streaming(new EventFeed(1), track -> track.equals("latency") ? said : Options.NONE)
                .stream().map(Streaming::track).toList();
        List<String> wanted = new ArrayList<>(List.of("events", "latency"));
        Processors.allowed(Path.of("/")).forEach(processor -> wanted.add("latency.cpu" + processor));
        wanted.add("latency.spawn");
        assertEquals(wanted, tracks);
    }
}
