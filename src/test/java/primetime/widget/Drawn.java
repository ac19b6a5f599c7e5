package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;

/** Pictures without a frame: of a pane the title in the first row and the canvas below it, and of the status line. */
final class Drawn {
    private Drawn() {
    }

    static Look look(Window window, Theme theme) {
        return new Look(window, theme, ViewState.START);
    }

    /** A pane of that inner size, as its terminal shows it. */
    static Grid pane(Widget widget, Look look, int columns, int rows) {
        Grid grid = new Grid(new Clusters(), columns, rows + 1);
        Canvas canvas = new Canvas(grid);
        canvas.clear(look.style(Role.TEXT));
        widget.title(look, canvas.sub(0, 0, columns, 1), 0);
        widget.draw(look, canvas.sub(0, 1, columns, rows));
        return Stage.shown(grid, look.glyphs());
    }

    static Grid line(StatusLine line, Look look, StatusLine.Pages pages, int columns) {
        Grid grid = new Grid(new Clusters(), columns, 1);
        line.draw(look, pages, new Canvas(grid));
        return Stage.shown(grid, look.glyphs());
    }
}
