package primetime.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import primetime.cell.Depth;

/** The themes that are shipped, in the order in which the key walks them. */
public final class Themes {
    /** One word for every file in {@code themes/}; the first is the default. */
    public static final List<String> NAMES = List.of("terminal", "dark", "light", "hollywood", "high-contrast",
            "deuteranopia", "mono", "console", "terminal-light");
    /** The one without colours. */
    static final String COLOURLESS = "mono";

    private Themes() {
    }

    /** What suits a terminal of this depth, where nobody chose. */
    public static String preferred(Depth depth) {
        return depth == Depth.EIGHT ? "console" : NAMES.get(0);
    }

    /** Loads a shipped theme. Its name must be one of {@link #NAMES}. */
    public static Theme load(String name) {
        try (InputStream in = Themes.class.getResourceAsStream("/themes/" + name + ".theme")) {
            if (in == null) {
                throw new IllegalArgumentException("not in the program's own files");
            }
            return ThemeFile.parse(name,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("theme " + name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
