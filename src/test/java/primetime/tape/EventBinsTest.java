package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventBinsTest {
    private static final long SECOND = 1_000_000_000;
    private static final long START = 1000 * SECOND;
    private final Events track = new Events("events", 64 << 10);
    private final EventsView view = new EventsView(track);
    private final Event event = new Event();

    @Test
    void eventsAreCountedByKindAndInAll() {
        append(Kind.ALIVE, START, START);
        append(Kind.FORK, START + SECOND, START + SECOND);
        append(Kind.FORK, START + SECOND + 1, START + SECOND + 1);
        append(Kind.EXEC, START + 2 * SECOND, START + 2 * SECOND);
        assertArrayEquals(new double[] { 0, 2, 0, 0 }, counts(Kind.FORK, START + 4 * SECOND + Events.SETTLE));
        assertArrayEquals(new double[] { 0, 2, 1, 0 }, counts(null, START + 4 * SECOND + Events.SETTLE));
        assertEquals(3, view.counted(null, 4 * SECOND));
        assertEquals(1, view.counted(null, 2 * SECOND));
        assertEquals(3, view.total());
    }

    @Test
    void aBinThatWasShownNeverChanges() {
        append(Kind.FORK, START, START);
        append(Kind.FORK, START + SECOND, START + SECOND);
        double[] live = counts(null, START + 5 * SECOND);
        append(Kind.FORK, START + SECOND, START + 5 * SECOND);
        assertArrayEquals(live, counts(null, START + 5 * SECOND));
        double[] later = counts(null, START + 6 * SECOND);
        assertEquals(1, Arrays.stream(later).sum() - 1, "it counts where it was seen");
    }

    @Test
    void whereNobodyListenedYetNothingIsKnown() {
        append(Kind.ALIVE, START, START);
        assertArrayEquals(new double[] { Double.NaN, Double.NaN, Double.NaN, 0 },
                counts(null, START + SECOND + Events.SETTLE));
        EventsView empty = new EventsView(new Events("events", 0));
        empty.move(START);
        double[] out = { 1, 1 };
        empty.counts(null, SECOND, out);
        assertArrayEquals(new double[] { Double.NaN, Double.NaN }, out);
    }

    @Test
    void whatWasHeardInTheFirstSecondIsShown() {
        append(Kind.FORK, START - SECOND, START + SECOND / 2);
        assertArrayEquals(new double[] { Double.NaN, Double.NaN, 1, 0 },
                counts(null, START + 2 * SECOND + Events.SETTLE));
    }

    @Test
    void anEventFromTheFutureDoesNotPushOutThePast() {
        append(Kind.FORK, START, START);
        append(Kind.FORK, START + 1_000_000 * SECOND, START + SECOND);
        append(Kind.FORK, START + 2 * SECOND, START + 2 * SECOND);
        assertArrayEquals(new double[] { 1, 1, 1, 0 }, counts(Kind.FORK, START + 4 * SECOND + Events.SETTLE));
    }

    @Test
    void whatIsOlderThanTheBinsIsUnknownAndNotZero() {
        for (int i = 0; i < 4000; i++) {
            append(Kind.FORK, START + i * SECOND, START + i * SECOND);
        }
        view.move(START + 4000 * SECOND);
        double[] out = new double[4000];
        view.counts(null, SECOND, out);
        assertTrue(Double.isNaN(out[0]));
        assertTrue(Double.isNaN(out[300]));
        assertEquals(1, out[500]);
        assertEquals(1, out[3990]);
    }

    @Test
    void aLongSilenceIsSilence() {
        append(Kind.FORK, START, START);
        append(Kind.FORK, START + 9000 * SECOND, START + 9000 * SECOND);
        assertArrayEquals(new double[] { 0, 0, 0, 1 }, counts(null, START + 9001 * SECOND + Events.SETTLE));
    }

    private double[] counts(Kind kind, long end) {
        double[] out = new double[4];
        view.move(end);
        view.counts(kind, SECOND, out);
        return out;
    }

    private void append(Kind kind, long at, long now) {
        event.clear();
        event.kind = kind;
        event.at = at;
        track.append(event, now);
    }
}
