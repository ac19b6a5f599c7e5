package primetime.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import primetime.cell.Printable;
import primetime.config.ConfigFile;
import primetime.config.Said;
import primetime.config.Schema;
import primetime.option.Nearest;
import primetime.option.Options;
import primetime.pane.Layout;
import primetime.source.linux.Canary;
import primetime.source.linux.CyclicLatency;
import primetime.source.linux.LatencyWishes;
import primetime.theme.ThemeChoice;
import primetime.theme.Themes;

/** {@code primetime}: the dashboard. */
@Command(name = "primetime", description = "What just happened on this host, on one screen. Press ? there for the keys.", version = "primetime "
        + PrimetimeCommand.VERSION, sortOptions = false)
public final class PrimetimeCommand implements Callable<Integer> {
    static final String VERSION = "0.1.0";
    private static final String LATENCY = CyclicLatency.TRACK;
    /** When this version was made what it is; a page of the manual bears a date. */
    static final String RELEASED = "2026-11-21";
    private final Programs programs;
    @Spec
    private CommandSpec spec;
    @Option(names = "--layout", paramLabel = "NAME", description = "how the panes share the screen: ${COMPLETION-CANDIDATES}", completionCandidates = LayoutNames.class)
    private String layout;
    @Option(names = "--theme", paramLabel = "NAME", description = "the colours: ${COMPLETION-CANDIDATES}", completionCandidates = ThemeNames.class)
    private String theme = "";
    @Option(names = "--config", paramLabel = "FILE", description = "another file than ~/.config/primetime/config.toml")
    private Path config;
    @Option(names = "--once", description = "print one plain page and end; so does an output that is no terminal")
    private boolean once;
    @Option(names = "--latency-cpus", paramLabel = "CPUS", description = "measure the latency of each of these processors as well, as 0-3,8 or all")
    private String processors;
    @Option(names = "--latency-threshold", paramLabel = "US", description = "mark wakes that are so late or later; without: 1000")
    private Long threshold;
    @Option(names = "--canary", paramLabel = "CANARY", description = "measure as well how long this takes: fsync=DIRECTORY, spawn, dns=NAME, connect=HOST:PORT")
    private List<String> canaries = new ArrayList<>();
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;
    @Option(names = "--version", versionHelp = true, description = "print the version")
    private boolean version;

    private PrimetimeCommand(Programs programs) {
        this.programs = programs;
    }

    /** The whole command line, ready to execute. */
    public static CommandLine commandLine(Programs programs) {
        return commandLine(programs, true);
    }

    /** What these arguments need of it: nothing but options that take nothing open the dashboard, and soon. */
    static CommandLine commandLine(Programs programs, String... args) {
        return commandLine(programs, !Start.isDashboard(args));
    }

