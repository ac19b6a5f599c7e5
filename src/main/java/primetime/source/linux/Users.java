package primetime.source.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The names of users from {@code /etc/passwd}, read once. Users that only a directory service knows are shown by number:
 * asking it could take seconds on a sick host. Names are observed text, so whoever shows one passes it through the gate.
 */
public final class Users implements IntFunction<String> {
    private static final long MOST_BYTES = 4 << 20;
    private final Map<Integer, String> names;

    private Users(Map<Integer, String> names) {
        this.names = names;
    }

    /** Reads what is there; nobody has a name where it cannot be read. */
    public static Users read(Path root) {
        Path file = root.resolve("etc/passwd");
        Map<Integer, String> names = new HashMap<>();
        try {
            if (Files.size(file) <= MOST_BYTES) {
                for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                    String[] fields = line.split(":", 4);
                    if (fields.length == 4 && fields[2].matches("[0-9]{1,10}")) {
                        names.putIfAbsent((int) Long.parseLong(fields[2]), fields[0]);
                    }
                }
            }
        } catch (IOException e) {
            return new Users(Collections.emptyMap());
        }
        return new Users(names);
    }

    /** The name of a user; its number, unsigned, where it has none. */
    @Override
    public String apply(int uid) {
        String name = names.get(uid);
        return name == null ? Integer.toUnsignedString(uid) : name;
    }
}
