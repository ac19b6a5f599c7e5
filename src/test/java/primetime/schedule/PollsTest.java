package primetime.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primetime.source.Evidence;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.Unreadable;
import primetime.tape.Columns;
import primetime.tape.Fault;
import primetime.tape.Inbox;
import primetime.tape.LatenciesView;
import primetime.tape.Tape;
import primetime.tape.ValuesView;
import primetime.tape.Window;

class PollsTest {
    private static final long MILLI = 1_000_000;
    private final Tape tape = new Tape();
    private final Inbox inbox = new Inbox(1000);
    private final List<Runnable> pool = new ArrayList<>();
    private final Window window = new Window(tape);
    private long now = 1_000_000 * MILLI;

    /** A source that counts its polls and does as it is told. */
    private static final class Counter implements Polled {
        private final String track;
        private final boolean mayHang;
        int polls;
        Exception trouble;

        Counter(String track, boolean mayHang) {
            this.track = track;
            this.mayHang = mayHang;
        }

        @Override
        public String track() {
            return track;
        }

        @Override
        public Evidence evidence() {
            return new Evidence("/nowhere", "counts");
        }

        @Override
        public long wishMillis() {
            return 1000;
        }

        @Override
        public long[] poll() throws Unreadable {
            polls++;
            if (trouble instanceof Unreadable unreadable) {
                throw unreadable;
            }
            if (trouble instanceof RuntimeException broken) {
                throw broken;
            }
            return new long[] { polls };
        }

        @Override
        public Columns columns() {
            return Columns.of("n");
        }

        @Override
        public boolean mayHang() {
            return mayHang;
        }
    }

    private long stoppedAt = -1;

    @BeforeEach
    void makeTracks() {
        tape.values("a", 100_000);
        tape.values("b", 100_000);
    }

    private Polls polls(Source... sources) {
        return new Polls(List.of(sources), Scheduler.plan(List.of(sources), Source::wishMillis), inbox, () -> now,
                pool::add, (from, until) -> from <= stoppedAt && stoppedAt <= until);
    }

    private ValuesView view(String track) {
        inbox.drain(tape, now);
        window.move(now);
        return window.values(track);
    }

    @Test
    void theLatenessOfEveryPollIsOnTheTape() {
        Polls polls = polls(new Counter("a", false));
        polls.run();
        assertEquals(0, view("a").late());
        now += 997 * MILLI + 13;
        polls.run();
        assertEquals(13, view("a").late());
    }

    @Test
    void whatOneSourceThrowsCostsOnlyItsOwnTrack() {
        Counter broken = new Counter("a", false);
        Counter well = new Counter("b", false);
        Polls polls = polls(broken, well);
        now += 10 * MILLI;
        broken.trouble = new IllegalStateException("surprise");
        polls.run();
        Fault fault = view("a").fault();
        assertNotNull(fault);
        assertTrue(fault.happened().contains("surprise"), fault.line());
        assertEquals(1, view("b").latest("n"));
        assertNull(view("b").fault());
    }

    @Test
    void aFailingSourceIsAskedLessOftenAndRecoversAtOnce() {
        Counter source = new Counter("a", false);
        Polls polls = polls(source);
        source.trouble = new Unreadable("/nowhere", "no such file", "");
        for (int second = 0; second < 30; second++) {
            polls.run();
            now += 1000 * MILLI;
        }
        assertTrue(source.polls < 6, "30 s of failure, " + source.polls + " polls");
        source.trouble = null;
        for (long next = polls.run(); source.polls < 8; next = polls.run()) {
            now = next;
        }
        long before = now;
        now = polls.run();
        assertEquals(997 * MILLI, now - before, "its own prime again");
        assertNull(view("a").fault());
    }

    @Test
    void aSourceThatHangsIsNeverAskedTwiceAndSaysSo() {
        Counter source = new Counter("a", true);
        Polls polls = polls(source);
        for (int second = 0; second < 10; second++) {
            polls.run();
            now += 1000 * MILLI;
        }
        assertEquals(1, pool.size(), "one call in flight");
        assertNotNull(view("a").fault());
        pool.remove(0).run();
        assertEquals(1, view("a").latest("n"));
        polls.run();
        assertEquals(1, pool.size(), "asked again once it answered");
    }

    @Test
    void howLatePollsRunIsATrackOfItsOwn() {
        tape.latencies(Polls.LATENESS, 1 << 16);
        Counter one = new Counter("a", false);
        Counter other = new Counter("b", false);
        Polls polls = polls(one, other);
        long next = polls.run();
        for (int i = 0; i < 10; i++) {
            now = next + (i == 4 ? 30 : 2) * MILLI;
            next = polls.run();
        }
        inbox.drain(tape, now);
        window.move(now);
        LatenciesView late = window.latencies(Polls.LATENESS);
        long counted = 0;
        long max = 0;
        for (long tick = late.first(); tick < late.count(); tick++) {
            counted += late.samples(tick);
            max = Math.max(max, late.max(tick));
        }
        assertTrue(counted > 5 && counted <= one.polls + other.polls, counted + " of " + (one.polls + other.polls));
        assertEquals(30 * MILLI, max);
    }

    @Test
    void aPollThatWasDueWhileTheProcessWasStoppedIsInNoLateness() {
        tape.latencies(Polls.LATENESS, 1 << 16);
        Polls polls = polls(new Counter("a", false));
        now = polls.run() + 3 * MILLI;
        long next = polls.run();
        stoppedAt = next + 4000 * MILLI;
        now = next + 5000 * MILLI;
        next = polls.run();
        now = next + 20 * MILLI;
        next = polls.run();
        now = next;
        polls.run();
        inbox.drain(tape, now);
        window.move(now);
        LatenciesView late = window.latencies(Polls.LATENESS);
        long max = 0;
        for (long tick = late.first(); tick < late.count(); tick++) {
            max = Math.max(max, late.max(tick));
        }
        assertEquals(20 * MILLI, max);
    }
}
