package primetime.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shipped drop-in on stand-ins of what it asks. A case is a folder: commands in {@code bin}, a home, what a daemon
 * answers in {@code answers} (at the socket that {@code arguments} calls so), and what the drop-in is {@code expected} to
 * print, escapes made visible. {@code -Dgolden.update=true} writes that anew.
 */
class ShippedScreensTest {
    private static final Path CASES = Path.of("src", "test", "resources", "shipped");
    private static final String EXPECTED = "expected";

    @TestFactory
    List<DynamicContainer> printsWhatIsExpected() throws IOException {
        List<DynamicContainer> all = new ArrayList<>();
        for (Path widget : folders(CASES)) {
            all.add(DynamicContainer.dynamicContainer(widget.getFileName().toString(), folders(widget).stream()
                    .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(each)))));
        }
        return all;
    }

    /** MAAS has a test of its own, since its stand-in needs a port. */
    @Test
    void everyDropInHasAnEmptyABrokenAndALongCase() throws IOException {
        for (String name : Shipped.names()) {
            Path cases = CASES.resolve(name);
            assertTrue(name.startsWith("maas-") || Files.isDirectory(cases) && folders(cases).size() >= 4,
                    name + " needs four cases below " + cases);
        }
    }

    private static void check(Path fixtures) throws IOException, InterruptedException {
        String name = fixtures.getParent().getFileName().toString();
        Path golden = fixtures.resolve(EXPECTED);
        try (Bench bench = new Bench(fixtures)) {
            Path arguments = fixtures.resolve("arguments");
            List<String> words = Files.exists(arguments) ? Files.readAllLines(arguments) : List.of();
            Bench.Outcome outcome;
            if (Files.exists(fixtures.resolve("answers"))) {
                try (Daemon daemon = Daemon.at(bench.folder().resolve("socket"), fixtures.resolve("answers"))) {
                    outcome = bench.run(name, words);
                    assertEquals(1, daemon.asked().size(), "one question: " + daemon.asked());
                }
            } else {
                outcome = bench.run(name, words);
            }
            assertEquals(List.of(), bench.changed(), "it wrote");
            String seen = seen(outcome, bench.folder());
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(golden, seen);
            }
            assertEquals(Files.exists(golden) ? Files.readString(golden) : "", seen, golden + ", what " + name);
            Answer.check(Shipped.header(name).kind(), outcome);
        }
    }

    private static String seen(Bench.Outcome outcome, Path folder) {
        String end = outcome.status() == 0 ? "" : "exit " + outcome.status() + "\n";
        return (outcome.out() + outcome.err() + end).replace(folder.toString(), "FOLDER").replace('\u001b', '\u241b');
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }
}
