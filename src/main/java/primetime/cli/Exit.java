package primetime.cli;

/** Exit codes, the same for every command; a signal ends with 128 and its number. */
public final class Exit {
    public static final int OK = 0;
    /** It ran and failed. */
    public static final int FAILED = 1;
    /** The command line makes no sense. */
    public static final int USAGE = 2;
    /** The configuration is invalid. */
    public static final int CONFIG = 3;
    /** There is no terminal that could be used. */
    public static final int NO_TERMINAL = 4;
    /** A source failed in a command that asks once. */
    public static final int SOURCE = 5;
    /** Added to the number of a signal. */
    public static final int SIGNAL = 128;

    private Exit() {
    }
}
