package primetime.widget;

import com.googlecode.lanterna.input.KeyType;
import java.util.function.IntFunction;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.tape.Kind;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Role;

/**
 * All that is known of one process: who it is, where it belongs, who started it, how it ended and what that means, and its
 * events in order. What nobody could tell is said to be unknown. The lines are made when something changed, and at most
 * once a second for the sake of an age, so that frames in between make no garbage.
 */
final class ProcessPage {
    private static final long SECOND = 1_000_000_000;
    private static final String UNKNOWN = "unknown";
    private final ProcessHistory history = new ProcessHistory();
    private final IntFunction<String> users;
    private final EventWords words;
    private final LabelledLines lines = new LabelledLines();
    private final Event event = new Event();
    private final ObservedText observed = new ObservedText();
    private final StringBuilder text = lines.text();
    private Look look;
    private Window window;
    private EventsView view;
    private long madeOf;
    private long madeFor;
    private long madeAt;
    private long madeOffset;
    private int madeColumns = -1;

    ProcessPage(IntFunction<String> users) {
        this.users = users;
        words = new EventWords(new UserNames(users));
    }

    /** Draws from the line on that the state has. */
    void draw(Look newLook, Canvas canvas, EventsView events) {
        look = newLook;
        ViewState state = look.state();
        if (state.chosen() < events.first() || state.chosen() >= events.count()) {
            lines.clear(0);
            madeColumns = -1;
            Notice.alone(look, canvas, null, "at this instant nothing is known of that process");
            return;
        }
        make(events, canvas.columns());
        lines.draw(look, canvas, state.open());
    }

    private void make(EventsView events, int columns) {
        Window now = look.window();
        long offset = now.values(Tape.CLOCK).latest(Tape.WALL_OFFSET) * 31
                + now.values(Tape.CLOCK).latest(Tape.ZONE_OFFSET);
        long at = Math.floorDiv(events.end(), SECOND);
        if (events == view && madeOf == events.version() && madeFor == look.state().chosen() && madeAt == at
                && madeOffset == offset && madeColumns == columns) {
            return;
        }
        view = events;
        window = now;
        madeOf = events.version();
        madeFor = look.state().chosen();
        madeAt = at;
        madeOffset = offset;
        madeColumns = columns;
        lines.clear(columns);
        history.read(events, look.state().chosen());
        who();
        ancestors();
        lived();
        events();
    }

    private void who() {
        view.read(madeFor, event);
        boolean thread = event.isThread();
        text.append(history.pid());
        if (thread) {
            text.append(", of which ").append(event.pid).append(" is a thread");
        }
        add("pid", Role.STRONG);
        view.read(history.telling(event), event);
        plain("name", event.comm.isEmpty() ? UNKNOWN : event.comm);
        plain("command", event.textLength() == 0 ? UNKNOWN : event.text());
        user("user", event.uid, event.uid);
        user("acts as", event.euid, event.uid);
        if (event.tty == Event.UNKNOWN) {
            text.append(UNKNOWN);
        } else if (event.tty == 0) {
            text.append("none");
        } else {
            TerminalName.words(text, event.tty);
        }
        add("terminal", Role.TEXT);
        plain("group", event.group == 0 ? UNKNOWN : "process group " + event.group);
        String unit = UnitName.of(event.cgroup);
        if (!unit.isEmpty()) {
            text.append(unit);
            add("unit", Role.STRONG);
        }
        plain("cgroup", event.cgroup.isEmpty() ? UNKNOWN : event.cgroup);
    }

    private void user(String label, int uid, int real) {
        boolean differs = uid != real && uid != Event.UNKNOWN;
        if (uid == Event.UNKNOWN) {
            text.append(UNKNOWN);
        } else {
            String name = users.apply(uid);
            text.append(differs ? "⇧ " : "").append(name);
            if (!name.equals(Integer.toString(uid))) {
                text.append(" (").append(uid).append(')');
            }
            text.append(differs ? ", not as who started it" : "");
        }
        add(label, uid == 0 || differs ? Role.WARN : Role.TEXT, differs);
    }

    private void ancestors() {
        for (int i = 0; i < history.ancestors(); i++) {
            text.append(i == 0 ? "" : " ← ").append(history.ancestor(i));
            if (history.ancestorEntry(i) != ProcessHistory.NONE) {
                text.append(' ').append(name(history.ancestorEntry(i)));
            }
        }
        if (history.ancestors() == 0) {
            text.append(UNKNOWN);
        }
        add("started by", Role.TEXT);
    }

