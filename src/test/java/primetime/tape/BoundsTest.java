package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filled ten times over, a track is no larger than it may be, and says what fell off. */
class BoundsTest {
    @ParameterizedTest
    @ValueSource(ints = { 16 << 10, 100 << 10, 1 << 20 })
    void values(int bytes) {
        Values track = new Values("x", bytes);
        Columns columns = Columns.of("a", "b", "c");
        int count = Math.min(10 * bytes / (8 * 7), 50_000);
        for (int i = 0; i < count; i++) {
            track.append(new Sample("x", i, 0, 0, columns, new long[] { i, i, i }), i);
        }
        assertBound(bytes, track);
        assertFellOff(new ValuesView(track), count);
    }

    @Test
    void valuesWhoseColumnsAlwaysChange() {
        Values track = new Values("x", 1 << 18);
        for (int i = 0; i < 20_000; i++) {
            track.append(new Sample("x", i, 0, 0, Columns.of("a" + i, "b" + i / 7), new long[] { i, i }), i);
        }
        assertBound(1 << 18, track);
        assertTrue(track.names().size() <= 20);
        assertEquals(0, track.refused());
    }

    @ParameterizedTest
    @ValueSource(ints = { 16 << 10, 100 << 10, 1 << 20 })
    void events(int bytes) {
        Events track = new Events("x", bytes);
        Event event = new Event();
        event.text("/usr/bin/something --like this".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, 30);
        int count = bytes / 10;
        for (int i = 0; i < count; i++) {
            track.append(event, i);
        }
        assertBound(bytes + Size.BINS, track);
        assertFellOff(new EventsView(track), count);
    }

    @Test
    void eventsWithTheLongestTexts() {
        Events track = new Events("x", 100 << 10);
        Event event = new Event();
        event.text(new byte[Event.MOST_TEXT], 0, Event.MOST_TEXT);
        for (int i = 0; i < 5000; i++) {
            track.append(event, i);
        }
        EventsView view = new EventsView(track);
        assertFellOff(view, 5000);
        view.read(view.first(), event);
        assertEquals(Event.MOST_TEXT, event.textLength());
    }

    @ParameterizedTest
    @ValueSource(ints = { 64 << 10, 300 << 10, 2 << 20 })
    void latencies(int bytes) {
        Latencies track = new Latencies("x", bytes);
        long[] pairs = new long[40];
        int count = 10 * bytes / (8 * 49);
        for (int i = 0; i < count; i++) {
            track.append(new LatencyTick("x", i, i, 40, 0, 0, 0, 0, pairs), i);
        }
        assertBound(bytes, track);
        assertFellOff(new LatenciesView(track), count);
    }

    @Test
    void gapsAndFaults() {
        Values track = new Values("x", 0);
        for (int i = 0; i < 100_000; i++) {
            track.append(new Gap("x", i, i, 1, "because"), i);
            track.append(new Fault("x", i, "this", "that", ""), i);
        }
        assertTrue(Size.of(track) < 2 * Size.FIXED);
    }

    private static void assertBound(long bytes, Track track) {
        long size = Size.of(track);
        assertTrue(size <= bytes + Size.FIXED, () -> size + " bytes where " + bytes + " are allowed");
    }

    private static void assertFellOff(View view, long count) {
        view.move(Long.MAX_VALUE - 1);
        assertEquals(count, view.count());
        assertTrue(view.first() > 0 && view.first() < count, () -> view.first() + " fell off");
        view.move(-1);
        assertTrue(view.isEmpty());
    }
}
