package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.source.Unreadable;
import primetime.tape.Fault;

class ProcFileTest {
    @TempDir
    private Path root;

    private Fault fault(ProcFile file) {
        return assertThrows(Unreadable.class, file::read).fault("x", 0);
    }

    @Test
    void whatCannotBeReadSaysWhatWasTriedAndWhatHappened() throws Exception {
        try (ProcFile file = new ProcFile(root, "proc/x")) {
            Fault missing = fault(file);
            assertEquals(root + "/proc/x", missing.tried());
            assertEquals("no such file", missing.happened());
            assertEquals("is /proc mounted, and without subset=pid?", missing.help());
            Files.createDirectories(root.resolve("proc/x"));
            assertEquals("is a directory", fault(file).happened());
            Files.delete(root.resolve("proc/x"));
            Files.writeString(root.resolve("proc/x"), "");
            assertEquals("empty", fault(file).happened());
        }
    }

    @Test
    void aRefusalSaysWhatWouldHelp() throws Exception {
        // A file that can only be written, which refuses even root.
        Path refusing = Path.of("/sys/bus/platform/drivers_probe");
        Assumptions.assumeTrue(Files.exists(refusing), "no /sys here");
        try (ProcFile file = new ProcFile(refusing.getRoot(), refusing.toString().substring(1))) {
            assertEquals("permission denied", fault(file).happened());
            assertEquals("try as root", fault(file).help());
        }
    }

    @Test
    void anErrorOfTheDeviceIsTold() throws Exception {
        // Nothing is mapped where it begins.
        try (ProcFile file = new ProcFile(Path.of("/"), "proc/self/mem")) {
            assertEquals("input/output error", fault(file).happened());
        }
    }

    @Test
    void theBufferIsBounded() throws Exception {
        try (ProcFile file = new ProcFile(Path.of("/"), "dev/zero")) {
            assertTrue(fault(file).happened().startsWith("absurdly large"));
            assertEquals(1000, file.head(1000).copy().length);
        }
    }

    @Test
    void aFileThatComesLaterOrIsReplacedAfterAnErrorIsFound() throws Exception {
        try (ProcFile file = new ProcFile(root, "x")) {
            fault(file);
            Files.writeString(root.resolve("x"), "12 \n");
            assertEquals(12, file.read().number());
            Files.writeString(root.resolve("x"), "");
            fault(file);
            Files.delete(root.resolve("x"));
            Files.writeString(root.resolve("x"), "13 \n");
            assertEquals(13, file.read().number());
        }
    }

    @Test
    void aKeptOpenFileIsReadFromItsBeginningEveryTime() throws Exception {
        byte[] large = new byte[100_000];
        Arrays.fill(large, (byte) '\n');
        Files.write(root.resolve("x"), large);
        try (ProcFile file = new ProcFile(root, "x")) {
            assertEquals(large.length, file.read().copy().length);
            Files.writeString(root.resolve("x"), "7 \n");
            Scan scan = file.read();
            assertEquals(7, scan.number());
            assertEquals(3, scan.copy().length);
        }
    }

    @Test
    void anOptionalFileThatIsMissingIsNotTriedAgainAtOnce() throws Exception {
        try (ProcFile file = new ProcFile(root, "x")) {
            assertFalse(file.readOptional(100).hasMore());
            Files.writeString(root.resolve("x"), "1 \n");
            int calls = 1;
            while (!file.readOptional(100).hasMore()) {
                calls++;
            }
            assertEquals(61, calls);
        }
    }

    @Test
    void anInterruptIsAnOrdinaryRefusal() throws Exception {
        Files.writeString(root.resolve("x"), "1 \n");
        try (ProcFile file = new ProcFile(root, "x")) {
            Thread.currentThread().interrupt();
            assertEquals("interrupted", fault(file).happened());
            assertTrue(Thread.interrupted());
            assertEquals(1, file.read().number());
        }
    }
}
