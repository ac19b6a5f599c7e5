package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Style;
import primetime.tape.EventsView;
import primetime.tape.Kind;
import primetime.theme.Role;

/**
 * One graph for each kind of event, side by side, all on one scale so that they can be compared: forks, threads, programs,
 * ends, processes that failed, and changes of user, group or session. Failures are counted from the entries themselves
 * and are blank where those are too many to be looked at, or no longer kept.
 */
final class EventRates {
    /** The most rows they take. */
    static final int MOST_ROWS = 3;
    private static final int ROOM = 2;
    private static final String[] LABELS = { "fork", "clone", "exec", "exit", "failed", "users" };
    private static final Kind[][] KINDS = { { Kind.FORK }, { Kind.CLONE }, { Kind.EXEC }, { Kind.EXIT }, {},
            { Kind.UID, Kind.GID, Kind.SID } };
    private static final int FAILED = 4;
    private final EventRate[] graphs = new EventRate[LABELS.length];

    EventRates() {
        for (int i = 0; i < graphs.length; i++) {
            graphs[i] = new EventRate();
        }
    }

    /** How many rows they take on a canvas that wide; 0 where there is no room for them. */
    int rows(int columns) {
        return columns >= 150 ? 2 : columns >= 76 ? MOST_ROWS : 0;
    }

    /** Draws from a row on. */
    void draw(Look look, Canvas canvas, int row, EventsView view) {
        int rows = rows(canvas.columns());
        int across = LABELS.length / rows;
        int room = (canvas.columns() + ROOM) / across - ROOM;
        double top = 0;
        for (int i = 0; i < graphs.length; i++) {
            graphs[i].take(view, room - EventRate.SHORT_LABEL, i == FAILED ? null : KINDS[i]);
            top = Math.max(top, graphs[i].max());
        }
        for (int i = 0; i < graphs.length; i++) {
            // The whole width but for the last column goes to the graphs: a rest of the division stays at the right.
            int column = i / rows * (room + ROOM);
            long style = look.style(i == FAILED ? Role.BAD : Role.INFO) & ~Style.REVERSE;
            graphs[i].draw(look, canvas, column, row + i % rows, room, LABELS[i], EventRate.SHORT_LABEL, top, style);
        }
    }
}