    /** What an entry calls its process; the program of its command line where the kernel's name is not known. */
    private CharSequence name(long index) {
        String comm = view.comm(index);
        if (!comm.isEmpty()) {
            return comm;
        }
        view.read(index, event);
        CharSequence command = observed.program(event);
        return command.length() == 0 ? "(name unknown)"
                : command.subSequence(0, ObservedText.nameEnd(command));
    }

    private void lived() {
        boolean ended = history.end() != ProcessHistory.NONE;
        long life = ended ? view.life(history.end()) : -1;
        if (history.birth() != ProcessHistory.NONE) {
            clock(view.at(history.birth()));
        } else if (ended && life >= 0 && life <= view.at(history.end())) {
            clock(view.at(history.end()) - life);
        } else {
            text.append(history.isCut() ? "before what is looked at" : "before anybody listened, or unheard");
        }
        add("started", Role.TEXT);
        if (!ended) {
            text.append("not yet: alive at this instant");
            if (history.birth() != ProcessHistory.NONE) {
                long age = Math.max(0, madeAt - Math.floorDiv(view.at(history.birth()), SECOND));
                text.append(", for ");
                int from = text.length();
                Figures.life(text, Math.max(0, age) * SECOND);
                unpad(from);
            }
            add("ended", Role.TEXT);
            return;
        }
        clock(view.at(history.end()));
        text.append(", after ");
        int from = text.length();
        int status = view.code(history.end());
        if (life < 0) {
            text.append("an unknown time");
        } else {
            EventRow.life(text, life, status);
            unpad(from);
        }
        add("ended", Role.TEXT);
        boolean failed = WaitStatus.isFailure(status);
        text.append(failed ? "✖ " : "");
        WaitStatus.words(text, status);
        text.append(": ").append(ExitWords.meaning(status));
        add("exit", failed ? Role.BAD : Role.TEXT, failed);
    }

    private void unpad(int from) {
        while (from < text.length() && text.charAt(from) == ' ') {
            text.deleteCharAt(from);
        }
    }

    private void events() {
        text.append(history.children() == 0 ? "none heard of" : history.children() + " started");
        add("children", Role.TEXT);
        text.append(history.found());
        long first = Math.max(0, history.found() - ProcessHistory.MOST);
        if (first > 0) {
            text.append(", of which these are the newest");
        }
        add("events", Role.TEXT);
        for (long number = first; number < history.found(); number++) {
            view.read(history.entry(number), event);
            clock(event.at);
            text.append("  ").appendCodePoint(EventWords.mark(event)).append(' ').append(event.kind.word())
                    .append("  ");
            boolean child = event.tgid != history.pid();
            if (event.isThread() && event.kind != Kind.CLONE) {
                text.append("thread ").append(event.pid).append("  ");
            }
            if (event.kind == Kind.CLONE) {
                text.append("thread ").append(event.pid);
            } else if (child) {
                text.append("child ").append(event.pid);
            } else {
                words.what(text, event);
            }
            if (event.kind == Kind.EXEC) {
                text.append(event.text());
            } else if (event.kind == Kind.COMM) {
                text.append(" to ").append(event.comm);
            }
            boolean failed = KindGroup.isFailure(view, history.entry(number));
            add("", failed ? Role.BAD : event.kind == Kind.UID ? Role.WARN : child ? Role.DIM : Role.TEXT, failed);
        }
    }

    private void clock(long nanos) {
        if (window.values(Tape.CLOCK).latest(Tape.WALL_OFFSET) == Sample.UNKNOWN) {
            text.append("n/a");
        } else {
            Figures.clock(text, window.localMillis(nanos), true);
        }
    }

    private void plain(String label, String words) {
        text.append(words);
        add(label, words.equals(UNKNOWN) ? Role.DIM : Role.TEXT);
    }

    private void add(String label, Role role) {
        add(label, role, false);
    }

    private void add(String label, Role role, boolean bold) {
        lines.add(label, role, bold);
    }

    /** Scrolls; the lines are those that were drawn last. */
    ViewState press(ViewState state, KeyType key, int page) {
        return lines.press(state, key, page);
    }
}
