package primetime.app;

import java.util.ArrayList;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Width;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.widget.Wrap;

/** Lines of text in columns, wrapped within a width; for the help page. One thread. */
final class HelpText {
    static final int GAP = 2;

    private record Piece(int column, String text, Role role) {
    }

    private final int width;
    private final List<List<Piece>> lines = new ArrayList<>();
    private int used;

    HelpText(int width) {
        this.width = Math.max(1, width);
    }

    int size() {
        return lines.size();
    }

    /** The columns that are taken, at most the width. */
    int used() {
        return used;
    }

    void blank() {
        lines.add(List.of());
    }

    /** Pieces that stand in one line, each cut where the next one begins. */
    void row(List<String> texts, List<Integer> columns, List<Role> roles) {
        List<Piece> row = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            row.add(piece(columns.get(i), texts.get(i), roles.get(i)));
        }
        lines.add(row);
    }

    /** Text from a column on, over as many lines as it needs. */
    void paragraph(int column, String text, Role role) {
        for (String line : wrapped(text, width - column)) {
            lines.add(new ArrayList<>(List.of(piece(column, line, role))));
        }
    }

    /** A key that ends before a column, and from behind the gap on what it does. */
    void key(int end, String key, String words) {
        int first = lines.size();
        paragraph(end + GAP, words, Role.TEXT);
        String shown = cut(key, end);
        lines.get(first).add(piece(end - Width.of(shown), shown, Role.KEY));
    }

    /** The lines of another one behind these. */
    void append(HelpText other) {
        lines.addAll(other.lines);
        used = Math.max(used, other.used);
    }

    private Piece piece(int column, String text, Role role) {
        used = Math.min(width, Math.max(used, column + Width.of(text)));
        return new Piece(column, text, role);
    }

    private static String cut(String text, int columns) {
        if (Width.of(text) <= columns) {
            return text;
        }
        int end = text.length();
        while (end > 0 && Width.of(text, 0, end) + 1 > columns) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        do {
            int end = columns > 0 ? Wrap.lineEnd(text, from, columns) : text.length();
            lines.add(text.substring(from, end));
            from = Wrap.next(text, end);
        } while (from < text.length());
        return lines;
    }

    /** Draws the lines from one on, as many as there is room for. */
    void draw(Canvas canvas, int first, Theme theme) {
        for (int row = 0; row < canvas.rows() && first + row < lines.size(); row++) {
            List<Piece> pieces = lines.get(first + row);
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                int end = canvas.columns();
                for (Piece other : pieces) {
                    end = other.column > piece.column ? Math.min(end, other.column - GAP) : end;
                }
                canvas.elided(piece.column, row, piece.text, end - piece.column, theme.style(piece.role));
            }
        }
    }
}
