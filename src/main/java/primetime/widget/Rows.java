package primetime.widget;

import com.googlecode.lanterna.input.KeyType;

/** Which rows of a table are visible and which one is chosen, for views that count rows from their top. */
final class Rows {
    private Rows() {
    }

    /** The first row that is visible: where the state has it, as far as there is something below. */
    static int top(ViewState state, int count, int visible) {
        return (int) Math.max(0, Math.min(state.anchor(), count - visible));
    }

    /** The row that is so many below the first visible one, or -1 where none is. */
    static int under(int below, int top, int visible, int count) {
        return below >= 0 && below < visible && top + below < count ? top + below : -1;
    }

    /** The row that a key leads to, or -1 where it leads nowhere. */
    static int step(KeyType key, int row, int count, int page) {
        int to = switch (key) {
            case ArrowUp -> row - 1;
            case ArrowDown -> row + 1;
            case PageUp -> row - page;
            case PageDown -> row + page;
            case Home -> 0;
            case End -> count - 1;
            default -> -1;
        };
        boolean moves = to != -1 || key == KeyType.ArrowUp || key == KeyType.PageUp;
        return moves && count > 0 ? Math.max(0, Math.min(to, count - 1)) : -1;
    }

    /** The state with the top where a row is visible. */
    static ViewState show(ViewState state, int row, int page) {
        long top = Math.max(0, state.anchor());
        return state.withAnchor(row < top ? row : row > top + page ? row - page : top);
    }

    /** The state after a key that scrolls. */
    static ViewState scroll(ViewState state, KeyType key, int count, int page) {
        int top = step(key, top(state, count, page + 1), count, page);
        return top < 0 ? state : state.withAnchor(Math.min(top, Math.max(0, count - page - 1)));
    }
}
