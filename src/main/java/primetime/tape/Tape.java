package primetime.tape;

import java.util.LinkedHashMap;
import java.util.Map;

/** All tracks. Owned by the loop: nobody else appends, and nobody reads but through a {@link Window}. */
public final class Tape {
    /** The track that tells the wall clock: columns {@link #WALL_OFFSET} and {@link #ZONE_OFFSET}. */
    public static final String CLOCK = "clock";
    /** What to add to monotonic ns to get ns since 1970, UTC. */
    public static final String WALL_OFFSET = "wall_offset_ns";
    /** What to add to UTC to get the local time, s. */
    public static final String ZONE_OFFSET = "zone_offset_s";
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Marks marks = new Marks();
    private long refused;

    /** Makes a track of numbers that takes at most {@code bytes}. */
    public void values(String name, long bytes) {
        tracks.put(name, new Values(name, bytes));
    }

    /** Makes a track of texts that take at most {@code bytes}. */
    public void texts(String name, long bytes) {
        tracks.put(name, new Texts(name, bytes));
    }

    /** Makes a track of process events that takes at most {@code bytes}, counts per kind not included. */
    public void events(String name, long bytes) {
        tracks.put(name, new Events(name, bytes));
    }

    /** Makes a track of latencies that takes at most {@code bytes}. */
    public void latencies(String name, long bytes) {
        tracks.put(name, new Latencies(name, bytes));
    }

    /** Whether there is a track of numbers of that name. */
    public boolean hasValues(String name) {
        return tracks.get(name) instanceof Values;
    }

    /** Whether there is a track of texts of that name. */
    public boolean hasTexts(String name) {
        return tracks.get(name) instanceof Texts;
    }

    /** Puts an entry on its track; {@code now} is when the loop does so and must never go back. */
    public void append(Entry entry, long now) {
        Track track = tracks.get(entry.track());
        if (entry instanceof Mark mark) {
            marks.append(mark, now);
        } else if (track == null) {
            refused++;
        } else if (entry instanceof Fault fault) {
            track.append(fault, now);
        } else if (entry instanceof Gap gap) {
            track.append(gap, now);
        } else if (entry instanceof Sample sample && track instanceof Values values) {
            long before = values.refused();
            values.append(sample, now);
            refused += values.refused() - before;
        } else if (entry instanceof Text text && track instanceof Texts texts) {
            texts.append(text, now);
        } else if (entry instanceof LatencyTick tick && track instanceof Latencies latencies) {
            latencies.append(tick, now);
        } else {
            refused++;
        }
    }

    /** Moves all that is waiting in a feed onto a track, and what the feed refused as a gap; answers how many. */
    public int drain(EventFeed feed, String name, long now) {
        if (!(tracks.get(name) instanceof Events events)) {
            return 0;
        }
        int moved = 0;
        for (Event event = feed.peek(); event != null; event = feed.peek()) {
            events.append(event, now);
            feed.release();
            moved++;
        }
        long lost = feed.takeRefused();
        if (lost > 0) {
            events.append(new Gap(name, now, now, lost, "the screen could not keep up"), now);
        }
        return moved;
    }

    /** All marks, those beyond the playhead as well: for whoever moves it. Widgets see {@link Window#marks}. */
    public Marks marks() {
        return marks;
    }

    /** The track of that name, or null. */
    Track track(String name) {
        return tracks.get(name);
    }

    /** When the oldest entry of all was seen, or {@link Long#MAX_VALUE} on an empty tape. */
    public long oldest() {
        long oldest = Long.MAX_VALUE;
        for (Track track : tracks.values()) {
            oldest = Math.min(oldest, track.oldest());
        }
        return oldest;
    }

    /** Entries that came for a track that is not here, and columns that their track had no room for. */
    long refused() {
        return refused;
    }
}
