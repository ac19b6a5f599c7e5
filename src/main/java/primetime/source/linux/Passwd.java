package primetime.source.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import primetime.tape.Users;

/**
 * The names of users from {@code /etc/passwd}, read once. Users that only a directory service knows are shown by number:
 * asking it could take seconds on a sick host. Names are observed text, so whoever shows one passes it through the gate.
 */
public final class Passwd implements Users {
    private static final long MOST_BYTES = 4 << 20;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Passwd() {
    }

    /** Reads what is there; nobody has a name where it cannot be read. */
    public static Passwd read(Path root) {
        Path file = root.resolve("etc/passwd");
        Passwd users = new Passwd();
        try {
            if (Files.size(file) <= MOST_BYTES) {
                for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                    String[] fields = line.split(":", 4);
                    if (fields.length == 4 && fields[2].matches("[0-9]{1,10}")) {
                        users.add((int) Long.parseLong(fields[2]), fields[0]);
                    }
                }
            }
        } catch (IOException e) {
            return new Passwd();
        }
        return users;
    }

    private void add(int number, String name) {
        names.putIfAbsent(number, name);
        numbers.putIfAbsent(name, number);
    }

    /** The name of a user; its number, unsigned, where it has none. */
    @Override
    public String apply(int uid) {
        String name = names.get(uid);
        return name == null ? Integer.toUnsignedString(uid) : name;
    }

    /** More names than users where two have the same number. */
    @Override
    public Map<String, Integer> numbers() {
        return Collections.unmodifiableMap(numbers);
    }
}
