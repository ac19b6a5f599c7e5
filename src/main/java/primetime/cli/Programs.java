package primetime.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import primetime.pane.Layout;
import primetime.source.linux.LatencyWishes;

/** What commands can start. Each answers an exit code, see {@link Exit}. */
public interface Programs {
    /** Has the dashboard measure more latencies than it does by itself. */
    default void also(LatencyWishes wishes) {
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
