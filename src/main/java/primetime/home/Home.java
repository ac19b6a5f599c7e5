package primetime.home;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folders below which a person's files are, each of which need not be there (XDG Base Directory Specification 0.8).
 *
 * @param folder the home itself
 * @param config what people write: XDG_CONFIG_HOME
 * @param data what programs bring along for one person: XDG_DATA_HOME
 * @param state what programs keep: XDG_STATE_HOME
 */
public record Home(Path folder, Path config, Path data, Path state) {
    private static final String NAME = "primetime";

    /** As these environment variables say. */
    public static Home of(Map<String, String> environment) {
        // What lies in whatever folder one happens to be in is in nobody's home.
        Path folder = placed(environment, "HOME", Path.of("/"));
        return new Home(folder, placed(environment, "XDG_CONFIG_HOME", folder.resolve(".config")),
                placed(environment, "XDG_DATA_HOME", folder.resolve(".local/share")),
                placed(environment, "XDG_STATE_HOME", folder.resolve(".local/state")));
    }

    /** Where a variable places a folder; the specification has a relative path ignored. */
    public static Path placed(Map<String, String> environment, String variable, Path otherwise) {
        String said = environment.getOrDefault(variable, "");
        return said.startsWith("/") ? Path.of(said) : otherwise;
    }

    /** The user's file. */
    public Path file() {
        return config.resolve(NAME).resolve("config.toml");
    }

    /** The user's themes. */
    public Path themes() {
        return config.resolve(NAME).resolve("themes");
    }

    /** The person's own drop-ins. */
    public Path widgets() {
        return data.resolve(NAME).resolve("widgets");
    }

    /** Below it each drop-in that may write has a folder. */
    public Path written() {
        return state.resolve(NAME).resolve("widgets");
    }
}
