package primetime.tape;

/** What can happen to a process. The order is the order on the track's bins and is never stored elsewhere. */
public enum Kind {
    /** It was there before anybody listened. */
    ALIVE("alive"),
    /** A new process. */
    FORK("fork"),
    /** A new thread. */
    CLONE("clone"),
    /** It runs another program now. */
    EXEC("exec"),
    /** It ended. */
    EXIT("exit"),
    /** It changed its name. */
    COMM("comm"),
    /** Its user changed. */
    UID("uid"),
    /** Its group changed. */
    GID("gid"),
    /** It leads a session of its own now. */
    SID("sid"),
    /** A tracer came or went. */
    PTRACE("ptrace"),
    /** It dumped core. */
    CORE("core");

    private static final Kind[] ALL = values();
    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The lower-case word of the event column. */
    public String word() {
        return word;
    }

    static int count() {
        return ALL.length;
    }

    static Kind of(int ordinal) {
        return ALL[ordinal];
    }
}
