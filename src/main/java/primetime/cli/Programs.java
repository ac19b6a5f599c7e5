package primetime.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiConsumer;
import primetime.pane.Layout;

/** What commands can start. Each answers an exit code, see {@link Exit}. */
public interface Programs {
    /** The dashboard on the terminal, or one plain page where there is none or {@code once} asks for it. */
    int dashboard(Layout layout, String theme, boolean once);

    /** Listens to processes and prints what happens to them. */
    int events(EventsChoice choice, PrintStream out);

    /**
     * Tells what can be shown.
     *
     * @param out takes the rows, and what of the rules for drop-ins cannot be enforced here
     */
    int widgets(BiConsumer<List<WidgetRow>, List<String>> out);

    /** Runs a drop-in once and prints how it kept the rules. */
    int checkWidget(String file, PrintWriter out);

    /** The table of who is polled when. */
    int schedule(PrintWriter out);
}
