package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static primetime.tape.Sample.UNKNOWN;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCostTest {
    @TempDir
    private Path root;

    @Test
    void memoryAndThreadsAreRead() throws Exception {
        Map<String, Long> said = Tree.poll(new OwnCost(new Tree(root, Tree.NEW).root(), () -> 4711, () -> 42));
        assertEquals(4711, said.get("cpu_ns"));
        assertEquals(55_608L << 10, said.get("resident_bytes"));
        assertEquals(19, said.get("threads"));
        assertEquals(42, said.get("written_bytes"));
        assertTrue(said.get("heap_bytes") > 0);
    }

    @Test
    void withoutAClockTheTicksOfTheKernelCount() throws Exception {
        // Its name is "prime) time": fields are counted from behind the last bracket.
        Map<String, Long> said = Tree.poll(Tree.ownCost(new Tree(root, Tree.OLD).root()));
        assertEquals((1204 + 377) * 10_000_000L, said.get("cpu_ns"));
        assertEquals(UNKNOWN, OwnCost.ticks(Tree.scan("1 (x) S 1 2 3 4 5 6 7 8 9 10 11")));
        assertEquals(UNKNOWN, OwnCost.ticks(Tree.scan("no bracket")));
        assertEquals(UNKNOWN, OwnCost.ticks(Tree.scan("1 (x) S 1 2 3 4 5 6 7 8 9 10 9223372036854775807 1 ")));
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }

    @Test
    void collectionsAreUnknownUntilThereIsTimeToLookForTheCollectors() throws Exception {
        OwnCost source = new OwnCost(root, () -> 0, () -> 0);
        assertEquals(UNKNOWN, Tree.poll(source).get("gc_count"));
        for (int i = 0; i < 5; i++) {
            source.poll();
        }
        long before = Tree.poll(source).get("gc_count");
        System.gc();
        assertTrue(Tree.poll(source).get("gc_count") > before);
        // Another may come at any time, so the answer lies between two of the JVM's own.
        long least = collecting();
        long said = Tree.poll(source).get("gc_ms");
        assertTrue(least <= said && said <= collecting(), said + " ms");
    }

    @Test
    void theClockOfTheProcessRunsWhileItWorks() {
        long before = OwnTime.nanos();
        long sum = 0;
        for (int i = 0; i < 50_000_000; i++) {
            sum += i ^ sum << 1;
        }
        assertTrue(sum != 42 && OwnTime.nanos() > before);
    }
}
