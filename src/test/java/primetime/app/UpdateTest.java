package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.pane.Rect;
import primetime.tape.Playhead;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Theme;
import primetime.theme.Themes;
import primetime.widget.Look;
import primetime.widget.ViewState;
import primetime.widget.Widget;

class UpdateTest {
    private static final long SECOND = 1_000_000_000;
    private static final long NOW = 1000 * SECOND;
    private static final long OLDEST = 900 * SECOND;
    private final Model start = Model.start(
            Page.of("home", List.of(new Recorder("a"), new Recorder("b"), new Recorder("c")), Layout.EVEN_HORIZONTAL),
            List.of(Themes.load("dark"), Themes.load("mono")), 0);

    /** A widget whose view state counts the keys that reached it. */
    private record Recorder(String name) implements Widget {
        @Override
        public String about() {
            return "counts keys";
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

        @Override
        public ViewState press(ViewState state, KeyStroke key, Look look, int rows) {
            return state.withVariant(state.variant() + 1);
        }
    }

    private final Tape tape = new Tape();
    private final Window live = new Window(tape);
    private int rows = 33;

    private long oldest = OLDEST;

    private Update.Answer answer(Model model, KeyStroke key) {
        return Update.apply(model, key,
                new Update.Surroundings(NOW, oldest, new Rect(0, 0, 120, rows), 20, new Window(new Tape()), live,
                        null));
    }

    private Model press(Model model, KeyStroke... keys) {
        Model after = model;
        for (KeyStroke key : keys) {
            after = answer(after, key).model();
        }
        return after;
    }

    private static KeyStroke key(char c) {
        return new KeyStroke(c, false, false);
    }

    private static KeyStroke key(KeyType type) {
        return new KeyStroke(type);
    }

    @Test
    void aThemeAndItsLightOneGiveWayToEachOtherAsTheGroundChanges() {
        List<Theme> themes = List.of(Themes.load("terminal"), Themes.load("dark"), Themes.load("terminal-light"));
        Model plain = Model.start(start.page(), themes, 0);
        assertEquals("terminal-light", plain.onGround(true).shownTheme().name());
        assertEquals("terminal", plain.onGround(false).shownTheme().name());
        Model light = plain.onGround(true);
        assertEquals("terminal-light", light.onGround(true).shownTheme().name());
        assertEquals("terminal", light.onGround(false).shownTheme().name());
        assertEquals("dark", Model.start(start.page(), themes, 1).onGround(true).shownTheme().name());
    }

    @Test
    void spacePausesAtThisInstantAndAgainIsLive() {
        Model paused = press(start, key(' '));
        assertEquals(new Playhead.At(NOW), paused.playhead());
        assertTrue(press(paused, key(' ')).playhead().isLive());
    }

    @Test
    void stepsMoveWithinTheTapeAndBeyondItsNewEndAreLive() {
        assertEquals(new Playhead.At(NOW - SECOND), press(start, key(',')).playhead());
        assertEquals(new Playhead.At(NOW - 61 * SECOND), press(start, key(','), key('<')).playhead());
        assertEquals(new Playhead.At(OLDEST + SECOND), press(start, key('<'), key('<'), key('<')).playhead());
        assertTrue(press(start, key(','), key('.')).playhead().isLive());
        assertEquals(new Playhead.At(OLDEST + SECOND), press(start, key(KeyType.Home)).playhead());
        assertTrue(press(start, key(KeyType.Home), key(KeyType.End)).playhead().isLive());
    }

    @Test
    void onATapeThatIsYoungerThanTheStepItStopsWhereHomeGoes() {
        for (long age : new long[] { 25 * SECOND, 1500_000_000, SECOND / 2, 0 }) {
            oldest = NOW - age;
            Model first = press(start, key(KeyType.Home));
            assertEquals(first.playhead(), press(start, key('<')).playhead(), age + " ns");
            assertEquals(first.playhead(), press(first, key('<')).playhead(), age + " ns");
            assertEquals(first.playhead(), press(first, key(',')).playhead(), age + " ns");
        }
        oldest = NOW - 25 * SECOND;
        assertEquals(new Playhead.At(NOW - 24 * SECOND), press(start, key('<')).playhead());
        oldest = Long.MAX_VALUE;
        assertEquals(new Playhead.At(NOW), press(start, key('<')).playhead(),
                "on an empty tape there is nowhere to go");
    }

    @Test
    void escClosesOneThingAtATimeAndNeverQuits() {
        Model deep = press(start, key('z'), key(KeyType.Enter), key('?'));
        assertTrue(deep.isHelpShown() && deep.lent() && deep.page().zoomed());
        Model noHelp = press(deep, key(KeyType.Escape));
        assertTrue(!noHelp.isHelpShown() && noHelp.lent());
        Model notLent = press(noHelp, key(KeyType.Escape));
        assertTrue(!notLent.lent() && notLent.page().zoomed());
        Model bare = press(notLent, key(KeyType.Escape));
        assertFalse(bare.page().zoomed());
        assertTrue(answer(bare, key(KeyType.Escape)).effects().isEmpty());
    }

    @Test
    void onlyQuitQuits() {
        assertEquals(Set.of(Effect.QUIT), answer(start, key('q')).effects());
        assertEquals(Set.of(Effect.QUIT), answer(start, new KeyStroke('c', true, false)).effects());
        assertTrue(answer(start, key('c')).effects().isEmpty());
    }

