package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.pane.Rect;
import primetime.tape.Columns;
import primetime.tape.Mark;
import primetime.tape.Playhead;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Themes;
import primetime.widget.SampleTapes;
import primetime.widget.Widgets;

class MarkWalkTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;
    private static final long NOW = 1000 * SECOND;
    private final Tape tape = new Tape();
    private final Window live = new Window(tape);
    private Model model = Model.start(
            Page.of("home", Widgets.all(SampleTapes::user).subList(0, 1), Layout.EVEN_HORIZONTAL),
            List.of(Themes.load("dark")), 0);

    private Update.Answer press(char key) {
        live.move(NOW);
        Update.Answer answer = Update.apply(model, new KeyStroke(key, false, false),
                new Update.Surroundings(NOW, 900 * SECOND, new Rect(0, 0, 120, 33), 20, live, live,
                        new TimeScale(10, 100, SECOND)));
        model = answer.model();
        return answer;
    }

    private void spike(long at, long seen, long nanos) {
        tape.append(new Mark("latency", at, nanos, "woken late"), seen);
    }

    /** It is 0:16:40 at NOW. */
    private void clock() {
        tape.values(Tape.CLOCK, 1 << 16);
        tape.append(new Sample(Tape.CLOCK, 0, 0, 0, Columns.of(Tape.WALL_OFFSET, Tape.ZONE_OFFSET),
                new long[] { 0, 0 }), 0);
    }

    @Test
    void backFromLiveAndForwardAgainThePlayheadStandsWhereEachSpikeWasSeen() {
        spike(950 * SECOND, 951 * SECOND, 4_104_000);
        spike(970 * SECOND, 971 * SECOND, 12_345_678);
        press('[');
        assertEquals(new Playhead.At(971 * SECOND), model.playhead());
        press('[');
        assertEquals(new Playhead.At(951 * SECOND), model.playhead());
        press('[');
        assertEquals(new Playhead.At(951 * SECOND), model.playhead(), "there is none before");
        assertEquals("no earlier mark", model.message());
        press(']');
        assertEquals(new Playhead.At(971 * SECOND), model.playhead());
        press(']');
        assertEquals("no later mark", model.message());
    }

    @Test
    void theMessageSaysWhatAndWhen() {
        clock();
        spike(970 * SECOND + 204 * MILLI, 971 * SECOND, 12_345_678);
        press('[');
        assertEquals("spike 12.3 ms at 00:16:10.204: woken late", model.message());
    }

    @Test
    void spikesOfEveryLengthHaveTheirUnit() {
        spike(970 * SECOND, 970 * SECOND, 317_400);
        press('[');
        assertEquals("spike 317 µs: woken late", model.message());
        spike(980 * SECOND, 980 * SECOND, 10 * SECOND);
        press(']');
        assertEquals("spike 10.0 s: woken late", model.message());
    }

    @Test
    void aMarkOfThePersonIsAskedOfTheLoopAndLeavesThePlayhead() {
        clock();
        Update.Answer answer = press('m');
        assertEquals(Set.of(Effect.MARK), answer.effects());
        assertEquals("mark at 00:16:40.000", model.message());
        assertTrue(model.playhead().isLive());
    }

    @Test
    void onesOwnMarkIsTheInstantThatWasShownAndNotWhenTheKeyWasPressed() {
        clock();
        spike(950 * SECOND, 951 * SECOND, 4_104_000);
        tape.append(MarkWalk.mark(940 * SECOND), 990 * SECOND);
        press('[');
        assertEquals(new Playhead.At(951 * SECOND), model.playhead());
        press('[');
        assertEquals(new Playhead.At(940 * SECOND), model.playhead());
        assertEquals("mark at 00:15:40.000", model.message());
    }

    @Test
    void noMarksAndMarksOlderThanTheTapeGoNowhere() {
        press('[');
        assertEquals("no marks yet; m makes one", model.message());
        spike(800 * SECOND, 801 * SECOND, 4_104_000);
        press('[');
        assertTrue(model.playhead().isLive());
        assertEquals("no earlier mark", model.message());
    }

    /** On the bar of {@link #press}, whose columns 10 to 109 are a second each, the last one up to where events are counted for good. */
    private void click(int column) {
        live.move(NOW);
        model = Update.apply(model, new MouseAction(MouseActionType.CLICK_DOWN, 1, new TerminalPosition(column, 33)),
                new Update.Surroundings(NOW, 920 * SECOND, new Rect(0, 0, 120, 33), 20, live, live,
                        new TimeScale(10, 100, SECOND)))
                .model();
    }

    @Test
    void aClickOnTheTimeBarShowsWhatItsColumnShows() {
        click(99);
        assertEquals(new Playhead.At(990 * SECOND - 1), model.playhead());
        click(9);
        assertEquals(new Playhead.At(990 * SECOND - 1), model.playhead(), "the label is not the bar");
        click(12);
        assertEquals(new Playhead.At(921 * SECOND), model.playhead(), "where Home goes");
        click(109);
        assertEquals(Playhead.LIVE, model.playhead());
    }

    @Test
    void aClickOnAMarkGoesToWhereItCanBeSeen() {
        clock();
        spike(970 * SECOND + 204 * MILLI, 971 * SECOND, 12_345_678);
        click(109 - 29);
        assertEquals(new Playhead.At(971 * SECOND), model.playhead());
        assertEquals("spike 12.3 ms at 00:16:10.204: woken late", model.message());
    }
}
