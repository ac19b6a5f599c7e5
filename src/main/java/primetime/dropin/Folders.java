package primetime.dropin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import primetime.home.Home;

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
        Home home = Home.of(environment);
        Path usual = home.folder().resolve(".byobu");
        Path config = home.config().resolve("byobu");
        // In byobu's own order; the first that is there counts.
        List<Path> candidates = List.of(Home.placed(environment, "BYOBU_CONFIG_DIR", config), config,
                home.data().resolve("byobu"), usual);
        Path byobu = candidates.stream().filter(Files::isDirectory).findFirst().orElse(usual);
        List<Path> path = List.of(environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin").split(":"))
                .stream().filter(each -> each.startsWith("/")).map(Path::of).toList();
        return new Folders(home.widgets(), byobu.resolve("bin"), home.written(), path);
    }

    /** Whether a command can be found and run. */
    boolean has(String command) {
        return path.stream().anyMatch(each -> Files.isExecutable(each.resolve(command))
                && !Files.isDirectory(each.resolve(command)));
    }
}
