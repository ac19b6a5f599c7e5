package primetime.widget;

import com.googlecode.lanterna.input.KeyType;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Style;
import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.theme.Role;

/** The commands that start most, the busiest first, see {@link Starters}; the title says over which time. */
final class StartersView implements EventView {
    private static final long SECOND = 1_000_000_000;
    /** The kernel's short names have no more. */
    private static final int NAME = 15;
    private static final int FIGURE = 7;
    private static final int LIFE = 8;
    private static final int LEAST_BAR = 10;
    private final Starters starters = new Starters();
    private final EventList list;
    private final StringBuilder text = new StringBuilder();
    private EventsView seen;
    private long seenVersion;
    private String seenFilter;
    private int top;
    private int head;
    private int visible;

    StartersView(EventList list) {
        this.list = list;
    }

    /** The filter that leaves what a command of that name did; empty where none can say it. */
    static String filter(String comm) {
        return comm.isEmpty() || comm.chars().anyMatch(Character::isWhitespace) ? "" : "comm:" + comm;
    }

    @Override
    public void title(Look look, EventsView events, TitleLine title) {
        count(look.state(), events);
        title.text().append("starters");
        if (starters.oldest() < events.count()) {
            title.text().append(", last ");
            int from = title.text().length();
            span(title.text(), events.end() - events.seen(starters.oldest()));
            while (title.text().charAt(from) == ' ') {
                title.text().deleteCharAt(from);
            }
        }
        title.put(Role.NOTICE);
    }

    /** In whole seconds and minutes: a span that grows all the time must not run. */
    private static void span(StringBuilder out, long nanos) {
        if (nanos < 60 * SECOND) {
            out.append(nanos / SECOND).append(" s");
        } else {
            Figures.life(out, nanos / SECOND * SECOND);
        }
    }

    private void count(ViewState state, EventsView events) {
        if (events != seen || events.version() != seenVersion || !state.filter().equals(seenFilter)) {
            seen = events;
            seenVersion = events.version();
            seenFilter = state.filter();
            starters.read(events, list, state);
        }
    }

    @Override
    public void draw(Look look, Canvas canvas, EventsView events) {
        count(look.state(), events);
        if (starters.count() == 0) {
            Notice.alone(look, canvas, null, events.total() == 0 ? "waiting for a process to start or to end"
                    : "nothing to show so far");
            return;
        }
        head = canvas.rows() >= 4 ? 1 : 0;
        visible = canvas.rows() - head;
        top = Rows.top(look.state(), starters.count(), visible);
        int name = Math.min(NAME, Math.max(4, canvas.columns() - 2 - 2 * FIGURE));
        if (head > 0) {
            head(look, canvas, name);
        }
        int chosen = row(look.state(), events);
        for (int i = 0; i < visible && top + i < starters.count(); i++) {
            row(look, canvas, head + i, top + i, name);
            if (top + i == chosen) {
                Chosen.mark(look, canvas, head + i, 0);
            }
        }
    }

    private static void head(Look look, Canvas canvas, int name) {
        long style = look.style(Role.DIM);
        canvas.text(2, 0, "command", name, style);
        String[] figures = { "forks", "runs", "failed", "ends" };
        int column = 2 + name;
        for (String figure : figures) {
            column += FIGURE;
            right(canvas, column, 0, figure, style);
        }
        right(canvas, column + LIFE + 2, 0, "mean life", style);
    }

    /** A figure that would be cut is left out. */
    private static void right(Canvas canvas, int end, int row, CharSequence words, long style) {
        if (end <= canvas.columns()) {
            canvas.right(end, row, words, style);
        }
    }

    private void row(Look look, Canvas canvas, int y, int row, int name) {
        boolean failed = starters.failures(row) > 0;
        String words = starters.isRest(row) ? "all others"
                : starters.name(row).isEmpty() ? "name unknown" : starters.name(row);
        boolean known = !starters.isRest(row) && !starters.name(row).isEmpty();
        canvas.elided(2, y, words, name, look.style(known ? Role.STRONG : Role.DIM));
        int column = 2 + name;
        figure(look, canvas, column += FIGURE, y, starters.forks(row), look.style(Role.TEXT));
        figure(look, canvas, column += FIGURE, y, starters.execs(row), look.style(Role.TEXT));
        long bad = look.style(Role.BAD) | Style.BOLD;
        boolean untold = !failed && starters.isUntold(row);
        figure(look, canvas, column += FIGURE, y, untold ? Double.NaN : starters.failures(row), bad);
        if (failed && column <= canvas.columns()) {
            canvas.put(column - FIGURE + 1, y, '✖', bad & ~Style.REVERSE);
        }
        figure(look, canvas, column += FIGURE, y, starters.ends(row), look.style(Role.TEXT));
        text.setLength(0);
        if (starters.meanLife(row) >= 0) {
            EventRow.life(text, starters.meanLife(row), starters.isUntold(row) ? Event.UNKNOWN : 0);
            right(canvas, column += LIFE + 2, y, text, look.style(Role.DIM));
        } else {
            column += LIFE + 2;
        }
        bar(look, canvas, column + 2, y, starters.forks(row) + starters.execs(row));
    }

    private void figure(Look look, Canvas canvas, int end, int y, double value, long style) {
        text.setLength(0);
        Figures.count(text, value);
        right(canvas, end, y, text, !(value > 0) ? look.style(Role.DIM) : style);
    }

    /** How busy it was beside the busiest. */
    private void bar(Look look, Canvas canvas, int column, int y, long busy) {
        long most = Math.max(1, starters.forks(0) + starters.execs(0));
        int room = canvas.columns() - column;
        int length = (int) Math.min(room, (busy * room + most - 1) / most);
        if (room >= LEAST_BAR) {
            canvas.run(column, y, length, '▪', look.style(Role.INFO));
        }
    }

    private int row(ViewState state, EventsView events) {
        boolean isKept = state.isChosen() && state.chosen() >= events.first() && state.chosen() < events.count();
        return isKept ? starters.rowOf(events.comm(state.chosen())) : -1;
    }

    @Override
    public ViewState click(ViewState state, EventsView events, int y) {
        int row = Rows.under(y - head, top, visible, starters.count());
        return row < 0 || starters.isRest(row) ? null : row == row(state, events) ? state
                : state.withAnchor(top).withChosen(starters.newest(row));
    }

    @Override
    public ViewState lend(ViewState state, EventsView events, int page) {
        count(state, events);
        return starters.count() == 0 ? state : choose(state, Math.max(0, row(state, events)), page);
    }

    private ViewState choose(ViewState state, int row, int page) {
        return starters.isRest(row) ? state : Rows.show(state, row, page).withChosen(starters.newest(row));
    }

    @Override
    public ViewState press(ViewState state, KeyType key, EventsView events, int page) {
        count(state, events);
        boolean chooses = key == KeyType.ArrowUp || key == KeyType.ArrowDown;
        int row = row(state, events);
        if (!state.isChosen() && !chooses) {
            return Rows.scroll(state, key, starters.count(), page);
        }
        if (row < 0) {
            return lend(state, events, page);
        }
        int to = Rows.step(key, row, starters.count(), page);
        return to < 0 || to == row ? state : choose(state, to, page);
    }
}
