package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import primetime.tape.Event;

class ExitWordsTest {
    @Test
    void codesOfShellsAreToldFromOthers() {
        assertEquals("success", ExitWords.meaning(0));
        assertEquals("failure", ExitWords.meaning(3 << 8));
        assertEquals("failure; a shell means: no such command", ExitWords.meaning(127 << 8));
        assertEquals("failure; a shell means: found, but cannot be run", ExitWords.meaning(126 << 8));
        assertEquals("failure; a shell means: ended by signal TERM", ExitWords.meaning(143 << 8));
        assertEquals("failure", ExitWords.meaning(255 << 8));
        assertEquals("failure", ExitWords.meaning(128 << 8));
    }

    @Test
    void everySignalHasAMeaningOfItsOwn() {
        for (int signal = 1; signal < 32; signal++) {
            assertFalse(ExitWords.meaning(signal).isEmpty(), "signal " + signal);
            for (int other = 1; other < signal; other++) {
                assertFalse(ExitWords.meaning(other).equals(ExitWords.meaning(signal)), other + " and " + signal);
            }
        }
        assertEquals("touched memory that is not its own", ExitWords.meaning(11 | 0x80));
        assertEquals("a real-time signal", ExitWords.meaning(40));
    }

    @Test
    void whatNobodyToldIsSaidToBeSo() {
        assertEquals("nobody could tell how it ended", ExitWords.meaning(Event.UNKNOWN));
    }
}
