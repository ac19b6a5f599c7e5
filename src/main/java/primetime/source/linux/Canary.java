package primetime.source.linux;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Something that every program does now and then, done again and again to see how long it takes. None is on unless it
 * was asked for; each runs on a thread of its own, one call at a time.
 */
public sealed interface Canary extends AutoCloseable permits FsyncCanary, SpawnCanary, DnsCanary, ConnectCanary {
    /** How each is asked for. */
    List<String> WORDS = List.of("fsync=DIRECTORY", "spawn", "dns=NAME", "connect=HOST:PORT");

    /** Its word. */
    String name();

    /** What it is about, for people: a directory, a program, a name. */
    String about();

    /** Does it once. Canary's thread. */
    void call() throws IOException;

    /** Leaves nothing behind. */
    @Override
    void close();

    /** @throws IllegalArgumentException where no canary can be made of that word, with the reason */
    static Canary of(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        String value = equals < 0 ? "" : word.substring(equals + 1);
        if (value.isEmpty() != name.equals("spawn")) {
            throw new IllegalArgumentException("--canary takes " + String.join(", ", WORDS) + ", not " + word);
        }
        return switch (name) {
            case "fsync" -> new FsyncCanary(directory(value));
            case "spawn" -> new SpawnCanary();
            case "dns" -> new DnsCanary(value);
            case "connect" -> connect(value);
            default -> throw new IllegalArgumentException(
                    "no canary is called " + name + ": there are " + String.join(", ", WORDS));
        };
    }

    private static Path directory(String name) {
        Path directory = Path.of(name);
        if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            throw new IllegalArgumentException(name + " is not a directory that can be written to");
        }
        return directory;
    }

    private static Canary connect(String value) {
        int colon = value.lastIndexOf(':');
        String port = value.substring(colon + 1);
        if (colon <= 0 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("connect takes HOST:PORT, with a port from 0 to 65535, not " + value);
        }
        try {
            return new ConnectCanary(InetAddress.getByName(value.substring(0, colon)), Integer.parseInt(port));
        } catch (IOException e) {
            throw new IllegalArgumentException(value.substring(0, colon) + " has no address");
        }
    }
}
