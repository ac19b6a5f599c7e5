package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import primetime.cell.Printable;
import primetime.cli.Json;

/**
 * Processes whose file, arguments and short name are made to harm a terminal or a parser: escape sequences, C1 bytes, a
 * paste into the clipboard, line breaks, text that turns its direction, quotes, commas, and bytes that are no UTF-8.
 */
@Timeout(120)
class HostileNamesIT {
    /** As perl writes it. The kernel keeps the first 15 bytes of a file's name, so the worst comes first. */
    private static final String[] NAMES = { "x\\e]52;c;QQ==\\a", "y\\x9b2J\\n\\r\\xc2\\x9b\\xe2\\x80\\xae",
            "z\\xff\\xed\\xa0\\x80\\\",\\\\\\t=1+1", "\\n{\\\"event\\\":\\\"exit\\\"}\\n" };
    @TempDir
    private Path folder;

    /** Each name as that of a file, as an argument, and as one that a running process gives itself. */
    private void runHostile() throws Exception {
        for (String name : NAMES) {
            String script = "my $h = \"" + name + "\"; my $file = $ARGV[0] . '/' . $h; symlink '/bin/sleep', $file; "
                    + "if (!fork) { exec { $file } $h, '0.02'; } if (!fork) { $0 = $h; exit 3; } "
                    + "if (!fork) { exec { '/bin/sh' } 'sh', '-c', 'sleep 0.02; exit 4', $h; } 1 while wait > 0; unlink $file;";
            Process process = new ProcessBuilder("perl", "-e", script, folder.toString()).inheritIO().start();
            assertEquals(0, process.waitFor());
        }
    }

    private List<String> lines(String... options) throws Exception {
        try (LiveEvents events = new LiveEvents(options)) {
            events.awaitListening();
            runHostile();
            Process last = new ProcessBuilder("sh", "-c", "exit 5").start();
            last.waitFor();
            events.await(line -> line.contains(Long.toString(last.pid())) && line.matches(".*(exit|ended).*"));
            Packaged.Outcome outcome = events.end("INT");
            assertEquals(0, outcome.exitCode());
            assertEquals("", outcome.err());
            for (String line : events.lines) {
                // Throws where that is no UTF-8.
                String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(LiveEvents.bytes(line)))
                        .toString();
                text.codePoints().forEach(each -> assertTrue(each == Printable.REPLACEMENT
                        || each == Printable.glyph(each), () -> Integer.toHexString(each) + " in " + text));
            }
            return events.lines.stream().map(LiveEvents::text).toList();
        }
    }

    @Test
    void inTextTheyChangeNothingButTheLastColumn() throws Exception {
        List<String> lines = lines("-E", "-x", "-l");
        assertTrue(lines.stream().skip(1).allMatch(line -> line.matches("[0-9:]{8}\\.[0-9]{3} [a-z]+ +[0-9]+ .*")),
                () -> String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.contains("x\ufffd]52;c;QQ==\ufffd 0.02")),
                () -> String.join("\n", lines));
    }

    @Test
    void inATreeTheyChangeNothingButTheirName() throws Exception {
        List<String> lines = lines("--tree", "-E", "-l");
        assertTrue(lines.stream().allMatch(line -> line.matches("([0-9:]{8}\\.[0-9]{3}| {12}) .*\\([0-9]+\\).*")),
                () -> String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.contains("x\ufffd]52;c;QQ==\ufffd 0.02 (")),
                () -> String.join("\n", lines));
    }

    @Test
    void inJsonTheyAreStringsThatSayWhatTheyWere() throws Exception {
        List<String> lines = lines("--json", "-E", "-l");
        List<Map<String, String>> events = lines.subList(0, lines.size() - 1).stream().map(Json::flat).toList();
        List<String> expected = List.of("x\u001b]52;c;QQ==\u0007", "y\ufffd2J\n\r\u009b\u202e",
                "\n{\"event\":\"exit\"}\n");
        for (String name : expected) {
            String comm = name.length() > 15 ? name.substring(0, 15) : name;
            assertTrue(events.stream().anyMatch(event -> comm.equals(event.get("comm"))), name + "\n" + lines);
        }
        // In a command line the breaks between arguments are blanks; what an argument breaks itself may be too.
        assertTrue(events.stream().anyMatch(event -> "x\u001b]52;c;QQ==\u0007 0.02".equals(event.get("cmdline"))),
                lines::toString);
        assertTrue(events.stream().allMatch(event -> event.get("event").matches("[a-z]+")), lines::toString);
    }

    @Test
    void inCsvTheyAreFields() throws Exception {
        List<String> lines = lines("--csv", "-E", "-l");
        String field = "(?:[^\",]*|\"(?:[^\"]|\"\")*\")";
        assertEquals(17, lines.get(0).split(",").length);
        assertTrue(lines.stream().allMatch(line -> line.matches(field + "(?:," + field + "){16}")),
                () -> String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.contains("x\ufffd]52;c;QQ==\ufffd 0.02")),
                () -> String.join("\n", lines));
    }
}
