package primetime.source.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Finds a directory where native libraries can be unpacked. JNA and JLine bring theirs inside the jar and must write
 * them to a file before they can map it; a {@code /tmp} that is mounted noexec or a home that is read-only must not
 * stop the program. Whoever touches either library first calls {@link #prepare}.
 */
public final class Unpack {
    private static final String JNA = "jna.tmpdir";
    private static final String JLINE = "jline.tmpdir";
    private static final String LIBRARIES = "jna.platform.library.path";

    private Unpack() {
    }

    /**
     * Points JNA ({@code jna.tmpdir}) and JLine ({@code jline.tmpdir}) to the first directory that will do; what was
     * set before and will do is kept. Any thread; a second call only looks again.
     *
     * @return the directory, or null where none will do: then neither library can be loaded
     */
    public static Path prepare() {
        if (System.getProperty(LIBRARIES) == null) {
            // JNA would fork ldconfig to learn where libraries are; none is looked for but the process itself.
            System.setProperty(LIBRARIES, "");
        }
        Path chosen = firstUsable(candidates(System.getProperties()));
        if (chosen != null) {
            System.setProperty(JNA, chosen.toString());
            if (System.getProperty(JLINE) == null) {
                System.setProperty(JLINE, chosen.toString());
            }
        }
        return chosen;
    }

    /**
     * A directory where libraries could be unpacked.
     *
     * @param usable whether a file can be made and run there
     */
    public record Candidate(Path directory, boolean exists, boolean readable, boolean usable) {
    }

    /** All directories that {@link #prepare} would look at, best first, each tried. */
    public static List<Candidate> tried() {
        return candidates(System.getProperties()).stream().distinct()
                .map(each -> new Candidate(each, Files.isDirectory(each), Files.isReadable(each),
                        firstUsable(List.of(each)) != null))
                .toList();
    }

    /** Where to look, best first: what the person set, what goes away at logout, what is for all. */
    private static List<Path> candidates(Properties properties) {
        List<Path> found = new ArrayList<>();
        add(found, properties.getProperty(JNA));
        add(found, System.getenv("XDG_RUNTIME_DIR"));
        add(found, properties.getProperty("java.io.tmpdir"));
        add(found, "/dev/shm");
        add(found, "/var/tmp");
        add(found, System.getenv("XDG_CACHE_HOME"));
        String home = properties.getProperty("user.home");
        add(found, home == null ? null : home + "/.cache");
        return found;
    }

    private static void add(List<Path> found, String name) {
        if (name != null && !name.isEmpty()) {
            found.add(Path.of(name).toAbsolutePath());
        }
    }

    /** The first of the directories in which a file can be made and run, or null. */
    static Path firstUsable(List<Path> directories) {
        for (Path directory : directories) {
            if (Files.isDirectory(directory) && takesExecutables(directory)) {
                return directory;
            }
        }
        return null;
    }

    /** access(2) refuses to call a file executable that lies on a noexec mount, whatever its mode says. */
    private static boolean takesExecutables(Path directory) {
        Path probe = directory.resolve(".primetime-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        try {
            Files.createFile(probe, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                return Files.isExecutable(probe);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }
}
