package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.cell.Printable;
import primetime.drama.Scenes;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.tape.Window;
import primetime.theme.Theme;

/** What holds for every widget, whoever wrote it. */
class CatalogTest {
    private static final int[][] SIZES = { { 0, 0 }, { 1, 1 }, { 3, 2 }, { 20, 5 }, { 38, 6 }, { 80, 24 }, { 118, 34 },
            { 200, 60 }, { 0, 5 }, { 5, 0 }, { 200, 1 }, { 1, 60 } };
    private static final List<Theme> THEMES = List.of(Stage.DARK, Stage.ASCII, Stage.CONSOLE);
    /** Bytes a frame: some canvases and no text. */
    private static final long ALLOWED = 2048;
    private static final int FRAMES = 1000;
    private static final int VARIANTS = 4;

    /** Scenes are widgets, bound by the same rules. */
    private static List<Widget> widgets() {
        List<Widget> all = new ArrayList<>(Widgets.all(SampleTapes::user));
        all.addAll(Scenes.all());
        return all;
    }

    /** Every view of a widget, also with a row chosen, and opened. */
    private static List<ViewState> states(Widget widget, Window window) {
        List<ViewState> states = new ArrayList<>(List.of(ViewState.START));
        // Who has no keys has no other views.
        for (int variant = 0; variant < VARIANTS && !widget.keys().isEmpty(); variant++) {
            ViewState state = ViewState.START.withVariant(variant);
            ViewState lent = widget.lend(state, new Look(window, Stage.DARK, state), 24);
            states.add(state);
            if (lent.isChosen()) {
                states.addAll(List.of(lent, lent.withOpen(0), lent.withOpen(7)));
            }
        }
        return states;
    }

    @Test
    void theTableIsSortedAndTellsWidgetsApart() {
        List<String> names = widgets().stream().map(Widget::name).toList();
        assertEquals(new ArrayList<>(new TreeSet<>(names)), names);
        for (Widget widget : widgets()) {
            assertTrue(widget.name().matches("[a-z]+"), widget.name());
            assertTrue(!widget.about().isEmpty() && !widget.about().endsWith("."), widget.about());
            assertTrue(!widget.tracks().isEmpty(), widget.name());
            assertTrue(widget.keys().stream().filter(key -> !key.hint().isEmpty()).count() <= 3, widget.name());
            for (WidgetKey key : widget.keys()) {
                assertTrue(key.keys().matches("[dforstuvy]( [dforstuvy])*"), key.keys());
                assertTrue(!key.words().isEmpty() && !key.words().endsWith("."), key.words());
            }
        }
    }

    @Test
    void whatIsSaidOfAPaneIsWhatItsOptionsAre() {
        for (Widget widget : widgets()) {
            for (Option<?> option : widget.options()) {
                assertIsTold(widget, option);
            }
        }
    }

    private static <T> void assertIsTold(Widget widget, Option<T> option) {
        for (T value : values(option)) {
            ViewState state = widget.start(Options.NONE.with(option, value));
            for (Option<?> each : widget.options()) {
                Object expected = each.name().equals(option.name()) ? value : each.fallback();
                assertEquals(expected, widget.options(state).get(each),
                        widget.name() + "." + each.name() + " where " + option.name() + " is " + value);
            }
        }
    }

