package primetime.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be known at one instant: everything a widget sees of the tape ends here. One window serves all frames; the
 * loop moves it, and the views it gives move with it, so that looking costs no garbage. Never the future: a view ends
 * with the last entry that had been seen at {@link #end}.
 */
public final class Window {
    private final Tape tape;
    private final Map<String, View> views = new HashMap<>();
    /** The same views, because walking a map makes garbage. */
    private final List<View> all = new ArrayList<>();
    private final MarksView marks;
    private long end = Long.MIN_VALUE;

    /** A window on a tape, at the beginning of time until it is moved. */
    public Window(Tape tape) {
        this.tape = tape;
        marks = new MarksView(tape.marks());
        all.add(marks);
    }

    /** Puts the end of the window at an instant, monotonic ns. */
    public void move(long instant) {
        end = instant;
        for (int i = 0; i < all.size(); i++) {
            all.get(i).move(instant);
        }
    }

    /** The instant that is shown, monotonic ns. */
    public long end() {
        return end;
    }

    /** What came and could not be kept, up to now whatever the instant: it has no track on which it could be a gap. */
    public long refused() {
        return tape.refused();
    }

    /** The numbers of a track; an empty view where there is no such track. */
    public ValuesView values(String track) {
        return (ValuesView) view(track, ValuesView.class);
    }

    /** The texts of a track; an empty view where there is no such track. */
    public TextsView texts(String track) {
        return (TextsView) view(track, TextsView.class);
    }

    /** The events of a track; an empty view where there is no such track. */
    public EventsView events(String track) {
        return (EventsView) view(track, EventsView.class);
    }

    /** The latencies of a track; an empty view where there is no such track. */
    public LatenciesView latencies(String track) {
        return (LatenciesView) view(track, LatenciesView.class);
    }

    /** The marks up to here. */
    public MarksView marks() {
        return marks;
    }

    /** Whether there is a track of that name, which may be empty. Asking for a view of what is not there costs memory. */
    public boolean has(String name) {
        return tape.track(name) != null;
    }

    /** A number that is another as soon as one of these tracks shows something else. */
    public long version(List<String> tracks) {
        long version = 0;
        for (int i = 0; i < tracks.size(); i++) {
            version = version * 1_000_003 + track(tracks.get(i)).version();
        }
        return version;
    }

    /** What can be said of any track, and of the {@code marks}: whether it changed, its faults and gaps. */
    public View track(String name) {
        if (name.equals(tape.marks().name())) {
            return marks;
        }
        Track track = tape.track(name);
        return track instanceof Events ? events(name) : track instanceof Latencies ? latencies(name)
                : track instanceof Texts ? texts(name) : values(name);
    }

    /** Local wall-clock time of a monotonic instant, ms; what the clock track said last before the window's end. */
    public long localMillis(long instant) {
        ValuesView clock = values(Tape.CLOCK);
        long wall = clock.latest(Tape.WALL_OFFSET);
        long zone = clock.latest(Tape.ZONE_OFFSET);
        return wall == Sample.UNKNOWN ? 0
                : Math.floorDiv(instant + wall, 1_000_000L) + (zone == Sample.UNKNOWN ? 0 : zone * 1000);
    }

    private View view(String name, Class<? extends View> type) {
        View known = views.get(name);
        if (known != null && type.isInstance(known)) {
            return known;
        }
        Track track = tape.track(name);
        View made;
        if (type == EventsView.class) {
            made = new EventsView(track instanceof Events events ? events : new Events(name, 0));
        } else if (type == LatenciesView.class) {
            made = new LatenciesView(track instanceof Latencies latencies ? latencies : new Latencies(name, 0));
        } else if (type == TextsView.class) {
            made = new TextsView(track instanceof Texts texts ? texts : new Texts(name, 0));
        } else {
            made = new ValuesView(track instanceof Values values ? values : new Values(name, 0));
        }
        made.move(end);
        all.remove(views.put(name, made));
        all.add(made);
        return made;
    }
}
