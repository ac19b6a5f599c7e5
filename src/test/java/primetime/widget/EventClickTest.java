package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primetime.cell.Grid;
import primetime.tape.Window;

/** What a click chooses in the events pane is what is drawn under the mouse. */
class EventClickTest {
    private static final int[][] SIZES = { { 98, 26 }, { 98, 21 }, { 60, 9 }, { 40, 5 }, { 30, 3 } };
    private static final char CHOSEN = '►';

    private static String pane(Window window, ViewState state, int[] size) {
        Grid pane = Stage.pane(new Events(SampleTapes::user), new Look(window, Stage.DARK, state), size[0], size[1]);
        return Stage.all(pane);
    }

    private static int chosenRow(String all) {
        String[] rows = all.split("\n", -1);
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].indexOf(CHOSEN) >= 0) {
                return row;
            }
        }
        return -1;
    }

    private static ViewState click(Window window, ViewState state, int[] size, int row) {
        return new Events(SampleTapes::user).click(state, new Look(window, Stage.DARK, state), size[0], size[1], row);
    }

    @ParameterizedTest
    @EnumSource(names = { "BUSY", "GAP", "FAULT", "POLLED", "HOSTILE" })
    void theRowUnderTheMouseIsChosenAndNoOther(SampleTapes tape) {
        Window window = tape.window();
        for (int[] size : SIZES) {
            for (int variant = 0; variant < 3; variant++) {
                ViewState start = ViewState.START.withVariant(variant);
                int rows = 0;
                for (int row = -1; row <= size[1]; row++) {
                    ViewState clicked = click(window, start, size, row);
                    if (clicked != start) {
                        assertEquals(row, chosenRow(pane(window, clicked, size)), size[1] + " rows, view " + variant);
                        rows++;
                    }
                }
                String all = pane(window, start, size);
                int head = size[1] >= 8 || size[1] >= 4 && variant > 0 ? 1 : 0;
                assertTrue(rows > 0 || all.contains("nothing to show"), "view " + variant + "\n" + all);
                assertTrue(rows <= size[1] - head, "view " + variant + "\n" + all);
            }
        }
    }

    @Test
    void aSecondClickDoesWhatEnterDoes() {
        Window window = SampleTapes.BUSY.window();
        int[] size = SIZES[0];
        for (int variant = 0; variant < 3; variant++) {
            ViewState once = click(window, ViewState.START.withVariant(variant), size, 4);
            ViewState twice = click(window, once, size, 4);
            if (variant < Events.STARTERS) {
                assertTrue(twice.isOpen());
                assertEquals(once.chosen(), twice.chosen());
                assertSame(twice, click(window, twice, size, 4), "what is open is read, not chosen from");
            } else {
                assertEquals(Events.LIST, twice.variant());
                assertTrue(twice.filter().startsWith("comm:"), twice.filter());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "EMPTY", "REFUSED" })
    void whereNothingIsThereIsNothingToChoose(SampleTapes tape) {
        for (int row = 0; row < SIZES[0][1]; row++) {
            assertSame(ViewState.START, click(tape.window(), ViewState.START, SIZES[0], row));
        }
    }
}
