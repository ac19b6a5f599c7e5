package primetime.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import primetime.config.ConfigFile;
import primetime.config.Schema;
import primetime.pane.Layout;

/** What commands can start. Each answers an exit code, see {@link Exit}. */
public interface Programs {
    /**
     * The dashboard on the terminal, or one plain page where there is none or {@code once} asks for it.
     *
     * @param layout of the first page; null: as the file says
     * @param theme null: as the file says
     */
    int dashboard(Layout layout, String theme, ConfigFile file, boolean once);

    /** Listens to processes and prints what happens to them. */
    int events(EventsChoice choice, PrintStream out);

    /** All that the user's file may say. */
    Schema schema();

    /** The table of who is polled when. */
    int schedule(PrintWriter out);
}