    @Test
    void theQuitKeyClosesTheHelpAndNothingElse() {
        Model help = press(start, key('?'));
        Update.Answer closed = answer(help, key('q'));
        assertFalse(closed.model().isHelpShown());
        assertTrue(closed.effects().isEmpty());
        assertEquals(Set.of(Effect.QUIT), answer(closed.model(), key('q')).effects());
        assertEquals(Set.of(Effect.QUIT), answer(help, new KeyStroke('c', true, false)).effects());
    }

    @Test
    void aPaneThatWasLentTheArrowsGetsThemUntilEsc() {
        Model lent = press(start, key(KeyType.Enter), key(KeyType.ArrowRight), key('j'));
        assertEquals(0, lent.page().focus());
        assertEquals(2, lent.page().focused().state().variant());
        Model back = press(lent, key(KeyType.Escape), key(KeyType.ArrowRight));
        assertEquals(1, back.page().focus());
    }

    @Test
    void escClosesWhatIsOpenInThePaneThenTakesTheArrowsBack() {
        ViewState opened = ViewState.START.withAnchor(8).withChosen(7).withOpen(3);
        Model open = press(start, key(KeyType.Enter)).with(start.page().with(opened));
        Model closed = press(open, key(KeyType.Escape));
        assertTrue(closed.lent());
        assertEquals(opened.withOpen(ViewState.CLOSED), closed.page().focused().state());
        Model back = press(closed, key(KeyType.Escape));
        assertFalse(back.lent());
        assertEquals(ViewState.START, back.page().focused().state(), "and the list follows again");
    }

    @Test
    void whoLosesTheFocusLosesTheChosenRow() {
        Model chosen = press(start, key(KeyType.Enter)).with(start.page().with(ViewState.START.withChosen(7)));
        Model after = press(chosen, key(KeyType.Tab));
        assertFalse(after.lent());
        assertEquals(ViewState.START, after.page().panes().get(0).state());
    }

    @Test
    void aPlaceThatWasHeldStaysWhenNothingWasChosen() {
        Model held = press(start.with(start.page().with(ViewState.START.withAnchor(5))), key(KeyType.Enter),
                key(KeyType.Escape));
        assertEquals(5, held.page().focused().state().anchor());
    }

    @Test
    void keysThatMeanNothingHereGoToTheFocusedPaneAlone() {
        Model after = press(start, key(KeyType.Tab), key('v'), key(KeyType.PageUp));
        assertEquals(2, after.page().panes().get(1).state().variant());
        assertSame(start.page().panes().get(0), after.page().panes().get(0));
    }

    @Test
    void noKeyMeansTwoThingsAndNoneBelongsToAWidget() {
        Set<String> seen = new HashSet<>();
        for (Keymap.Binding binding : Keymap.BINDINGS) {
            for (String name : binding.keys().split(" ")) {
                assertTrue(seen.add(name), name + " is bound twice");
                assertFalse("dforstuvy".contains(name), name + " belongs to widgets");
            }
        }
    }

    @Test
    void aClickFocusesAndTheWheelScrollsThePaneUnderIt() {
        TerminalPosition inThird = new TerminalPosition(100, 10);
        assertEquals(2, press(start, new MouseAction(MouseActionType.CLICK_DOWN, 1, inThird)).page().focus());
        Model scrolled = press(start, new MouseAction(MouseActionType.SCROLL_UP, 4, inThird));
        assertEquals(1, scrolled.page().panes().get(2).state().variant());
    }

    @Test
    void helpScrollsFromItsFirstLineToItsLastAndNoFurther() {
        rows = 21;
        Model help = press(start, key('?'));
        Model end = press(help, key(KeyType.End));
        assertTrue(end.help() > 0, "it does not fit into 21 rows");
        assertEquals(end.help(), press(end, key(KeyType.ArrowDown), key(KeyType.PageDown)).help());
        assertEquals(end.help() - 1, press(end, key(KeyType.ArrowDown), key(KeyType.ArrowUp)).help());
        assertEquals(0, press(end, key(KeyType.PageUp), key(KeyType.ArrowUp)).help());
        MouseAction wheel = new MouseAction(MouseActionType.SCROLL_DOWN, 5, new TerminalPosition(100, 10));
        Model wheeled = press(help, wheel);
        assertTrue(wheeled.help() > 0);
        assertEquals(0, wheeled.page().focus(), "what lies beneath is not scrolled");
    }

    @Test
    void tabWalksTheHelpOfThePanes() {
        Model second = press(start, key('?'), key(KeyType.End), key(KeyType.Tab));
        assertEquals(1, second.page().focus());
        assertEquals(0, second.help());
        assertEquals(0, press(second, key(KeyType.ReverseTab)).page().focus());
    }

    @Test
    void themeAndLayoutWalkRoundAndSaySo() {
        assertEquals("theme mono", press(start, key('T')).message());
        assertEquals("dark", press(start, key('T'), key('T')).shownTheme().name());
        assertEquals("layout even-vertical", press(start, key('=')).message());
        assertEquals("", press(start, key('='), key(KeyType.Tab)).message(), "the next key takes the message away");
    }
}
