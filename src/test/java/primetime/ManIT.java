package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.term.PseudoTerminal;

/** The man page of the packaged program. */
class ManIT {
    private static final long LIMIT = 20_000;
    @TempDir
    Path folder;

    private static String page() throws Exception {
        Packaged.Outcome man = Packaged.run("man");
        assertEquals("", man.err());
        assertEquals(0, man.exitCode());
        return man.out();
    }

    @Test
    void everyOptionOfTheConfigurationIsThere() throws Exception {
        String page = page();
        Matcher option = Pattern.compile("(?m)^([a-z_]+) = ").matcher(Packaged.run("config", "dump").out());
        int count = 0;
        while (option.find()) {
            String name = option.group(1);
            assertTrue(page.contains("\n\\fB" + name + "\\fR = ") || page.contains("\n\\fB" + name + "\\fR\n"), name);
            count++;
        }
        assertTrue(count > 50, count + " options");
    }

    @Test
    void itIsCleanForLintAndRendersWithoutAWarning() throws Exception {
        Path source = folder.resolve("primetime.1");
        Files.writeString(source, page());
        for (String reader : new String[] { "groff", "mandoc" }) {
            String shown = Rendered.by(reader, source);
            assertTrue(shown.contains("primetime events [-"), shown);
            assertTrue(shown.lines().noneMatch(line -> line.length() > 80), reader + " at 80 columns\n" + shown);
        }
        Packaged.Outcome lint = Packaged.run(new ProcessBuilder("mandoc", "-T", "lint", source.toString()));
        assertEquals("", lint.out());
        assertEquals(0, lint.exitCode());
    }

    @Test
    void onATerminalManShowsIt() {
        Rendered.assumeHas("man");
        Rendered.assumeHas("less");
        try (PseudoTerminal terminal = new PseudoTerminal(80, 24)) {
            terminal.start(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8", "PAGER", "less", "LESS", ""),
                    Packaged.command("man"));
            terminal.awaitText("PRIMETIME\\(1\\) +User Commands +PRIMETIME\\(1\\)", LIMIT);
            terminal.type("G");
            terminal.awaitText("SEE ALSO", LIMIT);
            // It ends what the pager does, and nothing else.
            terminal.type("\u0003");
            // What is typed while the pager is interrupted it throws away.
            terminal.await("the head of the page", LIMIT, () -> {
                terminal.type("g");
                return terminal.text().contains("SYNOPSIS");
            });
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
    }

    @Test
    void whereThereIsNoManItSaysWhatToType() {
        try (PseudoTerminal terminal = new PseudoTerminal(80, 24)) {
            terminal.start(Map.of("TERM", "xterm-256color", "PATH", folder.toString()), Packaged.command("man"));
            terminal.awaitText("primetime man: there is no man\\(1\\) here", LIMIT);
            assertEquals(1, terminal.awaitEnd(LIMIT));
        }
    }
}
