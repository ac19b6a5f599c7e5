package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import primetime.config.PageChoice;
import primetime.config.PaneChoice;
import primetime.config.Schema;
import primetime.config.Section;
import primetime.option.Options;

/** What is said of a file, and with which code. */
class ConfigCommandTest {
    private static final Schema SCHEMA = new Schema(List.of(new Section("", "all", List.of())),
            List.of(new Section("events", "what processes do", List.of())), Schema.page(List.of("tiled")),
            List.of(new PageChoice(Options.NONE.with(Schema.NAME, "home"),
                    List.of(new PaneChoice("events", Options.NONE)))));
    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(Path file) {
        CommandLine line = PrimetimeCommand.commandLine(new NoPrograms() {
            @Override
            public Schema schema() {
                return SCHEMA;
            }
        });
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute("config", "check", file.toString());
    }

    @Test
    void aNamedFileThatIsNotThereIsAMistake() throws IOException {
        Path file = folder.resolve("config.toml");
        assertEquals(Exit.CONFIG, check(file));
        assertEquals(file + ": not there\n", err.toString());
        assertEquals("", out.toString());
        Files.writeString(file, "");
        assertEquals(Exit.OK, check(file));
        assertEquals(file + ": nothing wrong\n", out.toString());
    }
}
