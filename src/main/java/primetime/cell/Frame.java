package primetime.cell;

/** The border of a pane. */
public final class Frame {
    private Frame() {
    }

    /** Draws a line around the whole canvas and answers the canvas inside it. */
    public static Canvas draw(Canvas canvas, long style) {
        int right = canvas.columns() - 1;
        int bottom = canvas.rows() - 1;
        canvas.run(1, 0, right - 1, '─', style);
        canvas.run(1, bottom, right - 1, '─', style);
        for (int row = 1; row < bottom; row++) {
            canvas.put(0, row, '│', style);
            canvas.put(right, row, '│', style);
        }
        canvas.put(0, 0, '╭', style);
        canvas.put(right, 0, '╮', style);
        canvas.put(0, bottom, '╰', style);
        canvas.put(right, bottom, '╯', style);
        return canvas.sub(1, 1, right - 1, bottom - 1);
    }
}
