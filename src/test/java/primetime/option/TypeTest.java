package primetime.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTest {
    private final Type.Amount time = new Type.Amount(Units.TIME, 1, 86_400_000_000_000L);

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
    @CsvSource({ "C-i,Tab", "C-m,Enter", "C-j,Enter", "C-[,Esc", "C-h,Backspace", "C-Z,C-z", "C-M-i,M-Tab",
            "C-M-X,C-M-x" })
    void aKeyThatTheTerminalSendsAsAnotherIsRefusedWithThat(String key, String same) {
        assertEquals("a terminal sends \"" + key + "\" as \"" + same + "\"",
                assertThrows(IllegalArgumentException.class, () -> new Type.Key().read(key)).getMessage());
        assertEquals(same, new Type.Key().read(same));
    }

    @Test
    void onlyPrimesThatWouldBeTakenAreProposed() {
        Type.Interval interval = new Type.Interval(100_000_000, 200_000_000, Type.Interval.MILLIS);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> interval.read("100ms")).getMessage()
                .startsWith("100 ms is not prime; 101 ms is, and"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> interval.read("200ms")).getMessage()
                .startsWith("200 ms is not prime; 199 ms is, and"));
    }

    @Test
    void whatIsRefusedIsToldInOneLineHoweverLongItIs() {
        String refusal = assertThrows(IllegalArgumentException.class,
                () -> new Type.Word(List.of("a")).read("\uD83C\uDFA8".repeat(5000))).getMessage();
        assertTrue(refusal.endsWith("...\"") && refusal.length() < 200, refusal);
    }

    @ParameterizedTest
    @CsvSource({ "5s", "4999ms", "1.5s", "1m" })
    void anIntervalIsReadAsItIsWritten(String text) {
        Type.Interval interval = new Type.Interval(1_000_000, 86_400_000_000_000L, Type.Interval.MILLIS);
        long nanos = interval.read(text);
        assertEquals("\"" + text + "\"", interval.write(nanos));
        assertEquals(nanos, interval.read(interval.write(nanos).replace("\"", "")));
    }

    @ParameterizedTest
    @CsvSource({ "5ms,4999", "4999us,4999", "1.5ms,1499", "0.5s,500009", "4ms,4001", "6ms,6007" })
    void aWishBecomesThePrimeThatIsNearest(String text, long micros) {
        Type.Interval interval = new Type.Interval(100_000, 1_000_000_000L, Type.Interval.MICROS);
        assertEquals(micros * 1000, interval.nearest(interval.read(text)));
        assertEquals(interval.read(text), interval.read(interval.write(interval.read(text)).replace("\"", "")));
    }

    @ParameterizedTest
    @CsvSource({ "1000000,500ms,500 ms is not prime; 499 ms and 503 ms are,0.5s",
            "1000000,5500 ms,5500 ms is not prime; 5483 ms and 5501 ms are,5.5s",
            "1000,5000us,5000 us is not prime; 4999 us and 5003 us are,5ms" })
    void aNumberOfGrainsThatIsNotPrimeIsRefusedWithAWishThatIsTaken(long grain, String text, String words,
            String wish) {
        Type.Interval interval = new Type.Interval(100_000, 86_400_000_000_000L, grain);
        String refusal = assertThrows(IllegalArgumentException.class, () -> interval.read(text)).getMessage();
        assertEquals(words + ", and a wish such as \"" + wish + "\" takes the nearest that is free",
                refusal);
        interval.read(wish);
    }

    @ParameterizedTest
    @CsvSource({ "600kB,600000", "4.5 MB,4500000", "16MiB,16777216", "1 KiB,1024", "999B,999" })
    void bytesHaveAUnit(String text, long bytes) {
        Type.Amount room = new Type.Amount(Units.BYTES, 1, 1 << 30);
        assertEquals(bytes, room.read(text));
        assertEquals(bytes, room.read(room.write(bytes).replace("\"", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "5", "kB", "-1kB", "2GB", "0B", "5s", "1e3B", "5 k B" })
    void whatAreNoBytesIsRefused(String text) {
        Type.Amount room = new Type.Amount(Units.BYTES, 1, 1 << 30);
        String refusal = assertThrows(IllegalArgumentException.class, () -> room.read(text)).getMessage();
        assertTrue(refusal.startsWith("takes bytes from \"1B\" to \"1024MiB\", not \"" + text + "\""), refusal);
        assertEquals(!text.equals("0B"), refusal.endsWith("; its units are MB, kB, MiB, KiB, B"), refusal);
    }

    @Test
    void aWholeNumberIsNoFraction() {
        Type.Whole whole = new Type.Whole(0, 99, "");
        assertEquals(99, whole.read(99L));
        for (Object wrong : List.of(100L, -1L, 1.0, "1")) {
            assertThrows(IllegalArgumentException.class, () -> whole.read(wrong));
        }
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
