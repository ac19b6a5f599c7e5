package primetime.widget;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.tape.EventsView;
import primetime.tape.Fault;
import primetime.tape.Users;

/**
 * What processes do: a list of events, a tree of who started whom, or the commands that start most.
 *
 * <p><b>Where it comes from.</b> Track {@code events}: the kernel's proc connector, or /proc compared with what it was
 * before ({@code polling}, which misses what lived shorter than an interval and cannot tell how a process ended: {@code
 * gone}, and a life after {@code <} is at most that long). Track {@code listener} says which of the two, and how many
 * forks the kernel counted. No view looks at more than the {@value EventList#MOST_SEARCHED} newest entries a frame.
 *
 * <p><b>Columns of the list.</b> Time of the kernel, mark and word of the event, pid, real user, terminal, what came of it
 * (parent and child, code or signal, old and new user), how long it lived, command. With less room, in this order: the
 * terminal goes; hours go and what came of it is said briefly; user and life go; minutes go; the time goes.
 *
 * <p><b>Beneath the list.</b> Events a second, see {@link EventRate}; with much room one graph for each kind, see {@link
 * EventRates}. A loss is a row where it happened. A fault is said beneath, for as long as it stands.
 *
 * <p><b>Keys.</b> v: list, tree, starters. Page up and down, Home: hold the list, and the title says how many are newer;
 * End follows again. f forks and threads, r programs run, d ends, u users, groups and sessions, o all others: off, and on
 * again; s only what failed: processes that ended otherwise than by code 0, not their threads, and core dumps. Lent the arrows, they choose a row, and Enter shows all that is known of its process, see
 * {@link ProcessPage}; in the starters it lists what that command did. A click on a row chooses it, another one is Enter.
 */
public final class Events implements Widget {
    static final int LIST = 0;
    static final int TREE = 1;
    static final int STARTERS = 2;
    private static final int VIEWS = 3;
    private static final List<String> TRACKS = List.of("events", "listener");
    private static final List<String> VIEW_NAMES = List.of("list", "tree", "starters");
    private static final List<WidgetKey> KEYS = List.of( //
            new WidgetKey("v", "list, tree of who started whom, commands that start most", "view"),
            new WidgetKey("s", "only what failed; again: everything", "failed"),
            new WidgetKey("f r d u o", "forks and threads, programs run, ends, users with groups and sessions, all"
                    + " others: off; again: on", "kinds"));
    private final EventsTitle title = new EventsTitle();
    private final EventList list;
    private static final Option<String> VIEW = new Option<>("view",
            new Type.Word(VIEW_NAMES), "list",
            "event by event, who started whom, or who most");
    private static final Option<Boolean> FAILED = new Option<>("failed", new Type.Flag(), false,
            "whether only processes that failed are listed");
    private static final int LONGEST_FILTER = 200;
    private final Option<String> filter = new Option<>("filter",
            new Type.Meaning(LONGEST_FILTER, "a filter as / takes it", this::refusal), "",
            "uid: pid: comm: exit: tty: cgroup: or plain words");
    private final EventView[] views;
    private final ProcessPage page;

    /** Shows users by number. */
    public Events() {
        this(Integer::toString);
    }

    /** Shows users by what {@code users} calls them, and filters by no other names. */
    public Events(Users users) {
        list = new EventList(users);
        views = new EventView[] { new ListView(list, users), new TreeView(list), new StartersView(list) };
        page = new ProcessPage(users);
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
        return TRACKS;
    }

    @Override
    public List<Option<?>> options() {
        return List.of(VIEW, FAILED, filter);
    }

    @Override
    public ViewState start(Options options) {
        ViewState state = ViewState.START.withVariant(VIEW_NAMES.indexOf(options.get(VIEW)))
                .withFilter(options.get(filter));
        return options.get(FAILED) ? KindGroup.press(state, 's') : state;
    }

    @Override
    public Options options(ViewState state) {
        return Options.NONE.with(VIEW, VIEW_NAMES.get(Math.floorMod(state.variant(), VIEWS)))
                .with(FAILED, state.isToggled(KindGroup.FAILED_ONLY)).with(filter, state.filter());
    }

    @Override
    public List<WidgetKey> keys() {
        return KEYS;
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public String refusal(String filter) {
        return list.refusal(filter);
    }

    private EventView view(ViewState state) {
        return views[Math.floorMod(state.variant(), VIEWS)];
    }

    @Override
    public int title(Look look, Canvas line, int column) {
        return title.draw(look, line, column, view(look.state()));
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
        Canvas above = fault == null ? canvas : canvas.sub(0, 0, canvas.columns(), bottom);
        if (look.state().isOpen()) {
            page.draw(look, above, events);
        } else {
            view(look.state()).draw(look, above, events);
        }
    }

    @Override
    public ViewState lend(ViewState state, Look look, int height) {
        EventsView events = look.window().events("events");
        return view(state).lend(state, events, page(events, height));
    }

    @Override
    public ViewState press(ViewState state, KeyStroke key, Look look, int height) {
        if (key.isCtrlDown() || key.isAltDown()) {
            return state;
        }
        EventsView events = look.window().events("events");
        KeyType type = key.getKeyType();
        if (type == KeyType.Character) {
            switch (key.getCharacter()) {
                case 'j' :
                    type = KeyType.ArrowDown;
                    break;
                case 'k' :
                    type = KeyType.ArrowUp;
                    break;
                case 'v' :
                    return state.isOpen() ? state : next(state);
                default :
                    return state.isOpen() ? state : KindGroup.press(state, key.getCharacter());
            }
        }
        if (state.isOpen()) {
            return page.press(state, type, page(events, height));
        }
        if (type == KeyType.Enter) {
            return enter(state, events);
        }
        return events.isEmpty() && type != KeyType.End ? state
                : view(state).press(state, type, events, page(events, height));
    }

    @Override
    public ViewState click(ViewState state, Look look, int columns, int rows, int row) {
        if (state.isOpen()) {
            return state;
        }
        // Which row is where is told by drawing it: another reckoning could differ.
        draw(look, new Canvas(new Grid(new Clusters(), columns, rows)));
        EventsView events = look.window().events("events");
        ViewState clicked = events.isEmpty() ? null : view(state).click(state, events, row);
        return clicked == null ? state : clicked == state ? enter(state, events) : clicked;
    }

    /** The next view from its beginning; what was chosen stays chosen where that view has it. */
    private static ViewState next(ViewState state) {
        return state.withVariant((state.variant() + 1) % VIEWS).withAnchor(ViewState.FOLLOW);
    }

    private ViewState enter(ViewState state, EventsView events) {
        boolean isKept = state.chosen() >= events.first() && state.chosen() < events.count();
        if (!state.isChosen() || !isKept) {
            return state;
        }
        if (state.variant() != STARTERS) {
            return state.withOpen(0);
        }
        String command = StartersView.filter(events.comm(state.chosen()));
        boolean isSayable = !command.isEmpty() && refusal(command).isEmpty();
        return isSayable ? state.released().withVariant(LIST).withFilter(command) : state;
    }

    /** One row less than a page, so that the eye finds its place; head and graphs take some, a fault too. */
    private static int page(EventsView events, int height) {
        return Math.max(1, height - (height >= ListView.ROWS_FOR_RATES ? EventRates.MOST_ROWS + 2 : 3)
                - (events.fault() == null ? 0 : Notice.MOST_BENEATH));
    }
}
