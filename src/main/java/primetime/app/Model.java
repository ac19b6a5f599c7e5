package primetime.app;

import java.util.ArrayList;
import java.util.List;
import primetime.pane.Page;
import primetime.tape.Playhead;
import primetime.theme.Theme;

/**
 * All that the dashboard remembers between two keys. Immutable.
 *
 * @param pages at least one
 * @param shown which of them is on the screen
 * @param setup themes and keys
 * @param theme which of the themes is shown
 * @param help whether the help page lies on top, and from which of its lines on; negative: it does not
 * @param lent whether the focused pane has the arrows
 * @param prompt the filter that is being typed, or null
 * @param message what the hint row says instead of hints; empty for hints
 */
public record Model(List<Page> pages, int shown, Playhead playhead, Setup setup, int theme, int help, boolean lent,
        Prompt prompt, String message) {
    static final int NO_HELP = -1;
    private static final String LIGHT = "-light";

    public Model {
        pages = List.copyOf(pages);
    }

    /** The start with one page and the usual keys. */
    public static Model start(Page page, List<Theme> themes, int theme) {
        return start(List.of(page), new Setup(themes, Keymap.USUAL), theme);
    }

    /** The start: the first page, live, no help, nothing lent. */
    public static Model start(List<Page> pages, Setup setup, int theme) {
        return new Model(pages, 0, Playhead.LIVE, setup, theme, NO_HELP, false, null, "");
    }

    public Theme shownTheme() {
        return setup.themes().get(theme);
    }

    /** The page that is on the screen. */
    public Page page() {
        return pages.get(shown);
    }

    boolean isHelpShown() {
        return help >= 0;
    }

    /** With another version of the page that is on the screen. */
    Model with(Page other) {
        List<Page> changed = new ArrayList<>(pages);
        changed.set(shown, other);
        return new Model(changed, shown, playhead, setup, theme, help, lent, prompt, message);
    }

    Model with(Playhead other) {
        return new Model(pages, shown, other, setup, theme, help, lent, prompt, message);
    }

    Model withTheme(int other) {
        return new Model(pages, shown, playhead, setup, Math.floorMod(other, setup.themes().size()), help, lent, prompt,
                message);
    }

    /** With another page on the screen; behind the last comes the first. */
    Model withShown(int other) {
        return new Model(pages, Math.floorMod(other, pages.size()), playhead, setup, theme, help, false, prompt,
                message);
    }

    /** As the user's file says now. What is as it was stays as the person left it. */
    Model configured(List<Page> others, Setup other, int newTheme) {
        List<Page> next = new ArrayList<>();
        for (Page page : others) {
            Page before = page.among(pages);
            next.add(before == null ? page : page.as(before));
        }
        return new Model(next, Math.min(shown, next.size() - 1), playhead, other,
                newTheme == Input.Configured.SAME_THEME ? theme : newTheme, help, false, null, message);
    }

    /** With themes that were read anew, of these names: the one on the screen stays, and where it is gone the first comes. */
    Model themed(List<String> names, List<Theme> themes) {
        int same = Math.max(0, names.indexOf(shownTheme().name()));
        return new Model(pages, shown, playhead, new Setup(themes, setup.keymap()), same, help, lent, prompt, message);
    }

    /**
     * On a light ground the theme gives way to the one that is called the same with {@code -light}, if there is one, and
     * that to the first again where the ground becomes dark.
     */
    Model onGround(boolean light) {
        String name = shownTheme().name();
        boolean isLight = name.endsWith(LIGHT);
        String wanted = light ? name + LIGHT : isLight ? name.substring(0, name.length() - LIGHT.length()) : "";
        for (int i = 0; !wanted.isEmpty() && i < setup.themes().size(); i++) {
            if (setup.themes().get(i).name().equals(wanted)) {
                return withTheme(i);
            }
        }
        return this;
    }

    Model withHelp(int line) {
        return new Model(pages, shown, playhead, setup, theme, line, lent, prompt, message);
    }

    Model withLent(boolean other) {
        return new Model(pages, shown, playhead, setup, theme, help, other, prompt, message);
    }

    Model withPrompt(Prompt other) {
        return new Model(pages, shown, playhead, setup, theme, help, lent, other, message);
    }

    /** The same with something to say in the hint row until the next key. */
    public Model withMessage(String other) {
        return other.equals(message) ? this
                : new Model(pages, shown, playhead, setup, theme, help, lent, prompt, other);
    }
}
