package primetime.app;

import java.util.ArrayList;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Frame;
import primetime.cell.Width;
import primetime.theme.Role;
import primetime.theme.Theme;

/**
 * What the keys do and what the focused pane is, in a box over the page, made from the lists that give both their meaning:
 * side by side where there is room, otherwise the pane above the keys, since a pane has fewer.
 */
final class HelpPage {
    private static final int KEYS = 17;
    /** A line between, with a blank at each side. */
    private static final int BETWEEN = 3;
    /** Border and blank, at both sides. */
    private static final int AROUND = 4;
    private static final int LEAST_PANE = 38;
    private static final int MOST_PANE = 110;
    /** So little of the page at the sides would tell nothing. */
    private static final int SLIVER = 8;
    private static final int LEAST_COLUMNS = 20;
    private static final int LEAST_ROWS = 4;
    private final int columns;
    private final int rows;
    private final String name;
    private final HelpText left;
    private final HelpText right;
    private final String closing;
    private final boolean isBlankAround;

    private HelpPage(int columns, int rows, String name, String closing, HelpText left, HelpText right) {
        this.name = name;
        this.closing = closing;
        this.left = left;
        this.right = right;
        int lines = right == null ? left.size() : Math.max(left.size(), right.size());
        int used = left.used() + (right == null ? 0 : BETWEEN + right.used());
        int wanted = Math.max(used + AROUND, LEAST_COLUMNS);
        this.columns = wanted + SLIVER > columns ? columns : wanted;
        isBlankAround = lines + 4 <= rows;
        this.rows = Math.min(rows, lines + (isBlankAround ? 4 : 2));
    }

    /** The page for an area of so many columns and rows. */
    static HelpPage of(Model model, int columns, int rows) {
        List<String[]> lines = model.setup().keymap().lines();
        String name = model.page().focused().widget().name();
        String closing = model.setup().keymap().closingHelp();
        int natural = KEYS + HelpText.GAP + lines.stream().mapToInt(line -> Width.of(line[1])).max().orElse(0);
        int room = columns - AROUND - natural - BETWEEN;
        if (room >= LEAST_PANE) {
            return new HelpPage(columns, rows, name, closing, keys(lines, natural),
                    PaneHelp.of(model.page().focused(), Math.min(MOST_PANE, room)));
        }
        int width = Math.min(MOST_PANE, columns - AROUND);
        HelpText all = PaneHelp.of(model.page().focused(), width);
        all.blank();
        all.paragraph(0, "keys", Role.TITLE);
        all.append(keys(lines, width));
        return new HelpPage(columns, rows, name, closing, all, null);
    }

    private static HelpText keys(List<String[]> lines, int width) {
        HelpText text = new HelpText(width);
        lines.forEach(line -> text.key(KEYS, brief(line[0]), line[1]));
        return text;
    }

    /** Three keys or more that follow each other as their first and last. */
    private static String brief(String keys) {
        List<String> parts = new ArrayList<>(List.of(keys.split(", ")));
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1;
            while (end < parts.size() && parts.get(end - 1).length() == 1 && parts.get(end).length() == 1
                    && parts.get(end).charAt(0) == parts.get(end - 1).charAt(0) + 1) {
                end++;
            }
            if (end - i >= 3) {
                parts.set(i, parts.get(i) + "-" + parts.get(end - 1));
                parts.subList(i + 1, end).clear();
            }
        }
        return String.join(", ", parts);
    }

    private int lines() {
        return right == null ? left.size() : Math.max(left.size(), right.size());
    }

    /** How many lines are seen at once. */
    int shown() {
        return Math.max(1, rows - (isBlankAround ? 4 : 2));
    }

    /** The first line that is seen where the last one is. */
    int last() {
        return Math.max(0, lines() - shown());
    }

    /** Draws it in the middle of an area, from a line on. */
    void draw(Canvas canvas, int from, Theme theme) {
        if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
            return;
        }
        Canvas box = canvas.sub((canvas.columns() - columns) / 2, (canvas.rows() - rows) / 2, columns, rows);
        box.clear(theme.style(Role.TEXT));
        Canvas inside = Frame.draw(box, theme.style(Role.FOCUS));
        int first = Math.min(from, last());
        int top = isBlankAround ? 1 : 0;
        left.draw(inside.sub(1, top, right == null ? columns - AROUND : left.used(), shown()), first, theme);
        if (right == null) {
            box.text(2, 0, " " + name + " ", theme.style(Role.TITLE));
        } else {
            int line = 2 + left.used() + 1;
            box.put(line, 0, '┬', theme.style(Role.FOCUS));
            for (int row = 1; row < rows - 1; row++) {
                box.put(line, row, '│', theme.style(Role.BORDER));
            }
            box.put(line, rows - 1, '┴', theme.style(Role.FOCUS));
            box.text(2, 0, " keys ", theme.style(Role.TITLE));
            box.text(line + 1, 0, " " + name + " ", theme.style(Role.TITLE));
            right.draw(box.sub(line + 2, 1 + top, right.used(), shown()), first, theme);
        }
        String scroll = last() > 0 ? "arrows scroll, " : "";
        String close = closing.isEmpty() ? "Esc closes " : "Esc or " + closing + " closes ";
        String all = " " + scroll + "Tab another pane, " + close;
        // How to get out is said however narrow it is.
        box.text(2, rows - 1, Width.of(all) <= columns - 4 ? all : " " + close, columns - 4, theme.style(Role.DIM));
    }
}
