package primetime.source;

import primetime.tape.Fault;

/** A source could not be read; says what was tried, what happened and what would help. Carries no stack trace. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String tried;
    private final String help;

    /**
     * @param tried a path or a call
     * @param happened what came of it, lower case, no full stop
     * @param help what the person at the screen can do; empty where nothing is known to help
     */
    public Unreadable(String tried, String happened, String help) {
        super(happened, null, false, false);
        this.tried = tried;
        this.help = help;
    }

    /** The same as an entry for a track. */
    public Fault fault(String track, long at) {
        return new Fault(track, at, tried, getMessage(), help);
    }
}
