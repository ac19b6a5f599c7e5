package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Events;
import primetime.tape.Kind;
import primetime.tape.Mark;
import primetime.tape.Playhead;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Themes;

/** A column of the bar stands for the same stretch of time for as long as it is seen, with all that is in it. */
class TimeBarTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;
    private static final long START = 5_000_000 * SECOND + 123_456_789;
    private static final int BURST = 3000;
    private final Tape tape = new Tape();
    private final Window live = new Window(tape);
    private final TimeBar bar = new TimeBar();
    private final EventFeed feed = new EventFeed(1);

    private void event(long at) {
        Event event = new Event().clear();
        event.at = at;
        event.kind = Kind.FORK;
        feed.offer(event);
        tape.drain(feed, "events", at + 50 * MILLI);
    }

    private void mark(String track, long at) {
        tape.append(new Mark(track, at, 0, "a test"), at);
    }

    /** What is between the bar's ends, the playhead's place left out. */
    private String drawn(int columns, Playhead playhead, long now) {
        Grid grid = new Grid(new Clusters(), columns, 1);
        live.move(now);
        bar.draw(new Canvas(grid), live, START, playhead, Themes.load("dark"));
        String row = primetime.cell.Picture.rows(grid);
        return row.substring(row.indexOf('├') + 1, row.indexOf('┤'));
    }

    private long bucket(int columns, Playhead playhead, long now) {
        live.move(now);
        return bar.scale(columns, live, START, playhead).bucket();
    }

    /** Half an hour of quiet, bursts and marks, in no rhythm with anything. */
    private void fill(long seed) {
        tape.events("events", 1 << 22);
        Random random = new Random(seed);
        for (long at = START; at < START + 1800 * SECOND; at += (long) (random.nextDouble() * 900 * MILLI)) {
            event(at);
            for (int i = random.nextInt(200) == 0 ? random.nextInt(BURST) : 0; i > 0; i--) {
                event(at);
            }
            if (random.nextInt(80) == 0) {
                mark(random.nextBoolean() ? "latency" : MarkWalk.OWN, at);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "80", "120", "200" })
    void laterPicturesOfOneTapeAreTheSameMovedByWholeColumns(int columns) {
        fill(columns);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            // Up to ten and fifteen minutes the span is one; nothing has fallen off it yet.
            long t = START + 601 * SECOND + (long) (random.nextDouble() * 200 * SECOND);
            Playhead playhead = i % 2 == 0 ? Playhead.LIVE : new Playhead.At(START + random.nextInt(500) * SECOND);
            long bucket = bucket(columns, playhead, t);
            // By whole columns in every second case, else to anywhere in one.
            long later = t + random.nextInt((int) (95 * SECOND / bucket)) * bucket
                    + (i % 4 < 2 ? 0 : (long) (random.nextDouble() * bucket));
            int k = (int) (Math.floorDiv(Events.edge(later) - 1, bucket)
                    - Math.floorDiv(Events.edge(t) - 1, bucket));
            String before = drawn(columns, playhead, t);
            String after = drawn(columns, playhead, later);
            assertEquals(before.substring(k, before.length() - 1),
                    after.substring(0, after.length() - 1 - k), k + " columns after " + t);
        }
    }

    @Test
    void fromFrameToFrameOnlyTheNewestColumnChangesOrAllMoveByOne() {
        fill(3);
        String before = drawn(120, Playhead.LIVE, START + 601 * SECOND);
        int moves = 0;
        for (long t = START + 601 * SECOND; t < START + 640 * SECOND; t += 33 * MILLI) {
            String now = drawn(120, Playhead.LIVE, t);
            String kept = before.substring(0, before.length() - 1);
            boolean moved = !now.startsWith(kept);
            moves += moved ? 1 : 0;
            if (moved) {
                assertEquals(before.substring(1, before.length() - 1), now.substring(0, now.length() - 2));
            }
            before = now;
        }
        long bucket = bucket(120, Playhead.LIVE, START + 601 * SECOND);
        assertTrue(Math.abs(moves - 39 * SECOND / bucket) <= 1, moves + " moves");
    }

    @ParameterizedTest
    @CsvSource({ "60", "70", "80", "99", "100", "120", "200" })
    void aPauseChangesNoColumn(int columns) {
        fill(columns);
        for (long t = START + 50 * SECOND; t < START + 1700 * SECOND; t += 77_777 * MILLI) {
            String live = drawn(columns, Playhead.LIVE, t);
            String paused = drawn(columns, new Playhead.At(t - 60 * SECOND), t);
            int at = paused.indexOf('▼');
            String whole = live.substring(live.length() - paused.length());
            assertEquals(whole.substring(0, at), paused.substring(0, at));
            assertEquals(whole.substring(at + 1), paused.substring(at + 1));
        }
    }

    @Test
    void aMarkStandsWhereTheBarOfItsInstantIs() {
        TimeBarTest marked = new TimeBarTest();
        long burst = START + 20 * SECOND;
        for (TimeBarTest each : new TimeBarTest[] { this, marked }) {
            each.tape.events("events", 1 << 20);
            for (int i = 0; i < BURST; i++) {
                each.event(burst);
            }
        }
        marked.mark("latency", burst);
        for (long now = burst + 400 * MILLI; now < burst + 35 * SECOND; now += 37 * MILLI) {
            String bar = drawn(120, Playhead.LIVE, now);
            String spike = marked.drawn(120, Playhead.LIVE, now);
            assertEquals(bar.replaceAll("[^─]", "▲"), spike, "at " + (now - burst) / MILLI + " ms");
            assertEquals(1, spike.chars().filter(each -> each == '▲').count());
        }
    }

    @Test
    void aMarkThatWasJustMadeIsSeenAtOnce() {
        tape.events("events", 1 << 20);
        for (long now = START + 10 * SECOND; now < START + 12 * SECOND; now += 37 * MILLI) {
            mark(MarkWalk.OWN, now);
            assertTrue(drawn(120, Playhead.LIVE, now).endsWith("m"));
        }
    }

    @Test
    void aBurstThatFallsOffTheBarLeavesTheHeightOfTheOthers() {
        tape.events("events", 1 << 22);
        steady(START, 60, 1000);
        steady(START + 60 * SECOND, 3500, 0);
        String with = drawn(120, Playhead.LIVE, START + 3560 * SECOND);
        assertEquals('█', with.strip().chars().filter(each -> each != '─').findFirst().orElse(0), with);
        steady(START + 3560 * SECOND, 140, 0);
        String without = drawn(120, Playhead.LIVE, START + 3700 * SECOND);
        assertEquals(with.charAt(50), without.charAt(50));
        assertEquals(1, without.substring(0, without.length() - 1).chars().distinct().count(), without);
    }

    /** Five events a second, and so many more with each of them. */
    private void steady(long from, int seconds, int more) {
        for (long at = from; at < from + seconds * SECOND; at += 200 * MILLI) {
            for (int i = 0; i <= more; i++) {
                event(at);
            }
        }
    }
}
