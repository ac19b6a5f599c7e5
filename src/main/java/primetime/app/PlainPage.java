package primetime.app;

import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.pane.Pane;
import primetime.tape.Window;
import primetime.theme.Theme;
import primetime.widget.Look;
import primetime.widget.StatusLine;
import primetime.widget.ViewState;
import primetime.widget.Widget;

/**
 * What the dashboard knows as plain text, for a pipe, a log or a screen reader: the status line, then each widget with
 * its title, drawn by the same code as its pane, so that the numbers are the same.
 */
public final class PlainPage {
    private static final int COLUMNS = 80;
    private static final int ROWS = 12;

    private PlainPage() {
    }

    /** Writes the page; no line is longer than 80 columns, none ends with a blank. */
    public static void write(List<Pane> panes, StatusLine status, Window window, Theme theme,
            StringBuilder out) {
        Grid line = new Grid(new Clusters(), COLUMNS, 1);
        status.draw(new Look(window, theme, ViewState.START), new StatusLine.Pages(List.of(), 0), new Canvas(line));
        append(line, theme, out);
        for (Pane pane : panes) {
            Widget widget = pane.widget();
            Look look = new Look(window, theme, pane.state());
            out.append('\n');
            line.clear();
            Canvas title = new Canvas(line);
            widget.title(look, title, title.text(0, 0, widget.name() + "  ", 0));
            append(line, theme, out);
            Grid body = new Grid(line.clusters(), COLUMNS, ROWS);
            widget.draw(look, new Canvas(body));
            append(body, theme, out);
        }
    }

    /** Appends the rows down to the last that is not blank. */
    private static void append(Grid grid, Theme theme, StringBuilder out) {
        int written = out.length();
        for (int row = 0; row < grid.rows(); row++) {
            int start = out.length();
            for (int column = 0; column < grid.columns(); column++) {
                int glyph = grid.glyph(column, row);
                if (glyph < 0) {
                    out.append(grid.text(column, row));
                } else if (glyph != Grid.RIGHT_HALF) {
                    out.appendCodePoint(theme.glyphs().shown(glyph));
                }
            }
            int end = out.length();
            while (end > start && out.charAt(end - 1) == ' ') {
                end--;
            }
            out.setLength(end);
            written = end > start ? end + 1 : written;
            out.append('\n');
        }
        out.setLength(Math.min(out.length(), written));
    }
}
