package primetime.app;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.util.EnumSet;
import java.util.Set;
import primetime.pane.Page;
import primetime.pane.Pane;
import primetime.pane.Rect;
import primetime.tape.Playhead;
import primetime.tape.Window;
import primetime.widget.Look;
import primetime.widget.ViewState;

/** What a key does. Pure: the same model, key and surroundings give the same answer. */
final class Update {
    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final int WHEEL = 3;

    /**
     * What a key may depend on besides the model.
     *
     * @param now monotonic ns
     * @param oldest the oldest instant on the tape
     * @param area where the page is drawn
     * @param rows how many rows the focused pane has inside its border
     * @param window what the panes show
     * @param live what is known now, whatever they show
     * @param scale of the time bar, which is the row below the area; null where that row is another
     */
    record Surroundings(long now, long oldest, Rect area, int rows, Window window, Window live, TimeScale scale) {
        /** The first instant worth showing: a second behind the very first entry, where every quick source has spoken. */
        long first() {
            return Math.min(oldest, now - SECOND) + SECOND;
        }
    }

    /** The next model and what the loop has to do. */
    record Answer(Model model, Set<Effect> effects) {
        static Answer of(Model model) {
            return new Answer(model, EnumSet.noneOf(Effect.class));
        }
    }

    private Update() {
    }

    /** Applies a key, in the order: an open prompt, what lies on top, what the pane was lent, the keymap, the pane's own keys. */
    static Answer apply(Model model, KeyStroke key, Surroundings around) {
        Model quiet = model.withMessage("");
        if (key instanceof MouseAction mouse) {
            return Answer.of(model.prompt() != null ? model
                    : quiet.isHelpShown() ? wheel(quiet, mouse, around) : mouse(quiet, mouse, around));
        }
        Action action = model.setup().keymap().action(key);
        if (model.prompt() != null && !(action != null && key.isCtrlDown())) {
            return Answer.of(prompt(quiet, key, around));
        }
        // What lies on top goes first; C-c means the program, whatever is on it.
        boolean closesHelp = quiet.isHelpShown() && action == Action.QUIT && !key.isCtrlDown();
        if (!closesHelp && (action == Action.QUIT || action == Action.REPAINT || action == Action.SUSPEND)) {
            return new Answer(quiet, EnumSet.of(Effect.valueOf(action.name())));
        }
        if (quiet.isHelpShown()) {
            return Answer.of(help(quiet, key, action, around));
        }
        if (quiet.lent() && isLendable(key)) {
            return Answer.of(toPane(quiet, key, around));
        }
        if (action == Action.MARK) {
            return new Answer(MarkWalk.marked(quiet, around), EnumSet.of(Effect.MARK));
        }
        return Answer.of(action == null ? toPane(quiet, key, around) : perform(quiet, action, key, around));
    }

    private static Model perform(Model model, Action action, KeyStroke key, Surroundings around) {
        Page page = model.page();
        return switch (action) {
            case HELP -> model.withHelp(0);
            case FOCUS_NEXT -> focus(model, page.focus() + 1);
            case FOCUS_PREVIOUS -> focus(model, page.focus() - 1);
            case FOCUS_LEFT -> focus(model, page.neighbour(around.area(), -1, 0));
            case FOCUS_RIGHT -> focus(model, page.neighbour(around.area(), 1, 0));
            case FOCUS_UP -> focus(model, page.neighbour(around.area(), 0, -1));
            case FOCUS_DOWN -> focus(model, page.neighbour(around.area(), 0, 1));
            case ZOOM -> model.with(page.zoom(!page.zoomed()));
            case LEND -> lend(model, around);
            case CLOSE -> close(model);
            case LAYOUT -> layout(model);
            case NEXT_PAGE -> model.withShown(model.shown() + 1);
            case PREVIOUS_PAGE -> model.withShown(model.shown() - 1);
            case PAGE -> turnTo(model, model.setup().keymap().place(action, key));
            case PAUSE -> model.with(model.playhead().isLive() ? new Playhead.At(around.now()) : Playhead.LIVE);
            case BACK_SECOND -> step(model, -SECOND, around);
            case FORWARD_SECOND -> step(model, SECOND, around);
            case BACK_MINUTE -> step(model, -MINUTE, around);
            case FORWARD_MINUTE -> step(model, MINUTE, around);
            case OLDEST -> model.with(new Playhead.At(around.first()));
            case LIVE -> model.with(Playhead.LIVE);
            case PREVIOUS_MARK -> MarkWalk.previous(model, around);
            case NEXT_MARK -> MarkWalk.next(model, around);
            case THEME -> {
                Model changed = model.withTheme(model.theme() + 1);
                yield changed.withMessage("theme " + changed.shownTheme().name());
            }
            case FILTER -> open(model);
            case QUIT, REPAINT, SUSPEND, MARK -> model;
        };
    }

