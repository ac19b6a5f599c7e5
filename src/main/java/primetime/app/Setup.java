package primetime.app;

import java.util.List;
import primetime.theme.Theme;

/**
 * What a file may choose besides pages.
 *
 * @param themes those that the key walks, as this terminal shows them; never changed, and not copied here, since it may hold
 *            themes that are only read once they are shown
 */
public record Setup(List<Theme> themes, Keymap keymap) {
}
