package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Widths over the whole range of values, and every carry. */
class FiguresTest {
    private final StringBuilder out = new StringBuilder();

    private String said(StringBuilder text) {
        String said = text.toString();
        text.setLength(0);
        return said;
    }

    @Test
    void aCountCarriesToTheNextPrefixInsteadOfGrowing() {
        assertEquals("999", said(Figures.count(out, 999.4)));
        assertEquals("1.00k", said(Figures.count(out, 999.96)));
        assertEquals("9.99k", said(Figures.count(out, 9_994)));
        assertEquals("10.0k", said(Figures.count(out, 9_996)));
        assertEquals("99.9k", said(Figures.count(out, 99_949)));
        assertEquals("100k", said(Figures.count(out, 99_950)));
        assertEquals("1.00M", said(Figures.count(out, 999_500)));
    }

    @Test
    void bytesCarryBeforeTheyReachFourDigits() {
        assertEquals("999B", said(Figures.bytes(out, 999)));
        assertEquals("0.98K", said(Figures.bytes(out, 1000)));
        assertEquals("1.00K", said(Figures.bytes(out, 1024)));
        assertEquals("0.98M", said(Figures.bytes(out, 1000 * 1024)));
        assertEquals("8.00E", said(Figures.bytes(out, Long.MAX_VALUE)));
    }

    @Test
    void ratesAreBitsOfBytes() {
        assertEquals("12.4 Mb/s", said(Figures.bits(out, 1_550_000)));
        assertEquals("0 b/s", said(Figures.bits(out, 0)));
        assertEquals("    0 b/s", said(Figures.bits(out, 0, 9)));
    }

    @Test
    void noMagnitudeIsWiderThanTheWidthThatIsPromised() {
        everyMagnitude(5, Figures::count);
        everyMagnitude(5, Figures::bytes);
        everyMagnitude(9, (text, value) -> Figures.bits(text, value / 8));
        everyMagnitude(5, (text, value) -> Figures.count(text, value, 5));
        everyMagnitude(4, (text, value) -> Figures.three(text, Math.min(9999.4, value)));
        everyMagnitude(4, (text, value) -> Figures.percent(text, value % 1, 0));
        everyMagnitude(6, (text, value) -> Figures.percent(text, value % 1, 1));
        everyMagnitude(6, (text, value) -> Figures.latency(text, value % 999e9));
        // 270 years.
        everyMagnitude(6, (text, value) -> Figures.life(text, (long) (value % 8.6e18)));
    }

    /** Random values of every power of ten a long can reach, and both neighbours of every edge between them. */
    private void everyMagnitude(int width, BiFunction<StringBuilder, Double, StringBuilder> figure) {
        Random random = new Random(7);
        for (double power = 1e-3; power < 9e18; power *= 10) {
            for (int i = 0; i < 2000; i++) {
                check(width, figure, power * (1 + 9 * random.nextDouble()));
            }
            for (double edge : new double[] { 9.995, 9.95, 9.9995, 99.95, 59.995, 999.5, 1023.995 }) {
                check(width, figure, Math.nextDown(edge * power));
                check(width, figure, edge * power);
            }
        }
    }

    private void check(int width, BiFunction<StringBuilder, Double, StringBuilder> figure, double value) {
        String said = said(figure.apply(out, value));
        assertTrue(said.length() <= width, () -> value + " is \"" + said + "\"");
    }

    @Test
    void paddedFiguresHaveOneWidthWhateverTheySay() {
        for (double value : new double[] { 0, 0.4, 7, 99, 999.4, 999.96, 12_345, 1e6, 9.996e8, 9e18, Double.NaN,
                Double.POSITIVE_INFINITY }) {
            assertEquals(5, said(Figures.count(out, value, 5)).length());
            assertEquals(5, said(Figures.bytes(out, value, 5)).length());
            assertEquals(9, said(Figures.bits(out, value / 8, 9)).length());
        }
    }

    @Test
    void unknownIsNeverZeroAndHasNoUnit() {
        assertEquals("n/a", said(Figures.count(out, Double.NaN)));
        assertEquals("n/a", said(Figures.bytes(out, Double.NaN)));
        assertEquals("n/a", said(Figures.bits(out, Double.NaN)));
        assertEquals("n/a", said(Figures.bits(out, Double.POSITIVE_INFINITY)));
        assertEquals("n/a", said(Figures.count(out, 1e40)));
        assertEquals(" n/a", said(Figures.percent(out, Double.NaN, 0)));
        assertEquals(" n/a", said(Figures.three(out, Double.NaN)));
        assertEquals("   n/a", said(Figures.latency(out, Double.NaN)));
        assertEquals("     ?", said(Figures.life(out, -1)));
        assertEquals("  n/a", said(Figures.whole(out, Long.MIN_VALUE, 5)));
    }

    @Test
    void aMinusSignIsKeptUnlessNothingIsLeftOfTheNumber() {
        assertEquals("-1.00k", said(Figures.count(out, -999.96)));
        assertEquals("-0.5", said(Figures.fixed(out, -0.46, 1)));
        assertEquals("0", said(Figures.fixed(out, -0.4, 0)));
        assertEquals("-5.2 µs", said(Figures.latency(out, -5200)));
    }

    @Test
    void lifeNeverShowsTimeThatHasNotPassed() {
        assertEquals("0.004s", said(Figures.life(out, 4_000_000)));
        assertEquals("9.999s", said(Figures.life(out, 9_999_900_000L)));
        assertEquals("59.99s", said(Figures.life(out, 59_999_000_000L)));
        assertEquals(" 1m00s", said(Figures.life(out, 60_000_000_000L)));
        assertEquals("59m59s", said(Figures.life(out, 3_599_999_000_000L)));
        assertEquals("99d23h", said(Figures.life(out, 8_639_999L * 1_000_000_000)));
        assertEquals("  100d", said(Figures.life(out, 8_640_000L * 1_000_000_000)));
    }

    @Test
    void percentKeepsItsWidthAtAHundred() {
        assertEquals("  7%", said(Figures.percent(out, 0.07, 0)));
        assertEquals("100%", said(Figures.percent(out, 0.9951, 0)));
        assertEquals("100.0%", said(Figures.percent(out, 1, 1)));
        assertEquals(" 12.5%", said(Figures.percent(out, 0.125, 1)));
    }

    @Test
    void paddingMovesOnlyWhatWasAppended() {
        out.append("ab");
        Figures.whole(out, 42, 4);
        assertEquals("ab  42", said(out));
        assertEquals("12345", said(Figures.whole(out, 12_345, 3)));
    }

    @Test
    void aTimeOfDayBeforeNineteenSeventyIsStillATimeOfDay() {
        assertEquals("23:59:59.999", said(Figures.clock(out, -1, true)));
        assertEquals("00:00:00", said(Figures.clock(out, 0, false)));
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            assertEquals("12.4k", said(Figures.count(out, 12_400)));
        } finally {
            Locale.setDefault(before);
        }
    }
}
