package primetime.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Printable;
import primetime.cell.Style;

/**
 * Reads a theme file: for each role a line {@code role = colour [on colour] [attribute]...} with the attributes bold,
 * dim, italic, underline and reverse. A colour is {@code default}, one of the eight names with or without
 * {@code bright-}, a number up to 255, or {@code #rrggbb}. A ramp takes several colours, lowest first; a comma begins a
 * part with a ground and attributes of its own, and a part of exactly two 24-bit colours is filled in between. What
 * follows a {@code #} that stands alone is a comment; one in the first line says what the theme is about.
 */
final class ThemeFile {
    private static final List<String> NAMES = List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan",
            "white");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#(\\s.*)?$");
    private static final String[] NOTHING = {};
    private static final int STEPS = 12;

    private ThemeFile() {
    }

    /** @throws IllegalArgumentException with the number of the line that is wrong and what is wrong with it */
    static Theme parse(String name, List<String> lines) {
        Map<Role, long[]> styles = new EnumMap<>(Role.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = COMMENT.matcher(lines.get(i)).replaceFirst("").strip();
            try {
                if (!line.isEmpty()) {
                    read(line, styles);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new Theme(name, about(lines), styles, Depth.TRUE, Glyphs.BRAILLE);
    }

    /** The first line, where it is a comment. */
    private static String about(List<String> lines) {
        return lines.isEmpty() || !lines.get(0).startsWith("# ") ? "" : Printable.text(lines.get(0).substring(2));
    }

    private static void read(String line, Map<Role, long[]> styles) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("expected role = colour");
        }
        Role role = role(line.substring(0, equals).strip());
        long[] given = styles(line.substring(equals + 1));
        if (given.length > 1 && !role.isRamp()) {
            throw new IllegalArgumentException(role.word() + " is no ramp and takes one colour");
        }
        if (styles.put(role, given) != null) {
            throw new IllegalArgumentException("a second line for " + role.word());
        }
    }

    private static Role role(String word) {
        for (Role role : Role.values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role is called " + word);
    }

    /** Parts between commas follow each other; each has its own ground and attributes. */
    private static long[] styles(String value) {
        long[] styles = {};
        for (String part : value.split(",", -1)) {
            long[] more = part(part.isBlank() ? NOTHING : part.strip().split("\\s+"));
            int before = styles.length;
            styles = Arrays.copyOf(styles, before + more.length);
            System.arraycopy(more, 0, styles, before, more.length);
        }
        return styles;
    }

    private static long[] part(String[] words) {
        List<Integer> colours = new ArrayList<>();
        int background = Colour.DEFAULT;
        long attributes = 0;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "on" -> {
                    if (++i == words.length) {
                        throw new IllegalArgumentException("expected a colour behind on");
                    }
                    background = colour(words[i]);
                }
                case "bold" -> attributes |= Style.BOLD;
                case "dim" -> attributes |= Style.DIM;
                case "italic" -> attributes |= Style.ITALIC;
                case "underline" -> attributes |= Style.UNDERLINE;
                case "reverse" -> attributes |= Style.REVERSE;
                default -> colours.add(colour(words[i]));
            }
        }
        if (colours.isEmpty()) {
            throw new IllegalArgumentException("expected a colour, or default");
        }
        return filled(colours, background, attributes);
    }

    private static long[] filled(List<Integer> colours, int background, long attributes) {
        int from = colours.get(0);
        int to = colours.get(colours.size() - 1);
        boolean between = colours.size() == 2 && Colour.isRgb(from) && Colour.isRgb(to);
        long[] styles = new long[between ? STEPS : colours.size()];
        for (int i = 0; i < styles.length; i++) {
            int colour = between ? Colour.mix(from, to, i / (STEPS - 1.0)) : colours.get(i);
            styles[i] = Style.of(colour, background) | attributes;
        }
        return styles;
    }

    private static int colour(String word) {
        if (word.equals("default")) {
            return Colour.DEFAULT;
        }
        boolean bright = word.startsWith("bright-");
        int named = NAMES.indexOf(bright ? word.substring(7) : word);
        if (named >= 0) {
            return Colour.indexed(named + (bright ? 8 : 0));
        }
        if (word.matches("#[0-9a-fA-F]{6}")) {
            return Colour.rgb(Integer.parseInt(word.substring(1), 16));
        }
        if (word.matches("[0-9]{1,3}") && Integer.parseInt(word) <= 255) {
            return Colour.indexed(Integer.parseInt(word));
        }
        throw new IllegalArgumentException(word + " is no colour");
    }
}
