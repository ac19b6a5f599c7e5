package primetime.term;

import java.nio.charset.StandardCharsets;
import primetime.cell.Grid;

/**
 * A grid as lines of text with colours, for a terminal that is written to but not taken over: no cursor is moved, nothing
 * is asked, and every line ends in the terminal's own style.
 */
public final class StyledLines {
    private StyledLines() {
    }

    /** Columns of the terminal on standard output; 0 where that is none, or cannot show more than plain text. */
    public static int columns(Environment environment) {
        try {
            return environment.isDumb() ? 0 : Tty.onOutput().columns();
        } catch (NoTerminal e) {
            return 0;
        }
    }

    /** The rows of the grid, each with a line feed. */
    public static String of(Grid grid, Environment environment) {
        Pen pen = new Pen(environment.depth());
        Bytes out = new Bytes();
        pen.ground(grid.ground());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column += Math.max(1, grid.width(column, row))) {
                pen.use(out, grid.style(column, row));
                int glyph = grid.glyph(column, row);
                if (glyph < 0) {
                    out.text(grid.text(column, row));
                } else {
                    out.codePoint(environment.glyphs().shown(glyph));
                }
            }
            out.ascii("\033[m\n");
            pen.forget();
        }
        return new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
    }
}
