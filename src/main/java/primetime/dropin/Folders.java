package primetime.dropin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where drop-ins are, and what they may have.
 *
 * @param own the person's own drop-ins
 * @param byobu byobu's
 * @param state below it each that may write has a folder
 * @param path where commands are looked for
 */
public record Folders(Path own, Path byobu, Path state, List<Path> path) {
    public Folders {
        path = List.copyOf(path);
    }

    /** As the environment says. */
    public static Folders of(Map<String, String> environment) {
        Path home = folder(environment, "HOME", Path.of("/"));
        Path data = folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
        Path state = folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"));
        Path config = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        // In byobu's own order; the first that is there counts.
        List<Path> candidates = List.of(folder(environment, "BYOBU_CONFIG_DIR", config.resolve("byobu")),
                config.resolve("byobu"), data.resolve("byobu"), home.resolve(".byobu"));
        Path byobu = candidates.stream().filter(Files::isDirectory).findFirst().orElse(home.resolve(".byobu"));
        List<Path> path = List.of(environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin").split(":"))
                .stream().filter(each -> each.startsWith("/")).map(Path::of).toList();
        return new Folders(data.resolve("primetime/widgets"), byobu.resolve("bin"),
                state.resolve("primetime/widgets"), path);
    }

    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        String set = environment.getOrDefault(name, "");
        return set.startsWith("/") ? Path.of(set) : otherwise;
    }

    /** Whether a command can be found and run. */
    boolean has(String command) {
        return path.stream().anyMatch(each -> Files.isExecutable(each.resolve(command))
                && !Files.isDirectory(each.resolve(command)));
    }
}
