package primetime.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import primetime.cell.Printable;
import primetime.option.Nearest;
import primetime.pane.Layout;
import primetime.theme.Themes;

/** {@code primetime}: the dashboard. */
@Command(name = "primetime", description = "What just happened on this host, on one screen. Press ? there for the keys.", version = "primetime "
        + PrimetimeCommand.VERSION, separator = " ", sortOptions = false)
public final class PrimetimeCommand implements Callable<Integer> {
    static final String VERSION = "0.1.0";
    private final Programs programs;
    @Spec
    private CommandSpec spec;
    @Option(names = "--layout", paramLabel = "NAME", description = "how the panes share the screen: ${COMPLETION-CANDIDATES}", completionCandidates = LayoutNames.class)
    private String layout = Layout.HOME.word();
    @Option(names = "--theme", paramLabel = "NAME", description = "the colours: ${COMPLETION-CANDIDATES}", completionCandidates = ThemeNames.class)
    private String theme = Themes.NAMES.get(0);
    @Option(names = "--once", description = "print one plain page and end; so does an output that is no terminal")
    private boolean once;
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;
    @Option(names = "--version", versionHelp = true, description = "print the version")
    private boolean version;

    private PrimetimeCommand(Programs programs) {
        this.programs = programs;
    }

    /** The whole command line, ready to execute. */
    public static CommandLine commandLine(Programs programs) {
        CommandLine line = new CommandLine(new PrimetimeCommand(programs));
        line.addSubcommand(new EventsCommand(programs));
        line.addSubcommand(new ScheduleCommand(programs));
        line.addSubcommand(new WidgetsCommand(programs));
        line.setParameterExceptionHandler((e, args) -> complain(e));
        line.setExecutionExceptionHandler((e, failed, parsed) -> {
            failed.getErr().println("primetime: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return Exit.FAILED;
        });
        return line;
    }

    @Override
    public Integer call() {
        return programs.dashboard(layout(), theme(), once);
    }

    private Layout layout() {
        for (Layout candidate : Layout.values()) {
            if (candidate.word().equals(layout)) {
                return candidate;
            }
        }
        throw unknown("layout", layout, LayoutNames.words());
    }

    private String theme() {
        if (!Themes.NAMES.contains(theme)) {
            throw unknown("theme", theme, Themes.NAMES);
        }
        return theme;
    }

    private ParameterException unknown(String what, String given, List<String> words) {
        return new ParameterException(spec.commandLine(), "no " + what + " is called " + given + "; did you mean "
                + Nearest.to(given, words) + "? There are " + String.join(", ", words) + ".");
    }

    /** One line: what is wrong, and the nearest word that would not be. */
    private static int complain(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String message = e.getMessage().lines().findFirst().orElse("the command line makes no sense");
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

    /** The names of themes, for the help text. */
    static final class ThemeNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        ThemeNames() {
            super(Themes.NAMES);
        }
    }
}
