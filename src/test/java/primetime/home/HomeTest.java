package primetime.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
    @Test
    void whereNothingElseIsSaidAllIsBelowTheHome() {
        Home home = Home.of(Map.of("HOME", "/home/a"));
        assertEquals(Path.of("/home/a/.config/primetime/config.toml"), home.file());
        assertEquals(Path.of("/home/a/.config/primetime/themes"), home.themes());
        assertEquals(Path.of("/home/a/.local/share/primetime/widgets"), home.widgets());
        assertEquals(Path.of("/home/a/.local/state/primetime/widgets"), home.written());
    }

    @Test
    void eachVariableMovesItsOwnAndNoOther() {
        Home home = Home.of(Map.of("HOME", "/home/a", "XDG_CONFIG_HOME", "/x", "XDG_STATE_HOME", "/z"));
        assertEquals(Path.of("/x/primetime/config.toml"), home.file());
        assertEquals(Path.of("/home/a/.local/share/primetime/widgets"), home.widgets());
        assertEquals(Path.of("/z/primetime/widgets"), home.written());
    }

    @Test
    void aRelativePathIsIgnored() {
        assertEquals(Path.of("/home/a/.config/primetime/config.toml"),
                Home.of(Map.of("HOME", "/home/a", "XDG_CONFIG_HOME", "relative")).file());
        for (Map<String, String> homeless : List.of(Map.<String, String>of(), Map.of("HOME", ""), Map.of("HOME", "a"),
                Map.of("XDG_CONFIG_HOME", ""))) {
            assertEquals(Path.of("/.config/primetime/config.toml"), Home.of(homeless).file());
        }
    }
}
