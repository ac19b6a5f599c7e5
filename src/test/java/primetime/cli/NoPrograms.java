package primetime.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiConsumer;
import primetime.cell.Glyphs;
import primetime.config.ConfigFile;
import primetime.config.Schema;
import primetime.doctor.Report;
import primetime.pane.Layout;
import primetime.term.Environment;

/** Starts nothing: for a test of one command, which overrides what that one starts. */
public class NoPrograms implements Programs {
    private static AssertionError unasked() {
        return new AssertionError("not asked for");
    }

    @Override
    public int dashboard(Layout layout, String theme, ConfigFile file, boolean once) {
        throw unasked();
    }

    @Override
    public Schema schema() {
        throw unasked();
    }

    @Override
    public int events(EventsChoice choice, PrintStream out) {
        throw unasked();
    }

    @Override
    public int latency(LatencyChoice choice, PrintStream out) {
        throw unasked();
    }

    @Override
    public int columns(Environment environment) {
        throw unasked();
    }

    @Override
    public int schedule(ConfigFile file, PrintWriter out) {
        throw unasked();
    }

    @Override
    public Report examine(String version, ConfigFile file) {
        throw unasked();
    }

    @Override
    public int widgets(ConfigFile file, BiConsumer<List<WidgetRow>, List<String>> out) {
        throw unasked();
    }

    @Override
    public int checkWidget(ConfigFile file, String dropIn, PrintWriter out) {
        throw unasked();
    }

    @Override
    public Glyphs glyphs() {
        return Glyphs.ASCII;
    }
}
