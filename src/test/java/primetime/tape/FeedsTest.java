package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

/** What crosses threads: the feed of events and the inbox. */
class FeedsTest {
    private static final Columns ONE = Columns.of("x");
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);
    private final Event event = new Event();

    FeedsTest() {
        tape.events("events", 4 << 20);
        tape.values("load", 1 << 20);
    }

    @Test
    void whatAFullFeedRefusesBecomesAGapWithTheExactNumber() {
        EventFeed feed = new EventFeed(10);
        for (int i = 0; i < 25; i++) {
            assertEquals(i < 10, feed.offer(numbered(i)));
        }
        assertEquals(10, tape.drain(feed, "events", 7));
        window.move(7);
        EventsView view = window.events("events");
        assertEquals(10, view.count());
        assertEquals(15, view.lastGap().lost());
        assertEquals(15, view.lost());
        assertEquals(0, tape.drain(feed, "events", 8));
        window.move(8);
        assertEquals(1, view.gaps());
        assertNull(feed.peek());
    }

    @Test
    void offeringAndDrainingMakeNoGarbage() {
        EventFeed feed = new EventFeed(64);
        tape.events("small", 1 << 16);
        Event one = numbered(1);
        Garbage.assertNone(() -> {
            for (int i = 0; i < 50; i++) {
                feed.offer(one);
            }
            tape.drain(feed, "small", 1);
        });
    }

    @Test
    void withAWriterOnAThreadOfItsOwnEachEventArrivesOnceAndInOrderOrIsCounted() throws InterruptedException {
        EventFeed feed = new EventFeed(128);
        int count = 300_000;
        long[] refused = { 0 };
        Thread writer = new Thread(() -> {
            Event mine = new Event();
            byte[] text = new byte[64];
            for (int i = 0; i < count; i++) {
                mine.clear();
                mine.kind = Kind.EXEC;
                mine.pid = i;
                ByteBuffer.wrap(text).putInt(0, i).putInt(60, i);
                mine.text(text, 0, 4 + i % 61);
                refused[0] += feed.offer(mine) ? 0 : 1;
            }
        });
        writer.start();
        long arrived = 0;
        int last = -1;
        boolean done = false;
        while (!done) {
            done = !writer.isAlive();
            for (Event next = feed.peek(); next != null; next = feed.peek()) {
                assertTrue(next.pid > last);
                last = next.pid;
                assertEquals(4 + last % 61, next.textLength());
                assertEquals(last, ByteBuffer.wrap(next.textBytes()).getInt(0));
                assertTrue(next.textLength() < 64 || ByteBuffer.wrap(next.textBytes()).getInt(60) == last);
                feed.release();
                arrived++;
            }
        }
        writer.join();
        assertEquals(count, arrived + refused[0]);
        assertEquals(refused[0], feed.takeRefused());
        assertEquals(0, feed.takeRefused());
    }

    @Test
    void whatAFullInboxRefusesBecomesAGapOnItsTrack() {
        Inbox inbox = new Inbox(3);
        for (int i = 0; i < 5; i++) {
            inbox.offer(sample(i));
        }
        inbox.offer(new Fault("events", 5, "netlink", "gone", ""));
        assertEquals(3, inbox.drain(tape, 9));
        window.move(9);
        assertEquals(3, window.values("load").count());
        assertEquals(2, window.values("load").lastGap().lost());
        assertEquals(1, window.events("events").lastGap().lost());
        inbox.offer(sample(10));
        assertEquals(1, inbox.drain(tape, 10));
        window.move(10);
        assertEquals(1, window.values("load").gaps());
        assertTrue(Double.isNaN(window.values("load").rate("x")), "no rate across what was lost");
        assertEquals(0, inbox.drain(tape, 11));
    }

    @Test
    void anInboxFilledByManyThreadsLosesNothingWithoutCountingIt() throws InterruptedException {
        Inbox inbox = new Inbox(16);
        Thread[] writers = new Thread[4];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = new Thread(() -> {
                for (int j = 0; j < 5000; j++) {
                    inbox.offer(sample(j));
                }
            });
            writers[i].start();
        }
        long moved = 0;
        long now = 0;
        for (Thread writer : writers) {
            while (writer.isAlive()) {
                moved += inbox.drain(tape, now++);
            }
            writer.join();
        }
        moved += inbox.drain(tape, now);
        window.move(now);
        assertEquals(20_000, moved + window.values("load").lost());
    }

    @Test
    void aSampleIsCopiedAndItsNumbersMatchItsColumns() {
        long[] values = { 1 };
        Sample sample = new Sample("load", 0, 0, 0, ONE, values);
        values[0] = 2;
        assertEquals(1, sample.values()[0]);
        assertFalse(sample.columns().names().isEmpty());
        assertThrows(IllegalArgumentException.class,
                () -> new Sample("load", 0, 0, 0, ONE, new long[2]));
    }

    private static Sample sample(long at) {
        return new Sample("load", at, 0, 0, ONE, new long[] { at });
    }

    private Event numbered(int number) {
        event.clear();
        event.kind = Kind.EXEC;
        event.pid = number;
        event.text(new byte[] { 'x', 'y', 'z' }, 0, 3);
        return event;
    }
}
