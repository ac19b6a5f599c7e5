package primetime.widget;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import java.util.function.IntFunction;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.EventsView;
import primetime.tape.Fault;
import primetime.tape.Sample;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * What processes do: one row an event, the newest at the bottom.
 *
 * <p><b>Where it comes from.</b> Track {@code events}: the kernel's proc connector, or /proc compared with what it was
 * before ({@code polling}, which misses what lived shorter than an interval and cannot tell how a process ended: {@code
 * gone}). Track {@code listener} says which of the two, and how many forks the kernel counted.
 *
 * <p><b>Columns.</b> Time of the kernel, mark and word of the event, pid, real user, terminal, what came of it (parent and
 * child, code or signal, old and new user), how long it lived, command. With less room, in this order: the terminal goes;
 * hours go and what came of it is said briefly; user and life go; minutes go; the time goes.
 *
 * <p><b>Beneath.</b> Events a second, see {@link EventRate}. A loss is a row where it happened. A fault is said beneath the
 * list, for as long as it stands.
 *
 * <p><b>Keys.</b> Page up and down, arrows, Home: hold the list, and the title says how many are newer; End follows again.
 * f: all, only programs (exec and exit), only failures.
 */
public final class Events implements Widget {
    private static final long SECOND = 1_000_000_000;
    private static final int ROWS_FOR_HEAD = 8;
    private static final int ROWS_FOR_RATE = 6;
    private final TitleLine title = new TitleLine();
    private final ObservedText observed = new ObservedText();
    private final EventList list;
    private final EventRate rate = new EventRate();
    private final EventRow row;
    private EventColumns columns = EventColumns.of(0);
    private int columnsWidth;
    private long[] rows = {};

    /** Shows users by number. */
    public Events() {
        this(Integer::toString);
    }

    /** Shows users by what {@code users} makes of their number; it is asked again and again and must be quick. */
    public Events(IntFunction<String> users) {
        list = new EventList(users);
        row = new EventRow(new UserNames(users), observed);
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String about() {
        return "what processes do: fork, exec, exit and how it ended";
    }

    @Override
    public List<String> tracks() {
        return List.of("events", "listener");
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public String refusal(String filter) {
        return list.refusal(filter);
    }

    @Override
    public List<String> hints() {
        return List.of("f kinds");
    }

    @Override
    public int title(Look look, Canvas line, int column) {
        EventsView events = look.window().events("events");
        title.begin(look, line, column);
        held(look, events);
        ValuesView listener = look.window().values("listener");
        boolean listening = events.fault() == null && !(events.isEmpty() && listener.isEmpty());
        double perSecond = listening ? events.counted(null, SECOND) : Double.NaN;
        Figures.pad(Figures.count(title.text(), perSecond), 0, 3).append(listening ? "/s" : "");
        title.put(Role.STRONG);
        boolean polling = listener.latest("connector") == 0;
        if (polling) {
            polling(listener);
        }
        // Who polls does not know what it missed: "lost 0" would be a lie then.
        if (!polling || events.lost() > 0) {
            title.text().append("lost ").append(events.lost());
            title.put(events.lost() > 0 ? Role.BAD : Role.GOOD);
        }
        if (listener.latest("asleep") == 1) {
            title.put("fell silent", Role.BAD);
        }
        if (listener.latest("connector") == 1) {
            title.put("connector", Role.DIM);
        }
        return title.end();
    }

    private void held(Look look, EventsView events) {
        ViewState state = look.state();
        if (state.anchor() != ViewState.FOLLOW) {
            long newer = events.isEmpty() ? 0 : events.count() - 1 - list.of(events, state).bottom();
            title.text().append("held, ").append(newer).append(" newer");
            title.put(Role.WARN);
        }
        if (state.variant() == EventList.PROGRAMS) {
            title.put("exec and exit", Role.NOTICE);
        } else if (state.variant() == EventList.FAILURES) {
            title.put("failures", Role.NOTICE);
        }
        if (!state.filter().isEmpty()) {
            title.text().append('/').append(state.filter());
            title.put(Role.NOTICE);
        }
    }

    private void polling(ValuesView listener) {
        long seen = listener.latest("forks_seen");
        long all = listener.latest("forks_kernel");
        title.text().append("polling");
        if (seen != Sample.UNKNOWN && all != Sample.UNKNOWN) {
            title.text().append(": seen ").append(seen).append(" of ").append(all);
        }
        title.put(Role.WARN);
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        EventsView events = look.window().events("events");
        Fault fault = events.fault();
        if (events.isEmpty() && fault != null) {
            Notice.alone(look, canvas, fault, "");
            return;
        }
        int bottom = fault == null ? canvas.rows() : Notice.beneath(look, canvas, fault);
        int top = canvas.rows() >= ROWS_FOR_HEAD && bottom > 1 ? 1 : 0;
        if (fault == null && bottom >= ROWS_FOR_RATE) {
            rate.draw(look, canvas, --bottom, events);
        }
        if (rows.length < canvas.rows()) {
            rows = new long[canvas.rows()];
        }
        int filled = list.of(events, look.state()).fill(rows, bottom - top);
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
        return look.state().variant() == EventList.FAILURES
                ? some ? "nothing failed among the last 20000 events" : "nothing failed so far"
                : some ? "nothing to show among the last 20000 events" : "nothing to show so far";
    }

    @Override
    public ViewState press(ViewState state, KeyStroke key, Look look, int height) {
        EventsView events = look.window().events("events");
        if (key.getKeyType() == KeyType.Character) {
            boolean cycles = key.getCharacter() == 'f' && !key.isCtrlDown() && !key.isAltDown();
            return cycles ? state.withVariant((state.variant() + 1) % EventList.VARIANTS) : state;
        }
        if (key.getKeyType() == KeyType.End) {
            return state.withAnchor(ViewState.FOLLOW);
        }
        if (events.isEmpty()) {
            return state;
        }
        // One row less than a page, so that the eye finds its place; head and rate take two, a fault some.
        int page = Math.max(1, height - 3 - (events.fault() == null ? 0 : Notice.MOST_BENEATH));
        list.of(events, state);
        return switch (key.getKeyType()) {
            case PageUp -> held(state, events, Math.max(list.oldestBottom(page + 1), list.step(page)));
            case ArrowUp -> held(state, events, Math.max(list.oldestBottom(page + 1), list.step(1)));
            case Home -> held(state, events, list.oldestBottom(page + 1));
            case PageDown -> held(state, events, list.step(-page));
            case ArrowDown -> held(state, events, list.step(-1));
            default -> state;
        };
    }

    /** Held at an entry; at the newest the list follows. */
    private static ViewState held(ViewState state, EventsView events, long at) {
        return state.withAnchor(at >= events.count() - 1 ? ViewState.FOLLOW : at);
    }
}
