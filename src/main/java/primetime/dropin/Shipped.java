package primetime.dropin;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import primetime.bundle.Bundle;

/** The drop-ins among the program's own files. They never lie on a disk: their text is handed to their interpreter in memory. */
final class Shipped {
    private static final String FOLDER = "widgets";

    private static Map<String, byte[]> read;

    private Shipped() {
    }

    /**
     * Name and text of each file, by name. Read once, because to list the jar takes some ms, and its files stay as they
     * are while we run. Any thread.
     */
    static synchronized Map<String, byte[]> read() throws IOException {
        if (read == null) {
            read = Collections.unmodifiableMap(look());
        }
        return read;
    }

    private static Map<String, byte[]> look() throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        for (String name : Bundle.names(FOLDER)) {
            if (!name.equals("README.md")) {
                found.put(name, Bundle.read(FOLDER, name));
            }
        }
        return found;
    }
}
