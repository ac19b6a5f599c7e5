package primetime.app;

import java.util.List;
import primetime.pane.Page;
import primetime.tape.Playhead;
import primetime.theme.Theme;

/**
 * All that the dashboard remembers between two keys. Immutable.
 *
 * @param themes the themes that the key walks, as this terminal shows them; never changed, and not copied here, since it
 *            may hold themes that are only read once they are shown
 * @param theme which of them is shown
 * @param help whether the help page lies on top, and from which of its lines on; negative: it does not
 * @param lent whether the focused pane has the arrows
 * @param prompt the filter that is being typed, or null
 * @param message what the hint row says instead of hints; empty for hints
 */
public record Model(Page page, Playhead playhead, List<Theme> themes, int theme, int help, boolean lent,
        Prompt prompt, String message) {
    static final int NO_HELP = -1;

    /** The start: live, no help, nothing lent. */
    public static Model start(Page page, List<Theme> themes, int theme) {
        return new Model(page, Playhead.LIVE, themes, theme, NO_HELP, false, null, "");
    }

    public Theme shownTheme() {
        return themes.get(theme);
    }

    boolean isHelpShown() {
        return help >= 0;
    }

    Model with(Page other) {
        return new Model(other, playhead, themes, theme, help, lent, prompt, message);
    }

    Model with(Playhead other) {
        return new Model(page, other, themes, theme, help, lent, prompt, message);
    }

    Model withTheme(int other) {
        return new Model(page, playhead, themes, Math.floorMod(other, themes.size()), help, lent, prompt, message);
    }

    /** On a light ground the theme gives way to the one that is called the same with {@code -light}, if there is one. */
    Model onGround(boolean light) {
        for (int i = 0; light && i < themes.size(); i++) {
            if (themes.get(i).name().equals(shownTheme().name() + "-light")) {
                return withTheme(i);
            }
        }
        return this;
    }

    Model withHelp(int line) {
        return new Model(page, playhead, themes, theme, line, lent, prompt, message);
    }

    Model withLent(boolean other) {
        return new Model(page, playhead, themes, theme, help, other, prompt, message);
    }

    Model withPrompt(Prompt other) {
        return new Model(page, playhead, themes, theme, help, lent, other, message);
    }

    /** The same with something to say in the hint row until the next key. */
    public Model withMessage(String other) {
        return other.equals(message) ? this : new Model(page, playhead, themes, theme, help, lent, prompt, other);
    }
}