    private static Model open(Model model) {
        Pane pane = model.page().focused();
        return pane.widget().filters() ? model.withPrompt(Prompt.of(pane.state().filter()))
                : model.withMessage("this pane has nothing to filter");
    }

    private static Model prompt(Model model, KeyStroke key, Surroundings around) {
        Prompt prompt = model.prompt();
        return switch (key.getKeyType()) {
            case Enter -> prompt.refusal().isEmpty() ? model.withPrompt(null) : model;
            case Escape -> filtered(model, prompt.before()).withPrompt(null);
            case PageUp, PageDown -> toPane(model, key, around);
            default -> typed(model, prompt.press(key));
        };
    }

    /** Text that was pasted goes into the prompt; without one it means nothing. */
    static Model paste(Model model, String text) {
        return model.prompt() == null ? model : typed(model.withMessage(""), model.prompt().insert(text));
    }

    /** What the pane accepts it shows at once; what it does not changes nothing but the prompt. */
    private static Model typed(Model model, Prompt prompt) {
        String refusal = model.page().focused().widget().refusal(prompt.text().strip());
        Model next = refusal.isEmpty() ? filtered(model, prompt.text().strip()) : model;
        return next.withPrompt(prompt.refused(refusal));
    }

    private static Model filtered(Model model, String filter) {
        ViewState state = model.page().focused().state();
        return state.filter().equals(filter) ? model : model.with(model.page().with(state.withFilter(filter)));
    }

    private static Model turnTo(Model model, int page) {
        int pages = model.pages().size();
        return page < pages ? model.withShown(page)
                : model.withMessage("there " + (pages == 1 ? "is one page" : "are " + pages + " pages"));
    }

    private static Model focus(Model model, int pane) {
        Model released = release(model);
        return released.with(released.page().focus(pane));
    }

    /** A step while live starts from now; stepping back ends where {@link Action#OLDEST} goes. */
    private static Model step(Model model, long nanos, Surroundings around) {
        return model.with(model.playhead().step(nanos, around.first(), around.now()));
    }

    private static Model layout(Model model) {
        Page arranged = model.page().arrange(model.page().layout().next());
        return model.with(arranged).withMessage("layout " + arranged.layout().word());
    }

    private static Model lend(Model model, Surroundings around) {
        Pane pane = model.page().focused();
        Look look = new Look(around.window(), model.shownTheme(), pane.state());
        return model.with(model.page().with(pane.widget().lend(pane.state(), look, around.rows()))).withLent(true);
    }

    private static Model release(Model model) {
        ViewState state = model.page().focused().state();
        Page page = state == state.released() ? model.page() : model.page().with(state.released());
        return model.with(page).withLent(false);
    }

    /** Esc takes one thing off the top: what was opened in the pane, what the pane was lent, then a zoom. */
    private static Model close(Model model) {
        ViewState state = model.page().focused().state();
        if (model.lent() && state.isOpen()) {
            return model.with(model.page().with(state.withOpen(ViewState.CLOSED)));
        }
        return model.lent() ? release(model) : model.with(model.page().zoom(false));
    }

