package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primetime.source.Polled;
import primetime.tape.Sample;

/** What the sources say of the host that the tests run on. */
class LiveHostTest {
    private static final Path ROOT = Path.of("/");

    private static Map<String, Long> said(String track) throws Exception {
        for (Polled source : LinuxSources.polled(ROOT, () -> 7)) {
            if (source.track().equals(track)) {
                try (source) {
                    return Tree.poll(source);
                }
            }
        }
        throw new AssertionError("no source " + track);
    }

    @Test
    void tracksAreNamedOnceAndHaveEvidence() {
        List<String> tracks = new ArrayList<>();
        for (Polled source : LinuxSources.polled(ROOT, () -> 0)) {
            tracks.add(source.track());
            assertFalse(source.evidence().from().isBlank() || source.evidence().meaning().isBlank());
            assertTrue(source.wishMillis() >= 1000);
            assertEquals(source.track().equals("disk"), source.mayHang());
        }
        assertEquals("self", tracks.get(tracks.size() - 1), "its first poll takes long");
        assertEquals(tracks.size(), new HashSet<>(tracks).size());
    }

    @Test
    void memoryIsPlausible() throws Exception {
        Map<String, Long> said = said("memory");
        assertTrue(said.get("total") > said.get("available") && said.get("available") > 0, said.toString());
        assertTrue(said.get("total") > said.get("free") && said.get("swap_total") >= said.get("swap_free"));
    }

    @Test
    void processorTimeNeverRunsBackwards() throws Exception {
        try (CpuTimes source = new CpuTimes(ROOT)) {
            Map<String, Long> before = Tree.poll(source);
            for (int i = 0; i < 200; i++) {
                Map<String, Long> after = Tree.poll(source);
                // Not of iowait and what holds it, which may decrease, proc(5).
                for (String column : List.of("cpu.user", "cpu.nice", "cpu.system", "cpu.irq", "cpu.softirq",
                        "cpu.steal", "forks",
                        "switches")) {
                    assertTrue(before.get(column) <= after.get(column), column);
                }
                before = after;
            }
            assertEquals(Host.read(ROOT).cores(), before.get("cores").intValue());
            assertTrue(before.get("cpu0.idle") > 0);
        }
    }

    @Test
    void loadAndUptimeArePlausible() throws Exception {
        Map<String, Long> load = said("load");
        assertTrue(load.get("running") >= 1 && load.get("threads") >= load.get("running"), load.toString());
        assertTrue(load.get("load1_centi") >= 0 && load.get("last_pid") > 0);
        long first = said("uptime").get("uptime_ms");
        assertTrue(first > 0 && said("uptime").get("uptime_ms") >= first);
    }

    @Test
    void theRootFileSystemHasRoom() throws Exception {
        Map<String, Long> said = said("disk");
        assertTrue(said.get("/.total") >= said.get("/.free") && said.get("/.free") >= said.get("/.available"),
                said.toString());
        assertTrue(said.get("/.available") > 0);
    }

    @Test
    void loopbackIsThere() throws Exception {
        Map<String, Long> said = said("net");
        assertTrue(said.get("lo.rx_bytes") >= 0 && said.get("lo.rx_bytes").equals(said.get("lo.tx_bytes")),
                said.toString());
        assertEquals(0, said.get("left_out"));
        assertTrue(said.get("tcp.out_segments") >= 0);
    }

    @Test
    void thisProcessCostsSomething() throws Exception {
        Map<String, Long> said = said("self");
        assertTrue(said.get("cpu_ns") > 1_000_000 && said.get("resident_bytes") > said.get("heap_bytes") / 4,
                said.toString());
        assertTrue(said.get("threads") > 1);
        assertEquals(7, said.get("written_bytes"));
    }

    @Test
    void theWallClockIsTheSystemsOwn() throws Exception {
        long offset = said("clock").get("wall_offset_ns");
        long apart = System.nanoTime() + offset - System.currentTimeMillis() * 1_000_000;
        assertTrue(offset != Sample.UNKNOWN && Math.abs(apart) < 1_000_000_000, apart + " ns apart");
    }

    @Test
    void theHostTellsWhatItIs() {
        Host host = Host.read(ROOT);
        assertFalse(host.distro().isEmpty() || host.kernel().isEmpty() || host.name().isEmpty() || host.cores() == 0,
                host.toString());
    }
}
