package primetime.widget;

import com.googlecode.lanterna.input.KeyType;
import primetime.cell.Canvas;
import primetime.tape.EventsView;

/** One of the ways to look at process events. Each keeps what it needs between frames; what it shows comes of the look. */
interface EventView {
    /** Says in the title what is shown, where that is not plain. */
    void title(Look look, EventsView events, TitleLine title);

    /** Draws on a canvas that has been cleared. */
    void draw(Look look, Canvas canvas, EventsView events);

    /**
     * The state with that row chosen which {@link #draw} put last at a row of the canvas; the very same where it is chosen
     * already, null where it is none.
     */
    ViewState click(ViewState state, EventsView events, int y);

    /** The state with a row chosen; where there is no row, the very same. */
    ViewState lend(ViewState state, EventsView events, int page);

    /**
     * What a key that scrolls or chooses does.
     *
     * @param page so many rows are visible for certain, less one
     */
    ViewState press(ViewState state, KeyType key, EventsView events, int page);
}
