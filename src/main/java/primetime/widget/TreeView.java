package primetime.widget;

import com.googlecode.lanterna.input.KeyType;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Style;
import primetime.tape.EventsView;
import primetime.theme.Role;

/**
 * Who started whom, see {@link ProcessTree}: pid, how it ended and after how long, and at the right the tree of commands.
 * Those who ended are dim, failures stand out by mark and weight, and who changed its user is marked.
 */
final class TreeView implements EventView {
    private static final long SECOND = 1_000_000_000;
    private static final int PID = 7;
    private static final int LIFE = 7;
    private static final int WIDE = 70;
    private static final int ENDED_WIDE = 19;
    private static final int ENDED_NARROW = 9;
    private static final int COLUMNS_FOR_END = 40;
    /** What the guides leave of a narrow pane to the name. */
    private static final int LEAST_NAME = 14;
    private final ProcessTree tree = new ProcessTree();
    private final TreeRows rows = new TreeRows();
    private final EventList list;
    private final ObservedText observed = new ObservedText();
    private final StringBuilder text = new StringBuilder();
    private EventsView seen;
    private long seenVersion;
    private long seenSecond;
    private String seenFilter;
    private long seenToggles;
    private int top;
    private int head;
    private int visible;

    TreeView(EventList list) {
        this.list = list;
    }

    @Override
    public void title(Look look, EventsView events, TitleLine title) {
        arrange(look.state(), events);
        title.text().append("tree of the last ").append(tree.span() / SECOND).append(" s");
        title.put(Role.NOTICE);
        if (look.state().isToggled(KindGroup.FAILED_ONLY)) {
            title.put("only what failed", Role.NOTICE);
        }
    }

    /** Takes in what changed since the last call. */
    private void arrange(ViewState state, EventsView events) {
        long second = Math.floorDiv(events.end(), SECOND);
        if (events != seen || events.version() != seenVersion || second != seenSecond
                || !state.filter().equals(seenFilter) || state.toggles() != seenToggles) {
            seen = events;
            seenVersion = events.version();
            seenSecond = second;
            seenFilter = state.filter();
            seenToggles = state.toggles();
            tree.read(events, list, state, second * SECOND);
            rows.arrange(tree);
        }
    }

    @Override
    public void draw(Look look, Canvas canvas, EventsView events) {
        arrange(look.state(), events);
        if (rows.count() == 0) {
            Notice.alone(look, canvas, null, events.total() == 0 ? "waiting for a process to start or to end"
                    : "nothing to show in the last minute");
            return;
        }
        boolean ended = canvas.columns() >= COLUMNS_FOR_END;
        int endedRoom = canvas.columns() >= WIDE ? ENDED_WIDE : ENDED_NARROW;
        int left = ended ? PID + 1 + LIFE + 3 + endedRoom + 1 : PID + 2;
        head = canvas.rows() >= 4 ? 1 : 0;
        visible = canvas.rows() - head - (canvas.rows() >= 4 ? 1 : 0);
        top = Rows.top(look.state(), rows.count(), visible);
        if (head > 0) {
            head(look, canvas, ended, left);
            below(look, canvas, top, visible);
        }
        int chosen = rows.rowOf(look.state().chosen());
        for (int i = 0; i < visible && top + i < rows.count(); i++) {
            row(look, canvas, head + i, top + i, ended ? endedRoom : 0, left);
            if (top + i == chosen) {
                Chosen.mark(look, canvas, head + i, PID);
            }
        }
    }

    private static void head(Look look, Canvas canvas, boolean ended, int left) {
        long style = look.style(Role.DIM);
        canvas.right(PID, 0, "pid", style);
        if (ended) {
            canvas.right(PID + 1 + LIFE, 0, "life", style);
            canvas.text(PID + LIFE + 4, 0, "end", style);
        }
        canvas.text(left, 0, "who started whom", style);
    }

    private void below(Look look, Canvas canvas, int top, int visible) {
        text.setLength(0);
        int hidden = Math.max(0, rows.count() - top - visible);
        if (top > 0 || hidden > 0) {
            text.append(top).append(" rows above, ").append(hidden).append(" below");
        }
        canvas.right(canvas.columns(), canvas.rows() - 1, text, look.style(Role.DIM));
    }

