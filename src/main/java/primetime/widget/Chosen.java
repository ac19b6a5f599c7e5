package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Style;
import primetime.theme.Role;

/** How the row that the arrows chose is shown: by a glyph as well as by its style. */
final class Chosen {
    private Chosen() {
    }

    /** Marks a row that is drawn already, the glyph at a column that is blank. What was bold stays so. */
    static void mark(Look look, Canvas canvas, int row, int column) {
        long style = look.style(Role.CHOSEN);
        for (int i = 0; i < canvas.columns(); i++) {
            canvas.restyle(i, row, style | canvas.style(i, row) & Style.BOLD);
        }
        canvas.put(column, row, '►', style | Style.BOLD);
    }
}
