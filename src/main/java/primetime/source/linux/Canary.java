package primetime.source.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import primetime.option.Nearest;

/**
 * Something that every program does now and then, done again and again to see how long it takes. None is on unless it
 * was asked for; each runs on a thread of its own, one call at a time.
 */
public sealed interface Canary extends AutoCloseable permits FsyncCanary, SpawnCanary, DnsCanary, ConnectCanary {
    /** How each is asked for. */
    List<String> WORDS = List.of("fsync=DIRECTORY", "spawn", "dns=NAME", "connect=HOST:PORT");

    /** Of TCP. */
    int MOST_PORT = 65_535;

    /** Its word. */
    String name();

    /** What it is about, for people: a directory, a program, a name. */
    String about();

    /** Gets ready for the next call; how long that takes is not measured. Canary's thread. */
    default void prepare() throws IOException {
    }

    /** Does it once. Canary's thread. */
    void call() throws IOException;

    /** Leaves nothing behind. */
    @Override
    void close();

    /** @throws IllegalArgumentException where no canary can be made of that word, with the reason */
    static Canary of(String word) {
        check(word);
        String value = value(word);
        int colon = value.lastIndexOf(':');
        return switch (name(word)) {
            case "fsync" -> new FsyncCanary(Path.of(value));
            case "spawn" -> new SpawnCanary();
            case "dns" -> new DnsCanary(value);
            default -> new ConnectCanary(value.substring(0, colon), Integer.parseInt(value.substring(colon + 1)));
        };
    }

    /** The name of the canary that a word asks for. */
    static String name(String word) {
        return word.split("=", 2)[0];
    }

    private static String value(String word) {
        return word.substring(Math.min(word.length(), name(word).length() + 1));
    }

    /** The same as {@link #of}, and nothing is made, nor any name looked up. */
    static void check(String word) {
        String name = name(word);
        String value = value(word);
        List<String> names = WORDS.stream().map(Canary::name).toList();
        if (!names.contains(name)) {
            String nearest = Nearest.to(name, names);
            throw new IllegalArgumentException("no canary is called " + name + (Nearest.isNear(name, nearest)
                    ? "; did you mean " + nearest + "?"
                    : ": there are " + String.join(", ", WORDS)));
        }
        if (value.isEmpty() != name.equals("spawn")) {
            throw new IllegalArgumentException("a canary is one of " + String.join(", ", WORDS) + ", not " + word);
        }
        if (name.equals("fsync") && !isWritable(value)) {
            throw new IllegalArgumentException(value + " is not a directory that can be written to");
        }
        String port = value.substring(value.lastIndexOf(':') + 1);
        if (name.equals("connect") && (value.length() < port.length() + 2 || !port.matches("[0-9]{1,5}")
                || Integer.parseInt(port) > MOST_PORT)) {
            throw new IllegalArgumentException("connect takes HOST:PORT, with a port from 0 to 65535, not " + value);
        }
    }

    private static boolean isWritable(String name) {
        try {
            return Files.isDirectory(Path.of(name)) && Files.isWritable(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
