package primetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import primetime.app.Input;
import primetime.app.Loop;
import primetime.config.Config;
import primetime.config.ConfigFile;
import primetime.config.Problem;
import primetime.config.Reading;
import primetime.dropin.DropIn;
import primetime.dropin.DropIns;

/**
 * Has the dashboard follow the user's file and the folders of drop-ins: what they say at the start, and whenever one of them
 * says something else. A script that is put there can make a file right that named it before, and one that is asked for is
 * run at once. A bad file changes nothing but the message.
 */
final class Following {
    /** How often both are looked at, ns: a prime of milliseconds, like every interval here. */
    private static final long LOOK = 499_000_000;
    private final ConfigFile file;
    private final AtomicReference<Shelf> shelf;
    private final DropIns dropIns;
    private final Recording recording;
    private Catalog catalog;
    private Reading reading;
    private Shelf shown;
    private Config config;

    /**
     * Follows nothing yet.
     *
     * @param shelf what is in the folders now, from any thread
     * @param catalog of the shelf as it was when the file was read
     */
    Following(ConfigFile file, AtomicReference<Shelf> shelf, DropIns dropIns, Recording recording, Catalog catalog,
            Reading reading) {
        this.file = file;
        this.shelf = shelf;
        this.dropIns = dropIns;
        this.recording = recording;
        this.catalog = catalog;
        this.reading = reading;
        config = reading.config();
        shown = catalog.shelf();
    }

    Catalog catalog() {
        return catalog;
    }

    /** What the file said at the start. */
    Reading reading() {
        return reading;
    }

    /** What the file is called, and what is wrong with it; empty where nothing is. */
    String complaint() {
        List<Problem> problems = reading.problems();
        return problems.isEmpty() ? ""
                : file.path().getFileName() + ":" + problems.get(0)
                        + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more: primetime config check)"
                                : "");
    }

    /** The whole file, for messages outside the screen. */
    String path() {
        return file.path().toString();
    }

    /** Begins to record, with the drop-ins that are asked for. */
    void begin() {
        DropIns.Wanted wanted = timetable().wanted();
        Shelf.tracks(wanted.dropIns(), recording.tape(), recording.dropInBytes());
        dropIns.follow(wanted);
        recording.start();
    }

    private Timetable timetable() {
        return new Timetable(recording.sources(), catalog.shelf(), config);
    }

    /**
     * Looks again and again, on a thread of its own because to read the file takes longer than a frame.
     *
     * @param picture what is to be shown
     */
    void watch(Loop loop, BiFunction<Catalog, Config, Input.Configured> picture) {
        Thread watching = new Thread(() -> {
            while (true) {
                LockSupport.parkNanos(LOOK);
                look(loop, picture);
            }
        }, "config");
        watching.setDaemon(true);
        watching.start();
    }

    private void look(Loop loop, BiFunction<Catalog, Config, Input.Configured> picture) {
        Shelf here = shelf.get();
        boolean edited = file.hasChanged();
        if (!edited && here == catalog.shelf()) {
            return;
        }
        Reading before = reading;
        Shelf shelfBefore = catalog.shelf();
        catalog = here == shelfBefore ? catalog : catalog.with(here);
        reading = file.read(catalog.schema());
        boolean accepted = reading.problems().isEmpty();
        boolean other = edited || !config.equals(reading.config()) || !here.looksLike(shown);
        if (accepted) {
            config = reading.config();
        }
        Timetable timetable = timetable();
        List<DropIn> run = timetable.wanted().dropIns();
        // Before anybody answers.
        loop.offer(new Input.Opened(tape -> Shelf.tracks(run, tape, recording.dropInBytes())));
        if (accepted && other) {
            shown = here;
            loop.offer(picture.apply(catalog, config));
        }
        List<String> later = recording.follow(config);
        dropIns.follow(timetable.wanted());
        if (accepted && (edited || !before.problems().isEmpty())) {
            loop.offer(new Input.Told(later.isEmpty() ? "as " + file.path().getFileName() + " says now"
                    : "start primetime again for " + String.join(", ", later)));
        } else if (accepted) {
            tell(loop, shelfBefore, here);
        } else if (edited || !reading.problems().equals(before.problems())) {
            loop.offer(new Input.Told(complaint()));
        }
    }

    /** Names those that came and are shown nowhere: the file says what is. */
    private void tell(Loop loop, Shelf before, Shelf here) {
        Set<String> asked = Settings.asked(config, here.offer());
        List<String> unasked = new ArrayList<>(here.found().stream().map(DropIn::name).toList());
        unasked.removeAll(before.found().stream().map(DropIn::name).toList());
        unasked.removeAll(asked);
        if (!unasked.isEmpty()) {
            loop.offer(new Input.Told("found " + String.join(", ", unasked) + "; " + file.path().getFileName()
                    + " does not ask for it"));
        }
    }
}
