package primetime.pane;

import primetime.widget.ViewState;
import primetime.widget.Widget;

/** One widget on a page, and what the person changed about how it is shown. */
public record Pane(Widget widget, ViewState state) {
    public Pane with(ViewState newState) {
        return newState == state ? this : new Pane(widget, newState);
    }
}
