package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.tape.Event;

class ProcessTableTest {
    @Test
    void itKnowsWhatAMapKnows() {
        ProcessTable table = new ProcessTable(100_000);
        Map<Integer, Long> map = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            int pid = 1 + random.nextInt(3000);
            if (random.nextInt(3) == 0) {
                table.remove(pid);
                map.remove(pid);
            } else {
                table.add(pid).born = i;
                map.put(pid, (long) i);
            }
        }
        assertEquals(map.size(), table.size());
        for (int pid = 1; pid <= 3000; pid++) {
            Known known = table.find(pid);
            assertEquals(map.get(pid), known == null ? null : (Long) known.born);
        }
    }

    @Test
    void aNumberThatIsGivenAgainIsAnotherProcess() {
        ProcessTable table = new ProcessTable(16);
        Known first = table.add(42);
        first.born = 5;
        first.uid = 1000;
        first.text("vim".getBytes(), 0, 3);
        Known second = table.add(42);
        assertEquals(1, table.size());
        assertEquals(Long.MIN_VALUE, second.born);
        assertEquals(Event.UNKNOWN, second.uid);
        assertTrue(!second.isNamed());
    }

    @Test
    void whenItIsFullOneIsForgottenForEachNew() {
        ProcessTable table = new ProcessTable(100);
        for (int pid = 1; pid <= 1000; pid++) {
            table.add(pid);
            assertNotNull(table.find(pid));
            assertTrue(table.size() <= 100);
        }
        assertEquals(100, table.size());
    }

    @Test
    void whoWasFoundLastIsStillWhatItWasWhenAnotherIsAdded() {
        ProcessTable table = new ProcessTable(1);
        Known parent = table.add(1);
        parent.uid = 7;
        Known child = table.add(2);
        child.inherit(parent);
        assertEquals(7, child.uid);
        assertNull(table.find(1));
    }

    @Test
    void entriesAreUsedAgain() {
        ProcessTable table = new ProcessTable(16);
        Known first = table.add(1);
        table.remove(1);
        assertSame(first, table.add(2));
        table.remove(3);
        assertEquals(1, table.size());
    }
}
