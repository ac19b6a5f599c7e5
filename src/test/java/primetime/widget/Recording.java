package primetime.widget;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import primetime.tape.Columns;
import primetime.tape.Entry;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Kind;
import primetime.tape.Sample;
import primetime.tape.Tape;

/**
 * A tape that can be played as the loop fills it: first everything is noted with the instant at which the loop puts it
 * on the tape, then {@link #playTo} does so up to an instant. The order of the notes does not matter.
 */
public final class Recording {
    private static final long BYTES = 1 << 20;
    private static final long FRAME = 33_000_000;
    /** Events leave the reorder buffer so long after they happened. */
    private static final long REORDER = 50_000_000;
    private final Tape tape = new Tape();
    private final EventFeed feed = new EventFeed(1);
    private final List<Step> steps = new ArrayList<>();
    private boolean sorted;
    private int next;

    private record Step(long seen, Entry entry, Event event) {
        long at() {
            return entry == null ? event.at : entry.at();
        }
    }

    /** A recording of nothing, with all tracks of the contract. */
    public Recording() {
        SampleTapes.VALUES.forEach(track -> tape.values(track, BYTES));
        tape.events("events", BYTES);
        SampleTapes.LATENCIES.forEach(track -> tape.latencies(track, BYTES));
    }

    /** Notes an entry; it is seen in the first frame after it happened. */
    void note(Entry entry) {
        steps.add(new Step(frameAfter(entry.at()), entry, null));
        sorted = false;
    }

    /** Notes a sample that cost 20 us and was read 0.1 ms late. */
    void note(String track, long at, Columns columns, long... values) {
        note(new Sample(track, at, 100_000, 20_000, columns, values));
    }

    /** Notes an event; its terminal, its end and its life are set on what is answered. */
    Event note(Kind kind, long at, int pid, int parent, int uid, String text) {
        Event event = new Event().clear();
        event.at = at;
        event.kind = kind;
        event.pid = event.tgid = pid;
        event.parent = parent;
        event.uid = event.euid = uid;
        event.tty = 0;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        event.text(bytes, 0, bytes.length);
        steps.add(new Step(frameAfter(at + REORDER), null, event));
        sorted = false;
        return event;
    }

    /** Puts everything on the tape that is seen up to an instant, monotonic ns, and was not put there before. */
    public Recording playTo(long instant) {
        if (!sorted) {
            steps.subList(next, steps.size()).sort(Comparator.comparingLong(Step::seen).thenComparingLong(Step::at));
            sorted = true;
        }
        for (; next < steps.size() && steps.get(next).seen() <= instant; next++) {
            Step step = steps.get(next);
            if (step.entry() != null) {
                tape.append(step.entry(), step.seen());
            } else {
                feed.offer(step.event());
                tape.drain(feed, "events", step.seen());
            }
        }
        return this;
    }

    /** The tape as far as it was played. */
    public Tape tape() {
        return tape;
    }

    private static long frameAfter(long at) {
        return (Math.floorDiv(at, FRAME) + 1) * FRAME;
    }
}
