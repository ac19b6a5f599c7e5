package primetime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.Map;
import primetime.schedule.Scheduler;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.Streaming;
import primetime.tape.EventFeed;
import primetime.tape.Inbox;
import primetime.tape.Tape;

/** A tape with the sources that fill it. */
final class Recording implements AutoCloseable {
    private static final int WAITING = 1024;
    private static final long VALUES_BYTES = 600_000;
    private static final long EVENTS_BYTES = 4_500_000;
    private static final long LATENCIES_BYTES = 2_500_000;
    /** Half an hour and more of each. */
    private static final Map<String, Long> MORE_LATENCIES = Map.of("latency.absolute", 1_500_000L, "latency.corrected",
            1_500_000L, "latency.polls", 600_000L);
    /** Latencies that somebody asked for, each and all. */
    private static final long ASKED_BYTES = 600_000;
    private static final long ALL_ASKED_BYTES = 6_000_000;
    private final Tape tape = new Tape();
    private final Inbox inbox = new Inbox(WAITING);
    private final EventFeed feed;
    private final Scheduler scheduler;
    private final List<Source> sources = new ArrayList<>();
    private final List<String> tracks = new ArrayList<>();

    /** Makes the tracks; nothing is read until {@link #start}. */
    Recording(List<Polled> polled, List<Streaming> streaming, ToLongFunction<Source> wishMillis, EventFeed feed) {
        this.feed = feed;
        sources.addAll(polled);
        sources.addAll(streaming);
        sources.forEach(source -> tracks.add(source.track()));
        tape.events("events", EVENTS_BYTES);
        tape.latencies("latency", LATENCIES_BYTES);
        MORE_LATENCIES.forEach(tape::latencies);
        tracks.addAll(List.of("listener", "loop"));
        for (String track : tracks) {
            if (track.startsWith("latency.")) {
                tape.latencies(track, Math.min(ASKED_BYTES, ALL_ASKED_BYTES / streaming.size()));
            } else if (!track.equals("events") && !track.equals("latency")) {
                tape.values(track, VALUES_BYTES);
            }
        }
        tracks.addAll(MORE_LATENCIES.keySet());
        scheduler = new Scheduler(sources, wishMillis, inbox);
    }

    /** All that fill the tape. */
    List<Source> sources() {
        return sources;
    }

    void start() {
        scheduler.start();
    }

    /** Reads as often as is wished now. Any thread. */
    void replan(ToLongFunction<Source> wishMillis) {
        scheduler.replan(wishMillis);
    }

    Tape tape() {
        return tape;
    }

    Inbox inbox() {
        return inbox;
    }

    EventFeed feed() {
        return feed;
    }

    /** The names of all tracks. */
    List<String> tracks() {
        return tracks;
    }

    /** Puts on the tape what was read so far. */
    void drain(long now) {
        tape.drain(feed, "events", now);
        inbox.drain(tape, now);
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
