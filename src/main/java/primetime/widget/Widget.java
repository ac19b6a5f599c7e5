package primetime.widget;

import com.googlecode.lanterna.input.KeyStroke;
import java.util.List;
import primetime.cell.Canvas;
import primetime.option.Option;
import primetime.option.Options;

/** A picture of the tape. The same look and the same canvas size give the same cells, always. */
public interface Widget {
    /** What it is called in titles and layouts: one lower-case word, unique in the catalog. */
    String name();

    /** What it shows, one line without a full stop, for lists. */
    String about();

    /** The tracks it reads: they are polled while it is on a page. */
    List<String> tracks();

    /**
     * The tracks that the picture is made of as it is looked at now, where those are not all that it reads, or more than
     * can be told in advance. It is drawn again when one of these changed. Valid until the next call.
     */
    default List<String> tracks(Look look) {
        return tracks();
    }

    /** It is drawn again every so many ns even where no track changed; 0: never. For what moves by itself. */
    default long beat() {
        return 0;
    }

    /**
     * Continues the title line behind the name, from a column on; answers the column behind what it wrote.
     *
     * @param line one row, as wide as the canvas that {@link #draw} gets: a figure of the title may be that of the picture
     */
    int title(Look look, Canvas line, int column);

    /** Draws on a canvas that has been cleared, of any size from 0x0. */
    void draw(Look look, Canvas canvas);

    /**
     * What a key does to the view state while the pane has the focus; the very same state where the key means nothing
     * here. Scrolling keys (page up and down, Home, End) come here as well.
     *
     * @param rows how many rows the canvas had when it was last drawn
     */
    default ViewState press(ViewState state, KeyStroke key, Look look, int rows) {
        return state;
    }

    /** What can be said of a pane of it in advance; mostly what its own keys change later. */
    default List<Option<?>> options() {
        return List.of();
    }

    /** The view state that a pane starts with where this was said of it. */
    default ViewState start(Options options) {
        return ViewState.START;
    }

    /** What its options are by now, whatever keys did: what would have to be said of a pane for it to start like this. */
    default Options options(ViewState state) {
        return Options.NONE;
    }

    /**
     * The view state when the pane was lent the arrows: where there are rows, one of them is chosen, and the arrows and
     * Enter come to {@link #press}.
     *
     * @param rows how many rows the canvas had when it was last drawn
     */
    default ViewState lend(ViewState state, Look look, int rows) {
        return state;
    }

    /**
     * The view state after a click on a row of the canvas; the pane is lent the arrows where that chose something. A click
     * on what is chosen already does what Enter does. The very same state where there is nothing to choose.
     *
     * @param columns how many the canvas had when it was last drawn
     * @param rows how many rows
     * @param row of the canvas, from 0
     */
    default ViewState click(ViewState state, Look look, int columns, int rows, int row) {
        return state;
    }

    /** Whether it shows less under a {@link ViewState#filter}. */
    default boolean filters() {
        return false;
    }

    /**
     * Why a filter means nothing here, in one line; empty where it is accepted, as the empty one always is. Only accepted
     * ones come to {@link #draw}.
     */
    default String refusal(String filter) {
        return "";
    }

    /** The keys of its own; at most three of the lines have a hint. */
    default List<WidgetKey> keys() {
        return List.of();
    }
}
