package primetime.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.widget.Look;
import primetime.widget.ViewState;
import primetime.widget.Widget;

class PageTest {
    private static final Rect WIDE = new Rect(0, 0, 120, 33);

    private record Named(String name) implements Widget {
        @Override
        public String about() {
            return "nothing";
        }

        @Override
        public List<String> tracks() {
            return List.of();
        }

        @Override
        public int title(Look look, Canvas line, int column) {
            return column;
        }

        @Override
        public void draw(Look look, Canvas canvas) {
        }
    }

    private static Page page(int panes, Layout layout) {
        List<Widget> widgets = new ArrayList<>();
        for (int i = 0; i < panes; i++) {
            widgets.add(new Named("w" + i));
        }
        return Page.of("test", widgets, layout);
    }

    @Test
    void panesTileTheScreenWithoutOverlapAtEverySize() {
        for (Layout layout : Layout.values()) {
            for (int panes = 1; panes <= 9; panes++) {
                for (int columns = 0; columns < 230; columns += 7) {
                    for (int rows = 0; rows < 70; rows += 5) {
                        assertTiles(page(panes, layout), new Rect(0, 0, columns, rows));
                    }
                }
            }
        }
    }

    private static void assertTiles(Page page, Rect area) {
        int[] owners = new int[area.columns() * area.rows()];
        for (Rect place : page.places(area)) {
            if (place == null) {
                continue;
            }
            for (int row = place.row(); row < place.row() + place.rows(); row++) {
                for (int column = place.column(); column < place.column() + place.columns(); column++) {
                    assertTrue(area.contains(column, row), () -> page.layout() + " leaves " + area);
                    owners[row * area.columns() + column]++;
                }
            }
        }
        for (int owner : owners) {
            assertEquals(1, owner, () -> page.layout() + " with " + page.panes().size() + " panes on " + area);
        }
    }

    @Test
    void whereAPaneWouldBeTooSmallTheFocusedOneIsShownAlone() {
        Rect[] places = page(5, Layout.HOME).focus(2).places(new Rect(0, 0, 40, 9));
        assertEquals(new Rect(0, 0, 40, 9), places[2]);
        for (int i = 0; i < 5; i++) {
            assertEquals(i != 2, places[i] == null);
        }
    }

    @Test
    void allFivePanesFitOnTheSmallestOrdinaryTerminal() {
        for (Rect place : page(5, Layout.HOME).places(new Rect(0, 0, 80, 21))) {
            assertTrue(place.columns() >= Page.LEAST_COLUMNS && place.rows() >= Page.LEAST_ROWS, place.toString());
        }
    }

    @Test
    void arrowsFindTheNeighbourWithTheLongestCommonEdge() {
        Page page = page(5, Layout.HOME);
        assertEquals(1, page.neighbour(WIDE, 1, 0), "right of events is latency");
        assertEquals(2, page.neighbour(WIDE, 0, 1), "below events is bandwidth");
        assertEquals(0, page.neighbour(WIDE, -1, 0), "nothing left of events");
        assertEquals(3, page.focus(2).neighbour(WIDE, 1, 0), "right of bandwidth is load");
        assertEquals(4, page.focus(3).neighbour(WIDE, 1, 0), "right of load is drama");
    }

    @Test
    void arrangingKeepsTheFocusAndEndsAZoom() {
        Page page = page(5, Layout.HOME).focus(3).zoom(true).arrange(Layout.TILED);
        assertEquals(3, page.focus());
        assertFalse(page.zoomed());
    }

    @Test
    void tabWalksAroundTheEnds() {
        assertEquals(4, page(5, Layout.HOME).focus(-1).focus());
        assertEquals(0, page(5, Layout.HOME).focus(5).focus());
    }

    @Test
    void aPageThatGainedAPaneStaysAsThePersonLeftIt() {
        ViewState scrolled = ViewState.START.withAnchor(7);
        Page left = page(2, Layout.TILED).focus(1).with(scrolled).zoom(true);
        Page gained = Page.of("test", List.of(new Named("new"), new Named("w0"), new Named("w1")), Layout.TILED);
        Page shown = gained.as(gained.among(List.of(left)));
        assertEquals("w1", shown.focused().widget().name());
        assertEquals(scrolled, shown.focused().state());
        assertTrue(shown.zoomed());
        assertEquals(3, shown.panes().size());
        Page lost = page(1, Layout.TILED).as(left);
        assertEquals("w0", lost.focused().widget().name());
        assertFalse(lost.zoomed(), "what was zoomed is gone");
    }

    @Test
    void aPaneThatIsAskedForInOtherWordsBeginsAnew() {
        Page left = page(1, Layout.TILED).with(ViewState.START.withAnchor(7));
        ViewState other = ViewState.START.withAnchor(3);
        Page asked = Page.of("test", List.of(new Pane(new Named("w0"), other)), Layout.TILED, List.of());
        assertEquals(other, asked.as(left).focused().state());
        assertNull(Page.of("else", List.of(new Named("w0")), Layout.TILED).among(List.of(left)));
    }

    @Test
    void ofTwoPanesOfOneWidgetEachStaysAsItWas() {
        List<Widget> twins = List.of(new Named("w0"), new Named("w0"));
        Page left = Page.of("test", twins, Layout.TILED).focus(1).with(ViewState.START.withAnchor(7));
        Page shown = Page.of("test", twins, Layout.TILED).as(left);
        assertEquals(1, shown.focus());
        assertEquals(List.of(ViewState.START, ViewState.START.withAnchor(7)),
                shown.panes().stream().map(Pane::state).toList());
    }
}
