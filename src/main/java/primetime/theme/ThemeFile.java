package primetime.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Style;

/**
 * Reads a theme file: a line {@code role = colour [on colour] [bold|dim|italic|underline|reverse]...} for each role, a
 * ramp having several colours; {@code #} after a blank or at the start of a line that is followed by a blank begins a
 * comment. A colour is {@code default}, one of the eight names with or without {@code bright-}, a number up to 255, or
 * {@code #rrggbb}. A ramp of exactly two 24-bit colours is filled in between.
 */
final class ThemeFile {
    private static final List<String> NAMES = List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan",
            "white");
    private static final int STEPS = 12;

    private ThemeFile() {
    }

    /** @throws IllegalArgumentException with the number of the line that is wrong and what is wrong with it */
    static Theme parse(String name, List<String> lines) {
        Map<Role, long[]> styles = new EnumMap<>(Role.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
                continue;
            }
            try {
                int equals = line.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("expected role = colour");
                }
                Role role = role(line.substring(0, equals).strip());
                styles.put(role, styles(line.substring(equals + 1).strip().split("\\s+")));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("theme " + name + " line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new Theme(name, styles, Depth.TRUE, Glyphs.BRAILLE);
    }

    private static Role role(String word) {
        for (Role role : Role.values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role is called " + word);
    }

    private static long[] styles(String[] words) {
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
            colours.add(Colour.DEFAULT);
        }
        if (colours.size() == 2 && Colour.isRgb(colours.get(0)) && Colour.isRgb(colours.get(1))) {
            int from = colours.get(0);
            int to = colours.get(1);
            colours.clear();
            for (int i = 0; i < STEPS; i++) {
                colours.add(Colour.mix(from, to, i / (STEPS - 1.0)));
            }
        }
        long[] styles = new long[colours.size()];
        for (int i = 0; i < styles.length; i++) {
            styles[i] = Style.of(colours.get(i), background) | attributes;
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
