package primetime.drama;

import java.util.Arrays;
import primetime.cell.Canvas;
import primetime.cell.Colour;
import primetime.cell.Style;
import primetime.theme.Role;
import primetime.theme.Theme;

/**
 * The light of one frame before it is drawn. Where drops meet, the brightest is seen, so that it does not matter which
 * was drawn first. Kept between frames, it grows with the canvas and makes no garbage. One thread.
 */
final class Sky {
    /** The light of a head; everything else has less. */
    static final int HEAD = 256;
    private static final int DARK = 0;
    private int columns;
    private int rows;
    private int[] glyphs = {};
    private int[] lights = {};
    private Role[] roles = {};

    /** Makes everything dark, at this size. */
    void clear(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        if (glyphs.length < columns * rows) {
            glyphs = new int[columns * rows];
            lights = new int[columns * rows];
            roles = new Role[columns * rows];
        }
        Arrays.fill(lights, 0, columns * rows, DARK);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Lights a cell inside the sky, 1 to {@link #HEAD}, unless something as bright is there. */
    void light(int column, int row, int light, int glyph, Role role) {
        int at = row * columns + column;
        if (light > lights[at]) {
            lights[at] = light;
            glyphs[at] = glyph;
            roles[at] = role;
        }
    }

    /** Draws it. Rain takes its ramp by light and ends where even the lowest colour would be too much. */
    void pour(Canvas canvas, Theme theme) {
        long[] ramp = theme.ramp(Role.RAIN);
        for (int at = 0; at < columns * rows; at++) {
            int step = step(lights[at], ramp.length);
            if (step >= 0) {
                long style = roles[at] == Role.RAIN ? ramp[step] : theme.style(roles[at]);
                canvas.put(at % columns, at / columns, glyphs[at], style);
            }
        }
        if (Colour.isRgb(Style.foreground(ramp[0]))) {
            glow(canvas, Style.foreground(ramp[0]), Style.foreground(ramp[Math.min(1, ramp.length - 1)]));
        }
    }

    private static int step(int light, int steps) {
        return light == HEAD || steps == 1 && light > DARK ? steps - 1 : light * steps / HEAD - 1;
    }

    /** Heads light the ground around them; only 24-bit colours are faint enough for that. */
    private void glow(Canvas canvas, int faint, int soft) {
        for (int at = 0; at < columns * rows; at++) {
            if (lights[at] == HEAD && roles[at] == Role.RAIN) {
                int column = at % columns;
                int row = at / columns;
                canvas.tint(column - 1, row, 3, faint);
                canvas.tint(column, row - 1, 1, faint);
                canvas.tint(column, row, 1, soft);
            }
        }
    }
}
