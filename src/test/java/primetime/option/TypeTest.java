package primetime.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTest {
    private final Type.Time time = new Type.Time(1, 86_400_000_000_000L);

    @ParameterizedTest
    @CsvSource({ "5s,5000000000", "1.5s,1500000000", "250 us,250000", "2m,120000000000", "1d,86400000000000", "7ns,7" })
    void aTimeHasAUnit(String text, long nanos) {
        assertEquals(nanos, time.read(text));
        assertEquals(nanos, time.read(time.write(nanos).replace("\"", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "5", "s", "-1s", "2d", "1.s", "1e3s", "5 s x", "999999999999d" })
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> time.read(text));
        assertThrows(IllegalArgumentException.class, () -> time.read(5L));
    }

    @ParameterizedTest
    @ValueSource(strings = { "z", "?", "C-l", "M-x", "Space", "S-Tab", "F12", "ü" })
    void aKeyIsACharacterOrAName(String key) {
        assertEquals(key, new Type.Key().read(key));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ab", " ", "F13", "C-", "space" })
    void whatIsNoKeyIsRefused(String key) {
        assertThrows(IllegalArgumentException.class, () -> new Type.Key().read(key));
    }

    @ParameterizedTest
    @CsvSource({ "5s", "4999ms", "1.5s", "1m" })
    void anIntervalIsReadAsItIsWritten(String text) {
        Type.Interval interval = new Type.Interval(1_000_000, 86_400_000_000_000L);
        long nanos = interval.read(text);
        assertEquals("\"" + text + "\"", interval.write(nanos));
        assertEquals(nanos, interval.read(interval.write(nanos).replace("\"", "")));
    }

    @Test
    void aTextIsWrittenSoThatItIsReadAsItWas() {
        assertEquals("\"a\\\"b\\\\c\\u001B\"", new Type.Text(10, "x").write("a\"b\\c\u001b"));
    }

    @Test
    void aListRefusesOneThatIsWrong() {
        Type.Several<Boolean> flags = new Type.Several<>(new Type.Flag(), 2);
        assertEquals(List.of(true, false), flags.read(List.of(true, false)));
        assertThrows(IllegalArgumentException.class, () -> flags.read(List.of(true, 1L)));
        assertThrows(IllegalArgumentException.class, () -> flags.read(List.of(true, true, true)));
        assertThrows(IllegalArgumentException.class, () -> flags.read(true));
    }
}
