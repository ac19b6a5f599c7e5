package primetime.option;

/**
 * One thing that can be configured, declared by whoever it belongs to.
 *
 * @param name lower-case words joined by underscores; unique in its section
 * @param fallback what holds where nobody says otherwise; must be of what {@code type} takes
 * @param help one line without a full stop
 */
public record Option<T>(String name, Type<T> type, T fallback, String help) {
}
