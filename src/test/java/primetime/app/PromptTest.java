package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.pane.Rect;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Themes;
import primetime.widget.Bandwidth;
import primetime.widget.Events;
import primetime.widget.Latency;

/** The prompt of a pane's filter, through the keys that a person types. */
class PromptTest {
    private static final String WHOLE = "curl exit:nonzero";
    private Model model = Model.start(
            Page.of("home", List.of(new Events(), new Bandwidth(), new Latency()), Layout.EVEN_HORIZONTAL),
            List.of(Themes.load("dark")), 0);

    private Set<Effect> press(KeyStroke key) {
        Update.Answer answer = Update.apply(model, key,
                new Update.Surroundings(9, 0, new Rect(0, 0, 120, 33), 20, new Window(new Tape()),
                        new Window(new Tape()), null));
        model = answer.model();
        return answer.effects();
    }

    private void press(KeyType... keys) {
        for (KeyType key : keys) {
            press(new KeyStroke(key));
        }
    }

    private void type(String text) {
        text.chars().forEach(c -> press(new KeyStroke((char) c, false, false)));
    }

    private void control(char letter) {
        press(new KeyStroke(letter, true, false));
    }

    private String filter() {
        return model.page().focused().state().filter();
    }

    @Test
    void whatIsTypedNarrowsAtOnceAndEnterKeepsIt() {
        type("/cur");
        assertEquals("cur", filter());
        type("l");
        assertEquals("curl", filter());
        press(KeyType.Enter);
        assertEquals("curl", filter());
        assertSame(null, model.prompt());
    }

    @Test
    void everyKeyIsTextWhileItIsOpenButControlC() {
        type("/");
        assertTrue(press(new KeyStroke('q', false, false)).isEmpty());
        type("?zT ,|");
        assertEquals("q?zT ,|", model.prompt().text());
        assertTrue(!model.isHelpShown() && !model.page().zoomed() && model.playhead().isLive());
        press(KeyType.Tab);
        assertEquals(0, model.page().focus());
        assertEquals(Set.of(Effect.QUIT), press(new KeyStroke('c', true, false)));
    }

    @Test
    void escBringsBackWhatWasThereBefore() {
        type("/bash");
        press(KeyType.Enter);
        type("/");
        assertEquals("bash", model.prompt().text());
        control('u');
        type("sleep");
        assertEquals("sleep", filter());
        press(KeyType.Escape);
        assertEquals("bash", filter());
        assertSame(null, model.prompt());
    }

    @Test
    void anEmptyOneShowsEverythingAgain() {
        type("/bash");
        press(KeyType.Enter);
        type("/");
        control('u');
        press(KeyType.Enter);
        assertEquals("", filter());
    }

    @Test
    void aBrokenFilterSaysWhyChangesNothingAndStaysOpen() {
        type("/sh");
        model = Update.paste(model, " exit:");
        assertEquals("sh", filter());
        assertTrue(model.prompt().refusal().startsWith("nothing follows exit:"), model.prompt().refusal());
        press(KeyType.Enter);
        assertEquals("sh exit:", model.prompt().text());
        type("9");
        assertEquals("", model.prompt().refusal());
        assertEquals("sh exit:9", filter());
    }

    @Test
    void aUserWhomNobodyHereKnowsIsToldAtOnceAndANumberIsNot() {
        type("/uid:typo");
        assertEquals("unknown user typo; not in /etc/passwd, but a number always works: uid:1000",
                model.prompt().refusal());
        control('u');
        type("uid:4000000000");
        assertEquals("uid:4000000000", filter());
    }

    @ParameterizedTest
    @CsvSource({ "Backspace, curl exit:nonzer", "w, 'curl '", "u, ''", "Home+x, xcurl exit:nonzero",
            "a+Delete, url exit:nonzero", "Left+Left+x, curl exit:nonzexro", "Home+Right+x, cxurl exit:nonzero",
            "Home+End+x, curl exit:nonzerox", "Home+w, curl exit:nonzero", "w+w, ''", "a+e+x, curl exit:nonzerox",
            "Left+Left+u, ro", "Home+Left+Backspace, curl exit:nonzero" })
    void keysEditTheText(String keys, String expected) {
        type("/" + WHOLE);
        for (String key : keys.split("\\+")) {
            switch (key) {
                case "Left" -> press(KeyType.ArrowLeft);
                case "Right" -> press(KeyType.ArrowRight);
                case "x" -> type("x");
                default -> {
                    if (key.length() == 1) {
                        control(key.charAt(0));
                    } else {
                        press(KeyType.valueOf(key));
                    }
                }
            }
        }
        assertEquals(expected, model.prompt().text());
    }

    @Test
    void aPasteIsOneLineOfPrintableTextAndNoKey() {
        model = Update.paste(model, "q\u001b");
        assertSame(null, model.prompt());
        type("/a");
        model = Update.paste(model, "b\u001b]52;c\u0007d\rq\n");
        assertEquals("ab\ufffd]52;c\ufffdd", model.prompt().text());
        assertEquals("ab\ufffd]52;c\ufffdd", filter());
    }

    @Test
    void itIsBoundedAndCutsNoGrapheme() {
        type("/");
        model = Update.paste(model, "x".repeat(Prompt.MOST - 1) + "e\u0301");
        assertEquals(Prompt.MOST - 1, model.prompt().text().length());
        type("yz");
        assertEquals("x".repeat(Prompt.MOST - 1) + "y", model.prompt().text());
    }

    @Test
    void aGraphemeIsOneStep() {
        type("/a");
        model = Update.paste(model, "🇯🇵");
        press(KeyType.Backspace);
        assertEquals("a", model.prompt().text());
    }

    @Test
    void aPaneWithoutAFilterSaysSo() {
        press(KeyType.Tab, KeyType.Tab);
        type("/");
        assertSame(null, model.prompt());
        assertEquals("this pane has nothing to filter", model.message());
    }

    @Test
    void interfacesAreChosenByName() {
        press(KeyType.Tab);
        type("/wlan");
        assertEquals("wlan", filter());
        assertEquals("", model.page().panes().get(0).state().filter());
    }

    @Test
    void aClickDoesNotTakeThePaneAwayUnderThePrompt() {
        type("/a");
        Model before = model;
        press(new MouseAction(MouseActionType.CLICK_DOWN, 1, new TerminalPosition(100, 10)));
        assertSame(before, model);
    }

    /** The row of a prompt, the cell of the cursor in brackets. */
    private String row(int columns) {
        Grid grid = new Grid(new Clusters(), columns, 1);
        PromptRow.draw(new Canvas(grid), model.prompt(), model.shownTheme());
        return Picture.rows(grid).stripTrailing();
    }

    @Test
    void theRowSaysWhatIsWrongInOneLine() {
        type("/exit:oops");
        assertTrue(row(80).startsWith(" /exit:oops   ✖ exit:oops is no code and no signal; a filter"), row(80));
        assertTrue(row(80).endsWith("…"), row(80));
        control('u');
        assertEquals(" /   Enter applies, Esc cancels", row(80));
    }

    @Test
    void aTextLongerThanTheRowShowsWhereTheCursorIs() {
        type("/" + "0123456789".repeat(10) + "end");
        assertTrue(row(40).contains("9end"), row(40));
        press(KeyType.Home);
        assertTrue(row(40).startsWith(" /0123"), row(40));
        for (int columns = 0; columns < 40; columns++) {
            row(columns);
        }
    }
}
