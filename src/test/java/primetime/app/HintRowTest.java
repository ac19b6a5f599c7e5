package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.drama.Scenes;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.tape.Columns;
import primetime.tape.Gap;
import primetime.tape.Playhead;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Themes;
import primetime.widget.StatusLine;

class HintRowTest {
    private static final int COLUMNS = 120;
    private static final long SECOND = 1_000_000_000;
    private final Tape tape = new Tape();
    private final Window live = new Window(tape);
    private final Model model = Model.start(Page.of("home", List.copyOf(Scenes.all().subList(0, 1)), Layout.HOME),
            List.of(Themes.load("dark")), 0);

    private String bill() {
        Grid grid = new Grid(new Clusters(), COLUMNS, 1);
        live.move(10);
        new HintRow().draw(new Canvas(grid), model, live);
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < COLUMNS; i++) {
            row.appendCodePoint(grid.glyph(i, 0));
        }
        return row.substring(row.indexOf("primetime")).strip();
    }

    @Test
    void theBillIsTheOneAtThePlayhead() {
        tape.values("self", 1 << 16);
        Columns columns = Columns.of("resident_bytes");
        tape.append(new Sample("self", 10 * SECOND, 0, 0, columns, new long[] { 52 << 20 }), 10 * SECOND);
        tape.append(new Sample("self", 12 * SECOND, 0, 0, columns, new long[] { 61 << 20 }), 12 * SECOND);
        Picture picture = new Picture(tape, new StatusLine("debian 12"));
        picture.resize(COLUMNS, 36);
        assertEquals("primetime   n/a cpu 61.0M", bill(picture, model, 13 * SECOND));
        assertEquals("primetime   n/a cpu 52.0M",
                bill(picture, model.with(new Playhead.At(11 * SECOND)), 13 * SECOND));
    }

    private static String bill(Picture picture, Model model, long now) {
        picture.move(model.playhead(), now);
        picture.draw(model, SECOND, true);
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < COLUMNS; i++) {
            row.appendCodePoint(picture.grid().glyph(i, 35));
        }
        return row.substring(row.indexOf("primetime")).strip();
    }

    @Test
    void whatCouldNotBeKeptIsOnTheBill() {
        tape.values("self", 1 << 16);
        tape.append(new Sample("self", 1, 0, 0, Columns.of("resident_bytes"), new long[] { 52 << 20 }), 1);
        assertEquals("primetime   n/a cpu 52.0M", bill());
        tape.append(new Gap("no such", 2, 2, 1, "a test"), 2);
        assertEquals("primetime   n/a cpu 52.0M, 1 not kept", bill());
        String[] names = new String[40];
        for (int i = 0; i < names.length; i++) {
            names[i] = "c" + i;
        }
        tape.append(new Sample("self", 3, 0, 0, Columns.of(names), new long[40]), 3);
        assertEquals(", 23 not kept", bill().substring(bill().indexOf(',')), "22 of them columns without room");
    }
}
