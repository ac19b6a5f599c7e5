package primetime.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Style;

class ThemesTest {
    /** A black screen, and the dark grey that many terminals start with. */
    private static final int[] GROUNDS = { 0x000000, 0x101418 };
    private static final List<Role> READ = List.of(Role.TEXT, Role.STRONG, Role.TITLE, Role.GOOD, Role.WARN, Role.BAD,
            Role.INFO, Role.NOTICE, Role.KEY);
    private static final List<Role> GROUNDED = List.of(Role.BAR, Role.BADGE, Role.CHOSEN, Role.CHIP_A, Role.CHIP_B,
            Role.CHIP_C, Role.CHIP_D, Role.ALARM);
    static final List<String> NAMES = Themes.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyShippedThemeHasEveryRole(String name) {
        Theme theme = Themes.load(name);
        assertEquals(name, theme.name());
        for (Role role : Role.values()) {
            assertTrue(theme.ramp(role).length > 0, role.word());
        }
    }

    @Test
    void anUnknownThemeIsNamed() {
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> Themes.load("puce")).getMessage().contains("puce"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void goodWarnAndBadDifferOnEveryTerminal(String name, Depth depth) {
        Theme theme = Themes.load(name).on(depth, Glyphs.ASCII);
        assertNotEquals(theme.style(Role.GOOD), theme.style(Role.WARN));
        assertNotEquals(theme.style(Role.WARN), theme.style(Role.BAD));
        assertNotEquals(theme.style(Role.GOOD), theme.style(Role.BAD));
        assertNotEquals(theme.style(Role.BORDER), theme.style(Role.FOCUS));
        assertNotEquals(theme.style(Role.BAR), theme.style(Role.CHOSEN));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void nothingIsWrittenInTheColourOfItsGround(String name, Depth depth) {
        Theme theme = Themes.load(name).on(depth, Glyphs.ASCII);
        for (Role role : GROUNDED) {
            long style = theme.style(role);
            assertFalse(Style.background(style) != Colour.DEFAULT && Style.background(style) == Style.foreground(style),
                    role.word());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void withoutColoursEveryThemeHasNone(String name) {
        Theme theme = Themes.load(name).on(Depth.NONE, Glyphs.BRAILLE);
        assertEquals(name, theme.name());
        for (Role role : Role.values()) {
            for (long style : theme.ramp(role)) {
                assertEquals(0, style & ~Style.ATTRIBUTES, role.word());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void whatIsReadStandsOutFromADarkGround(String name, int ground) {
        Theme theme = Themes.load(name);
        for (Role role : READ) {
            assertContrast(4.5, theme, role, ground);
        }
        assertContrast(3, theme, Role.DIM, ground);
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void whatHasAGroundOfItsOwnStandsOutFromThat(String name, int ground) {
        Theme theme = Themes.load(name);
        for (Role role : GROUNDED) {
            assertContrast(4.5, theme, role, Colour.value(Style.background(theme.style(role))));
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void theRainGetsBrighterTowardsItsHead(String name, int ground) {
        long[] ramp = Themes.load(name).ramp(Role.RAIN);
        for (int i = 1; i < ramp.length; i++) {
            assertTrue(luminance(Colour.value(Style.foreground(ramp[i - 1]))) < luminance(
                    Colour.value(Style.foreground(ramp[i]))));
        }
    }

    private static void assertContrast(double least, Theme theme, Role role, int ground) {
        int colour = Style.foreground(theme.style(role));
        assertTrue(Colour.isRgb(colour), role.word());
        double ratio = contrast(Colour.value(colour), ground);
        assertTrue(ratio >= least, () -> theme.name() + " " + role.word() + " has a contrast of " + ratio);
    }

    /** WCAG 2.1, "contrast ratio": 1 to 21. */
    private static double contrast(int a, int b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    /** WCAG 2.1, "relative luminance": 0 to 1. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    static Stream<Arguments> everywhere() {
        return NAMES.stream().flatMap(name -> Stream.of(Depth.values()).map(depth -> Arguments.of(name, depth)));
    }

    static Stream<Arguments> coloured() {
        return Stream.of("dark", "hollywood")
                .flatMap(name -> Stream.of(Arguments.of(name, GROUNDS[0]), Arguments.of(name, GROUNDS[1])));
    }
}
