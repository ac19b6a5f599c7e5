package primetime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A {@code primetime events} that runs, read line by line while it does. */
final class LiveEvents implements AutoCloseable {
    final List<String> lines = new ArrayList<>();
    private final Process process;
    private final BufferedReader reader;
    private final Path err;

    LiveEvents(String... arguments) throws IOException {
        this(new ProcessBuilder(command(arguments)));
    }

    LiveEvents(ProcessBuilder builder) throws IOException {
        err = Files.createTempFile("primetime", ".err");
        process = builder.redirectError(err.toFile()).start();
        reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    static String[] command(String... arguments) {
        List<String> words = new ArrayList<>(List.of("events"));
        words.addAll(Arrays.asList(arguments));
        return Packaged.command(words.toArray(new String[0]));
    }

    long pid() {
        return process.pid();
    }

    /** Starts processes until one of them is told: now it listens. */
    LiveEvents awaitListening() throws IOException, InterruptedException {
        Pokes pokes = new Pokes("true", "poke");
        try (pokes) {
            await(line -> line.contains("true poke"));
        }
        return this;
    }

    /** Reads until a line is as wanted, and answers it. */
    String await(Predicate<String> wanted) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("it ended before that: " + lines + Packaged.read(err));
    }

    /** Ends it by a signal, or lets it end where that is empty, and reads what is left; all it wrote is the output. */
    Packaged.Outcome end(String signal) throws IOException, InterruptedException {
        if (!signal.isEmpty()) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start().waitFor();
        }
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
        }
        int code = process.waitFor();
        return new Packaged.Outcome(code, String.join("\n", lines) + "\n", Files.readString(err));
    }

    /** The bytes of a line, which is kept one character a byte. */
    static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(String line) {
        return new String(bytes(line), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(err);
    }

    /** The same command again and again. */
    static final class Pokes implements AutoCloseable {
        private final Thread thread;
        private volatile boolean ended;

        Pokes(String... command) {
            thread = new Thread(() -> {
                try {
                    while (!ended) {
                        new ProcessBuilder(command).start().waitFor();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }, "pokes");
            thread.start();
        }

        @Override
        public void close() {
            ended = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
