package primetime.widget;

import primetime.cell.Canvas;
import primetime.tape.Fault;
import primetime.tape.View;
import primetime.theme.Role;

/** What a row of a pane says in place of figures it does not have. For a whole pane see {@link Notice}. */
final class Absence {
    private Absence() {
    }

    /** Says from a column on what is missing, if anything is: whether there is nothing more to draw on the row. */
    static boolean draw(Look look, Canvas canvas, int column, int row, View view) {
        Fault fault = view.fault();
        if (fault != null) {
            canvas.elided(column, row, fault.line(), canvas.columns() - column, look.style(Role.BAD));
        } else if (view.isEmpty()) {
            canvas.elided(column, row, "not read yet", canvas.columns() - column, look.style(Role.DIM));
        }
        return fault != null || view.isEmpty();
    }
}
