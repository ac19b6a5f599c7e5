package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.Garbage;

/** The virtual machine that runs the tests tells when it stood still. */
class JvmPausesLiveTest {
    private JvmPauses pauses;

    @BeforeEach
    void open() {
        pauses = JvmPauses.open();
        assertNotNull(pauses, "HotSpot tells");
    }

    @AfterEach
    void close() {
        pauses.close();
    }

    private void awaitPauses(long count) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        for (pauses.read(); pauses.count() < count && System.nanoTime() < deadline; pauses.read()) {
            Thread.onSpinWait();
        }
        assertTrue(pauses.count() >= count, pauses.count() + " of " + count);
    }

    @Test
    void aCollectionLiesBetweenTheInstantsAroundIt() {
        awaitPauses(0);
        long count = pauses.count();
        long before = System.nanoTime();
        System.gc();
        long after = System.nanoTime();
        awaitPauses(count + 1);
        assertTrue(pauses.overlap(before, after));
        assertFalse(pauses.overlap(after + 1_000_000_000, Long.MAX_VALUE));
        assertFalse(pauses.overlap(before - 2_000_000_000_000L, before - 1_900_000_000_000L));
    }

    @Test
    void bothWaysLeadToTheMachinesLog(@TempDir Path folder) throws Exception {
        Path straight = Files.createFile(folder.resolve("straight"));
        Path server = Files.createFile(folder.resolve("server"));
        assertTrue(MachineLog.straight("output=file=" + straight, "what=gc=info"), "the tests open it as the jar does");
        assertTrue(MachineLog.throughServer("output=file=" + server, "what=gc=info"));
        System.gc();
        for (Path each : new Path[] { straight, server }) {
            assertTrue(Files.readString(each).contains("Pause Full (System.gc())"), each.toString());
            assertTrue(MachineLog.configure("output=file=" + each, "what=all=off"));
        }
        assertFalse(MachineLog.straight("output=file=" + straight, "what=nonsense=info"));
    }

    @Test
    void manyAreReadWithoutTheFileGrowing() {
        long count = pauses.count();
        for (int i = 0; i < 300; i++) {
            System.gc();
            pauses.read();
        }
        awaitPauses(count + 300);
    }

    @Test
    void readingMakesNoGarbage() {
        byte[] line = "[90000001000ns] Safepoint \"Cleanup\", Time since last: 774 ns, Total: 1000 ns\n"
                .getBytes(StandardCharsets.US_ASCII);
        Garbage.assertNone(() -> {
            pauses.read();
            pauses.lines(line, line.length);
        });
    }

    @Test
    void linesOfEveryVersionAreUnderstood() {
        pauses.read();
        long count = pauses.count();
        byte[] text = """
                [90000001000ns] Safepoint "GenCollectForAllocation", Time since last: 774 ns, Reaching safepoint: \
                94 ns, Cleanup: 36 ns, At safepoint: 678 ns, Total: 1000 ns
                [90000005000ns] Application time: 0.0001 seconds
                [90000009000ns] Safepoint "SerialCollectForAllocation", Time since last: 45 ns, Reaching safepoint: \
                107 ns, At safepoint: 719 ns, Leaving safepoint: 6 ns, Total:   2000 ns, Threads: 0 runnable, 9 total
                nonsense
                [90000019000ns] Safepoint "Cleanup", Total: nonsense
                """.getBytes(StandardCharsets.US_ASCII);
        pauses.lines(text, text.length);
        assertEquals(count + 2, pauses.count());
        assertTrue(pauses.overlap(90_000_000_500L, 90_000_000_600L));
        assertTrue(pauses.overlap(90_000_000_900L, 90_000_001_500L), "in part");
        assertFalse(pauses.overlap(90_000_001_001L, 90_000_006_999L), "between two");
        assertTrue(pauses.overlap(90_000_006_000L, 90_000_010_000L), "around one");
    }
}
