package primetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import primetime.app.Input;
import primetime.config.Config;
import primetime.config.ConfigFile;
import primetime.config.Problem;
import primetime.config.Reading;
import primetime.dropin.DropIn;
import primetime.dropin.DropIns;
import primetime.theme.ThemeChoice;

/**
 * Has the dashboard follow the user's file and the folders of drop-ins and themes: what they say at the start, and whenever
 * one of them says something else. A script or a theme that is put there can make a file right that named it before, and a
 * script that is asked for is run at once. A bad file changes nothing but the message.
 *
 * <p>They are looked at again and again and not waited for with inotify, which is told nothing of what lies behind a
 * symbolic link or on a network.
 */
final class Following {
    /**
     * Between two looks, ns: a prime of milliseconds, like every interval here. Two looks find a file that is no longer
     * written; with the reading and a frame that has to be within a second.
     */
    private static final long LOOK = 251_000_000;
    private final ConfigFile file;
    private final AtomicReference<Shelf> shelf;
    private final Consumer<DropIns.Wanted> run;
    private final Recording recording;
    private Catalog catalog;
    private Reading reading;
    private Shelf laid;
    private Config config;

    /** What the dashboard makes of what is followed. */
    interface Shown {
        /** @param otherTheme whether the file names another theme than before */
        Input.Configured configured(Catalog catalog, Config config, boolean otherTheme);

        Input.Themed themed(ThemeChoice themes);

        /** Another theme was asked for, and stands before everything that the terminal answers from now on. */
        void asked(Config config);
    }

    /**
     * Follows nothing yet.
     *
     * @param shelf what is in the folders now, from any thread
     * @param run takes the drop-ins that are asked for, and no others are run
     * @param catalog of the shelf as it was when the file was read
     */
    Following(ConfigFile file, AtomicReference<Shelf> shelf, Consumer<DropIns.Wanted> run, Recording recording,
            Catalog catalog, Reading reading) {
        this.file = file;
        this.shelf = shelf;
        this.run = run;
        this.recording = recording;
        this.catalog = catalog;
        this.reading = reading;
        config = reading.config();
        laid = catalog.shelf();
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
        run.accept(wanted);
        recording.start();
    }

    private Timetable timetable() {
        return new Timetable(recording.sources(), catalog.shelf(), config);
    }

    /**
     * Looks again and again, on a thread of its own because to read the file takes longer than a frame.
     *
     * @param loop takes what is to be shown, on that thread
     */
    void watch(Consumer<Input> loop, Shown shown) {
        Thread watching = new Thread(() -> {
            while (true) {
                LockSupport.parkNanos(LOOK);
                look(loop, shown);
            }
        }, "config");
        watching.setDaemon(true);
        watching.start();
    }

    /** One look. Of what was being written at the last one it tells nothing yet. */
    void look(Consumer<Input> loop, Shown shown) {
        Catalog before = catalog;
        boolean edited = file.hasChanged();
        if (catalog.themes().hasChanged()) {
            catalog = catalog.with(catalog.themes().anew());
            loop.accept(shown.themed(catalog.themes()));
            String complaint = catalog.themes().complaint();
            loop.accept(new Input.Told(complaint.isEmpty() ? "themes as their files say now" : complaint));
        }
        Shelf here = shelf.get();
        if (here != catalog.shelf()) {
            catalog = catalog.with(here);
        }
        if (edited || catalog != before) {
            read(loop, shown, before, edited);
        }
    }

    private void read(Consumer<Input> loop, Shown shown, Catalog catalogBefore, boolean edited) {
        Reading before = reading;
        Shelf here = catalog.shelf();
        reading = file.read(catalog.schema());
        boolean accepted = reading.problems().isEmpty();
        boolean other = edited || !config.equals(reading.config()) || !here.looksLike(laid);
        boolean otherTheme = !Settings.theme(config).equals(Settings.theme(reading.config()));
        if (accepted) {
            config = reading.config();
        }
        Timetable timetable = timetable();
        List<DropIn> asked = timetable.wanted().dropIns();
        // Before anybody answers.
        loop.accept(new Input.Opened(tape -> Shelf.tracks(asked, tape, recording.dropInBytes())));
        if (accepted && other) {
            laid = here;
            loop.accept(shown.configured(catalog, config, otherTheme));
            if (otherTheme) {
                shown.asked(config);
            }
        }
        List<String> later = recording.follow(config);
        run.accept(timetable.wanted());
        if (accepted && (edited || !before.problems().isEmpty())) {
            loop.accept(new Input.Told(later.isEmpty() ? now()
                    : "start primetime again for " + String.join(", ", later)));
        } else if (accepted) {
            tell(loop, catalogBefore.shelf(), here);
        } else if (edited || !reading.problems().equals(before.problems())) {
            loop.accept(new Input.Told(complaint()));
        }
    }

    private String now() {
        Object name = file.path().getFileName();
        return file.isThere() ? "as " + name + " says now" : name + " is gone, so everything falls back";
    }

    /** Names those that came and are shown nowhere: the file says what is. */
    private void tell(Consumer<Input> loop, Shelf before, Shelf here) {
        Set<String> asked = Settings.asked(config, here.offer());
        List<String> unasked = new ArrayList<>(here.found().stream().map(DropIn::name).toList());
        unasked.removeAll(before.found().stream().map(DropIn::name).toList());
        unasked.removeAll(asked);
        if (!unasked.isEmpty()) {
            loop.accept(new Input.Told("found " + String.join(", ", unasked) + "; " + file.path().getFileName()
                    + " does not ask for it"));
        }
    }
}
