package primetime.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code primetime schedule}: who is polled when, and how often polls meet. */
@Command(name = "schedule", description = "Who is polled when: the prime that each source got, and the collisions.")
final class ScheduleCommand extends Subcommand {
    ScheduleCommand(Programs programs) {
        super(programs);
    }

    @Override
    int print(PrintWriter out) {
        return programs.schedule(out);
    }
}
