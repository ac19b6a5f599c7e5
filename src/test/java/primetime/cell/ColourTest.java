package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourTest {
    @Test
    void aTerminalWithoutColoursGetsItsOwn() {
        assertEquals(Colour.DEFAULT, Colour.reduce(Colour.rgb(0xff0000), Depth.NONE));
        assertEquals(Colour.DEFAULT, Colour.reduce(Colour.indexed(196), Depth.NONE));
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    void theTerminalsOwnColoursStayWhatTheyAre(Depth depth) {
        assertEquals(Colour.DEFAULT, Colour.reduce(Colour.DEFAULT, depth));
        for (int i = 0; i < 16 && depth != Depth.NONE; i++) {
            assertEquals(Colour.indexed(i), Colour.reduce(Colour.indexed(i), depth));
        }
    }

    @Test
    void aTrueColourThatIsOneOf256BecomesThatOne() {
        assertEquals(Colour.indexed(16), Colour.reduce(Colour.rgb(0x000000), Depth.INDEXED));
        assertEquals(Colour.indexed(196), Colour.reduce(Colour.rgb(0xff0000), Depth.INDEXED));
        assertEquals(Colour.indexed(24), Colour.reduce(Colour.rgb(0x005f87), Depth.INDEXED));
        assertEquals(Colour.indexed(231), Colour.reduce(Colour.rgb(0xffffff), Depth.INDEXED));
        assertEquals(Colour.indexed(240), Colour.reduce(Colour.rgb(0x585858), Depth.INDEXED));
    }

    @ParameterizedTest
    @CsvSource({ "7ec477,2", "e5c07b,3", "f27078,9", "c678dd,5", "56b6c2,6", "61afef,12", "8effab,10", "5b3a7a,5",
            "c8ccd4,7", "727b88,8", "101418,0", "ffffff,15" })
    void ofSixteenTheHueIsKept(String rrggbb, int number) {
        int colour = Colour.rgb(Integer.parseInt(rrggbb, 16));
        assertEquals(number, Colour.value(Colour.reduce(colour, Depth.SIXTEEN)));
        assertEquals(number, Colour.value(Colour.reduce(colour, Depth.EIGHT)));
    }

    @Test
    void whatIsReducedCanBeShownAndIsNotReducedFurther() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            int colour = i % 2 == 0 ? Colour.rgb(random.nextInt(1 << 24)) : Colour.indexed(random.nextInt(256));
            for (Depth depth : Depth.values()) {
                int reduced = Colour.reduce(colour, depth);
                assertEquals(reduced, Colour.reduce(reduced, depth));
                assertTrue(depth == Depth.TRUE || !Colour.isRgb(reduced));
                assertTrue(depth.compareTo(Depth.SIXTEEN) > 0 || Colour.value(reduced) < 16);
            }
        }
    }

    @Test
    void aMixLiesBetweenItsEndsAndOtherKindsSwitchAtTheHalf() {
        assertEquals(Colour.rgb(0x102030), Colour.mix(Colour.rgb(0x102030), Colour.rgb(0xffffff), 0));
        assertEquals(Colour.rgb(0xffffff), Colour.mix(Colour.rgb(0x102030), Colour.rgb(0xffffff), 1));
        assertEquals(Colour.rgb(0x808080), Colour.mix(Colour.rgb(0x000000), Colour.rgb(0xffffff), 0.5));
        assertEquals(Colour.indexed(1), Colour.mix(Colour.indexed(1), Colour.indexed(2), 0.49));
        assertEquals(Colour.indexed(2), Colour.mix(Colour.indexed(1), Colour.indexed(2), 0.5));
    }

    @Test
    void kindsWithTheSameValueAreDifferentColours() {
        assertNotEquals(Colour.indexed(0), Colour.rgb(0));
        assertNotEquals(Colour.indexed(0), Colour.DEFAULT);
        assertNotEquals(Colour.rgb(0), Colour.DEFAULT);
    }

    @Test
    void aStyleGivesBackWhatItWasMadeOf() {
        long style = Style.of(Colour.rgb(0xabcdef), Colour.indexed(200)) | Style.ATTRIBUTES;
        assertEquals(Colour.rgb(0xabcdef), Style.foreground(style));
        assertEquals(Colour.indexed(200), Style.background(style));
        assertEquals(Style.ATTRIBUTES, style & Style.ATTRIBUTES);
        assertEquals(Colour.DEFAULT, Style.background(Style.withBackground(style, Colour.DEFAULT)));
        assertEquals(style, Style.withForeground(Style.withForeground(style, Colour.DEFAULT), Colour.rgb(0xabcdef)));
        assertEquals(Colour.indexed(7), Style.background(Style.onto(Style.PLAIN, Style.of(0, Colour.indexed(7)))));
        assertEquals(style, Style.onto(style, Style.of(0, Colour.indexed(7))));
    }
}
