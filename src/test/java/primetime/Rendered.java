package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A man page as its readers show it. */
public final class Rendered {
    private Rendered() {
    }

    /** The page as groff or mandoc shows it at 80 columns, in UTF-8 without bold and underlines; a warning fails. */
    public static String by(String reader, Path source) throws IOException, InterruptedException {
        assumeHas(reader);
        // -c, -u, -b: not even by backspaces.
        String command = reader.equals("groff") ? "groff -man -ww -rLL=80n -Tutf8 -P-cub " + source
                : "mandoc -T utf8 -O width=80 -W warning " + source + " | sed 's/.\b//g'";
        Packaged.Outcome outcome = Packaged.run(new ProcessBuilder("bash", "-c", "set -o pipefail; " + command));
        assertEquals("", outcome.err(), reader);
        assertEquals(0, outcome.exitCode(), reader);
        return outcome.out();
    }

    /** Skips the test where there is no such command. */
    public static void assumeHas(String command) {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command))),
                "no " + command + " here: apt install " + (command.equals("groff") ? "groff-base" : command));
    }
}
