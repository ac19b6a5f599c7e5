package primetime.widget;

import static primetime.cell.Picture.assertGolden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.theme.Theme;

/** The events pane as it must look, in the sizes that it has at 40x10, 80x24, 120x36 and 200x60. */
class EventsPictureTest {
    private static final Events WIDGET = new Events(SampleTapes::user);

    private static void golden(String name, SampleTapes tape, Theme theme, ViewState state, int columns, int rows) {
        Look look = new Look(tape.window(), theme, state);
        assertGolden("events-" + name, Stage.pane(WIDGET, look, columns, rows));
    }

    @ParameterizedTest
    @CsvSource({ "38, 6", "38, 9", "58, 15", "98, 26" })
    void busy(int columns, int rows) {
        golden(columns + "x" + rows, SampleTapes.BUSY, Stage.DARK, ViewState.START, columns, rows);
    }

    @Test
    void withoutColourInAscii() {
        golden("58x15-ascii", SampleTapes.BUSY, Stage.ASCII, ViewState.START, 58, 15);
    }

    @Test
    void onTheLinuxConsole() {
        golden("58x15-console", SampleTapes.BUSY, Stage.CONSOLE, ViewState.START, 58, 15);
    }

    @Test
    void withAGap() {
        golden("98x26-gap", SampleTapes.GAP, Stage.DARK, ViewState.START, 98, 26);
    }

    @Test
    void withAFault() {
        golden("58x15-fault", SampleTapes.FAULT, Stage.DARK, ViewState.START, 58, 15);
    }

    @Test
    void refusedFromTheStart() {
        golden("38x6-refused", SampleTapes.REFUSED, Stage.DARK, ViewState.START, 38, 6);
    }

    @Test
    void polled() {
        golden("98x26-polled", SampleTapes.POLLED, Stage.DARK, ViewState.START, 98, 26);
    }

    @Test
    void waiting() {
        golden("38x9-empty", SampleTapes.EMPTY, Stage.DARK, ViewState.START, 38, 9);
    }

    @Test
    void heldAndFailuresOnly() {
        ViewState state = ViewState.START.withAnchor(2000).withToggle(KindGroup.FAILED_ONLY);
        golden("98x26-held", SampleTapes.BUSY, Stage.DARK, state, 98, 26);
    }

    @Test
    void hostile() {
        golden("98x26-hostile", SampleTapes.HOSTILE, Stage.DARK, ViewState.START, 98, 26);
    }

    private static ViewState view(int variant) {
        return ViewState.START.withVariant(variant);
    }

    /** The pane zoomed, as it is inside its frame at 80x24, 120x36 and 200x60. */
    @ParameterizedTest
    @CsvSource({ "76, 19", "116, 31", "196, 55" })
    void zoomed(int columns, int rows) {
        String size = columns + "x" + rows;
        golden("list-" + size, SampleTapes.BUSY, Stage.DARK, view(Events.LIST), columns, rows);
        golden("tree-" + size, SampleTapes.BUSY, Stage.DARK, view(Events.TREE), columns, rows);
        golden("starters-" + size, SampleTapes.BUSY, Stage.DARK, view(Events.STARTERS), columns, rows);
        golden("process-" + size, SampleTapes.BUSY, Stage.DARK, opened(SampleTapes.BUSY), columns, rows);
    }

    @Test
    void everyViewOnPoorTerminals() {
        for (int variant = Events.LIST; variant <= Events.STARTERS; variant++) {
            String name = new String[] { "list", "tree", "starters" }[variant];
            golden(name + "-ascii", SampleTapes.BUSY, Stage.ASCII, lent(SampleTapes.BUSY, variant), 76, 19);
            golden(name + "-console", SampleTapes.BUSY, Stage.CONSOLE, lent(SampleTapes.BUSY, variant), 76, 19);
            golden(name + "-hostile", SampleTapes.HOSTILE, Stage.DARK, view(variant), 76, 19);
        }
        golden("process-ascii", SampleTapes.BUSY, Stage.ASCII, opened(SampleTapes.BUSY), 76, 19);
        golden("process-console", SampleTapes.BUSY, Stage.CONSOLE, opened(SampleTapes.BUSY), 76, 19);
        golden("process-hostile", SampleTapes.HOSTILE, Stage.DARK, opened(SampleTapes.HOSTILE), 76, 19);
        golden("process-polled", SampleTapes.POLLED, Stage.DARK, opened(SampleTapes.POLLED), 76, 19);
    }

    private static ViewState lent(SampleTapes tape, int variant) {
        return WIDGET.lend(view(variant), new Look(tape.window(), Stage.DARK, view(variant)), 19);
    }

    /** The newest process that failed. */
    private static ViewState opened(SampleTapes tape) {
        ViewState failed = view(Events.LIST).withToggle(KindGroup.FAILED_ONLY);
        ViewState chosen = WIDGET.lend(failed, new Look(tape.window(), Stage.DARK, failed), 19);
        return (chosen.isChosen() ? chosen : lent(tape, Events.LIST)).withOpen(0);
    }
}
