package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Width;
import primetime.tape.Fault;
import primetime.tape.View;
import primetime.theme.Role;

/** What a pane says in place of a picture it cannot draw: why, in the middle. */
final class Absence {
    private Absence() {
    }

    /** Says the fault of the track, or where there is none what is missing. */
    static void draw(Look look, Canvas canvas, View view, String missing) {
        Fault fault = view.fault();
        String said = fault == null ? missing : fault.line();
        int row = (canvas.rows() - 1) / 2;
        int column = Math.max(0, (canvas.columns() - Width.of(said)) / 2);
        canvas.elided(column, row, said, canvas.columns(), look.style(fault == null ? Role.DIM : Role.BAD));
    }

    /** Says on one row what is missing, if anything is: whether there is nothing more to draw on it. */
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
