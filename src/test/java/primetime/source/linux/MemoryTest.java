package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    @TempDir
    private Path root;

    @Test
    void theOldFieldSetIsReadInBytes() throws Exception {
        Map<String, Long> said = Tree.poll(new Memory(new Tree(root, Tree.OLD).root()));
        assertEquals(
                Map.of("total", 16_318_440L << 10, "free", 1_204_512L << 10, "available", 11_870_220L << 10, "buffers",
                        702_144L << 10, "cached", 9_120_348L << 10, "reclaimable", 1_004_120L << 10, "shmem",
                        314_772L << 10, "dirty",
                        1432L << 10, "swap_total", 8_388_604L << 10, "swap_free", 8_301_052L << 10),
                said);
    }

    @Test
    void aHostWithoutSwapSaysZero() throws Exception {
        Map<String, Long> said = Tree.poll(new Memory(new Tree(root, Tree.NEW).root()));
        assertEquals(0, said.get("swap_total"));
        assertEquals(24_684_092L << 10, said.get("total"));
        // ShmemHugePages, DirtyX and the like are other keys.
        assertEquals(said.get("shmem") >> 10, numberBehind("Shmem:"));
    }

    private static long numberBehind(String key) throws Exception {
        String text = new String(Tree.original(Tree.NEW, "proc/meminfo"), StandardCharsets.US_ASCII);
        return Long.parseLong(text.substring(text.indexOf("\n" + key) + key.length() + 1).strip().split(" ")[0]);
    }

    @Test
    void whatAKernelDoesNotTellIsUnknown() {
        long[] into = new long[10];
        new Memory(Path.of("/")).parse(
                Tree.scan("MemTotal: 16 kB\nMemFree: 8 kB\nBuffers: 1 kB\nCached: 1 kB\nSwapCached: 3 kB\n"),
                into);
        assertArrayEquals(
                new long[] { 16 << 10, 8 << 10, UNKNOWN, 1024, 1024, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN },
                into);
    }
}
