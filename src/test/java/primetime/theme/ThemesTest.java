package primetime.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Luminance;
import primetime.cell.Style;

class ThemesTest {
    private static final List<Role> READ = List.of(Role.TEXT, Role.STRONG, Role.TITLE, Role.GOOD, Role.WARN, Role.BAD,
            Role.INFO, Role.NOTICE, Role.KEY);
    private static final List<Role> GROUNDED = List.of(Role.BAR, Role.BADGE, Role.CHOSEN, Role.CHIP_A, Role.CHIP_B,
            Role.CHIP_C, Role.CHIP_D, Role.ALARM);
    /** States, and what they stand among. */
    private static final List<Role> STATES = List.of(Role.TEXT, Role.DIM, Role.GOOD, Role.WARN, Role.BAD);
    static final List<String> NAMES = Themes.NAMES;
    /** Those that bring a ground and so can be measured; the others look as the terminal makes them look. */
    static final List<String> PAINTED = NAMES.stream()
            .filter(name -> Colour.isRgb(Style.background(Themes.load(name).style(Role.GROUND)))).toList();

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyShippedThemeHasEveryRole(String name) {
        Theme theme = Themes.load(name);
        assertEquals(name, theme.name());
        assertTrue(theme.about().matches(".{20,56}\\."), "one line about it, for the preview: " + theme.about());
        for (Role role : Role.values()) {
            assertTrue(theme.ramp(role).length > 0, role.word());
        }
    }

