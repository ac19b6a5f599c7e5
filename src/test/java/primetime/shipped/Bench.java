package primetime.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A place to run a shipped drop-in in: a folder of its own with the stand-ins in {@code bin}, a home, and an environment
 * as clean as the one that it will get.
 */
final class Bench implements AutoCloseable {
    static final Path WIDGETS = Path.of("widgets").toAbsolutePath();
    private static final long LONGEST_SECONDS = 60;
    private final Path folder;
    private final Map<String, String> variables = new TreeMap<>();
    private final List<String> before = new ArrayList<>();

    /** How a run ended, and what it printed. */
    record Outcome(int status, String out, String err) {
    }

    /** An empty one. */
    Bench() throws IOException {
        folder = Files.createTempDirectory("shipped");
        variables.put("PATH", folder.resolve("bin") + ":/usr/local/bin:/usr/bin:/bin");
        variables.put("HOME", folder.resolve("home").toString());
        variables.put("LANG", "C.UTF-8");
        variables.put("TERM", "dumb");
        Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(folder.resolve("bin"));
    }

    /** One with what a folder of fixtures holds. */
    Bench(Path fixtures) throws IOException {
        this();
        try (Stream<Path> files = Files.walk(fixtures)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(fixtures.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    Path folder() {
        return folder;
    }

    void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (file.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    void set(String variable, String value) {
        variables.put(variable, value);
    }

    /** Runs a drop-in. It must end within the longest that one is given. */
    Outcome run(String widget, List<String> arguments) throws IOException, InterruptedException {
        return run(List.of(), widget, arguments);
    }

    /** The same, seen by strace; lines of what it and all it started opened, made, changed or removed. */
    List<String> traced(String widget, List<String> arguments) throws IOException, InterruptedException {
        Path trace = Files.createTempFile("shipped", ".strace");
        try {
            run(List.of("strace", "-f", "-qq", "-e", "trace=%file,fchmod,fchown", "-o", trace.toString()), widget,
                    arguments);
            return Files.readAllLines(trace);
        } finally {
            Files.delete(trace);
        }
    }

    private Outcome run(List<String> under, String widget, List<String> arguments)
            throws IOException, InterruptedException {
        before.clear();
        before.addAll(files());
        List<String> command = new ArrayList<>(under);
        command.add(WIDGETS.resolve(widget).toString());
        command.addAll(arguments);
        Path out = Files.createTempFile("shipped", ".out");
        Path err = Files.createTempFile("shipped", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            Process process = builder.redirectInput(Path.of("/dev/null").toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile()).start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(widget + " did not end within " + LONGEST_SECONDS + " s");
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** What came or went since before the last run. */
    List<String> changed() throws IOException {
        List<String> after = files();
        List<String> changed = new ArrayList<>(after);
        changed.removeAll(before);
        before.stream().filter(each -> !after.contains(each)).forEach(changed::add);
        return changed;
    }

    private List<String> files() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                found.add(folder.relativize(file) + " "
                        + (Files.isRegularFile(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file) : ""));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
