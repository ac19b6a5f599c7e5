package primetime.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files in {@code widgets/} and their headers. */
final class Shipped {
    /** Stricter than the parser: one line, one order, every interval a prime of seconds. */
    private static final Pattern HEADER = Pattern.compile(
            "# primetime: kind=(text|value|status) every=([0-9]+)s title=\"([^\"]{1,20})\"(?: unit=(\\S+))?"
                    + "(?: needs=([a-z0-9-]+(?:,[a-z0-9-]+)*))?");

    private Shipped() {
    }

    /** What a header says. */
    record Header(String kind, int everySeconds, String title, List<String> needs) {
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Bench.WIDGETS)) {
            return files.map(each -> each.getFileName().toString()).filter(each -> !each.equals("README.md")).sorted()
                    .toList();
        }
    }

    static Header header(String name) throws IOException {
        for (String line : Files.readAllLines(Bench.WIDGETS.resolve(name)).stream().limit(10).toList()) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                return new Header(header.group(1), Integer.parseInt(header.group(2)), header.group(3),
                        header.group(5) == null ? List.of() : List.of(header.group(5).split(",")));
            }
        }
        throw new AssertionError(name + " has no header as " + HEADER);
    }
}
