package primetime.app;

import primetime.cell.Canvas;
import primetime.cell.Style;
import primetime.cell.Width;
import primetime.theme.Role;
import primetime.theme.Theme;

/** Draws the prompt into the hint row: what is typed, where the next char goes, and what is wrong with it. Loop thread. */
final class PromptRow {
    private static final String HINT = "Enter applies, Esc cancels";

    private PromptRow() {
    }

    static void draw(Canvas row, Prompt prompt, Theme theme) {
        int left = row.text(1, 0, "/", theme.style(Role.KEY));
        boolean refused = !prompt.refusal().isEmpty();
        int room = (row.columns() - left) * (refused ? 2 : 3) / (refused ? 5 : 4);
        String text = prompt.text();
        int from = 0;
        // A text that is too long slides to the left, so that the cursor and the cell behind it are always seen.
        while (from < prompt.cursor() && Width.of(text.substring(from, prompt.cursor())) > room - 2) {
            from = Width.next(text, from);
        }
        int end = row.text(left, 0, text.substring(from), room, theme.style(Role.TEXT));
        int cursor = left + Width.of(text.substring(from, prompt.cursor()));
        row.restyle(cursor, 0, theme.style(Role.TEXT) | Style.REVERSE);
        int next = Math.max(end, cursor + 1) + 2;
        String words = refused ? "✖ " + prompt.refusal() : HINT;
        if (refused || next + HINT.length() <= row.columns()) {
            row.elided(next, 0, words, row.columns() - next, theme.style(refused ? Role.BAD : Role.DIM));
        }
    }
}
