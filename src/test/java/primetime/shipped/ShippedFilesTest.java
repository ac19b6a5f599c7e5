package primetime.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code widgets/}, as files. */
class ShippedFilesTest {
    private static final int MOST_LINES = 60;
    private static final int MOST_COLUMNS = 120;
    private static final Set<String> INTERPRETERS = Set.of("#!/bin/sh", "#!/usr/bin/python3 -I", "#!/usr/bin/awk -f",
            "#!/usr/bin/perl");
    /** Not commands: what is asked for. */
    private static final Set<String> RIGHTS = Set.of("network", "write");

    static List<String> names() throws IOException {
        return Shipped.names();
    }

    @Test
    void atLeastTenInAtLeastThreeLanguages() throws IOException {
        Set<String> languages = new TreeSet<>();
        for (String name : names()) {
            languages.add(lines(name).get(0));
        }
        assertTrue(names().size() >= 10, names().toString());
        assertTrue(languages.size() >= 3, languages.toString());
        assertTrue(INTERPRETERS.containsAll(languages), languages.toString());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHeaderIsStrictAndTheIntervalAPrime(String name) throws IOException {
        Shipped.Header header = Shipped.header(name);
        assertTrue(BigInteger.valueOf(header.everySeconds()).isProbablePrime(30), header.toString());
        assertEquals(new HashSet<>(header.needs()).size(), header.needs().size(), "needs twice");
        String interpreter = lines(name).get(0).split(" ")[0].replaceFirst(".*/", "");
        assertTrue(List.of("sh", "awk").contains(interpreter) || header.needs().contains(interpreter),
                "needs=" + interpreter);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHeadIsAManualAndTheFileIsSmall(String name) throws IOException {
        List<String> lines = lines(name);
        assertTrue(lines.get(1).matches("# [A-Z].{30,}"), lines.get(1));
        assertTrue(lines.size() <= MOST_LINES, name + " has " + lines.size() + " lines");
        lines.forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= MOST_COLUMNS, line));
        assertTrue(lines.stream().noneMatch(line -> line.contains("\t") || line.endsWith(" ")),
                "tabs, or blanks at ends");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isExecutable(String name) throws Exception {
        Path file = Bench.WIDGETS.resolve(name);
        assertTrue(Files.isExecutable(file));
        Process git = new ProcessBuilder("git", "ls-files", "-s", "widgets/" + name).start();
        String listed = new String(git.getInputStream().readAllBytes());
        assumeTrue(git.waitFor() == 0 && !listed.isEmpty(), "no git, or not in its index");
        assertTrue(listed.startsWith("100755 "), listed);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isValidForItsInterpreter(String name) throws Exception {
        String file = Bench.WIDGETS.resolve(name).toString();
        List<String> command = switch (lines(name).get(0)) {
            case "#!/bin/sh" -> List.of("/bin/sh", "-n", file);
            case "#!/usr/bin/perl" -> List.of("perl", "-wc", file);
            case "#!/usr/bin/awk -f" -> List.of("awk", "-f", file, "/dev/null");
            default -> List.of("/usr/bin/python3", "-W", "error", "-c",
                    "import sys; compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec')", file);
        };
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }

    /** Words that dash knows not, or only bash understands as meant. */
    @ParameterizedTest
    @MethodSource("names")
    void shellScriptsKeepToPosix(String name) throws IOException {
        if (lines(name).get(0).equals("#!/bin/sh")) {
            String script = String.join("\n", lines(name));
            for (String word : List.of("[[ ", "function ", "local ", "<<<", "<(", "$'", "${!", "echo -", "&>",
                    "source ",
                    "declare ", "pipefail")) {
                // Within awk's quotes, functions are awk's.
                String shell = script.replaceAll("(?s)awk[^\n]* '\n.*?\n? *\\}'", "awk");
                assertTrue(!shell.contains(word), word + " in " + name);
            }
        }
    }

    /** No sudo, no files of its own, no colours without an end, nothing that waits. */
    @ParameterizedTest
    @MethodSource("names")
    void asksForNothingThatItCannotHave(String name) throws IOException {
        for (String line : lines(name)) {
            String code = line.strip().startsWith("#") ? "" : line;
            assertTrue(!code.matches(".*\\b(sudo|mktemp|sleep|setsid|nohup)\\b.*"), line);
        }
        List<String> needs = Shipped.header(name).needs();
        String all = String.join("\n", lines(name));
        needs.stream().filter(each -> !RIGHTS.contains(each) && !all.startsWith("#!/usr/bin/" + each))
                .forEach(each -> assertTrue(all.contains(each + " ") || all.contains("'" + each + "'")
                        || all.contains("\"" + each + "\""), "it needs " + each + " and never calls it"));
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(Bench.WIDGETS.resolve(name));
    }
}
