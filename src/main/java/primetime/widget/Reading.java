package primetime.widget;

import primetime.tape.LatenciesView;
import primetime.tape.Window;
import primetime.theme.Role;

/** The ways in which lateness is read, each on its own track; beside each other they tell what one alone hides. */
enum Reading {
    /** How much longer a sleep took than was asked for: stress-ng's reading. */
    RELATIVE("latency", "relative", '●', Role.INFO),
    /** How long after a fixed schedule the thread was woken: cyclictest's. A long stall counts once. */
    ABSOLUTE("latency.absolute", "absolute", '○', Role.NOTICE),
    /** The same with the samples that a stall kept from being taken. */
    CORRECTED("latency.corrected", "corrected", '×', Role.WARN),
    /** How late the polls of this program's own sources ran. */
    POLLS("latency.polls", "polls", '+', Role.DOWN);

    /** Bits of {@link ViewState#toggles}; none: the relative one. */
    private static final int WANTS_ABSOLUTE = 2;
    private static final int WANTS_CORRECTED = 3;
    /** Those that a person may choose. */
    private static final int CHOICES = 3;
    private static final Reading[] ALL = values();
    private final String track;
    private final String label;
    private final char glyph;
    private final Role role;

    Reading(String track, String label, char glyph, Role role) {
        this.track = track;
        this.label = label;
        this.glyph = glyph;
        this.role = role;
    }

    /** How many there are. */
    static int count() {
        return ALL.length;
    }

    static Reading of(int ordinal) {
        return ALL[ordinal];
    }

    /** The reading that the pane is about: the one that was chosen; where that is not taken, what is. */
    static Reading main(Window window, ViewState state) {
        Reading wanted = wanted(state);
        return wanted.isRead(window) ? wanted
                : !RELATIVE.isRead(window) && ABSOLUTE.isRead(window) ? ABSOLUTE : RELATIVE;
    }

    /** The one that was chosen, taken or not. */
    static Reading wanted(ViewState state) {
        return state.isToggled(WANTS_CORRECTED) ? CORRECTED : state.isToggled(WANTS_ABSOLUTE) ? ABSOLUTE : RELATIVE;
    }

    /** The state that chooses the next of those that are taken. */
    static ViewState next(Window window, ViewState state) {
        int now = main(window, state).ordinal();
        int next = (now + 1) % CHOICES;
        while (next != now && !ALL[next].isRead(window)) {
            next = (next + 1) % CHOICES;
        }
        return ALL[next].choose(state);
    }

    /** The state that chooses this one. */
    ViewState choose(ViewState state) {
        ViewState none = state.isToggled(WANTS_ABSOLUTE) ? state.withToggle(WANTS_ABSOLUTE) : state;
        none = none.isToggled(WANTS_CORRECTED) ? none.withToggle(WANTS_CORRECTED) : none;
        return this == ABSOLUTE ? none.withToggle(WANTS_ABSOLUTE)
                : this == CORRECTED ? none.withToggle(WANTS_CORRECTED) : none;
    }

    boolean isRead(Window window) {
        return window.has(track) && !window.latencies(track).isEmpty();
    }

    LatenciesView view(Window window) {
        return window.latencies(track);
    }

    String track() {
        return track;
    }

    String label() {
        return label;
    }

    /** What its line in a graph is made of, so that lines are told apart without colour. */
    int glyph() {
        return glyph;
    }

    Role role() {
        return role;
    }
}
