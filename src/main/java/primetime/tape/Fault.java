package primetime.tape;

/**
 * A source could not be read. It stands until the next sample.
 *
 * @param tried what was tried, a path or a call
 * @param happened what came of it
 * @param help what the person at the screen can do; may be empty
 */
public record Fault(String track, long at, String tried, String happened, String help) implements Entry {
    /** One line for a pane: {@code /proc/net/dev: permission denied}. */
    public String line() {
        return help.isEmpty() ? tried + ": " + happened : tried + ": " + happened + "; " + help;
    }
}
