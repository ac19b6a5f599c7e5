package primetime.widget;

import primetime.cell.Canvas;
import primetime.theme.Role;

/** How the row that the arrows chose is shown: by a glyph as well as by its style. */
final class Chosen {
    private Chosen() {
    }

    /**
     * Marks a row that is drawn already, the glyph at a column that is blank. Nothing of the row's own styles stays, bold
     * neither: black on a colour would become grey on terminals that show bold by brightness.
     */
    static void mark(Look look, Canvas canvas, int row, int column) {
        long style = look.style(Role.CHOSEN);
        for (int i = 0; i < canvas.columns(); i++) {
            canvas.restyle(i, row, style);
        }
        canvas.put(column, row, '►', style);
    }
}
