package primetime.dropin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The drop-ins among the program's own files, {@code widgets/} in the jar or beside the classes. They are listed from
 * there, so that adding one is adding a file. They never lie on a disk: their text is handed to their interpreter in memory.
 */
final class Shipped {
    private static final String FOLDER = "widgets/";

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
        try {
            Path place = Path.of(Shipped.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                folder(place.resolve(FOLDER), found);
            } else {
                jar(place, found);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the program's own files: " + e.getMessage());
        }
        found.remove("README.md");
        return found;
    }

    private static void folder(Path folder, Map<String, byte[]> found) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    found.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
    }

    private static void jar(Path place, Map<String, byte[]> found) throws IOException {
        try (JarFile jar = new JarFile(place.toFile())) {
            for (var entry : jar.stream().filter(each -> each.getName().startsWith(FOLDER) && !each.isDirectory())
                    .toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    found.put(entry.getName().substring(FOLDER.length()), in.readAllBytes());
                }
            }
        }
    }
}
