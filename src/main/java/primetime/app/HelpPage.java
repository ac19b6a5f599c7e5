package primetime.app;

import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Frame;
import primetime.theme.Role;
import primetime.theme.Theme;

/** The keys, in a box over the page, made from the list that gives them their meaning. */
final class HelpPage {
    private static final int KEYS = 18;
    private static final int WORDS = 52;

    private HelpPage() {
    }

    /** Draws the list from a line on. */
    static void draw(Canvas canvas, int from, Keymap keymap, Theme theme) {
        List<String[]> lines = keymap.lines();
        int columns = Math.min(canvas.columns(), KEYS + WORDS + 6);
        int rows = Math.min(canvas.rows(), lines.size() + 4);
        if (columns < 20 || rows < 4) {
            return;
        }
        Canvas box = canvas.sub((canvas.columns() - columns) / 2, (canvas.rows() - rows) / 2, columns, rows);
        box.clear(theme.style(Role.TEXT));
        Canvas inside = Frame.draw(box, theme.style(Role.FOCUS));
        box.text(2, 0, " keys ", theme.style(Role.TITLE));
        int shown = inside.rows() - 2;
        int first = Math.max(0, Math.min(from, lines.size() - shown));
        for (int i = 0; i < shown && first + i < lines.size(); i++) {
            String[] line = lines.get(first + i);
            inside.right(KEYS, 1 + i, line[0], theme.style(Role.KEY));
            inside.elided(KEYS + 2, 1 + i, line[1], inside.columns() - KEYS - 3, theme.style(Role.TEXT));
        }
        boolean more = lines.size() > shown;
        box.text(2, rows - 1, more ? " arrows scroll, Esc closes " : " Esc closes ", theme.style(Role.DIM));
    }
}
