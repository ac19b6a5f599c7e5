package primetime.pane;

import primetime.widget.ViewState;
import primetime.widget.Widget;

/**
 * One widget on a page, and what the person changed about how it is shown.
 *
 * @param start the state that it began with
 */
public record Pane(Widget widget, ViewState state, ViewState start) {
    /** A pane as it begins. */
    public Pane(Widget widget, ViewState start) {
        this(widget, start, start);
    }

    public Pane with(ViewState newState) {
        return newState == state ? this : new Pane(widget, newState, start);
    }
}
