package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import primetime.tape.Event;

class WaitStatusTest {
    private static String words(int status) {
        StringBuilder out = new StringBuilder();
        WaitStatus.words(out, status);
        return out.toString();
    }

    private static String shortWords(int status) {
        StringBuilder out = new StringBuilder();
        WaitStatus.shortWords(out, status);
        return out.toString();
    }

    @Test
    void codesSignalsAndCoresAreNamed() {
        assertEquals("code 0", words(0));
        assertEquals("code 255", words(255 << 8));
        assertEquals("signal 9 KILL", words(9));
        assertEquals("signal 11 SEGV core", words(11 | 0x80));
        assertEquals("signal 42", words(42));
        assertEquals("gone", words(Event.UNKNOWN));
    }

    @Test
    void inShortTheyFitNineColumns() {
        assertEquals("SIGKILL", shortWords(9));
        assertEquals("SEGV core", shortWords(11 | 0x80));
        for (int status = 0; status < 0x10000; status++) {
            String words = shortWords(status);
            boolean rare = (status & 0x7f) == 16 || (status & 0x7f) == 26 || (status & 0x80) != 0;
            assertTrue(words.length() <= 9 || rare, words);
        }
    }

    @Test
    void whatNobodyKnowsIsNoFailure() {
        assertEquals(false, WaitStatus.isFailure(Event.UNKNOWN));
        assertEquals(false, WaitStatus.isFailure(0));
        assertEquals(true, WaitStatus.isFailure(1 << 8));
        assertEquals(true, WaitStatus.isFailure(15));
    }
}
