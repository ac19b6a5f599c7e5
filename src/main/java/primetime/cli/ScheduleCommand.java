package primetime.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code primetime schedule}: who is polled when, and how often polls meet. */
@Command(name = "schedule", description = "Who is polled when: the prime that each source got, and the collisions.")
final class ScheduleCommand extends Subcommand {
    private final PrimetimeCommand above;

    ScheduleCommand(Programs programs, PrimetimeCommand above) {
        super(programs);
        this.above = above;
    }

    @Override
    int print(PrintWriter out) {
        return above.isFileMissing() ? Exit.CONFIG : programs.schedule(above.file(), out);
    }
}
