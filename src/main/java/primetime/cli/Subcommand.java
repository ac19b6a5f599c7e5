package primetime.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that prints something and ends. */
abstract class Subcommand implements Callable<Integer> {
    final Programs programs;
    @Spec
    private CommandSpec spec;
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;

    Subcommand(Programs programs) {
        this.programs = programs;
    }

    /** Prints it and answers the exit code. */
    abstract int print(PrintWriter out);

    /** What was typed, for who has to complain of it. */
    final CommandSpec spec() {
        return spec;
    }

    @Override
    public final Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int code = print(out);
        out.flush();
        return code;
    }
}
