package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.junit.jupiter.api.Test;
import primetime.cell.Colour;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.cell.Style;
import primetime.tape.Columns;
import primetime.tape.Fault;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.Text;
import primetime.tape.Window;

/** What drop-ins said, as panes show it. */
class DropInPictureTest {
    private static final String TRACK = "widgets/x";
    private static final long SECOND = 1_000_000_000;
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);
    private final DropInText text = new DropInText(new DropInLabel("x", "a title", "", "x.sh", TRACK));
    private final DropInValue value = new DropInValue(new DropInLabel("x", "x", "req/s", "x.py", TRACK));

    private void say(long at, String said) {
        tape.append(new Text(TRACK, at, 1, said), at);
        window.move(at);
    }

    private void fault(long at, String happened) {
        tape.append(new Fault(TRACK, at, "x.sh", happened, "needs=write in its header asks for a folder"), at);
        window.move(at);
    }

    private Grid pane(Widget widget, int columns, int rows) {
        return Stage.pane(widget, Stage.look(window), columns, rows);
    }

    @Test
    void sgrColoursWhatFollowsAndAllElseIsText() {
        tape.texts(TRACK, 10_000);
        say(1, "\u001b[1;31mred\u001b[0m \u001b[38;5;45mcyan \u001b[48;2;1;2;3mground\u001b[m plain\n"
                + "\u001b[2J\u001b]0;title\u0007 evil \u001b[999999999999mend\u001b[3\tx");
        Grid pane = pane(text, 40, 3);
        assertEquals("red cyan ground plain", Stage.row(pane, 0));
        assertEquals(Colour.indexed(1), Style.foreground(pane.style(1, 1)));
        assertTrue((pane.style(1, 1) & Style.BOLD) != 0);
        assertEquals(Colour.indexed(45), Style.foreground(pane.style(5, 1)));
        assertEquals(Colour.rgb(0x010203), Style.background(pane.style(10, 1)));
        assertTrue(Stage.row(pane, 1).startsWith("\ufffd[2J\ufffd]0;title\ufffd evil end"), Stage.row(pane, 1));
    }

    @Test
    void oneThatPrintsNothingHasAPaneThatSaysSo() {
        tape.texts(TRACK, 10_000);
        say(1, "");
        assertEquals("  nothing to tell", Stage.row(pane(text, 19, 3), 1));
        say(2, "two logins");
        assertEquals("two logins", Stage.row(pane(text, 17, 3), 0));
    }

    @Test
    void whatTheLastRunDidWrongStandsBeneathWhatIsStillKnown() {
        tape.texts(TRACK, 10_000);
        say(SECOND, "eth0 up\neth1 \u001b[31mdown\u001b[0m");
        fault(2 * SECOND, "exit status 1: tried to write /tmp/x, which is not allowed");
        Picture.assertGolden("drop-in-text-fault", pane(text, 58, 8));
    }

    @Test
    void aNumberHasItsHistory() {
        tape.values(TRACK, 100_000);
        Columns columns = Columns.of("value_micro");
        for (int i = 0; i < 50; i++) {
            long micro = Math.round(50_500_000 + 40_000_000 * Math.sin(i / 5.0));
            tape.append(new Sample(TRACK, i * SECOND, 0, 1, columns, new long[] { micro }), i * SECOND);
        }
        window.move(50 * SECOND);
        Picture.assertGolden("drop-in-value", pane(value, 38, 12));
        Picture.assertGolden("drop-in-value-small", pane(value, 38, 2));
        fault(51 * SECOND, "no answer within 5 s, ended with all that it started");
        Picture.assertGolden("drop-in-value-fault", pane(value, 38, 8));
    }

    @Test
    void aLongTextIsScrolledWithinItsBounds() {
        tape.texts(TRACK, 10_000);
        say(1, "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        ViewState state = ViewState.START;
        Look look = Stage.look(window);
        state = text.press(state, new KeyStroke(KeyType.PageDown), look, 4);
        assertEquals(3, state.anchor());
        state = text.press(state, new KeyStroke(KeyType.End), look, 4);
        assertEquals(5, state.anchor());
        assertEquals("6", Stage.row(Stage.pane(text, new Look(window, Stage.DARK, state), 20, 4), 0));
        assertEquals(state, text.press(state, new KeyStroke(KeyType.PageDown), look, 4));
        assertEquals(ViewState.START, text.press(state, new KeyStroke(KeyType.Home), look, 4));
    }

    @Test
    void everySizeIsDrawn() {
        tape.texts(TRACK, 10_000);
        say(1, "日本語 \u001b[7mwide\tand tabs\u001b[0m\n".repeat(30));
        fault(1, "left 3 processes running, ended now");
        for (int columns = 0; columns < 40; columns++) {
            for (int rows = 0; rows < 8; rows++) {
                pane(text, columns, rows);
                pane(value, columns, rows);
            }
        }
    }
}
