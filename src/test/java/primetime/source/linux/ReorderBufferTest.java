package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.tape.Event;

class ReorderBufferTest {
    private static final long HOLD = 50_000_000;
    private final List<Long> times = new ArrayList<>();
    private final List<Integer> pids = new ArrayList<>();

    private ReorderBuffer buffer(int capacity) {
        return new ReorderBuffer(capacity, HOLD, event -> {
            times.add(event.at);
            pids.add(event.pid);
        });
    }

    private static Event event(int pid, long at) {
        Event event = new Event().clear();
        event.pid = pid;
        event.at = at;
        return event;
    }

    private void assertSorted() {
        for (int i = 1; i < times.size(); i++) {
            assertTrue(times.get(i - 1) <= times.get(i), "out of order at " + i);
        }
    }

    @Test
    void anyOrderWithinTheHoldComesOutSorted() {
        for (int seed = 0; seed < 50; seed++) {
            times.clear();
            Random random = new Random(seed);
            ReorderBuffer buffer = buffer(4096);
            long now = 1_000_000_000;
            for (int i = 0; i < 5000; i++) {
                now += random.nextInt(60_000);
                buffer.add(event(i, now - random.nextInt((int) HOLD)));
                buffer.release(now);
            }
            buffer.release(Long.MAX_VALUE);
            assertEquals(5000, times.size());
            assertEquals(0, buffer.late());
            assertSorted();
        }
    }

    @Test
    void eventsOfOneInstantKeepTheirOrder() {
        ReorderBuffer buffer = buffer(8);
        for (int pid = 1; pid <= 4; pid++) {
            buffer.add(event(pid, 7));
        }
        buffer.release(Long.MAX_VALUE);
        assertEquals(List.of(1, 2, 3, 4), pids);
    }

    @Test
    void nothingIsReleasedBeforeItsTime() {
        ReorderBuffer buffer = buffer(8);
        buffer.add(event(1, 100));
        buffer.release(100 + HOLD - 1);
        assertEquals(List.of(), pids);
        buffer.release(100 + HOLD);
        assertEquals(List.of(1), pids);
        assertTrue(buffer.isEmpty());
    }

    @Test
    void aStragglerIsPassedOnAtOnceAndCounted() {
        ReorderBuffer buffer = buffer(8);
        buffer.add(event(1, 100));
        buffer.release(100 + HOLD);
        buffer.add(event(2, 99));
        assertEquals(List.of(1, 2), pids);
        assertEquals(1, buffer.late());
    }

    @Test
    void aFullBufferLetsTheEarliestGo() {
        ReorderBuffer buffer = buffer(4);
        for (int pid = 1; pid <= 6; pid++) {
            buffer.add(event(pid, 1000 - pid % 2 + pid));
        }
        assertEquals(2, times.size());
        buffer.release(Long.MAX_VALUE);
        assertEquals(6, times.size());
        assertSorted();
    }

    @Test
    void aFullBufferThatIsFedBackwardsLosesNothing() {
        ReorderBuffer buffer = buffer(4);
        for (int pid = 1; pid <= 40; pid++) {
            buffer.add(event(pid, 1000 - pid));
        }
        buffer.release(Long.MAX_VALUE);
        assertEquals(40, times.size());
        assertTrue(buffer.late() > 0);
    }
}
