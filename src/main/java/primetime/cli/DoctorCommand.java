package primetime.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import primetime.doctor.Report;

/** {@code primetime doctor}: what this host, kernel, privilege and terminal allow. */
@Command(name = "doctor", description = "What this host, kernel, privilege and terminal allow, and what to type where that is less than it could be. Listens to process events for a moment and tries each scheduling policy.")
final class DoctorCommand extends Subcommand {
    @Option(names = "--json", description = "the same as one JSON object")
    private boolean json;

    private final PrimetimeCommand above;

    DoctorCommand(Programs programs, PrimetimeCommand above) {
        super(programs);
        this.above = above;
    }

    @Override
    int print(PrintWriter out) {
        Report report = programs.examine(PrimetimeCommand.VERSION, above.file());
        out.print(json ? DoctorJson.of(report) : DoctorText.of(report, programs.glyphs()));
        return Exit.OK;
    }
}
