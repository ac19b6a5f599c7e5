package primetime.widget;

import primetime.cell.Glyphs;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;

/**
 * All that a widget may look at.
 *
 * @param window what was known at the instant that is shown
 * @param theme the colours and glyphs of this terminal
 * @param state what the person changed about this pane
 */
public record Look(Window window, Theme theme, ViewState state) {
    /** The style of a role. */
    public long style(Role role) {
        return theme.style(role);
    }

    public Glyphs glyphs() {
        return theme.glyphs();
    }
}
