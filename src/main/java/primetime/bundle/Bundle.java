package primetime.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists and reads the program's own files. Any thread. */
public final class Bundle {
    private Bundle() {
    }

    /** The names of the files in one of the program's folders, sorted; in a jar, which has to be gone through, some ms. */
    public static List<String> names(String folder) throws IOException {
        try {
            Path place = Path.of(Bundle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(place) ? beside(place.resolve(folder)) : within(place, folder + "/");
        } catch (URISyntaxException e) {
            throw new IOException("the program's own files: " + e.getMessage());
        }
    }

    private static List<String> beside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> within(Path place, String folder) throws IOException {
        try (JarFile jar = new JarFile(place.toFile())) {
            return jar.stream().filter(each -> each.getName().startsWith(folder) && !each.isDirectory())
                    .map(each -> each.getName().substring(folder.length())).sorted().toList();
        }
    }

    /** What a file holds; {@code name} is one of {@link #names}. */
    public static byte[] read(String folder, String name) throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream("/" + folder + "/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not among the program's own files");
            }
            return in.readAllBytes();
        }
    }
}
