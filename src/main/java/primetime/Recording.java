package primetime;

import java.util.ArrayList;
import java.util.List;
import primetime.config.Config;
import primetime.schedule.Scheduler;
import primetime.schedule.Stopped;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.Streaming;
import primetime.source.linux.CyclicLatency;
import primetime.source.linux.ProcessEvents;
import primetime.tape.EventFeed;
import primetime.tape.Inbox;
import primetime.tape.Tape;

/** A tape with the sources that fill it. */
final class Recording implements AutoCloseable {
    private static final int WAITING = 1024;
    private final Tape tape = new Tape();
    private final Inbox inbox = new Inbox(WAITING);
    private final EventFeed feed;
    private final Scheduler scheduler;
    private final Budgets budgets;
    private final List<Source> sources = new ArrayList<>();
    private final List<String> tracks = new ArrayList<>();

    /**
     * Makes the tracks; nothing is read until {@link #start}.
     *
     * @param streaming made as the configuration says
     * @param stopped knows when no poll could run
     */
    Recording(List<Polled> polled, List<Streaming> streaming, Config config, EventFeed feed, Stopped stopped) {
        this.feed = feed;
        sources.addAll(polled);
        sources.addAll(streaming);
        sources.forEach(source -> tracks.add(source.track()));
        tracks.addAll(List.of(ProcessEvents.LISTENER, CyclicLatency.LOOP));
        budgets = new Budgets(config.table(Budgets.SECTION.name()));
        tracks.addAll(budgets.tracks(tracks, tape));
        scheduler = new Scheduler(sources, source -> Settings.wishMillis(config, source), inbox, stopped);
        sources.forEach(source -> source.follow(config.table(source.track())));
    }

    /** All that fill the tape. */
    List<Source> sources() {
        return sources;
    }

    void start() {
        scheduler.start();
    }

    /** Goes on as is said now, as far as it can; answers the options, each behind its table, that take another start. */
    List<String> follow(Config config) {
        scheduler.replan(source -> Settings.wishMillis(config, source));
        List<String> later = new ArrayList<>();
        for (Source source : sources) {
            source.follow(config.table(source.track())).forEach(name -> later.add(source.track() + "." + name));
        }
        String tape = Budgets.SECTION.name();
        budgets.changed(config.table(tape)).forEach(name -> later.add(tape + "." + name));
        return later;
    }

    /** What the track of a drop-in may take. */
    long dropInBytes() {
        return budgets.dropIn();
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
