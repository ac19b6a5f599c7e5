package primetime.app;

import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.ValuesView;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.widget.ViewState;
import primetime.widget.WidgetKey;

/**
 * The last row: keys that work here, or a message; at the right what this program itself costs, at the playhead as all
 * else is. Loop thread.
 */
final class HintRow {
    /** Columns that are left to keys and messages, or nothing is said at the right. */
    private static final int HINTS = 30;
    private Keymap keymap;
    private List<Keymap.Binding> hints = List.of();
    private final StringBuilder text = new StringBuilder();

    void draw(Canvas row, Model model, Window shown, Losses losses) {
        Theme theme = model.shownTheme();
        row.clear(theme.style(Role.TEXT));
        bill(shown);
        int costs = text.length();
        lost(shown, losses);
        if (row.columns() - 1 - text.length() < HINTS && text.length() > costs) {
            // What was lost matters more than what was spent.
            text.delete(0, costs + 2);
        }
        int end = row.columns() - 1 - text.length();
        boolean billed = end >= HINTS;
        if (billed) {
            row.text(end, 0, text, theme.style(Role.DIM));
        }
        Canvas left = row.sub(0, 0, billed ? end - 1 : row.columns(), 1);
        if (model.prompt() != null) {
            PromptRow.draw(left, model.prompt(), theme);
            return;
        }
        if (!model.message().isEmpty()) {
            left.text(1, 0, model.message(), theme.style(Role.WARN));
            return;
        }
        if (model.setup().keymap() != keymap) {
            keymap = model.setup().keymap();
            hints = keymap.hints();
        }
        if (model.isHelpShown()) {
            // It takes all keys, so none of the others is named.
            String key = keymap.closingHelp();
            hint(left, theme, 1, key.isEmpty() ? "Esc" : key, "closes the help");
            return;
        }
        // How to get out is the last hint and always shown, whatever the pane has to say.
        Keymap.Binding last = hints.get(hints.size() - 1);
        Canvas whole = left;
        left = whole.sub(0, 0, whole.columns() - firstKey(last).length() - last.hint().length() - 3, 1);
        int column = 1;
        ViewState state = model.page().focused().state();
        if (model.lent()) {
            column = hint(left, theme, column, "Esc",
                    state.isChosen() || state.isOpen() ? "back" : "takes the arrows back");
        }
        boolean isPaused = !model.playhead().isLive();
        if (isPaused) {
            column = live(left, theme, column);
        }
        if (model.lent() && state.isChosen() && !state.isOpen()) {
            column = hint(left, theme, column, "Enter", "opens");
        }
        for (WidgetKey key : model.page().focused().widget().keys()) {
            if (!key.hint().isEmpty()) {
                column = hint(left, theme, column, key.brief(), key.hint());
            }
        }
        for (Keymap.Binding binding : hints.subList(0, hints.size() - 1)) {
            if (!isPaused || binding.action() != Action.PAUSE) {
                column = hint(left, theme, column, firstKey(binding), binding.hint());
            }
        }
        hint(whole, theme, column, firstKey(last), last.hint());
    }

    /** The way back to live, by the key that also works while a pane has the arrows, and with them End. */
    private int live(Canvas row, Theme theme, int column) {
        int next = column;
        for (Keymap.Binding binding : hints) {
            next = binding.action() == Action.PAUSE ? hint(row, theme, next, firstKey(binding), "live") : next;
        }
        return next;
    }

    private static String firstKey(Keymap.Binding binding) {
        int blank = binding.keys().indexOf(' ');
        return blank < 0 ? binding.keys() : binding.keys().substring(0, blank);
    }

    /** Writes a hint where all of it fits, and answers where the next one goes. */
    private static int hint(Canvas row, Theme theme, int column, String key, String words) {
        if (column + key.length() + 1 + words.length() > row.columns()) {
            return column;
        }
        int end = row.text(column, 0, key, theme.style(Role.KEY));
        return row.text(end + 1, 0, words, theme.style(Role.DIM)) + 2;
    }

    private void bill(Window shown) {
        ValuesView self = shown.values("self");
        text.setLength(0);
        text.append("primetime ");
        int from = text.length();
        double percent = self.rate("cpu_ns") / 1e7;
        Figures.fixed(text, percent, 1).append(Double.isNaN(percent) ? "" : "%");
        Figures.pad(text, from, 5).append(" cpu ");
        from = text.length();
        Figures.pad(Figures.bytes(text, self.latest("resident_bytes", 1)), from, 5);
    }

    private void lost(Window shown, Losses losses) {
        if (shown.refused() > 0) {
            text.append(", ").append(shown.refused()).append(" not kept");
        }
        losses.tell(text);
    }
}
