package primetime;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import primetime.app.Input;
import primetime.app.Loop;
import primetime.app.Setup;
import primetime.config.Config;
import primetime.config.ConfigFile;
import primetime.config.Reading;
import primetime.config.Schema;
import primetime.term.Screen;
import primetime.theme.Theme;
import primetime.theme.ThemeChoice;
import primetime.widget.Widget;

/**
 * Follows the user's files while the dashboard runs: the configuration, and the folder of themes. They are looked at again
 * and again, on a thread of its own because to read them takes longer than a frame, and not waited for with inotify, which
 * is told nothing of what lies behind a symbolic link or on a network. A file of which anything is wrong changes nothing.
 */
final class Following {
    /**
     * Between two looks, ns: a prime of milliseconds, like every interval here. Two looks find a file that is no longer
     * written; with the reading and a frame that has to be within a second.
     */
    private static final long LOOK = 127_000_000;
    private final ConfigFile file;
    private final Supplier<List<Widget>> catalog;
    private final Function<Set<String>, List<String>> idle;
    private final String badge;
    private final Loop loop;
    private final Recording recording;
    private final Screen terminal;
    private final String asked;
    private Schema schema;
    private ThemeChoice choice;
    private List<Theme> themes;
    private boolean broken;
    private String said;

    /**
     * Wires it; nothing is read.
     *
     * @param catalog makes new widgets, one of each
     * @param idle which of some widgets need another start to have anything to show
     * @param badge what the status line calls the host
     * @param asked the theme of the command line, which the file does not change; or empty
     */
    Following(ConfigFile file, Schema schema, Supplier<List<Widget>> catalog,
            Function<Set<String>, List<String>> idle, String badge, Loop loop, Recording recording, Screen terminal,
            String asked) {
        this.file = file;
        this.schema = schema;
        this.catalog = catalog;
        this.idle = idle;
        this.badge = badge;
        this.loop = loop;
        this.recording = recording;
        this.terminal = terminal;
        this.asked = asked;
    }

    /** Says what was wrong at the start, and follows from there. */
    void start(Reading first, ThemeChoice firstThemes) {
        complain(first);
        Thread thread = new Thread(() -> {
            broken = !first.problems().isEmpty();
            said = Settings.theme(first.config());
            choice = firstThemes;
            themes = choice.on(terminal.depth(), terminal.glyphs());
            while (true) {
                LockSupport.parkNanos(LOOK);
                look();
            }
        }, "config");
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        boolean themed = choice.hasChanged();
        if (themed) {
            choice = choice.anew();
            themes = choice.on(terminal.depth(), terminal.glyphs());
            schema = Settings.themed(schema, choice.names());
            loop.offer(new Input.Themed(choice.names(), themes));
            loop.offer(new Input.Told(choice.complaints().isEmpty() ? "themes as their files say now"
                    : choice.complaints().get(0)));
        }
        // What was wrong may have been the name of a theme that is there now.
        if (file.hasChanged() || themed && broken) {
            read();
        }
    }

    private void read() {
        Reading reading = file.read(schema);
        broken = !reading.problems().isEmpty();
        if (broken) {
            complain(reading);
            return;
        }
        Config config = reading.config();
        recording.replan(source -> Settings.wishMillis(config, source));
        loop.offer(new Input.Configured(Settings.pages(config, schema, catalog),
                new Setup(themes, Settings.keymap(config, schema)), theme(config),
                Settings.statusLine(config, badge)));
        List<String> later = idle.apply(Settings.widgets(config));
        loop.offer(new Input.Told(later.isEmpty() ? "as " + file.path().getFileName() + " says now"
                : "start primetime again to run " + String.join(", ", later)));
    }

    /** One that the file names anew; else what is shown stays, which a key or the terminal's ground may have chosen. */
    private int theme(Config config) {
        String before = said;
        said = Settings.theme(config);
        return !asked.isEmpty() || said.equals(before) ? Input.Configured.SAME_THEME
                : choice.number(said, terminal.depth());
    }

    private void complain(Reading reading) {
        if (!reading.problems().isEmpty()) {
            int more = reading.problems().size() - 1;
            loop.offer(new Input.Told(file.path().getFileName() + ":" + reading.problems().get(0)
                    + (more > 0 ? " (and " + more + " more: primetime config check)" : "")));
        }
    }
}
