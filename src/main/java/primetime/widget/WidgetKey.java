package primetime.widget;

/**
 * A key that belongs to a widget, or several that do the same to different things; for the hint row, the help page and the
 * manual.
 *
 * @param keys characters, separated by blanks
 * @param words what it does, without a full stop
 * @param hint the short form for the hint row; empty where the row does not show it
 */
public record WidgetKey(String keys, String words, String hint) {
    /** The keys in as few columns as can be, for the hint row. */
    public String brief() {
        return keys.replace(" ", "");
    }
}
