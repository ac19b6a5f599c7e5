package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Depth;
import primetime.cell.Frame;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.theme.Themes;

/** Draws widgets for tests, with the dark theme on a terminal that can show everything unless something else is said. */
final class Stage {
    static final Theme DARK = Themes.load("dark");
    static final Theme ASCII = Themes.load("mono").on(Depth.NONE, Glyphs.ASCII);
    static final Theme CONSOLE = Themes.load("terminal").on(Depth.EIGHT, Glyphs.HALVES);

    private Stage() {
    }

    static Look look(Window window) {
        return new Look(window, DARK, ViewState.START);
    }

    /** A pane whose inside has that size, with its frame and its title, as the terminal shows it. */
    static Grid pane(Widget widget, Look look, int columns, int rows) {
        Grid grid = new Grid(new Clusters(), columns + 2, rows + 2);
        Canvas whole = new Canvas(grid);
        Canvas inside = Frame.draw(whole, look.style(Role.BORDER));
        Canvas line = whole.sub(1, 0, columns, 1);
        int name = line.text(0, 0, " " + widget.name() + "  ", look.style(Role.TITLE));
        line.put(widget.title(look, line, name), 0, ' ', look.style(Role.BORDER));
        widget.draw(look, inside);
        return shown(grid, look.glyphs());
    }

    /** The same with every glyph replaced that the terminal does not have. */
    static Grid shown(Grid grid, Glyphs glyphs) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int glyph = grid.glyph(column, row);
                if (glyph > 0 && glyphs.shown(glyph) != glyph) {
                    grid.put(column, row, glyphs.shown(glyph), grid.style(column, row));
                }
            }
        }
        return grid;
    }

    /** One row of the inside of a pane as text, without the blanks at its end. */
    static String row(Grid pane, int row) {
        StringBuilder out = new StringBuilder();
        for (int column = 1; column < pane.columns() - 1; column++) {
            out.append(pane.text(column, row + 1));
        }
        return out.toString().stripTrailing();
    }

    /** The title as text. */
    static String title(Grid pane) {
        return row(pane, -1);
    }

    /** All rows of the inside of a pane, one behind the other. */
    static String all(Grid pane) {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < pane.rows() - 2; row++) {
            out.append(row(pane, row)).append('\n');
        }
        return out.toString();
    }
}
