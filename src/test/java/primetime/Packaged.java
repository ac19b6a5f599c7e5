package primetime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The packaged program and how {@code ./run} starts it. */
public final class Packaged {
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m",
            "-Xss512k",
            "-Xshare:auto", "-XX:-UsePerfData", "-XX:-UseContainerSupport", "-XX:CICompilerCount=1");

    private Packaged() {
    }

    /** The jar that the build made. */
    public static Path jar() {
        return Path.of(System.getProperty("primetime.jar", "target/primetime.jar")).toAbsolutePath();
    }

    /** The java that runs the tests. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The command that {@code ./run} becomes. */
    public static String[] command(String... arguments) {
        return command(jar(), arguments);
    }

    /** The same with a copy of the jar. */
    public static String[] command(Path jar, String... arguments) {
        List<String> words = new ArrayList<>(List.of(java()));
        words.addAll(JVM);
        Path archive = jar.resolveSibling("primetime.jsa");
        // Made by ./run behind a build, and by that alone: the tests start without, the benchmarks with it.
        if (archive.toFile().lastModified() > jar.toFile().lastModified()) {
            words.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
        }
        words.addAll(List.of("-jar", jar.toString()));
        words.addAll(Arrays.asList(arguments));
        return words.toArray(new String[0]);
    }

    /** What a program that was started without a terminal printed and how it ended. */
    public record Outcome(int exitCode, String out, String err) {
    }

    /** Runs the program without a terminal. */
    public static Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command(arguments)));
    }

    /** Runs a command without a terminal; what it prints must be little. */
    public static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path err = Files.createTempFile("primetime", ".err");
        try {
            Process process = builder.redirectError(err.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /** A small file's text; empty where it cannot be read. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Where a link points to; empty where it cannot be read. */
    public static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
