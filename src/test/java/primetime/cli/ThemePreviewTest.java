package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.cell.Grid;
import primetime.cell.Style;
import primetime.term.Environment;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.theme.Themes;

class ThemePreviewTest {
    private static String text(Grid grid) {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                out.append(grid.text(column, row));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String printed(int columns, String... environment) {
        StringWriter out = new StringWriter();
        Map<String, String> variables = Map.of("TERM", environment[0], "LC_ALL", environment[1]);
        ThemesCommand.print(List.of(Themes.load("light"), Themes.load("mono")), Environment.of(variables), columns,
                new PrintWriter(out, true));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 12, 40, 80, 200 })
    void everyRoleIsThereByItsName(int columns) {
        for (String name : Themes.NAMES) {
            String shown = text(ThemePreview.of(Themes.load(name), columns));
            assertTrue(shown.lines().allMatch(line -> line.length() <= 100), shown);
            for (Role role : Role.values()) {
                assertTrue(columns < 40 || shown.contains(role.word()), role.word() + " is missing in\n" + shown);
            }
        }
    }

    @Test
    void aNameStandsInItsOwnStyle() {
        Theme theme = Themes.load("dark");
        Grid grid = ThemePreview.of(theme, 80);
        int at = text(grid).lines().toList().get(1).indexOf(" warn ") + 1;
        assertEquals(theme.style(Role.WARN), grid.style(at, 1));
        assertEquals(theme.style(Role.GROUND), grid.ground());
    }

    @Test
    void whatIsPrintedKeepsToTheTerminal() {
        assertTrue(printed(80, "xterm", "C.UTF-8").contains("\033[0;"), "colours");
        String console = printed(80, "linux", "C.UTF-8");
        assertTrue(console.contains("┌") && !console.contains("╭") && !console.contains("38;"), console);
        String ascii = printed(80, "xterm", "C");
        assertTrue(ascii.chars().allMatch(each -> each < 0x7f), ascii);
        assertTrue(printed(80, "xterm", "C").lines().allMatch(line -> line.endsWith("\033[m")), "no ground is left");
    }

    @Test
    void withoutATerminalThereIsALineForEach() {
        String plain = printed(0, "xterm", "C.UTF-8");
        assertEquals(2, plain.lines().count());
        assertTrue(plain.startsWith("light  Ink on warm paper"), plain);
        assertFalse(plain.contains("\033"), "no escape sequences");
    }

    @Test
    void blanksInsideTheFrameStandOnTheGround() {
        Grid grid = ThemePreview.of(Themes.load("light"), 80);
        long style = grid.style(78, 1);
        assertEquals(Style.background(Themes.load("light").style(Role.TEXT)), Style.background(style));
    }
}
