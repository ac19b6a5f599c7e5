package primetime.widget;

import java.util.Set;
import primetime.tape.EventsView;
import primetime.tape.Kind;

/** Kinds of events that one key of the pane switches off and on. The toggle of a group is its ordinal. */
enum KindGroup {
    FORKS('f', "forks", Kind.FORK, Kind.CLONE), PROGRAMS('r', "programs", Kind.EXEC), ENDS('d', "ends",
            Kind.EXIT), USERS('u', "users", Kind.UID, Kind.GID,
                    Kind.SID), OTHERS('o', "others", Kind.COMM, Kind.PTRACE, Kind.CORE);

    /** The toggle that leaves only what failed, whatever else is switched off: one key must be enough for that. */
    static final int FAILED_ONLY = 8;
    static final char FAILED_KEY = 's';
    private static final KindGroup[] ALL = values();
    private static final KindGroup[] OF_KIND = new KindGroup[Kind.values().length];

    static {
        for (KindGroup group : ALL) {
            group.kinds.forEach(kind -> OF_KIND[kind.ordinal()] = group);
        }
    }

    private final char key;
    private final String words;
    private final Set<Kind> kinds;

    KindGroup(char key, String words, Kind... kinds) {
        this.key = key;
        this.words = words;
        this.kinds = Set.of(kinds);
    }

    /** The state with what this key switches switched, or the very same where it switches nothing. */
    static ViewState press(ViewState state, char key) {
        for (KindGroup group : ALL) {
            if (group.key == key) {
                return state.withToggle(group.ordinal());
            }
        }
        return key == FAILED_KEY ? state.withToggle(FAILED_ONLY) : state;
    }

    /** Whether the entry is a row as far as its kind is concerned; what was there before anybody listened is none. */
    static boolean shows(ViewState state, EventsView view, long index) {
        Kind kind = view.kind(index);
        if (state.isToggled(FAILED_ONLY)) {
            return isFailure(view, index);
        }
        return kind != Kind.ALIVE && !state.isToggled(OF_KIND[kind.ordinal()].ordinal());
    }

    /**
     * Whether something went wrong with a process: it dumped core, or ended in another way than by code 0. How its threads
     * ended counts for nothing, see {@link WaitStatus#isFailure(primetime.tape.Event)}.
     */
    static boolean isFailure(EventsView view, long index) {
        Kind kind = view.kind(index);
        return kind == Kind.CORE || kind == Kind.EXIT && view.pid(index) == view.tgid(index)
                && WaitStatus.isFailure(view.code(index));
    }

    /** What is switched off, for a title; nothing where nothing is. */
    static void words(StringBuilder out, ViewState state) {
        if (state.isToggled(FAILED_ONLY)) {
            out.append("only what failed");
            return;
        }
        int from = out.length();
        for (KindGroup group : ALL) {
            if (state.isToggled(group.ordinal())) {
                out.append(out.length() == from ? "without " : ", ").append(group.words);
            }
        }
    }
}
