package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final long SECOND = 1_000_000_000;
    private final StringBuilder out = new StringBuilder();

    @ParameterizedTest
    @CsvSource({ "0,0,0", "0.05,1,0.1", "-0.04,1,0.0", "-1.25,2,-1.25", "12.3456,3,12.346", "NaN,1,n/a", "1e16,0,n/a",
            "Infinity,1,n/a", "0.999,2,1.00" })
    void aNumberHasItsDecimals(double value, int decimals, String text) {
        assertEquals(text, Figures.fixed(out, value, decimals).toString());
    }

    @ParameterizedTest
    @CsvSource({ "0,0B", "512,512B", "1000,0.98K", "1024,1.00K", "16535624089,15.4G", "1e19,8.67E", "NaN,n/a" })
    void bytesAreInPowersOf1024(double value, String text) {
        assertEquals(text, Figures.bytes(out, value).toString());
    }

    @ParameterizedTest
    @CsvSource({ "0,0 b/s", "1550000,12.4 Mb/s", "125,1.00 kb/s", "124.9,999 b/s", "NaN,n/a" })
    void bitsAreInPowersOf1000(double bytesPerSecond, String text) {
        assertEquals(text, Figures.bits(out, bytesPerSecond).toString());
    }

    @Test
    void aFigureThatGrowsNeverGetsWiderThanItsKind() {
        for (double value = 1; value < 1e20; value *= 1.01) {
            out.setLength(0);
            assertTrue(Figures.count(out, value).length() <= 5, out::toString);
            out.setLength(0);
            assertTrue(Figures.bytes(out, value).length() <= 5, out::toString);
            out.setLength(0);
            assertTrue(Figures.bits(out, value).length() <= 9, out::toString);
        }
        for (double nanos = 1; nanos < 900 * SECOND; nanos *= 1.01) {
            out.setLength(0);
            assertEquals(6, Figures.latency(out, nanos).length(), out::toString);
        }
        for (double nanos = 1; nanos < 99 * 86_400.0 * SECOND; nanos *= 1.01) {
            out.setLength(0);
            assertEquals(6, Figures.life(out, (long) nanos).length(), out::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = { "5200,5.2 µs", "38000,\" 38 µs\"", "4104000,4.1 ms",
            "2500000000,\"2.5 s \"" })
    void aLatencyHasItsUnit(double nanos, String text) {
        assertEquals(text, Figures.latency(out, nanos).toString());
    }

    @ParameterizedTest
    @CsvSource({ "4000000,0.004s", "12410000000,12.41s", "123000000000,2m03s", "11040000000000,3h04m",
            "273600000000000,3d04h", "-1,?" })
    void aLifeHasItsUnit(long nanos, String text) {
        assertEquals(text, Figures.life(out, nanos).toString().strip());
    }

    @Test
    void aTimeOfDayIsTheSameInEveryYear() {
        assertEquals("11:42:31.204", Figures.clock(out, 42_151_204L, true).toString());
        out.setLength(0);
        assertEquals("23:59:59", Figures.clock(out, -1, false).toString());
    }

    @Test
    void paddingMovesOnlyWhatWasAppended() {
        out.append("cpu");
        assertEquals("cpu    7", Figures.whole(out, 7, 5).toString());
        assertEquals("cpu    7123456", Figures.whole(out, 123_456, 5).toString());
    }
}
