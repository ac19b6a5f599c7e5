package primetime.widget;

import com.googlecode.lanterna.input.KeyType;
import java.util.ArrayList;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Style;
import primetime.theme.Role;

/**
 * Lines of text with a label beside each, folded where they are too wide and scrolled where they are too many. They are
 * kept from frame to frame; where there is little room the labels go.
 */
final class LabelledLines {
    private static final int LABEL = 11;
    private static final int ROOM_FOR_LABELS = 30;
    private static final int INDENT = 2;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int columns;
    private int visible;

    /** One row: a label or none, and a piece of text that fits beside it. */
    private record Line(String label, String text, Role role, boolean bold) {
    }

    /** Drops all lines; those to come are folded for so many columns. */
    void clear(int newColumns) {
        lines.clear();
        columns = newColumns;
    }

    /** Where a line is written before it is added. */
    StringBuilder text() {
        return text;
    }

    /** Takes what was written as a line, or as several where it is too wide. */
    void add(String label, Role role, boolean bold) {
        int room = columns - indent();
        String all = text.toString();
        text.setLength(0);
        String shown = indent() == LABEL ? label : "";
        for (int at = 0; at < all.length() && room > 0;) {
            int end = Wrap.lineEnd(all, at, room);
            lines.add(new Line(shown, all.substring(at, end), role, bold));
            shown = "";
            at = Wrap.next(all, end);
        }
    }

    private int indent() {
        return columns >= ROOM_FOR_LABELS ? LABEL : INDENT;
    }

    /** Draws from a line on, or from an earlier one where less would be left than fits. */
    void draw(Look look, Canvas canvas, int from) {
        visible = canvas.rows();
        int top = Math.max(0, Math.min(from, lines.size() - visible));
        for (int i = 0; i < visible && top + i < lines.size(); i++) {
            Line line = lines.get(top + i);
            canvas.text(0, i, line.label(), look.style(Role.DIM));
            long style = look.style(line.role()) | (line.bold() ? Style.BOLD : 0);
            canvas.text(indent(), i, line.text(), style);
        }
        if (lines.size() > top + visible && canvas.columns() > 0) {
            canvas.put(canvas.columns() - 1, visible - 1, '▼', look.style(Role.DIM));
        }
    }

    /** Scrolls what was drawn last. */
    ViewState press(ViewState state, KeyType key, int page) {
        int last = Math.max(0, lines.size() - visible);
        int from = Math.min(state.open(), last);
        int to = switch (key) {
            case ArrowUp -> from - 1;
            case ArrowDown -> from + 1;
            case PageUp -> from - page;
            case PageDown -> from + page;
            case Home -> 0;
            case End -> last;
            default -> state.open();
        };
        return to == state.open() ? state : state.withOpen(Math.max(0, Math.min(to, last)));
    }
}
