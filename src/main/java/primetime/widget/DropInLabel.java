package primetime.widget;

/**
 * What a drop-in is called, wherever it is shown.
 *
 * @param name its own
 * @param title what its pane is called; the same as its name where it has no other
 * @param unit what its numbers count; may be empty
 * @param about where it comes from
 * @param track what its answers are put on
 */
public record DropInLabel(String name, String title, String unit, String about, String track) {
}
