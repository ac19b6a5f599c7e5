package primetime.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import primetime.bundle.Bundle;
import primetime.cell.Depth;

/** The themes that are shipped, in the order in which the key walks them. */
public final class Themes {
    private static final String FOLDER = "themes";
    private static final String SUFFIX = ".theme";
    /** Those that come first, in this order; all others follow by name. */
    private static final List<String> FIRST = List.of("terminal", "dark", "light", "hollywood", "high-contrast",
            "deuteranopia", "mono", "console", "terminal-light");
    /** One word for every file in {@code themes/}; the first is the default. */
    public static final List<String> NAMES = names();
    /** The one without colours. */
    static final String COLOURLESS = "mono";

    private Themes() {
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(FIRST);
        try {
            for (String file : Bundle.names(FOLDER)) {
                String name = file.substring(0, file.length() - SUFFIX.length());
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            // What can be loaded and not listed is known at least by these.
            return FIRST;
        }
        return List.copyOf(names);
    }

    /** What suits a terminal of this depth, where nobody chose. */
    public static String preferred(Depth depth) {
        return depth == Depth.EIGHT ? "console" : NAMES.get(0);
    }

    /** Loads a shipped theme. Its name must be one of {@link #NAMES}. */
    public static Theme load(String name) {
        try {
            return ThemeFile.parse(name,
                    new String(Bundle.read(FOLDER, name + SUFFIX), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("theme " + name + ": " + e.getMessage(), e);
        }
    }
}
