package primetime.cell;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A grid as text: its rows, then the same rows with a letter for each style, then what the letters mean. Golden pictures
 * lie in {@code src/test/resources/golden}; {@code -Dgolden.update=true} writes them anew, rows and styles.
 */
public final class Picture {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    private Picture() {
    }

    /** The rows alone, without the blanks at their ends. */
    public static String rows(Grid grid) {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < grid.columns(); column++) {
                line.append(grid.text(column, row));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /** Rows and styles. */
    public static String of(Grid grid) {
        Map<Long, Character> letters = new LinkedHashMap<>();
        letters.put(Style.PLAIN, '.');
        StringBuilder styles = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < grid.columns(); column++) {
                line.append(letters.computeIfAbsent(grid.style(column, row),
                        style -> (char) (letters.size() <= 26 ? 'a' + letters.size() - 1 : 'A' + letters.size() - 27)));
            }
            styles.append(line.toString().replaceAll("\\.+$", "")).append('\n');
        }
        StringBuilder out = new StringBuilder(rows(grid)).append("-- styles\n").append(styles).append("-- legend\n");
        letters.forEach((style, letter) -> out.append(letter).append(' ').append(name(style)).append('\n'));
        return out.toString();
    }

    /** Fails, showing both pictures, where the grid is not as the golden file of that name has it. */
    public static void assertGolden(String name, Grid grid) {
        assertGolden(name, of(grid));
    }

    /** The same for what is text already. */
    public static void assertGolden(String name, String actual) {
        Path file = GOLDEN.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            } else if (!Files.exists(file)) {
                fail("no golden picture " + name + "; the picture is\n" + actual);
            }
            String expected = Files.readString(file);
            if (!expected.equals(actual)) {
                fail("picture " + name + " differs\n== expected\n" + expected + "== actual\n" + actual);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private static String name(long style) {
        StringBuilder out = new StringBuilder(colour(Style.foreground(style))).append(" on ")
                .append(colour(Style.background(style)));
        String[] words = { "bold", "dim", "italic", "underline", "reverse", "blink", "strike" };
        long[] bits = { Style.BOLD, Style.DIM, Style.ITALIC, Style.UNDERLINE, Style.REVERSE, Style.BLINK,
                Style.STRIKE };
        for (int i = 0; i < bits.length; i++) {
            out.append((style & bits[i]) != 0 ? " " + words[i] : "");
        }
        return out.toString();
    }

    private static String colour(int colour) {
        return Colour.isRgb(colour) ? String.format("#%06x", Colour.value(colour))
                : Colour.isIndexed(colour) ? Integer.toString(Colour.value(colour)) : "default";
    }
}
