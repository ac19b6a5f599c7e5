package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

class SampleRingTest {
    private final SampleRing ring = new SampleRing(8);
    private final List<String> taken = new ArrayList<>();

    private int take(long until) {
        return ring.take(until, (due, late, absolute) -> taken.add(due + " " + late + (absolute ? " absolute" : "")));
    }

    @Test
    void samplesComeOutAsTheyWereAndInOrder() {
        ring.put(100, 7, false);
        ring.put(200, -3, true);
        assertEquals(2, take(1000));
        assertEquals(List.of("100 7", "200 -3 absolute"), taken);
        assertEquals(0, take(1000));
    }

    @Test
    void whatEndedLaterStays() {
        ring.put(100, 7, false);
        ring.put(200, 50, false);
        assertEquals(1, take(249));
        assertEquals(1, take(250));
    }

    @Test
    void whatFindsNoRoomIsCountedAndTheRestGoesOn() {
        for (int i = 0; i < 11; i++) {
            ring.put(i, 0, false);
        }
        assertEquals(3, ring.lost());
        assertEquals(8, take(1000));
        ring.put(99, 1, true);
        assertEquals(1, take(1000));
        assertEquals("99 1 absolute", taken.get(8));
        assertEquals(3, ring.lost());
    }

    @Test
    void nothingIsMadeOnTheWay() {
        long[] sum = { 0 };
        SampleRing.Taker adds = (due, late, absolute) -> sum[0] += late;
        Garbage.assertNone(() -> {
            ring.put(5, 1, false);
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
                wide.put(i, i, (i & 1) != 0);
            }
        });
        writer.start();
        long[] last = { -1 };
        long[] count = { 0 };
        boolean running = true;
        while (running) {
            running = writer.isAlive();
            wide.take(Long.MAX_VALUE, (due, late, absolute) -> {
                assertEquals(due, late);
                assertEquals((due & 1) != 0, absolute);
                assertEquals(true, due > last[0]);
                last[0] = due;
                count[0]++;
            });
        }
        writer.join();
        assertEquals(most, count[0] + wide.lost());
    }
}
