package primetime.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiConsumer;
import primetime.config.ConfigFile;
import primetime.config.Schema;
import primetime.cell.Glyphs;
import primetime.doctor.Report;
import primetime.pane.Layout;
import primetime.term.Environment;

/** What commands can start. What prints by itself answers an exit code, see {@link Exit}. */
public interface Programs {
    /**
     * The dashboard on the terminal, or one plain page where there is none or {@code once} asks for it.
     *
     * @param layout of the first page; null: as the file says
     * @param theme its name, or empty: as the file says
     */
    int dashboard(Layout layout, String theme, ConfigFile file, boolean once);

    /** Listens to processes and prints what happens to them. */
    int events(EventsChoice choice, PrintStream out);

    /** All that the user's file may say. */
    Schema schema();

    /** Measures how late this machine wakes a thread, and prints the figures. */
    int latency(LatencyChoice choice, PrintStream out);

    /** Columns of the terminal on standard output, 0 where that is none. */
    int columns(Environment environment);

    /**
     * Tells what can be shown.
     *
     * @param file what is asked for and allowed
     * @param out takes the rows, and what of the rules for drop-ins cannot be enforced here
     */
    int widgets(ConfigFile file, BiConsumer<List<WidgetRow>, List<String>> out);

    /** Runs a drop-in once, with what the file allows, and prints how it kept the rules. */
    int checkWidget(ConfigFile file, String dropIn, PrintWriter out);

    /** The table of who is polled when, as the file wishes. */
    int schedule(ConfigFile file, PrintWriter out);

    /**
     * What this host, kernel, privilege and terminal allow.
     *
     * @param version of this program
     * @param file which one would be read; it is not
     */
    Report examine(String version, ConfigFile file);

    /** The characters that can be relied upon. */
    Glyphs glyphs();
}
