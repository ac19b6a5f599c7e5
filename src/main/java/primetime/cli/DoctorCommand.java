package primetime.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import primetime.doctor.Report;

/** {@code primetime doctor}: what this host, kernel, privilege and terminal allow. */
@Command(name = "doctor", description = "What this host, kernel, privilege and terminal allow, and what to type where that is less than it could be. Listens to process events for a moment and tries each scheduling policy.")
final class DoctorCommand implements Callable<Integer> {
    private final Programs programs;
    @Spec
    private CommandSpec spec;
    @Option(names = "--json", description = "the same as one JSON object")
    private boolean json;
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;

    DoctorCommand(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Report report = programs.examine(PrimetimeCommand.VERSION);
        out.print(json ? DoctorJson.of(report) : DoctorText.of(report, programs.glyphs()));
        out.flush();
        return Exit.OK;
    }
}