    private void row(Look look, Canvas canvas, int y, int row, int endedRoom, int left) {
        int node = rows.node(row);
        boolean alive = tree.isAlive(node);
        boolean failed = tree.isFailed(node);
        long plain = look.style(alive ? Role.TEXT : Role.DIM);
        long end = failed ? look.style(Role.BAD) | Style.BOLD : plain;
        text.setLength(0);
        text.append(tree.pid(rows.newest(row)));
        canvas.right(PID, y, text, plain);
        if (endedRoom > 0) {
            ended(look, canvas, y, row, endedRoom, end);
        } else if (failed) {
            canvas.put(PID, y, '✖', end);
        }
        int at = guides(look, canvas, y, row, left);
        if (tree.isSetuid(node)) {
            canvas.put(at, y, '⇧', look.style(Role.WARN) | Style.BOLD);
            at += 2;
        }
        if (rows.folded(row) > 1) {
            text.setLength(0);
            text.append(rows.folded(row)).append(" × ");
            at = canvas.text(at, y, text, end);
        }
        name(look, canvas, y, at, node, failed ? end : look.style(alive ? Role.STRONG : Role.DIM), plain);
    }

    private void ended(Look look, Canvas canvas, int y, int row, int room, long style) {
        int node = rows.node(row);
        int column = PID + 1 + LIFE + 1;
        text.setLength(0);
        if (tree.isAlive(node)) {
            canvas.text(column + 2, y, tree.isFailed(node) ? "core dumped" : "alive", room, style);
            return;
        }
        if (rows.meanLife(row) >= 0) {
            EventRow.life(text, rows.meanLife(row), tree.code(node));
            canvas.right(column - 1, y, text, look.style(Role.DIM));
        }
        text.setLength(0);
        if (room == ENDED_WIDE) {
            WaitStatus.words(text, tree.code(node));
        } else {
            WaitStatus.shortWords(text, tree.code(node));
        }
        canvas.put(column, y, tree.isFailed(node) ? '✖' : '◂', style);
        canvas.elided(column + 2, y, text, room, style);
    }

    /** The lines from the ancestors down to a row; where it is deep, those of the highest levels are left out. */
    private int guides(Look look, Canvas canvas, int y, int row, int left) {
        long style = look.style(Role.BORDER);
        int depth = rows.depth(row);
        int shown = Math.min(depth, Math.max(1, (canvas.columns() - left - LEAST_NAME) / 2));
        for (int i = 0; i < shown; i++) {
            int level = depth - shown + i + 1;
            boolean last = level == depth;
            boolean goesOn = rows.isContinued(row, level);
            int column = left + 2 * i;
            canvas.put(column, y, last ? goesOn ? '├' : '└' : goesOn ? '│' : ' ', style);
            canvas.put(column + 1, y, last ? '─' : ' ', style);
        }
        return left + 2 * shown + (shown > 0 ? 1 : 0);
    }

    /** Its command line, else the kernel's name of it; who was gone before anybody could ask has neither. */
    private void name(Look look, Canvas canvas, int y, int column, int node, long strong, long plain) {
        int room = canvas.columns() - column;
        CharSequence command = tree.named(node) < 0 ? "" : observed.program(list.read(tree.named(node)));
        if (command.length() == 0) {
            boolean isNamed = !tree.comm(node).isEmpty();
            canvas.elided(column, y, isNamed ? tree.comm(node) : "name unknown", room,
                    isNamed ? strong : look.style(Role.DIM));
            return;
        }
        canvas.elided(column, y, command, room, plain);
        EventRow.restyle(canvas, y, column, command, 0, ObservedText.nameEnd(command), strong);
    }

    @Override
    public ViewState click(ViewState state, EventsView events, int y) {
        int row = Rows.under(y - head, top, visible, rows.count());
        long entry = row < 0 ? ViewState.NONE : tree.entry(rows.newest(row));
        return entry < 0 ? null : row == rows.rowOf(state.chosen()) ? state
                : state.withAnchor(top).withChosen(entry);
    }

    @Override
    public ViewState lend(ViewState state, EventsView events, int page) {
        arrange(state, events);
        int row = rows.rowOf(state.chosen());
        return row >= 0 ? Rows.show(state, row, page) : choose(state, 0, 1, page);
    }

    /** Chooses a row, or the next one in a direction that is known by an entry of its own. */
    private ViewState choose(ViewState state, int row, int direction, int page) {
        for (int at = row; at >= 0 && at < rows.count(); at += direction) {
            long entry = tree.entry(rows.newest(at));
            if (entry >= 0) {
                return Rows.show(state, at, page).withChosen(entry);
            }
        }
        return state;
    }

    @Override
    public ViewState press(ViewState state, KeyType key, EventsView events, int page) {
        arrange(state, events);
        // The head and the row that tells how many there are beyond take no more than what a list has beneath it.
        boolean chooses = key == KeyType.ArrowUp || key == KeyType.ArrowDown;
        int row = rows.rowOf(state.chosen());
        if (!state.isChosen() && !chooses) {
            return Rows.scroll(state, key, rows.count(), page);
        }
        if (row < 0) {
            return lend(state, events, page);
        }
        int to = Rows.step(key, row, rows.count(), page);
        return to < 0 || to == row ? state : choose(state, to, to < row ? -1 : 1, page);
    }
}
