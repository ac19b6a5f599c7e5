package primetime.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import primetime.cell.Printable;
import primetime.cell.Width;

/**
 * Writes a page in the macros of man(7), as groff's man(7) describes them. What is given is text and comes out as just that
 * text: nothing in it is taken for a request, an escape or a hyphen that may be broken at.
 */
final class Roff {
    private static final int SOURCE_WIDTH = 78;
    private static final int ASCII = 0x7f;
    private static final int INDENT = 7;
    /** A longer tag stands in a line of its own. */
    private static final int MOST_INDENT = 24;
    private final StringBuilder out = new StringBuilder();
    private boolean isBroken;

    /** What is explained, in letters of its own. */
    static final class Tag {
        private final StringBuilder escaped = new StringBuilder();
        private int width;

        Tag bold(String text) {
            return add("\\fB" + escaped(text) + "\\fR", text);
        }

        Tag italic(String text) {
            return add("\\fI" + escaped(text) + "\\fR", text);
        }

        Tag plain(String text) {
            return add(escaped(text), text);
        }

        private Tag add(String letters, String text) {
            escaped.append(letters);
            width += Width.of(text);
            return this;
        }
    }

    /** A tag and its explanation. */
    record Item(Tag tag, String words) {
    }

    /** The head of the page; it must come first. */
    void title(String name, int section, String date, String version) {
        out.append(".TH ").append(quoted(name)).append(' ').append(section).append(' ').append(date).append(' ')
                .append(quoted(version)).append(" \"User Commands\"\n");
        // Words are neither stretched nor hyphenated, groff's own way and everybody's: much of this is there to be typed.
        out.append(".nr HY 0\n.nh\n.ad l\n");
    }

    void section(String name) {
        macro("SH", name);
        isBroken = true;
    }

    void subsection(String name) {
        macro("SS", name);
        isBroken = true;
    }

    /** A paragraph of text. */
    void paragraph(String text) {
        if (!isBroken) {
            out.append(".PP\n");
        }
        isBroken = false;
        text(text);
    }

    /** A command and what may follow it, which hangs below where it takes several lines. */
    void synopsis(String command, String rest) {
        macro("SY", command);
        fill(together(escaped(rest)));
        out.append(".YS\n");
    }

    /** An option and its value stay in one line, unless they are one of several to choose from. */
    private static String together(String synopsis) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < synopsis.length(); i++) {
            char c = synopsis.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            boolean isChoice = synopsis.startsWith("|", i - 1) || synopsis.startsWith("|", i + 1);
            out.append(c == ' ' && depth > 0 && !isChoice ? "\\~" : String.valueOf(c));
        }
        return out.toString();
    }

    /** Explanations, each below its tag, with room between. */
    void items(List<Item> items) {
        for (Item item : items) {
            out.append(".TP ").append(INDENT).append('\n');
            item(item);
        }
    }

    /** Brief explanations, line by line, each beside its tag. */
    void table(List<Item> items) {
        int widest = items.stream().mapToInt(item -> item.tag.width).filter(width -> width <= MOST_INDENT - 2).max()
                .orElse(0);
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 1 ? ".PD 0\n" : "").append(".TP ").append(widest + 2).append('\n');
            item(items.get(i));
        }
        out.append(items.size() > 1 ? ".PD\n" : "");
    }

    private void item(Item item) {
        line(item.tag.escaped.toString());
        text(item.words);
        isBroken = false;
    }

    /** The page. */
    String page() {
        return out.toString();
    }

    private void macro(String name, String... arguments) {
        out.append('.').append(name).append(' ')
                .append(Arrays.stream(arguments).map(Roff::quoted).collect(Collectors.joining(" "))).append('\n');
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private void text(String text) {
        fill(escaped(text));
    }

    /** Fills lines of the source, which say nothing about the lines of the page. */
    private void fill(String escaped) {
        StringBuilder line = new StringBuilder();
        for (String word : escaped.strip().split(" +")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > SOURCE_WIDTH) {
                line(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        line(line.toString());
    }

    /** Only at the start of a line a dot would make it a request; an apostrophe is escaped wherever it stands. */
    private void line(String escaped) {
        if (!escaped.isEmpty()) {
            out.append(escaped.startsWith(".") ? "\\&" : "").append(escaped).append('\n');
        }
    }

    /** The text with everything escaped that roff would take for something else. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Printable.text(text).codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\e");
                case '-' -> out.append("\\-");
                case '\'' -> out.append("\\(aq");
                case '"' -> out.append("\\(dq");
                case '`' -> out.append("\\(ga");
                case '^' -> out.append("\\(ha");
                case '~' -> out.append("\\(ti");
                default -> {
                    if (c < ASCII) {
                        out.append((char) c);
                    } else {
                        out.append(String.format(Locale.ROOT, "\\[u%04X]", c));
                    }
                }
            }
        });
        return out.toString();
    }
}
