package primetime.cli;

import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Meter;
import primetime.cell.Spark;
import primetime.cell.Style;
import primetime.theme.Role;
import primetime.theme.Theme;

/** One theme as a framed sample: a title, every role by its name in its own style, a meter, a spark line, the ramps. */
final class ThemePreview {
    private static final int MOST = 100;
    private static final int INSIDE = 2;
    private final Theme theme;
    private final Grid grid;
    private final Canvas canvas;
    private int column;
    private int row = 1;

    private ThemePreview(Theme theme, int columns, int rows) {
        this.theme = theme;
        grid = new Grid(new Clusters(), Math.min(columns, MOST), rows);
        grid.ground(theme.style(Role.GROUND));
        canvas = new Canvas(grid);
        canvas.clear(theme.style(Role.TEXT));
    }

    /** Draws it as wide as there is room, at most 100 columns, and as high as that needs. */
    static Grid of(Theme theme, int columns) {
        ThemePreview measured = new ThemePreview(theme, columns, 2);
        measured.draw();
        ThemePreview preview = new ThemePreview(theme, columns, measured.row + 2);
        preview.draw();
        preview.frame();
        return preview.grid;
    }

    private void draw() {
        begin(1);
        for (Role role : Role.values()) {
            if (role.isRamp()) {
                continue;
            }
            boolean ground = Style.background(theme.style(role)) != 0 && role != Role.GROUND;
            word((ground ? " " + role.word() + " " : role.word()), theme.style(role), ground ? 0 : 1);
        }
        begin(row + 1);
        word("meter", theme.style(Role.DIM), 1);
        meter(0.34, Role.GOOD);
        meter(0.71, Role.WARN);
        meter(0.93, Role.BAD);
        word("spark", theme.style(Role.DIM), 1);
        spark();
        begin(row + 1);
        for (Role role : Role.values()) {
            if (role.isRamp()) {
                ramp(role);
            }
        }
    }

    private void begin(int next) {
        row = next;
        column = INSIDE;
    }

    /** A line goes on below where a piece of it does not fit. */
    private void room(int width) {
        if (column > INSIDE && column + width > grid.columns() - INSIDE) {
            begin(row + 1);
        }
    }

    private void word(String text, long style, int gap) {
        room(text.length());
        canvas.text(column, row, text, Math.max(0, grid.columns() - INSIDE - column), style);
        column += text.length() + gap;
    }

    private void meter(double part, Role role) {
        int width = 10;
        room(width + 4);
        Meter.draw(canvas, theme.glyphs(), column, row, width, part, theme.style(role), theme.style(Role.BORDER));
        column += width + 1;
        word(Math.round(part * 100) + "%", theme.style(role), 2);
    }

    private void spark() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + Math.sin(i * 0.55) + 0.4 * Math.sin(i * 1.7);
        }
        room(values.length);
        Spark.draw(canvas, theme.glyphs(), column, row, values.length, values, values.length, 2.4,
                theme.style(Role.INFO));
        column += values.length + 2;
    }

    /** The steps in their colours, and in glyphs where there are none. */
    private void ramp(Role role) {
        long[] steps = theme.ramp(role);
        int width = 12;
        room(role.word().length() + 1 + width);
        word(role.word(), theme.style(Role.DIM), 1);
        for (int i = 0; i < width; i++) {
            int step = i * steps.length / width;
            int glyph = role == Role.HEAT || theme.glyphs() == Glyphs.ASCII ? theme.glyphs().shade(i * 4 / width) : '█';
            canvas.put(column++, row, glyph, steps[step]);
        }
        column += 2;
    }

    private void frame() {
        long border = theme.style(Role.BORDER);
        int right = grid.columns() - 1;
        int bottom = grid.rows() - 1;
        canvas.run(0, 0, right, '─', border);
        canvas.run(0, bottom, right, '─', border);
        canvas.put(0, 0, '╭', border);
        canvas.put(right, 0, '╮', border);
        canvas.put(0, bottom, '╰', border);
        canvas.put(right, bottom, '╯', border);
        for (int i = 1; i < bottom; i++) {
            canvas.put(0, i, '│', border);
            canvas.put(right, i, '│', border);
        }
        int end = canvas.text(3, 0, theme.name(), Math.max(0, right - 4), theme.style(Role.TITLE));
        canvas.put(2, 0, ' ', border);
        canvas.put(end, 0, ' ', border);
        int room = right - 5 - end;
        if (room > 8 && !theme.about().isEmpty()) {
            canvas.put(end + 2, 0, ' ', border);
            end = canvas.elided(end + 3, 0, theme.about(), room, theme.style(Role.DIM));
            canvas.put(end, 0, ' ', border);
        }
    }
}
