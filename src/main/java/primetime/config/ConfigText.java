package primetime.config;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;

/**
 * Writes a file that says what holds, every option with its help above it; valid itself. Of what holds at the moment it
 * says beside each value where it came from.
 */
public final class ConfigText {
    private static final Type<String> NAME = new Type.Text(Integer.MAX_VALUE, "a name");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int WIDTH = 96;
    private static final int REMARK_AT = 40;
    private final Schema schema;
    private final Config config;
    private final Function<String, String> origin;
    private final StringBuilder out = new StringBuilder();

    private ConfigText(Schema schema, Config config, Function<String, String> origin) {
        this.schema = schema;
        this.config = config;
        this.origin = origin;
    }

    /** What holds where nobody says anything. */
    public static String fallback(Schema schema) {
        return new ConfigText(schema, Config.fallback(schema), where -> "").write(true);
    }

    /**
     * What holds, and where each value came from.
     *
     * @param file what the file is called there; empty where there is none
     */
    public static String effective(Schema schema, Reading reading, String file) {
        return new ConfigText(schema, reading.config(), where -> origin(reading, file, where)).write(false);
    }

    private static String origin(Reading reading, String file, String where) {
        String flag = reading.said().flags().get(where.contains(".") ? where : "." + where);
        return flag != null ? flag + " on the command line"
                : reading.lines().containsKey(where) ? file + ":" + reading.lines().get(where) : "falls back";
    }

    private String write(boolean explained) {
        for (Section table : schema.tables()) {
            String alike = table.accepted();
            comment(table.about() + (alike.isEmpty() ? "" : " Each takes " + alike + "."), explained);
            if (!table.name().isEmpty()) {
                out.append('[').append(table.name()).append("]\n");
            }
            options(table, config.table(table.name()), table.name(), explained);
            out.append('\n');
        }
        comment("Pages, in the order of their numbers. A file that has a page has all of them: this one is not shown then.",
                explained);
        for (int i = 0; i < config.pages().size(); i++) {
            PageChoice page = config.pages().get(i);
            out.append("[[page]]\n");
            options(schema.page(), page.options(), "page" + i, explained);
            for (int j = 0; j < page.panes().size(); j++) {
                PaneChoice pane = page.panes().get(j);
                out.append("\n[[page.pane]]\n");
                Section kind = schema.pane(pane.widget());
                explained("widget = " + NAME.write(pane.widget()), explained ? kind.about() : "");
                options(kind, pane.options(), "page" + i + ".pane" + j, explained);
            }
        }
        return out.toString();
    }

    private void options(Section section, Options options, String path, boolean explained) {
        boolean isPane = schema.panes().contains(section);
        boolean brief = isPane || !section.accepted().isEmpty();
        for (Option<?> option : section.options()) {
            String where = path.isEmpty() ? option.name() : path + "." + option.name();
            String words = key(option.name()) + " = " + written(option, options);
            if (!explained) {
                line(words, origin.apply(where));
            } else if (brief) {
                explained(words, option.help() + (isPane ? "; " + option.type().accepted() : ""));
            } else {
                comment(option.help() + "; " + option.type().accepted(), true);
                line(words, "");
            }
        }
    }

    /** Some are named as files are. */
    static String key(String name) {
        return BARE.matcher(name).matches() ? name : NAME.write(name);
    }

    private static <T> String written(Option<T> option, Options options) {
        return option.type().write(options.get(option));
    }

    /** Beside the words where there is room, else above. */
    private void explained(String words, String remark) {
        boolean fits = Math.max(words.length() + 1, REMARK_AT) + 2 + remark.length() <= WIDTH;
        comment(remark, !fits);
        line(words, fits ? remark : "");
    }

    private void line(String words, String remark) {
        out.append(words);
        if (!remark.isEmpty()) {
            out.append(" ".repeat(Math.max(1, REMARK_AT - words.length()))).append("# ").append(remark);
        }
        out.append('\n');
    }

    private void comment(String words, boolean explained) {
        if (!explained || words.isEmpty()) {
            return;
        }
        int column = 0;
        for (String word : words.split(" ")) {
            if (column == 0 || column + 1 + word.length() > WIDTH) {
                out.append(column == 0 ? "#" : "\n#");
                column = 1;
            }
            out.append(' ').append(word);
            column += 1 + word.length();
        }
        out.append('\n');
    }
}
