package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextsTest {
    private static final int BYTES = 2000;
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);

    TextsTest() {
        tape.texts("t", BYTES);
    }

    private void say(long at, String text) {
        tape.append(new Text("t", at, 1, text), at);
    }

    private String at(long instant) {
        window.move(instant);
        return window.texts("t").latest();
    }

    @Test
    void anEarlierInstantShowsWhatWasSaidThen() {
        say(10, "one");
        say(20, "two");
        assertEquals("", at(9));
        assertEquals("one", at(10));
        assertEquals("one", at(19));
        assertEquals("two", at(99));
        assertEquals(20, window.texts("t").at());
    }

    @Test
    void theOldestGoWhenThereIsTooMuch() {
        for (int i = 0; i < 100; i++) {
            say(i, Integer.toString(i).repeat(100));
        }
        window.move(1000);
        TextsView view = window.texts("t");
        assertEquals("99".repeat(100), view.latest());
        assertEquals(100, view.count());
        assertTrue(view.first() >= 95, "first " + view.first());
    }

    @Test
    void theSameTextAgainTakesNoMoreRoom() {
        for (int i = 0; i < 4000; i++) {
            say(i, "always the same ".repeat(40));
        }
        window.move(5000);
        assertEquals(0, window.texts("t").first());
        for (int i = 4000; i < 4300; i++) {
            say(i, "another " + i);
        }
        window.move(5000);
        assertTrue(window.texts("t").count() - window.texts("t").first() <= 4096);
        assertEquals("another 4299", window.texts("t").latest());
    }

    @Test
    void aTextThatIsLongerThanTheTrackIsKeptAlone() {
        say(1, "short");
        say(2, "x".repeat(BYTES));
        assertEquals(BYTES, at(3).length());
        say(3, "short");
        assertEquals("short", at(4));
        assertEquals(2, window.texts("t").first());
    }

    @Test
    void aFaultBesideAnAnswerStandsUntilTheNext() {
        say(1, "answer");
        tape.append(new Fault("t", 1, "t.sh", "tried to write", ""), 1);
        assertEquals("answer", at(1));
        assertEquals("tried to write", window.texts("t").fault().happened());
        say(2, "answer");
        window.move(2);
        assertNull(window.texts("t").fault());
    }
}
