package primetime.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import primetime.cell.Printable;
import primetime.config.ConfigFile;
import primetime.config.ConfigText;
import primetime.config.Problem;
import primetime.config.Reading;
import primetime.config.Said;
import primetime.config.Schema;
import primetime.home.Home;

/** {@code primetime config}: what can be said in the file, what holds, and what is wrong with it. */
@Command(name = "config", description = "The file that says how things shall be: ~/.config/primetime/config.toml.", separator = " ")
final class ConfigCommand implements Callable<Integer> {
    private final Programs programs;
    private final PrimetimeCommand above;
    @Spec
    private CommandSpec spec;
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;

    ConfigCommand(Programs programs, PrimetimeCommand above) {
        this.programs = programs;
        this.above = above;
    }

    /**
     * The command with those below it.
     *
     * @param above whose options, typed before this command, hold here as well
     */
    static CommandLine line(Programs programs, PrimetimeCommand above) {
        ConfigCommand command = new ConfigCommand(programs, above);
        return new CommandLine(command).addSubcommand(command.new Check()).addSubcommand(command.new Dump());
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "what about it? config check, or config dump");
    }

    /** The file that was named, or the usual one, beneath what the command line says. */
    static ConfigFile file(Path named, Said said) {
        return new ConfigFile(named == null ? Home.of(System.getenv()).file() : named, said);
    }

    /** Whoever names a file means one that is there; the usual one need not be. */
    static boolean isMissing(CommandSpec command, Path named) {
        boolean missing = named != null && !new ConfigFile(named).isThere();
        if (missing) {
            command.commandLine().getErr().println(Printable.text("primetime: " + named
                    + " is not there; to begin one: primetime config dump > " + named));
        }
        return missing;
    }

    private static int complain(CommandSpec command, ConfigFile file, Reading reading) {
        PrintWriter err = command.commandLine().getErr();
        for (Problem problem : reading.problems()) {
            err.println(Printable.text(file.path() + ":" + problem));
        }
        return reading.problems().isEmpty() ? Exit.OK : Exit.CONFIG;
    }

    /** {@code primetime config check}. */
    @Command(name = "check", description = "Everything that is wrong with the file, with line and column; exit 3 where anything is.", separator = " ")
    final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Parameters(arity = "0..1", paramLabel = "FILE", description = "another file than the usual one")
        private Path named;
        @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
        private boolean help;

        @Override
        public Integer call() {
            Path wanted = above.named(named);
            if (isMissing(spec, wanted)) {
                return Exit.CONFIG;
            }
            ConfigFile file = file(wanted, above.said());
            Reading reading = file.read(programs.schema());
            if (reading.problems().isEmpty()) {
                spec.commandLine().getOut().println(Printable.text(file.path().toString())
                        + (file.isThere() ? ": nothing wrong"
                                : ": not there, so everything falls back"));
            }
            return complain(spec, file, reading);
        }
    }

    /** {@code primetime config dump}. */
    @Command(name = "dump", description = "A file that says everything, with what each option takes; fit to begin with.", separator = " ")
    final class Dump implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Option(names = "--effective", description = "what holds now, and where each value came from")
        private boolean effective;
        @Parameters(arity = "0..1", paramLabel = "FILE", description = "with --effective: another file than the usual one")
        private Path named;
        @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
        private boolean help;

        @Override
        public Integer call() {
            Schema schema = programs.schema();
            PrintWriter out = spec.commandLine().getOut();
            if (!effective) {
                if (named != null) {
                    throw new ParameterException(spec.commandLine(), "a file goes with --effective");
                }
                out.print(ConfigText.fallback(schema));
                return Exit.OK;
            }
            Path wanted = above.named(named);
            if (isMissing(spec, wanted)) {
                return Exit.CONFIG;
            }
            ConfigFile file = file(wanted, above.said());
            Reading reading = file.read(schema);
            ConfigText.effective(schema, reading, file.path().toString()).lines().map(Printable::text)
                    .forEach(out::println);
            return complain(spec, file, reading);
        }
    }
}
