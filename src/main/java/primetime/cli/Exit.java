package primetime.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** What each of them means, by how it is written; without a full stop. */
    static final Map<String, String> MEANINGS = meanings();

    private Exit() {
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(Integer.toString(OK), "as it should be");
        meanings.put(Integer.toString(FAILED), "it ran and failed");
        meanings.put(Integer.toString(USAGE), "the command line makes no sense");
        meanings.put(Integer.toString(CONFIG), "the configuration is invalid");
        meanings.put(Integer.toString(NO_TERMINAL), "there is no terminal that could be used");
        meanings.put(Integer.toString(SOURCE), "a source failed in a command that asks once");
        meanings.put(SIGNAL + "+n", "signal n ended it");
        return Collections.unmodifiableMap(meanings);
    }
}