    @Test
    void everyFileInTheFolderIsATheme() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("themes"))) {
            assertEquals(new TreeSet<>(Themes.NAMES),
                    files.map(file -> file.getFileName().toString().replace(".theme", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertTrue(PAINTED.containsAll(List.of("dark", "light", "hollywood", "high-contrast", "deuteranopia")));
    }

    @Test
    void anUnknownThemeIsNamed() {
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> Themes.load("puce")).getMessage().contains("puce"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void statesDifferOnEveryTerminal(String name, Depth depth) {
        Theme theme = Themes.load(name).on(depth, Glyphs.ASCII);
        for (Role one : STATES) {
            for (Role other : STATES) {
                // What is well may look like any text where there are no colours: it needs no look.
                boolean alike = one == other || isColourless(theme) && one.compareTo(other) < 0 && one == Role.TEXT
                        && other == Role.GOOD;
                if (one.compareTo(other) < 0 && !alike) {
                    assertNotEquals(theme.style(one), theme.style(other), one.word() + " and " + other.word());
                }
            }
        }
        assertNotEquals(theme.style(Role.BORDER), theme.style(Role.FOCUS));
        assertNotEquals(theme.style(Role.BAR), theme.style(Role.CHOSEN));
    }

    private static boolean isColourless(Theme theme) {
        return theme.depth() == Depth.NONE || theme.name().equals("mono");
    }

    /** CIE 1976 lightness, of which about 2 can just be seen side by side. */
    @ParameterizedTest
    @FieldSource("NAMES")
    void noStateIsToldByHueAlone(String name) {
        Theme theme = Themes.load(name);
        long good = theme.style(Role.GOOD);
        long warn = theme.style(Role.WARN);
        long bad = theme.style(Role.BAD);
        double least = name.equals("deuteranopia") ? 12 : 5;
        for (long[] pair : new long[][] { { good, warn }, { warn, bad }, { good, bad } }) {
            boolean drawnApart = (pair[0] & Style.ATTRIBUTES) != (pair[1] & Style.ATTRIBUTES)
                    || Style.background(pair[0]) != Style.background(pair[1]);
            double apart = drawnApart && least == 5 ? 100
                    : Math.abs(Lab.of(Colour.toRgb(Style.foreground(pair[0]))).l()
                            - Lab.of(Colour.toRgb(Style.foreground(pair[1]))).l());
            assertTrue(apart >= least, () -> name + " tells states " + apart + " of lightness apart");
        }
    }

    @Test
    void withoutTheGreenConesStatesStayApart() {
        Theme theme = Themes.load("deuteranopia");
        List<Role> roles = List.of(Role.GOOD, Role.WARN, Role.BAD, Role.TEXT, Role.DIM);
        for (Role one : roles) {
            for (Role other : roles) {
                double apart = Lab.of(Lab.deuteranope(foreground(theme.style(one))))
                        .distance(Lab.of(Lab.deuteranope(foreground(theme.style(other)))));
                assertTrue(one == other || apart >= 15, () -> one.word() + " and " + other.word() + " are " + apart);
            }
        }
    }

    @Test
    void theSimulationTakesPureRedForGreen() {
        assertTrue(Lab.of(0xb05000).distance(Lab.of(0x707000)) > 40, "apart for most eyes");
        assertTrue(Lab.of(Lab.deuteranope(0xb05000)).distance(Lab.of(Lab.deuteranope(0x707000))) < 15);
        assertEquals(0xffffff, Lab.deuteranope(0xffffff));
        assertEquals(0x808080, Lab.deuteranope(0x808080));
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
    @FieldSource("PAINTED")
    void whatIsReadStandsOutFromTheGround(String name) {
        Theme theme = Themes.load(name);
        int ground = background(theme.style(Role.GROUND));
        double least = name.equals("high-contrast") ? 7 : 4.5;
        for (Role role : READ) {
            assertContrast(least, theme, role, ground);
        }
        assertContrast(name.equals("high-contrast") ? 7 : 3, theme, Role.DIM, ground);
    }

    @ParameterizedTest
    @FieldSource("PAINTED")
    void whatHasAGroundOfItsOwnStandsOutFromThat(String name) {
        Theme theme = Themes.load(name);
        for (Role role : GROUNDED) {
            assertContrast(name.equals("high-contrast") ? 7 : 4.5, theme, role, background(theme.style(role)));
        }
    }

    @ParameterizedTest
    @FieldSource("PAINTED")
    void theHeatAndTheRainGoFromTheGroundToWhatStandsOutMost(String name) {
        Theme theme = Themes.load(name);
        int ground = background(theme.style(Role.GROUND));
        for (Role role : List.of(Role.HEAT, Role.RAIN)) {
            long[] ramp = theme.ramp(role);
            for (int i = 1; i < ramp.length; i++) {
                String step = role.word() + " step " + i;
                assertTrue(Luminance.contrast(foreground(ramp[i - 1]), ground) < Luminance
                        .contrast(foreground(ramp[i]), ground), step);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAINTED")
    void aPaintedThemeLeavesNothingToTheTerminal(String name) {
        Theme theme = Themes.load(name);
        for (Role role : Role.values()) {
            for (long style : theme.ramp(role)) {
                assertTrue(Colour.isRgb(Style.foreground(style)), role.word());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAINTED")
    void aPaintedThemeIsLegibleInSixteenColoursToo(String name) {
        Theme theme = Themes.load(name).on(Depth.SIXTEEN, Glyphs.BRAILLE);
        int ground = Style.background(theme.style(Role.GROUND));
        for (Role role : Role.values()) {
            int own = Style.background(theme.style(role));
            int behind = Colour.toRgb(own == Colour.DEFAULT ? ground : own);
            double ratio = Luminance.contrast(Colour.toRgb(Style.foreground(theme.style(role))), behind);
            assertTrue(ratio >= 2.5, () -> name + " " + role.word() + " has a contrast of " + ratio);
        }
    }

    private static void assertContrast(double least, Theme theme, Role role, int ground) {
        double ratio = Luminance.contrast(foreground(theme.style(role)), ground);
        assertTrue(ratio >= least, () -> theme.name() + " " + role.word() + " has a contrast of " + ratio);
    }

    private static int foreground(long style) {
        return Colour.value(Style.foreground(style));
    }

    private static int background(long style) {
        assertTrue(Colour.isRgb(Style.background(style)), "a ground of its own");
        return Colour.value(Style.background(style));
    }

    static Stream<Arguments> everywhere() {
        return NAMES.stream().flatMap(name -> Stream.of(Depth.values()).map(depth -> Arguments.of(name, depth)));
    }
}