    @SuppressWarnings("unchecked") // The values of a type are what its options take.
    private static <T> List<T> values(Option<T> option) {
        List<T> values = new ArrayList<>(List.of(option.fallback()));
        if (option.type() instanceof Type.Flag) {
            values.addAll((List<T>) List.of(true, false));
        } else if (option.type() instanceof Type.Word word) {
            values.addAll((List<T>) word.words());
        } else if (option.fallback() instanceof String) {
            values.add((T) "eth0");
        } else if (option.type() instanceof Type.Number number) {
            values.addAll((List<T>) List.of(number.least(), number.most()));
        } else if (option.type() instanceof Type.Amount amount) {
            values.addAll((List<T>) List.of(amount.least(), amount.most()));
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void everySizeIsDrawnAndNothingOutsideIt(SampleTapes tape) {
        Window window = tape.window();
        for (Theme theme : THEMES) {
            for (Widget widget : widgets()) {
                for (int[] size : SIZES) {
                    for (ViewState state : states(widget, window)) {
                        assertStaysInside(widget, new Look(window, theme, state), size[0], size[1]);
                    }
                }
            }
        }
    }

    @Test
    void hostileNamesMoveNothingAtAnyWidth() {
        Window window = SampleTapes.HOSTILE.window();
        for (Widget widget : widgets()) {
            for (ViewState state : states(widget, window)) {
                Look look = new Look(window, Stage.DARK, state);
                for (int columns = 1; columns <= 80; columns += state == ViewState.START ? 1 : 7) {
                    assertStaysInside(widget, look, columns, 24);
                }
                assertStaysInside(widget, look, 200, 60);
            }
        }
    }

    /** Draws between two columns and two rows of a glyph that must still be there, and looks at every cell. */
    private static void assertStaysInside(Widget widget, Look look, int columns, int rows) {
        Grid grid = new Grid(new Clusters(), columns + 2, rows + 2);
        Canvas whole = new Canvas(grid);
        for (int row = 0; row < rows + 2; row++) {
            whole.run(0, row, columns + 2, '@', 0);
        }
        Canvas inside = whole.sub(1, 1, columns, rows);
        inside.clear(0);
        widget.draw(look, inside);
        int end = widget.title(look, whole.sub(1, 0, columns, 1), 0);
        assertTrue(end >= 0 && end <= Math.max(0, columns), () -> widget.name() + " title ends at " + end);
        String where = widget.name() + " at " + columns + "x" + rows;
        for (int row = 0; row < rows + 2; row++) {
            assertEquals('@', grid.glyph(0, row), where);
            assertEquals('@', grid.glyph(columns + 1, row), where);
            int used = 0;
            for (int column = 0; column < columns + 2; column++) {
                int glyph = grid.glyph(column, row);
                assertTrue(glyph <= 0 || Printable.glyph(glyph) == glyph, where);
                used += grid.width(column, row);
            }
            assertEquals(columns + 2, used, where);
        }
        for (int column = 0; column < columns + 2; column++) {
            assertEquals('@', grid.glyph(column, rows + 1), where);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameTapeGivesTheSameCells(SampleTapes tape) {
        Window one = tape.window();
        Window other = tape.window();
        for (int i = 0; i < widgets().size(); i++) {
            String first = Picture.of(Stage.pane(widgets().get(i), Stage.look(one), 98, 26));
            assertEquals(first, Picture.of(Stage.pane(widgets().get(i), Stage.look(other), 98, 26)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierInstantLooksAsItDidLive(SampleTapes tape) {
        List<Widget> widgets = widgets();
        List<String> live = new ArrayList<>();
        Recording recording = tape.recording();
        Window window = new Window(recording.tape());
        List<Long> instants = new ArrayList<>();
        for (long at = SampleTapes.START + 2_345_678_901L; at < SampleTapes.END; at += 7_654_321_987L) {
            instants.add(at);
            recording.playTo(at);
            window.move(at);
            widgets.forEach(widget -> live.add(pictures(widget, window)));
        }
        recording.playTo(SampleTapes.END);
        for (int i = instants.size() - 1; i >= 0; i--) {
            window.move(instants.get(i));
            for (int j = 0; j < widgets.size(); j++) {
                assertEquals(live.get(i * widgets.size() + j), pictures(widgets.get(j), window));
            }
        }
    }

    /** All views; what is chosen depends on the instant alone, and not on which entries are kept by now. */
    private static List<ViewState> at(Window window) {
        List<ViewState> states = new ArrayList<>();
        long newest = window.events("events").count() - 1;
        for (int variant = 0; variant < VARIANTS; variant++) {
            states.add(ViewState.START.withVariant(variant));
            states.add(ViewState.START.withVariant(variant).withChosen(newest));
        }
        states.add(ViewState.START.withChosen(newest).withOpen(0));
        return states;
    }

    private static String pictures(Widget widget, Window window) {
        StringBuilder pictures = new StringBuilder(Picture.of(Stage.pane(widget, Stage.look(window), 58, 15)));
        for (ViewState state : widget.keys().isEmpty() ? List.of(ViewState.START) : at(window)) {
            pictures.append(Picture.of(Stage.pane(widget, new Look(window, Stage.DARK, state), 98, 26)));
        }
        return pictures.toString();
    }

    @Test
    void steadyFramesMakeNoGarbage() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Window window = SampleTapes.BUSY.window();
        for (Widget widget : widgets()) {
            for (int variant = 0; variant < (widget.keys().isEmpty() ? 1 : VARIANTS); variant++) {
                ViewState state = ViewState.START.withVariant(variant);
                frames(widget, window, state);
                long before = threads.getCurrentThreadAllocatedBytes();
                frames(widget, window, state);
                long each = (threads.getCurrentThreadAllocatedBytes() - before) / FRAMES;
                assertTrue(each < ALLOWED,
                        () -> widget.name() + " allocates " + each + " bytes a frame, view " + state.variant());
            }
        }
    }

    /** A thousand frames, 33 ms apart, so that everything that moves does. */
    private static void frames(Widget widget, Window window, ViewState state) {
        Canvas canvas = new Canvas(new Grid(new Clusters(), 98, 26));
        Canvas line = canvas.sub(0, 0, 98, 1);
        Look look = new Look(window, Stage.DARK, state);
        for (int i = 0; i < FRAMES; i++) {
            window.move(SampleTapes.END - (FRAMES - i) * 33_000_000L);
            canvas.clear(0);
            widget.draw(look, canvas);
            widget.title(look, line, 8);
        }
    }
}
