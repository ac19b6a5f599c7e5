package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorsTest {
    @Test
    void listsAreTheKernels() {
        assertEquals(List.of(0), Processors.list("0"));
        assertEquals(List.of(0, 1, 2, 3, 8), Processors.list("8,0-3,2"));
        for (String wrong : new String[] { "", "a", "1,", "3-1", "-1", "0-1024", "1 2", "99999" }) {
            assertThrows(IllegalArgumentException.class, () -> Processors.list(wrong), wrong);
        }
    }

    @Test
    void theAllowedOnesAreReadFromTheStatus(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("proc/self"));
        Files.writeString(root.resolve("proc/self/status"), "Name:\tjava\nCpus_allowed:\t5\nCpus_allowed_list:\t0,2\n");
        assertEquals(List.of(0, 2), Processors.allowed(root));
    }

    @Test
    void theNodeOfAProcessorIsALinkBesideIt(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("sys/devices/system/cpu/cpu3/node12"));
        Files.createDirectories(root.resolve("sys/devices/system/cpu/cpu4/topology"));
        assertEquals(OptionalInt.of(12), Processors.node(root, 3));
        assertEquals(OptionalInt.empty(), Processors.node(root, 4));
        assertEquals(OptionalInt.empty(), Processors.node(root, 5));
    }

    @Test
    void whereTheStatusSaysNothingTheVirtualMachineDoes(@TempDir Path root) {
        assertEquals(Runtime.getRuntime().availableProcessors(), Processors.allowed(root).size());
    }
}
