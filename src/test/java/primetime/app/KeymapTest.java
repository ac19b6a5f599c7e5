package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.option.Option;
import primetime.option.Options;
import primetime.widget.Events;
import primetime.widget.WidgetKey;

class KeymapTest {
    @Test
    void keysAreFoundByTheNamesPeopleWrite() {
        assertEquals(Action.PAUSE, Keymap.USUAL.action(new KeyStroke(' ', false, false)));
        assertEquals(Action.REPAINT, Keymap.USUAL.action(new KeyStroke('l', true, false)));
        assertEquals(Action.FOCUS_RIGHT, Keymap.USUAL.action(new KeyStroke('l', false, false)));
        assertEquals(Action.FOCUS_PREVIOUS, Keymap.USUAL.action(new KeyStroke(KeyType.ReverseTab)));
        assertEquals(Action.THEME, Keymap.USUAL.action(new KeyStroke('T', false, false)));
        assertNull(Keymap.USUAL.action(new KeyStroke('l', false, true)), "Alt-l is not l");
    }

    @Test
    void theHelpIsClosedByTheQuitKeyThatIsChosenUnlessThatHoldsCtrl() {
        @SuppressWarnings("unchecked") // The options of keys are all of one type.
        Option<List<String>> quit = (Option<List<String>>) Keymap.OPTIONS.stream()
                .filter(each -> each.name().equals("quit")).findFirst().orElseThrow();
        assertEquals("q", Keymap.USUAL.closingHelp());
        assertEquals("X", Keymap.USUAL.with(Options.NONE.with(quit, List.of("C-q", "X"))).closingHelp());
        assertEquals("", Keymap.USUAL.with(Options.NONE.with(quit, List.of("C-q"))).closingHelp());
        assertEquals("", Keymap.USUAL.with(Options.NONE.with(quit, List.of())).closingHelp());
    }

    @Test
    void theTableOfTheReadmeIsTheListOfKeys() throws IOException {
        StringBuilder table = new StringBuilder();
        for (String[] line : Keymap.USUAL.lines()) {
            table.append("| `").append(line[0].replace(", ", "` `")).append("` | ").append(line[1]).append(" |\n");
        }
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains(table), "the README's table of keys should be\n" + table);
    }

    @Test
    void theReadmesTableOfTheEventsPaneBeginsWithTheKeysOfItsOwn() throws IOException {
        StringBuilder table = new StringBuilder("In the events pane:\n\n| key | does |\n|---|---|\n");
        for (WidgetKey key : new Events().keys()) {
            table.append("| `").append(key.keys().replace(" ", "` `")).append("` | ").append(key.words())
                    .append(" |\n");
        }
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains(table), "the README's table of keys should begin with\n" + table);
    }

    @Test
    void chosenKeysTakeThePlaceOfTheUsualOnesAndQuittingStaysPossible() {
        @SuppressWarnings("unchecked") // The options of keys are all of one type.
        Option<List<String>> pause = (Option<List<String>>) Keymap.OPTIONS.stream()
                .filter(each -> each.name().equals("pause")).findFirst().orElseThrow();
        Keymap chosen = Keymap.USUAL.with(Options.NONE.with(pause, List.of("X")));
        assertEquals(Action.PAUSE, chosen.action(new KeyStroke('X', false, false)));
        assertNull(chosen.action(new KeyStroke(' ', false, false)));
        assertEquals(Action.QUIT, chosen.action(new KeyStroke('c', true, false)));
        assertEquals(Keymap.USUAL.lines().size(), Keymap.USUAL.with(Options.NONE).lines().size());
    }
}
