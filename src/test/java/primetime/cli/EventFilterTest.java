package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.source.linux.Origins.Origin;

class EventFilterTest {
    private static EventFilter filter(String text) {
        return EventFilter.of(text, uid -> uid == 1000 ? "anna" : Integer.toString(uid));
    }

    @ParameterizedTest
    @CsvSource({ "MAKE,true", "cake,false", "uid:1000,true", "uid:anna,true", "uid:0,false", "comm:make,true",
            "comm:mak,false", "exit:nonzero,true", "exit:2,true", "exit:3,false", "exit:KILL,false", "tty:pts/3,true",
            "tty:none,false", "make uid:anna,true", "make uid:0,false", "http://x,false" })
    void aWordLetsThroughWhatItSays(String text, boolean passes) {
        assertEquals(passes,
                filter(text).passes(SampleProcess.exit("make all", 2 << 8, 1), new Origin("make", 5)));
    }

    @ParameterizedTest
    @CsvSource({ "exit:KILL,true", "exit:sigkill,true", "exit:nonzero,true", "exit:9,false" })
    void aSignalIsNoCode(String text, boolean passes) {
        assertEquals(passes, filter(text).passes(SampleProcess.exit("make", 9, 1), new Origin("make", 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "user:root", "exit:", "exit:FOO", "uid:" })
    void aBrokenFilterSaysWhatIsAccepted(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> filter(text)).getMessage();
        assertTrue(message.contains(EventFilter.ACCEPTED), message);
    }
}
