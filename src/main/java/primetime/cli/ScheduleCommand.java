package primetime.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code primetime schedule}: who is polled when, and how often polls meet. */
@Command(name = "schedule", description = "Who is polled when: the prime that each source got, and the collisions.")
final class ScheduleCommand implements Callable<Integer> {
    private final Programs programs;
    @Spec
    private CommandSpec spec;
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;

    ScheduleCommand(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Integer call() {
        int code = programs.schedule(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return code;
    }
}
