package primetime.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import primetime.pane.Layout;
import primetime.source.linux.Canary;

/** What commands can start. Each answers an exit code, see {@link Exit}. */
public interface Programs {
    /** Has the dashboard measure as well the latency of these processors, and these canaries. */
    default void also(List<Integer> processors, List<Canary> canaries) {
    }

    /** The dashboard on the terminal, or one plain page where there is none or {@code once} asks for it. */
    int dashboard(Layout layout, String theme, boolean once);

    /** Listens to processes and prints what happens to them. */
    int events(EventsChoice choice, PrintStream out);

    /** Measures how late this machine wakes a thread, and prints the figures. */
    int latency(LatencyChoice choice, PrintStream out);

    /** The table of who is polled when. */
    int schedule(PrintWriter out);
}
