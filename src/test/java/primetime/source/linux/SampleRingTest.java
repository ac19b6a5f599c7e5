package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

class SampleRingTest {
    private final SampleRing ring = new SampleRing(8);
    private final List<String> taken = new ArrayList<>();

    private int take(long until) {
        return ring.take(until, (due, late, turn) -> taken.add(due + " " + late + " " + turn));
    }

    @Test
    void samplesComeOutAsTheyWereAndInOrder() {
        ring.put(100, 7, Turn.RELATIVE);
        ring.put(200, -3, Turn.ABSOLUTE);
        assertEquals(2, take(1000));
        assertEquals(List.of("100 7 RELATIVE", "200 -3 ABSOLUTE"), taken);
        assertEquals(0, take(1000));
    }

    @Test
    void whatEndedLaterStays() {
        ring.put(100, 7, Turn.RELATIVE);
        ring.put(200, 50, Turn.RELATIVE);
        assertEquals(1, take(249));
        assertEquals(1, take(250));
    }

    @Test
    void whatFindsNoRoomIsCountedAndTheRestGoesOn() {
        for (int i = 0; i < 11; i++) {
            ring.put(i, 0, Turn.RELATIVE);
        }
        assertEquals(3, ring.lost());
        assertEquals(8, take(1000));
        ring.put(99, 1, Turn.PASSED);
        assertEquals(1, take(1000));
        assertEquals("99 1 PASSED", taken.get(8));
        assertEquals(3, ring.lost());
    }

    @Test
    void nothingIsMadeOnTheWay() {
        long[] sum = { 0 };
        SampleRing.Taker adds = (due, late, turn) -> sum[0] += late;
        Garbage.assertNone(() -> {
            ring.put(5, 1, Turn.RELATIVE);
            ring.take(10, adds);
        });
        assertEquals(2000, sum[0]);
    }

    @Test
    void betweenTwoThreadsNothingIsLostOrDoubled() throws InterruptedException {
        SampleRing wide = new SampleRing(1 << 10);
        int most = 300_000;
        Thread writer = new Thread(() -> {
            for (int i = 0; i < most; i++) {
                wide.put(i, i, Turn.of(i % 3));
            }
        });
        writer.start();
        long[] last = { -1 };
        long[] count = { 0 };
        boolean running = true;
        while (running) {
            running = writer.isAlive();
            wide.take(Long.MAX_VALUE, (due, late, turn) -> {
                assertEquals(due, late);
                assertEquals(Turn.of((int) (due % 3)), turn);
                assertTrue(due > last[0]);
                last[0] = due;
                count[0]++;
            });
        }
        writer.join();
        assertEquals(most, count[0] + wide.lost());
    }
}
