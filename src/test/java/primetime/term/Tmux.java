package primetime.term;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import primetime.cell.Colour;
import primetime.cell.Style;
import primetime.cell.Width;

/** tmux in the place of the terminal: what it shows after some bytes, cell by cell with styles. */
final class Tmux {
    /** One cell: the grapheme, empty under the right half of a wide one, and its style. */
    record Cell(String text, long style) {
    }

    private static final Cell BLANK = new Cell(" ", Style.PLAIN);

    private Tmux() {
    }

    static boolean isThere() {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** The rows that tmux shows after these bytes, each of as many cells as there are columns. */
    static List<List<Cell>> show(byte[] bytes, int columns, int rows, Path directory) throws Exception {
        Path frames = Files.write(Files.createTempFile(directory, "frames", ""), bytes);
        // One for each, since a server that was told to end does so in its own time.
        Path socket = Path.of(frames + ".tmux");
        // It has read everything once it answers the question for the cursor's place that comes last.
        String inside = "stty raw -echo; cat " + frames + "; printf '\\033[6n'; IFS= read -rsd R place; tmux -S "
                + socket
                + " wait-for -S shown; exec cat >/dev/null";
        tmux(socket, "-u", "-f", "/dev/null", "new-session", "-d", "-x", "" + columns, "-y", "" + rows, "bash", "-c",
                inside);
        try {
            tmux(socket, "wait-for", "shown");
            String[] lines = tmux(socket, "capture-pane", "-p", "-e", "-N").split("\n", -1);
            List<List<Cell>> shown = new ArrayList<>();
            long style = Style.PLAIN;
            for (int row = 0; row < rows; row++) {
                List<Cell> cells = new ArrayList<>();
                style = read(row < lines.length ? lines[row] : "", style, cells);
                while (cells.size() < columns) {
                    cells.add(BLANK);
                }
                shown.add(cells);
            }
            return shown;
        } finally {
            tmux(socket, "kill-server");
        }
    }

    /** Runs one command of tmux on that socket; answers what it printed. */
    static String tmux(Path socket, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("TMUX");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    private static long read(String line, long before, List<Cell> cells) {
        long style = before;
        for (int at = 0; at < line.length();) {
            if (line.charAt(at) == 0x1b) {
                int end = line.indexOf('m', at);
                style = styled(style, line.substring(at + 2, end).split("[;:]"));
                at = end + 1;
            } else {
                int next = Width.next(line, at);
                // tmux does not widen what U+FE0F asks to be widened.
                boolean asks = line.substring(at, next).indexOf(0xfe0f) >= 0;
                int width = asks ? Width.of(line.codePointAt(at)) : Width.of(line, at, next);
                cells.add(new Cell(line.substring(at, next), style));
                if (width == 2) {
                    cells.add(new Cell("", style));
                }
                at = next;
            }
        }
        return style;
    }

    private static long styled(long before, String[] words) {
        long style = before;
        for (int i = 0; i < words.length; i++) {
            int code = words[i].isEmpty() ? 0 : Integer.parseInt(words[i]);
            if (code == 38 || code == 48) {
                boolean rgb = words[i + 1].equals("2");
                int colour = rgb ? Colour.rgb(Integer.parseInt(words[i + 2]) << 16 | Integer.parseInt(words[i + 3]) << 8
                        | Integer.parseInt(words[i + 4])) : Colour.indexed(Integer.parseInt(words[i + 2]));
                style = code == 38 ? Style.withForeground(style, colour) : Style.withBackground(style, colour);
                i += rgb ? 4 : 2;
            } else {
                style = styled(style, code);
            }
        }
        return style;
    }

    private static long styled(long style, int code) {
        return switch (code) {
            case 0 -> Style.PLAIN;
            case 1 -> style | Style.BOLD;
            case 2 -> style | Style.DIM;
            case 3 -> style | Style.ITALIC;
            case 4 -> style | Style.UNDERLINE;
            case 5 -> style | Style.BLINK;
            case 7 -> style | Style.REVERSE;
            case 9 -> style | Style.STRIKE;
            case 39 -> Style.withForeground(style, Colour.DEFAULT);
            case 49 -> Style.withBackground(style, Colour.DEFAULT);
            default -> code < 40 ? Style.withForeground(style, Colour.indexed(code - 30))
                    : code < 50 ? Style.withBackground(style, Colour.indexed(code - 40))
                            : code < 100 ? Style.withForeground(style, Colour.indexed(code - 82))
                                    : Style.withBackground(style, Colour.indexed(code - 92));
        };
    }
}
