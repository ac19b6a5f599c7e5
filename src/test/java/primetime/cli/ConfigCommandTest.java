package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import primetime.config.ConfigFile;
import primetime.config.PageChoice;
import primetime.config.PaneChoice;
import primetime.config.Schema;
import primetime.config.Section;
import primetime.option.Options;
import primetime.pane.Layout;
import primetime.source.linux.LatencyWishes;

/** What is said of a file, and with which code. */
class ConfigCommandTest {
    private static final Schema SCHEMA = new Schema(
            List.of(new Section("", "all", List.of(Schema.theme(List.of("dark", "mono")))),
                    new Section("latency", "the loop", List.of(LatencyWishes.THRESHOLD))),
            List.of(new Section("events", "what processes do", List.of())), Schema.page(List.of("tiled")),
            List.of(new PageChoice(Options.NONE.with(Schema.NAME, "home"),
                    List.of(new PaneChoice("events", Options.NONE)))));
    /** No exit code of ours. */
    private static final int DASHBOARD = -1;
    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine line = PrimetimeCommand.commandLine(new NoPrograms() {
            @Override
            public Schema schema() {
                return SCHEMA;
            }

            @Override
            public int dashboard(Layout layout, String theme, ConfigFile file, boolean once) {
                return DASHBOARD;
            }

            @Override
            public int schedule(ConfigFile file, PrintWriter to) {
                return tell(file, to);
            }

            @Override
            public int widgets(ConfigFile file, BiConsumer<List<WidgetRow>, List<String>> to) {
                return tell(file, new PrintWriter(out));
            }

            @Override
            public int checkWidget(ConfigFile file, String dropIn, PrintWriter to) {
                return tell(file, to);
            }

            private int tell(ConfigFile file, PrintWriter to) {
                to.println(file.path());
                return Exit.OK;
            }
        });
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    @Test
    void aNamedFileThatIsNotThereIsAMistake() throws IOException {
        String file = folder.resolve("config.toml").toString();
        for (String[] words : List.of(new String[] { "config", "check", file }, new String[] { "--config", file },
                new String[] { "--config", file, "--once" }, new String[] { "config", "dump", "--effective", file })) {
            err.getBuffer().setLength(0);
            assertEquals(Exit.CONFIG, run(words));
            assertEquals("primetime: " + file + " is not there; to begin one: primetime config dump > " + file + "\n",
                    err.toString());
        }
        assertEquals("", out.toString());
        Files.writeString(Path.of(file), "");
        assertEquals(DASHBOARD, run("--config", file));
        assertEquals(Exit.OK, run("config", "check", file));
        assertEquals(file + ": nothing wrong\n", out.toString());
    }

    @Test
    void whoeverReadsTheFileReadsTheOneThatWasNamed() throws IOException {
        String file = folder.resolve("config.toml").toString();
        for (String[] words : List.of(new String[] { "schedule" }, new String[] { "widgets" },
                new String[] { "widgets", "check", "a" })) {
            List<String> all = new ArrayList<>(List.of("--config", file));
            all.addAll(List.of(words));
            Files.deleteIfExists(Path.of(file));
            assertEquals(Exit.CONFIG, run(all.toArray(new String[0])), all.toString());
            Files.writeString(Path.of(file), "");
            out.getBuffer().setLength(0);
            assertEquals(Exit.OK, run(all.toArray(new String[0])), all.toString());
            assertEquals(file + "\n", out.toString(), all.toString());
        }
    }

    @Test
    void whatStandsBeforeTheCommandHoldsForIt() throws IOException {
        Path file = Files.writeString(folder.resolve("config.toml"), "[latency]\nthreshold = '3ms'\n");
        assertEquals(Exit.OK, run("--latency-threshold", "250", "--config", file.toString(), "config", "dump",
                "--effective"));
        assertTrue(out.toString().contains(
                "threshold = \"250us\"                     # --latency-threshold on the command line\n"),
                out.toString());
        out.getBuffer().setLength(0);
        assertEquals(Exit.OK, run("--config", file.toString(), "config", "dump", "--effective"));
        assertTrue(out.toString().contains("# " + file + ":2\n"), out.toString());
    }

    @Test
    void aThemeOfTheCommandLineIsToldAsSuch() throws IOException {
        Path file = Files.writeString(folder.resolve("config.toml"), "theme = 'mono'\n");
        assertEquals(Exit.OK, run("--theme", "dark", "config", "dump", "--effective", file.toString()));
        assertTrue(
                out.toString().startsWith("theme = \"dark\"                          # --theme on the command line\n"),
                out.toString());
    }

    @Test
    void theUsualFileNeedNotBeThere() {
        assertEquals(DASHBOARD, run());
        assertEquals("", err.toString());
    }
}
