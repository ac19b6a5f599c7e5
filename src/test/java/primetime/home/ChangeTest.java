package primetime.home;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChangeTest {
    @Test
    void whatStaysTheSameNeverChanged() {
        Change change = new Change("a");
        assertFalse(change.isOver("a"));
        assertFalse(change.isOver("a"));
    }

    @Test
    void itTakesTwoLooksThatAgree() {
        Change change = new Change("a");
        assertFalse(change.isOver("b"));
        assertFalse(change.isOver("c"), "still being written");
        assertTrue(change.isOver("c"));
        assertTrue(change.isOver("c"), "nobody has read it yet");
        change.read("c");
        assertFalse(change.isOver("c"));
    }

    @Test
    void whatIsAsItWasReadBeforeAnybodyReadItAgainDidNotChange() {
        Change change = new Change("a");
        assertFalse(change.isOver("b"));
        assertFalse(change.isOver("a"));
        assertFalse(change.isOver("a"));
    }
}
