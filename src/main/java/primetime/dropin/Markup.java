package primetime.dropin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns the colours that byobu's scripts print for tmux, {@code #[fg=red,bold]}, and for screen, {@code ^E{= kw}} (in the
 * middle of which byobu writes attributes and two letters, ground first), into SGR sequences, which is what panes
 * understand. What is neither stays as it is. Pure.
 */
final class Markup {
    private static final List<String> NAMES = List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan",
            "white");
    private static final String LETTERS = "krgybmcw";
    private static final char SCREEN = '\u0005';

    private Markup() {
    }

    static String toSgr(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            boolean tmux = text.startsWith("#[", at);
            boolean screen = text.charAt(at) == SCREEN && text.startsWith("{", at + 1);
            int end = tmux ? text.indexOf(']', at) : screen ? text.indexOf('}', at) : -1;
            if (end < 0) {
                out.append(text.charAt(at));
                continue;
            }
            String inside = text.substring(at + 2, end);
            List<String> codes = tmux ? tmux(inside) : screen(inside);
            if (!codes.isEmpty()) {
                out.append("\u001b[").append(String.join(";", codes)).append('m');
            }
            at = end;
        }
        return out.toString();
    }

    private static List<String> tmux(String inside) {
        List<String> codes = new ArrayList<>();
        for (String word : inside.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            if (word.startsWith("fg=")) {
                codes.addAll(colour(word.substring(3), 30));
            } else if (word.startsWith("bg=")) {
                codes.addAll(colour(word.substring(3), 40));
            } else {
                switch (word) {
                    case "default", "none" -> codes.add("0");
                    case "bold", "bright" -> codes.add("1");
                    case "dim" -> codes.add("2");
                    case "italics" -> codes.add("3");
                    case "underscore" -> codes.add("4");
                    case "blink" -> codes.add("5");
                    case "reverse" -> codes.add("7");
                    case "strikethrough" -> codes.add("9");
                    case "nobold", "nobright", "nodim" -> codes.add("22");
                    case "noitalics" -> codes.add("23");
                    case "nounderscore" -> codes.add("24");
                    case "noblink" -> codes.add("25");
                    case "noreverse" -> codes.add("27");
                    default -> {
                        // Alignment, ranges and lists have no meaning in a pane.
                    }
                }
            }
        }
        return codes;
    }

    /** @param ground 30 for what is written, 40 for what is under it */
    private static List<String> colour(String word, int ground) {
        String name = word.replaceFirst("^bright", "");
        if (NAMES.contains(name)) {
            return List.of(Integer.toString(NAMES.indexOf(name) + ground + (name.equals(word) ? 0 : 60)));
        }
        if (word.equals("default") || word.equals("terminal")) {
            return List.of(Integer.toString(ground + 9));
        }
        if (word.matches("colou?r[0-9]{1,3}")) {
            return List.of(Integer.toString(ground + 8), "5", word.replaceFirst("colou?r", ""));
        }
        if (word.matches("#[0-9a-f]{6}")) {
            int rgb = Integer.parseInt(word.substring(1), 16);
            return List.of(Integer.toString(ground + 8), "2", Integer.toString(rgb >> 16),
                    Integer.toString(rgb >> 8 & 0xff), Integer.toString(rgb & 0xff));
        }
        return List.of();
    }

    /** {@code -} alone takes back what came before; a lone letter is what is written, of two the first is the ground. */
    private static List<String> screen(String inside) {
        List<String> codes = new ArrayList<>();
        for (String word : inside.strip().split("\\s+")) {
            char first = word.isEmpty() ? ' ' : word.charAt(0);
            if (word.equals("-") || first == '=') {
                codes.add("0");
            }
            if (first == '+' || first == '=') {
                word.substring(1).chars().forEach(letter -> attribute((char) letter, codes));
            } else if (word.length() == 1 && first != '-') {
                letter(first, 30, codes);
            } else if (word.length() == 2 && first != '-') {
                letter(first, 40, codes);
                letter(word.charAt(1), 30, codes);
            }
        }
        return codes;
    }

    private static void attribute(char letter, List<String> codes) {
        switch (letter) {
            case 'd' -> codes.add("2");
            case 'u' -> codes.add("4");
            case 'b' -> codes.add("1");
            case 'r', 's' -> codes.add("7");
            case 'B' -> codes.add("5");
            default -> {
                // Other letters mean nothing to screen either.
            }
        }
    }

    private static void letter(char letter, int ground, List<String> codes) {
        int colour = LETTERS.indexOf(Character.toLowerCase(letter));
        if (colour >= 0) {
            codes.add(Integer.toString(ground + colour + (Character.isUpperCase(letter) ? 60 : 0)));
        } else if (letter == 'd') {
            codes.add(Integer.toString(ground + 9));
        }
    }
}
