package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.theme.Themes;

/** Pictures of widgets: the title in the first row, the canvas below it. */
final class Drawn {
    static final Theme DARK = Themes.load("dark");
    static final Theme CONSOLE = Themes.load("terminal").on(Depth.EIGHT, Glyphs.HALVES);
    static final Theme ASCII = Themes.load("mono").on(Depth.NONE, Glyphs.ASCII);

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
        return shown(grid, look.glyphs());
    }

    static Grid line(StatusLine line, Look look, StatusLine.Pages pages, int columns) {
        Grid grid = new Grid(new Clusters(), columns, 1);
        line.draw(look, pages, new Canvas(grid));
        return shown(grid, look.glyphs());
    }

    /** The same with every glyph replaced that the terminal does not have. */
    private static Grid shown(Grid grid, Glyphs glyphs) {
        Canvas canvas = new Canvas(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int glyph = grid.glyph(column, row);
                if (glyph > 0 && glyphs.shown(glyph) != glyph) {
                    canvas.put(column, row, glyphs.shown(glyph), grid.style(column, row));
                }
            }
        }
        return grid;
    }
}