    private static Model help(Model model, KeyStroke key, Action action, Surroundings around) {
        HelpPage page = HelpPage.of(model, around.area().columns(), around.area().rows());
        int leaf = Math.max(1, page.shown() - 1);
        return switch (key.getKeyType()) {
            case ArrowDown -> scroll(model, page, 1);
            case ArrowUp -> scroll(model, page, -1);
            case PageDown -> scroll(model, page, leaf);
            case PageUp -> scroll(model, page, -leaf);
            case Home -> model.withHelp(0);
            case End -> model.withHelp(page.last());
            default -> action == Action.HELP || action == Action.CLOSE || action == Action.QUIT
                    ? model.withHelp(Model.NO_HELP)
                    : action == Action.FOCUS_NEXT || action == Action.FOCUS_PREVIOUS
                            ? perform(model.withHelp(0), action, key, around)
                            : model;
        };
    }

    private static Model scroll(Model model, HelpPage page, int lines) {
        return model.withHelp(Math.max(0, Math.min(page.last(), Math.min(page.last(), model.help()) + lines)));
    }

    /** While help lies on top, the wheel scrolls it wherever the mouse is. */
    private static Model wheel(Model model, MouseAction mouse, Surroundings around) {
        int lines = mouse.getActionType() == MouseActionType.SCROLL_UP ? -WHEEL
                : mouse.getActionType() == MouseActionType.SCROLL_DOWN ? WHEEL : 0;
        return lines == 0 ? model
                : scroll(model, HelpPage.of(model, around.area().columns(), around.area().rows()), lines);
    }

    private static boolean isLendable(KeyStroke key) {
        return switch (key.getKeyType()) {
            case ArrowUp, ArrowDown, ArrowLeft, ArrowRight, Home, End, Enter -> true;
            case Character -> key.getCharacter() == 'j' || key.getCharacter() == 'k';
            default -> false;
        };
    }

    private static Model toPane(Model model, KeyStroke key, Surroundings around) {
        Pane pane = model.page().focused();
        Look look = new Look(around.window(), model.shownTheme(), pane.state());
        ViewState state = pane.widget().press(pane.state(), key, look, around.rows());
        return state == pane.state() ? model : model.with(model.page().with(state));
    }

    private static Model mouse(Model model, MouseAction mouse, Surroundings around) {
        int x = mouse.getPosition().getColumn();
        int y = mouse.getPosition().getRow();
        Rect[] places = model.page().places(around.area());
        int under = model.page().focus();
        for (int i = 0; i < places.length; i++) {
            if (places[i] != null && places[i].contains(x, y)) {
                under = i;
            }
        }
        MouseActionType type = mouse.getActionType();
        if (type == MouseActionType.CLICK_DOWN && y >= around.area().rows()) {
            boolean onBar = around.scale() != null && y == around.area().rows() && around.scale().has(x);
            return onBar ? MarkWalk.click(model, around, x) : model;
        }
        if (type == MouseActionType.CLICK_DOWN) {
            return click(under == model.page().focus() ? model : focus(model, under), places[under].inside(), x, y,
                    around);
        }
        if (type == MouseActionType.SCROLL_UP || type == MouseActionType.SCROLL_DOWN) {
            KeyType scroll = type == MouseActionType.SCROLL_UP ? KeyType.PageUp : KeyType.PageDown;
            return toPane(focus(model, under), new KeyStroke(scroll), around);
        }
        return model;
    }

    /** In the focused pane: on a row that can be chosen like Enter and the arrows, elsewhere the way back. */
    private static Model click(Model model, Rect inside, int x, int y, Surroundings around) {
        Pane pane = model.page().focused();
        Look look = new Look(around.window(), model.shownTheme(), pane.state());
        ViewState state = inside.contains(x, y)
                ? pane.widget().click(pane.state(), look, inside.columns(), inside.rows(), y - inside.row())
                : pane.state();
        if (state == pane.state()) {
            return state.isOpen() ? model : release(model);
        }
        return model.with(model.page().with(state)).withLent(true);
    }
}
