package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import primetime.widget.ViewState;

class HintRowTest {
    private static final int COLUMNS = 120;
    private static final long SECOND = 1_000_000_000;
    private final Tape tape = new Tape();
    private final Window live = new Window(tape);
    private final Losses losses = new Losses();
    private final Model model = Model.start(Page.of("home", List.copyOf(Scenes.all().subList(0, 1)), Layout.HOME),
            List.of(Themes.load("dark")), 0);

    private String bill() {
        String row = row(COLUMNS);
        return row.substring(row.indexOf("primetime")).strip();
    }

    private String row(int columns) {
        return row(columns, model);
    }

    private String row(int columns, Model model) {
        Grid grid = new Grid(new Clusters(), columns, 1);
        live.move(10);
        new HintRow().draw(new Canvas(grid), model, live, losses);
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            row.appendCodePoint(grid.glyph(i, 0));
        }
        return row.toString();
    }

    @Test
    void whileTheHelpIsShownTheRowSaysHowToCloseItAndNotThatTheSameKeyQuits() {
        assertEquals(" q closes the help", row(40, model.withHelp(0)).stripTrailing());
        assertTrue(row(40).stripTrailing().endsWith(" q quit"), row(40));
    }

    @Test
    void whoeverChoseARowIsToldTheWayBackFirst() {
        Model chosen = model.withLent(true).with(model.page().with(ViewState.START.withChosen(7)));
        for (int columns : new int[] { 40, 80, COLUMNS }) {
            assertTrue(row(columns, model.withLent(true)).startsWith(" Esc takes the arrows back "));
            assertTrue(row(columns, chosen).startsWith(" Esc back  Enter opens "), row(columns, chosen));
        }
    }

    @Test
    void whilePausedTheWayBackToLiveIsToldAlsoWhereEndBelongsToThePane() {
        Model paused = model.with(new Playhead.At(5));
        Model chosen = paused.withLent(true).with(model.page().with(ViewState.START.withChosen(7)));
        for (int columns : new int[] { 40, 80, COLUMNS }) {
            assertTrue(row(columns, paused).startsWith(" Space live "), row(columns, paused));
            assertTrue(row(columns, chosen).startsWith(" Esc back  Space live "), row(columns, chosen));
            assertFalse(row(columns, paused).contains("pause"), row(columns, paused));
        }
        assertTrue(row(COLUMNS).contains("Space pause"), row(COLUMNS));
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

    private String bill(Picture picture, Model model, long now) {
        picture.move(model.playhead(), now);
        picture.draw(model, SECOND, losses, true);
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

    @Test
    void whatDidNotReachThePersonOrTheProgramIsOnTheBillWhereThereIsAny() {
        tape.values("self", 1 << 16);
        tape.append(new Sample("self", 1, 0, 0, Columns.of("resident_bytes"), new long[] { 52 << 20 }), 1);
        losses.frames(0, 0);
        losses.pasted(0);
        assertEquals("primetime   n/a cpu 52.0M", bill());
        losses.frames(309, 0);
        losses.key();
        losses.key();
        assertEquals("primetime   n/a cpu 52.0M, 309 frames late, 2 keys lost", bill());
        losses.pasted(904);
        losses.pasted(1);
        tape.append(new Gap("no such", 2, 2, 1, "a test"), 2);
        assertEquals(", 1 not kept, 309 frames late, 2 keys lost, 905 B of pastes lost",
                bill().substring(bill().indexOf(',')));
    }

    @Test
    void lateFramesAreToldForAMinuteBehindTheLast() {
        losses.frames(1, SECOND);
        losses.frames(2, 30 * SECOND);
        losses.frames(2, 89 * SECOND);
        assertTrue(bill().endsWith(", 2 frames late"), bill());
        losses.frames(2, 90 * SECOND);
        assertFalse(bill().contains("late"), bill());
        losses.frames(3, 200 * SECOND);
        assertTrue(bill().endsWith(", 3 frames late"), bill());
    }

    @Test
    void whereThereIsRoomForOneTheLossesStayAndTheCostsGo() {
        losses.frames(1309, 0);
        losses.key();
        assertEquals(", 1309 frames late, 1 key lost", bill().substring(bill().indexOf(',')));
        assertEquals(" 1309 frames late, 1 key lost", row(62).substring(32).stripTrailing());
        assertEquals(-1, row(62).indexOf("cpu"));
    }
}
