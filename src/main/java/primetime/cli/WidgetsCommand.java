package primetime.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code primetime widgets}: what can be shown here, and what cannot and why; {@code check} tests a drop-in. */
@Command(name = "widgets", description = "What can be shown here: widgets, scenes, drop-ins; and what cannot, and why.", separator = " ")
final class WidgetsCommand extends Subcommand {
    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    private final PrimetimeCommand above;

    WidgetsCommand(Programs programs, PrimetimeCommand above) {
        super(programs);
        this.above = above;
    }

    @Override
    int print(PrintWriter out) {
        return above.isFileMissing() ? Exit.CONFIG : programs.widgets(above.file(), (rows, missing) -> {
            if (json) {
                WidgetTable.json(rows, missing, out);
            } else {
                WidgetTable.text(rows, missing, out);
            }
        });
    }

    @Command(name = "check", separator = " ", description = "Run a drop-in once under the rules; 0: it kept them all, 1: it did not.")
    int check(
            @Parameters(paramLabel = "FILE", description = "a drop-in's file, or the name of one that is listed") String file,
            @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help") boolean helpWanted) {
        PrintWriter out = spec().commandLine().getOut();
        int code = above.isFileMissing() ? Exit.CONFIG : programs.checkWidget(above.file(), file, out);
        out.flush();
        return code;
    }
}
