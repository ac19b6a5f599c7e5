package primetime.term;

/** There is no terminal that could show a dashboard; the message says why, and what would help. */
public final class NoTerminal extends Exception {
    private static final long serialVersionUID = 1L;

    NoTerminal(String message) {
        super(message, null, false, false);
    }

    /** Whether nobody would look for a dashboard: the output goes to a file or a pipe. */
    public boolean isExpected() {
        return getMessage().startsWith("standard output");
    }
}