    private static CommandLine commandLine(Programs programs, boolean commands) {
        PrimetimeCommand command = new PrimetimeCommand(programs);
        CommandLine line = new CommandLine(command);
        if (commands) {
            // Reading their annotations takes longer than all the rest.
            line.addSubcommand(ConfigCommand.line(programs, command));
            line.addSubcommand(new DoctorCommand(programs, command));
            line.addSubcommand(new EventsCommand(programs));
            line.addSubcommand(new LatencyCommand(programs));
            line.addSubcommand(new ManCommand(programs));
            line.addSubcommand(new ScheduleCommand(programs, command));
            line.addSubcommand(new ThemesCommand(programs));
            line.addSubcommand(new WidgetsCommand(programs, command));
        }
        // Help says "--filter FILTER"; typed, "--filter=FILTER" is the same.
        line.setSeparator("=").setOverwrittenOptionsAllowed(true);
        line.setHelpFactory((described, colours) -> {
            described.parser().separator(" ");
            return new CommandLine.Help(described, colours);
        });
        line.setParameterExceptionHandler((e, args) -> complain(e));
        line.setExecutionExceptionHandler((e, failed, parsed) -> {
            failed.getErr().println("primetime: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return Exit.FAILED;
        });
        return line;
    }

    @Override
    public Integer call() {
        return isFileMissing() ? Exit.CONFIG : programs.dashboard(layout(), theme(), file(), once);
    }

    /** Whether --config names a file that is not there; says so. */
    boolean isFileMissing() {
        return ConfigCommand.isMissing(spec, config);
    }

    /** The file that holds, beneath what these options say. */
    ConfigFile file() {
        return ConfigCommand.file(config, said());
    }

    /** The file that another command names, or else --config. */
    Path named(Path other) {
        return other == null ? config : other;
    }

    /** What these options say instead of the file. */
    Said said() {
        try {
            Said said = Said.NOTHING;
            String name = theme();
            if (!name.isEmpty()) {
                said = said.with("", Schema.theme(List.of(name)), name, "--theme");
            }
            if (processors != null) {
                LatencyCommand.processors("--latency-cpus", processors);
                said = said.with(LATENCY, LatencyWishes.PROCESSORS, processors, "--latency-cpus");
            }
            if (threshold != null) {
                said = said.with(LATENCY, LatencyWishes.THRESHOLD,
                        LatencyCommand.threshold("--latency-threshold", threshold), "--latency-threshold");
            }
            if (!canaries.isEmpty()) {
                canaries.forEach(Canary::check);
                said = said.with(LATENCY, LatencyWishes.CANARIES, canaries, "--canary");
            }
            Map<String, String> conflicts = new LatencyWishes(
                    said.tables().getOrDefault(LATENCY, Options.NONE)).conflicts();
            if (!conflicts.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", conflicts.values()));
            }
            return said;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Layout layout() {
        if (layout == null) {
            return null;
        }
        for (Layout candidate : Layout.values()) {
            if (candidate.word().equals(layout)) {
                return candidate;
            }
        }
        throw unknown("layout", layout, LayoutNames.words());
    }

    private String theme() {
        if (theme.isEmpty() || Themes.NAMES.contains(theme)) {
            return theme;
        }
        ThemeChoice choice = ThemeChoice.of(System.getenv());
        if (!choice.names().contains(theme) && !choice.isBroken(theme)) {
            throw ThemesCommand.unknown(spec, theme, choice.names());
        }
        return choice.isBroken(theme) ? "" : theme;
    }

    private ParameterException unknown(String what, String given, List<String> words) {
        return new ParameterException(spec.commandLine(), "no " + what + " is called " + given + "; did you mean "
                + Nearest.to(given, words) + "? There are " + String.join(", ", words) + ".");
    }

    /** One line: what is wrong, and the nearest word that would not be. */
    private static int complain(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String message = e.getMessage().lines().findFirst().orElse("the command line makes no sense")
                .replaceFirst("^Error: ", "");
        // picocli would name the Java type that it is not.
        message = message.replaceFirst("^Invalid value for option '([^']+)'.*: '(.*)' is not an? (int|long)$",
                "$1 takes a whole number, not $2");
        if (e instanceof CommandLine.MutuallyExclusiveArgsException) {
            // It names each option with what it takes: --sleep=NS.
            message = message.replaceAll("=\\S*?(?=,| )", "");
        }
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            List<String> words = new ArrayList<>();
            line.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
            words.addAll(line.getSubcommands().keySet());
            String nearest = Nearest.to(word, words);
            message = (word.startsWith("-") ? "unknown option " : "unknown command ") + (word.isEmpty() ? "\"\"" : word)
                    + (Nearest.isNear(word, nearest) ? "; did you mean " + nearest + "?" : ".");
        }
        String name = line.getCommandSpec().qualifiedName();
        line.getErr().println(name + ": " + Printable.text(message) + (message.matches(".*[.?]") ? "" : ".") + " See "
                + name + " -h");
        return Exit.USAGE;
    }

    /** The names of layouts, for the help text. */
    static final class LayoutNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        LayoutNames() {
            super(words());
        }

        static List<String> words() {
            List<String> words = new ArrayList<>();
            for (Layout layout : Layout.values()) {
                words.add(layout.word());
            }
            return words;
        }
    }

    /** The names of themes, for the help text; looked for when it is asked for, since that takes time. */
    static final class ThemeNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Themes.NAMES.iterator();
        }
    }
}
