package primetime.cli;

import java.io.PrintWriter;
import primetime.config.ConfigFile;
import primetime.home.Home;

/**
 * What becomes of the arguments before anything parses them. Apart from the command itself, because to load that loads
 * the parser, whose classes are a fifth of all that a start would load.
 */
public final class Start {
    private Start() {
    }

    /** Whether these arguments can only mean the dashboard. */
    public static boolean isDashboard(String... args) {
        for (String arg : args) {
            if (!arg.startsWith("-") || arg.equals("-h") || arg.equals("--help")) {
                return false;
            }
        }
        return true;
    }

    /** Runs the command line and answers its exit code. No argument is the dashboard as the user's file says. */
    public static int run(Programs programs, PrintWriter out, String... args) {
        if (args.length > 0) {
            return PrimetimeCommand.commandLine(programs, args).setOut(out).execute(args);
        }
        try {
            return programs.dashboard(null, "", new ConfigFile(Home.of(System.getenv()).file()), false);
        } catch (RuntimeException e) {
            System.err.println("primetime: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return Exit.FAILED;
        }
    }
}
