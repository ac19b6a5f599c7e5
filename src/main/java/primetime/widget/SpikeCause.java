package primetime.widget;

import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.tape.Kind;
import primetime.tape.LatenciesView;

/**
 * How many processes were forked while a tick lasted, and by whom if more than half by one. Events count only as far as
 * they had been seen when the newest tick came: so the answer changes with a tick only, and is kept until then.
 */
final class SpikeCause {
    /** Fewer than this in a second are what any shell script does. */
    private static final int MANY_FORKS = 30;
    /** Events may be seen so much later than they happened, ns; later ones are not looked for. */
    private static final long LATE = 1_000_000_000;
    private final Event event = new Event();
    private final ObservedText observed = new ObservedText();
    private final StringBuilder text = new StringBuilder();
    private EventsView events;
    private LatenciesView view;
    private long tick = TickColumns.NONE;
    private long newest = TickColumns.NONE;

    /** {@code : 212 forks by make}; empty where there were few. Valid until the next call. */
    CharSequence of(EventsView newEvents, LatenciesView newView, long newTick) {
        long last = newView.count() - 1;
        if (events != newEvents || view != newView || tick != newTick || newest != last) {
            events = newEvents;
            view = newView;
            tick = newTick;
            newest = last;
            text.setLength(0);
            describe();
        }
        return text;
    }

    private void describe() {
        long forks = 0;
        long candidate = -1;
        long votes = 0;
        // Whoever has more than half of all wins this vote in one pass (Boyer and Moore, 1981); another must prove it.
        for (long index = fork(firstSeen()); index >= 0; index = fork(index + 1)) {
            forks++;
            candidate = votes == 0 ? index : candidate;
            votes += parent(index) == parent(candidate) ? 1 : -1;
        }
        if (forks < MANY_FORKS) {
            return;
        }
        text.append(": ").append(forks).append(" forks");
        int parent = parent(candidate);
        long his = 0;
        for (long index = fork(firstSeen()); index >= 0; index = fork(index + 1)) {
            his += parent(index) == parent ? 1 : 0;
        }
        if (his * 2 > forks) {
            events.read(candidate, event);
            CharSequence program = observed.program(event);
            text.append(program.length() > 0 ? " by " : "").append(program, 0, ObservedText.nameEnd(program));
        }
    }

    /** The first fork within the tick from an event on; -1: there is none. */
    private long fork(long from) {
        long until = Math.min(view.at(newest), view.at(tick) + LATE);
        for (long index = from; index < events.count() && events.seen(index) <= until; index++) {
            if (events.kind(index) == Kind.FORK && events.at(index) >= view.from(tick)
                    && events.at(index) < view.at(tick)) {
                return index;
            }
        }
        return -1;
    }

    /** The first event that was seen since the tick began; what is seen never goes back. */
    private long firstSeen() {
        long low = events.first();
        long high = events.count();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (events.seen(middle) < view.from(tick)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int parent(long index) {
        events.read(index, event);
        return event.parent;
    }
}
