package primetime.theme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Colour;
import primetime.cell.Style;

class ThemeFileTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "text default         | expected role = colour", //
            "txet = default       | no role is called txet", //
            "text = puce          | puce is no colour", //
            "text = 256           | 256 is no colour", //
            "text = #12345        | #12345 is no colour", //
            "text = bright-orange | bright-orange is no colour", //
            "text = red on        | expected a colour behind on", //
            "text = bold          | expected a colour, or default", //
            "text =               | expected a colour, or default", //
            "heat = red, , blue   | expected a colour, or default", //
            "text = red blue      | text is no ramp and takes one colour", //
            "dim = default        | a second line for dim" })
    void aWrongLineIsNamedWithItsNumberAndWhatIsWrongWithIt(String line, String reason) {
        List<String> lines = new ArrayList<>(List.of("# a comment", "", "dim = bright-black", line));
        var thrown = assertThrows(IllegalArgumentException.class, () -> ThemeFile.parse("test", lines));
        assertTrue(thrown.getMessage().startsWith("line 4: "), thrown.getMessage());
        assertTrue(thrown.getMessage().contains(reason), thrown.getMessage());
    }

    @Test
    void aRoleThatIsMissingIsNamed() {
        List<String> lines = lines();
        lines.removeIf(line -> line.startsWith("notice "));
        var thrown = assertThrows(IllegalArgumentException.class, () -> ThemeFile.parse("test", lines));
        assertEquals("no line for notice", thrown.getMessage());
    }

    @Test
    void coloursAreReadByNameNumberAndHex() {
        assertEquals(Style.of(Colour.indexed(2), Colour.DEFAULT), only("green"));
        assertEquals(Style.of(Colour.indexed(10), Colour.DEFAULT), only("bright-green"));
        assertEquals(Style.of(Colour.indexed(238), Colour.indexed(0)), only("238 on black"));
        assertEquals(Style.of(Colour.rgb(0xa3244a), Colour.DEFAULT) | Style.BOLD | Style.UNDERLINE,
                only("#A3244a bold underline"));
        assertEquals(Style.of(Colour.DEFAULT, Colour.DEFAULT) | Style.DIM | Style.ITALIC | Style.REVERSE,
                only("default dim italic reverse"));
    }

    @Test
    void whatFollowsALoneHashIsAComment() {
        assertEquals(only("#123456"), only("#123456 # the ground"));
        assertEquals(only("green"), only("green #"));
    }

    @Test
    void aRampOfTwoTrueColoursIsFilledInBetween() {
        long[] ramp = ramp("#000000 #ffffff");
        assertEquals(12, ramp.length);
        for (int i = 1; i < ramp.length; i++) {
            assertTrue(Colour.value(Style.foreground(ramp[i - 1])) < Colour.value(Style.foreground(ramp[i])));
        }
        assertEquals(2, ramp("red blue").length);
        assertEquals(3, ramp("#000000 #777777 #ffffff").length);
    }

    @Test
    void partsOfARampHaveAttributesOfTheirOwn() {
        long plain = Style.of(Colour.DEFAULT, Colour.DEFAULT);
        assertArrayEquals(new long[] { plain | Style.DIM, plain, plain | Style.BOLD },
                ramp("default dim, default, default bold"));
    }

    private static long only(String value) {
        return parse(Role.TEXT, value).style(Role.TEXT);
    }

    private static long[] ramp(String value) {
        return parse(Role.RAIN, value).ramp(Role.RAIN);
    }

    private static Theme parse(Role role, String value) {
        List<String> lines = lines();
        lines.set(role.ordinal(), role.word() + " = " + value);
        return ThemeFile.parse("test", lines);
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Role role : Role.values()) {
            lines.add(role.word() + " = default");
        }
        return lines;
    }
}
