package primetime.widget;

import com.googlecode.lanterna.input.KeyType;
import java.util.function.IntFunction;
import primetime.cell.Canvas;
import primetime.tape.EventsView;
import primetime.theme.Role;

/** One row an event, the newest at the bottom; beneath them how many there were a second. */
final class ListView implements EventView {
    static final int ROWS_FOR_RATES = 22;
    private static final int ROWS_FOR_HEAD = 8;
    private static final int ROWS_FOR_RATE = 6;
    private final EventList list;
    private final EventRow row;
    private final EventRate rate = new EventRate();
    private final EventRates rates = new EventRates();
    private EventColumns columns = EventColumns.of(0);
    private int columnsWidth;
    private long[] rows = {};
    private int top;
    private int filled;

    ListView(EventList list, IntFunction<String> users) {
        this.list = list;
        row = new EventRow(new UserNames(users), new ObservedText());
    }

    @Override
    public void title(Look look, EventsView events, TitleLine title) {
        ViewState state = look.state();
        if (state.anchor() != ViewState.FOLLOW) {
            long newer = events.isEmpty() ? 0 : events.count() - 1 - list.of(events, state).bottom();
            title.text().append("held, ").append(newer).append(" newer");
            title.put(Role.WARN);
        }
        if (state.toggles() != 0) {
            KindGroup.words(title.text(), state);
            title.put(Role.NOTICE);
        }
    }

    @Override
    public void draw(Look look, Canvas canvas, EventsView events) {
        int bottom = canvas.rows();
        top = bottom >= ROWS_FOR_HEAD ? 1 : 0;
        if (events.fault() == null && bottom >= ROWS_FOR_RATE) {
            int graphs = bottom >= ROWS_FOR_RATES ? rates.rows(canvas.columns()) : 0;
            bottom -= Math.max(1, graphs);
            if (graphs > 0) {
                rates.draw(look, canvas, bottom, events);
            } else {
                rate.draw(look, canvas, bottom, events);
            }
        }
        if (rows.length < canvas.rows()) {
            rows = new long[canvas.rows()];
        }
        filled = list.of(events, look.state()).fill(rows, bottom - top);
        if (filled == 0) {
            Notice.alone(look, canvas.sub(0, 0, canvas.columns(), bottom), null, waitsFor(look, events));
            return;
        }
        at(canvas.columns());
        if (top > 0) {
            EventRow.head(look, canvas, columns);
        }
        for (int i = 0; i < filled; i++) {
            int y = top + filled - 1 - i;
            if (rows[i] < 0) {
                row.gap(look, canvas, y, columns, events.gap(~rows[i]));
            } else {
                row.draw(look, canvas, y, columns, list.read(rows[i]));
                if (rows[i] == look.state().chosen()) {
                    Chosen.mark(look, canvas, y, Math.max(0, columns.mark() - 1));
                }
            }
        }
    }

    private void at(int width) {
        if (columnsWidth != width) {
            columnsWidth = width;
            columns = EventColumns.of(width);
        }
    }

    private String waitsFor(Look look, EventsView events) {
        if (events.total() == 0) {
            return "waiting for a process to start or to end";
        }
        boolean some = list.oldestSearched() > 0;
        return look.state().isToggled(KindGroup.FAILED_ONLY)
                ? some ? "nothing failed among the last 20000 events" : "nothing failed so far"
                : some ? "nothing to show among the last 20000 events" : "nothing to show so far";
    }

    @Override
    public ViewState click(ViewState state, EventsView events, int y) {
        int at = top + filled - 1 - y;
        if (at < 0 || at >= filled || rows[at] < 0) {
            return null;
        }
        return rows[at] == state.chosen() ? state
                : state.withAnchor(list.of(events, state).bottom()).withChosen(rows[at]);
    }

    @Override
    public ViewState lend(ViewState state, EventsView events, int page) {
        list.of(events, state);
        long bottom = events.isEmpty() ? ViewState.NONE : list.bottom();
        long chosen = bottom < 0 || list.shows(bottom) ? bottom : list.from(bottom, 1);
        return chosen < 0 || !list.shows(chosen) ? state : state.withAnchor(bottom).withChosen(chosen);
    }

    @Override
    public ViewState press(ViewState state, KeyType key, EventsView events, int page) {
        boolean chooses = key == KeyType.ArrowUp || key == KeyType.ArrowDown;
        list.of(events, state);
        if (!state.isChosen()) {
            return chooses ? lend(state, events, page) : scroll(state, key, events, page);
        }
        long from = Math.max(events.first(), Math.min(state.chosen(), events.count() - 1));
        long to = switch (key) {
            case ArrowUp -> list.from(from, 1);
            case ArrowDown -> list.from(from, -1);
            case PageUp -> list.from(from, page);
            case PageDown -> list.from(from, -page);
            case Home -> list.from(events.first() - 1, -1);
            case End -> list.from(events.count(), 1);
            default -> from;
        };
        return list.shows(to) ? choose(state, events, to, page) : state;
    }

    /** Scrolls as far as it takes to have the chosen row among those that are visible. */
    private ViewState choose(ViewState state, EventsView events, long to, int page) {
        long bottom = list.bottom();
        long anchor = to > bottom ? to : list.isFurther(to, bottom, page) ? list.from(to, -page) : bottom;
        return state.withChosen(to).withAnchor(anchor);
    }

    private ViewState scroll(ViewState state, KeyType key, EventsView events, int page) {
        return switch (key) {
            case PageUp -> held(state, events, Math.max(list.oldestBottom(page + 1), list.step(page)));
            case Home -> held(state, events, list.oldestBottom(page + 1));
            case PageDown -> held(state, events, list.step(-page));
            case End -> state.withAnchor(ViewState.FOLLOW);
            default -> state;
        };
    }

    /** Held at an entry; at the newest the list follows. */
    private static ViewState held(ViewState state, EventsView events, long at) {
        return state.withAnchor(at >= events.count() - 1 ? ViewState.FOLLOW : at);
    }
}
