package primetime.app;

import java.util.List;
import primetime.theme.Theme;

/**
 * What a file may choose besides pages.
 *
 * @param themes those that the key walks, as this terminal shows them
 */
public record Setup(List<Theme> themes, Keymap keymap) {
    public Setup {
        themes = List.copyOf(themes);
    }
}
