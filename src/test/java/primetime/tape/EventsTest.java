package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

class EventsTest {
    private static final long SECOND = 1_000_000_000;
    private final Events track = new Events("events", 64 << 10);
    private final EventsView view = new EventsView(track);
    private final Event event = new Event();

    @Test
    void anEventIsReadAsItWasWritten() {
        append(Kind.EXIT, 7 * SECOND, 8 * SECOND, "/usr/bin/make -j2");
        view.move(9 * SECOND);
        event.clear();
        view.read(0, event);
        assertEquals(7 * SECOND, event.at);
        assertEquals(7 * SECOND, view.at(0));
        assertEquals(8 * SECOND, view.seen(0));
        assertEquals(Kind.EXIT, event.kind);
        assertEquals(Kind.EXIT, view.kind(0));
        assertEquals(256, event.code);
        assertEquals(256, view.code(0));
        assertEquals(-5, event.pid);
        assertEquals(Integer.MAX_VALUE, event.tgid);
        assertEquals(Integer.MIN_VALUE, event.parent);
        assertEquals(Event.UNKNOWN, event.uid);
        assertEquals(1000, event.euid);
        assertEquals(34817, event.tty);
        assertEquals(Long.MAX_VALUE, event.life);
        assertEquals("/usr/bin/make -j2", event.text());
        assertTrue(event.isThread());
    }

    @Test
    void textsAreWholeWhereverTheyLieInTheRing() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            append(Kind.EXEC, i, i, text(i, random.nextInt(Event.MOST_TEXT)));
        }
        view.move(20_000);
        for (long i = view.first(); i < view.count(); i++) {
            view.read(i, event);
            String text = event.text();
            assertEquals(text((int) i, text.length()), text);
        }
    }

    @Test
    void readingMakesNoGarbage() {
        for (int i = 0; i < 3000; i++) {
            append(Kind.EXEC, i, i, text(i, 100));
        }
        view.move(3000);
        Garbage.assertNone(() -> {
            for (long i = view.first(); i < view.count(); i++) {
                view.read(i, event);
            }
        });
    }

    @Test
    void whatFellOffIsKnownAndTheTotalNeverGoesBack() {
        for (int i = 0; i < 50_000; i++) {
            append(i < 10 ? Kind.ALIVE : Kind.FORK, i, i, "bash");
        }
        view.move(50_000);
        assertEquals(50_000, view.count());
        assertTrue(view.first() > 0);
        assertEquals(49_990, view.total());
        assertEquals(view.first(), view.seen(view.first()));
    }

    @Test
    void theCountOfAnEarlierInstantIsWhatItWasThen() {
        for (int i = 0; i < 420; i++) {
            append(Kind.FORK, i, i, "bash");
            view.move(i);
            assertEquals(i + 1, view.count());
        }
        for (int i = 0; i < 420; i++) {
            assertEquals(i + 1, view.countAt(i));
        }
        view.move(250);
        assertEquals(251, view.countAt(400), "never the future");
    }

    @Test
    void aTextLongerThanTheBoundIsCut() {
        append(Kind.EXEC, 0, 0, "x".repeat(Event.MOST_TEXT + 1));
        view.move(0);
        view.read(0, event);
        assertEquals(Event.MOST_TEXT, event.textLength());
    }

    @Test
    void wrongUtf8IsReplacedAndNotRefused() {
        event.clear();
        event.text(new byte[] { 'a', (byte) 0xff, 'b' }, 0, 3);
        assertEquals("a\ufffdb", event.text());
        assertFalse(event.isThread());
    }

    private void append(Kind kind, long at, long now, String text) {
        event.clear();
        event.kind = kind;
        event.at = at;
        event.pid = -5;
        event.tgid = Integer.MAX_VALUE;
        event.parent = Integer.MIN_VALUE;
        event.euid = 1000;
        event.tty = 34817;
        event.code = 256;
        event.life = Long.MAX_VALUE;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        event.text(bytes, 0, bytes.length);
        track.append(event, now);
    }

    /** Tells by itself which event it belongs to. */
    private static String text(int number, int length) {
        StringBuilder out = new StringBuilder();
        while (out.length() < length) {
            out.append(number).append(' ');
        }
        out.setLength(length);
        return out.toString();
    }
}
