package primetime.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import primetime.option.Nearest;
import primetime.option.Option;
import primetime.option.Options;

/**
 * Reads the text of a file against a schema and finds all that is wrong with it. What is wrong is left out of what is
 * answered: an option falls back, a pane of an unknown widget is not there; a file that is no TOML says nothing.
 */
public final class ConfigReader {
    private static final String PAGE = "page";
    private static final String PANE = "pane";
    static final String WIDGET = "widget";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final Schema schema;
    private final Unknown unknown;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Options> tables = new HashMap<>();

    private ConfigReader(Schema schema) {
        this.schema = schema;
        unknown = new Unknown(schema);
    }

    /** Any thread; takes some tens of milliseconds the first time. */
    public static Reading read(String text, Schema schema) {
        // Some editors put a mark before a text in UTF-8. It is none of its characters, and takes no column.
        return unmarked(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, schema);
    }

    private static Reading unmarked(String text, Schema schema) {
        TomlParseResult parsed;
        try {
            parsed = Toml.parse(text);
        } catch (StackOverflowError e) {
            // The parser goes one call deeper with every bracket, and does not count them.
            return new Reading(Config.fallback(schema), List.of(new Problem(1, 1, "brackets are nested too deep")),
                    Map.of());
        }
        ConfigReader reader = new ConfigReader(schema);
        List<PageChoice> pages = schema.pages();
        if (parsed.hasErrors()) {
            List<String> lines = List.of(text.split("\n"));
            int last = 0;
            for (TomlParseError error : parsed.errors()) {
                // What the parser finds behind a mistake follows from it.
                if (error.position().line() != last) {
                    reader.problems.add(Syntax.problem(error, lines));
                }
                last = error.position().line();
            }
        } else {
            pages = reader.read(parsed);
        }
        reader.problems.sort(Comparator.comparing(Problem::line).thenComparing(Problem::column));
        return new Reading(new Config(reader.tables, pages), reader.problems, reader.lines);
    }

    private void problem(TomlPosition at, String words) {
        problems.add(new Problem(at.line(), at.column(), words));
    }

    private List<PageChoice> read(TomlTable file) {
        List<PageChoice> pages = schema.pages();
        Options top = Options.NONE;
        Section nameless = schema.table("");
        for (String key : sorted(file)) {
            Object value = value(file, key);
            TomlPosition at = position(file, key);
            if (key.equals(PAGE)) {
                pages = pages(value, at);
            } else if (schema.table(key) != null && !key.isEmpty()) {
                table(key, value, at);
            } else if (nameless.option(key) != null) {
                top = take(top, nameless.option(key), value, at, key);
            } else if (key.equals(PANE)) {
                problem(at, "a pane stands under its [[page]], and begins with [[page.pane]]");
            } else {
                List<String> known = new ArrayList<>(Schema.names(schema.tables().subList(1, schema.tables().size())));
                known.addAll(nameless.names());
                known.add(PAGE);
                boolean isTable = value instanceof TomlTable || value instanceof TomlArray array && holdsTables(array);
                problem(at, isTable ? Unknown.words("table", key, known) : unknown.option(key, known));
            }
        }
        tables.put("", top);
        KeyConflicts.find(schema, tables, (option, words) -> problem(
                position(file.getTable(List.of(Schema.KEYS)), option), words));
        return pages;
    }

    private void table(String name, Object value, TomlPosition at) {
        if (!(value instanceof TomlTable given)) {
            problem(at, name + " is a table: [" + name + "] on a line of its own, its options beneath");
            return;
        }
        Options said = options(schema.table(name), given, name, List.of());
        for (Map.Entry<String, String> conflict : schema.table(name).conflicts().apply(said).entrySet()) {
            String option = conflict.getKey();
            problem(given.contains(List.of(option)) ? position(given, option) : at, option + ": "
                    + conflict.getValue());
            said = said.without(option);
            lines.remove(name + "." + option);
        }
        tables.put(name, said);
    }

    /** @param others keys that mean something else to the caller */
    private Options options(Section section, TomlTable given, String where, List<String> others) {
        Options options = Options.NONE;
        for (String key : sorted(given)) {
            Option<?> option = section.option(key);
            if (option != null) {
                options = take(options, option, value(given, key), position(given, key), where + "." + key);
            } else if (!others.contains(key)) {
                List<String> known = new ArrayList<>(section.names());
                known.addAll(others);
                problem(position(given, key), unknown.option(key, known));
            }
        }
        return options;
    }

    private <T> Options take(Options options, Option<T> option, Object value, TomlPosition at, String path) {
        try {
            T meant = option.type().read(plain(value));
            lines.put(path, at.line());
            return options.with(option, meant);
        } catch (IllegalArgumentException e) {
            problem(at, option.name() + ": " + e.getMessage());
            return options;
        }
    }

    /** Without the parser's types, which options know nothing of. */
    private static Object plain(Object value) {
        return value instanceof TomlArray array ? array.toList().stream().map(ConfigReader::plain).toList()
                : value instanceof TomlTable table ? table.toMap() : value;
    }

    private List<PageChoice> pages(Object value, TomlPosition at) {
        List<PageChoice> pages = new ArrayList<>();
        if (!(value instanceof TomlArray array) || !holdsTables(array)) {
            problem(at, "a page begins with [[page]], each of its panes with [[page.pane]]");
            return schema.pages();
        }
        for (int i = 0; i < array.size(); i++) {
            PageChoice page = page(array.getTable(i), array.inputPositionOf(i), "page" + i);
            if (page != null) {
                for (PageChoice other : pages) {
                    String name = page.options().get(Schema.NAME);
                    if (!name.isEmpty() && other.options().get(Schema.NAME).equals(name)) {
                        problem(array.inputPositionOf(i), "a second page is called " + name);
                    }
                }
                pages.add(page);
            }
        }
        return pages.isEmpty() ? schema.pages() : pages;
    }

    private PageChoice page(TomlTable given, TomlPosition at, String where) {
        Options options = options(schema.page(), given, where, List.of(PANE));
        Object panes = given.contains(List.of(PANE)) ? value(given, PANE) : null;
        List<PaneChoice> chosen = new ArrayList<>();
        int asked = 0;
        if (panes instanceof TomlArray array && holdsTables(array)) {
            asked = array.size();
            for (int i = 0; i < array.size(); i++) {
                pane(array.getTable(i), array.inputPositionOf(i), where + ".pane" + i, chosen);
            }
        } else if (panes != null) {
            problem(position(given, PANE), "a pane begins with [[page.pane]]");
        }
        if (panes == null) {
            problem(at, "a page needs a pane: [[page.pane]] and widget = \"...\" beneath it");
        }
        if (lines.containsKey(where + ".sizes")) {
            String wrong = Sizes.refusal(options.get(schema.layout()), asked, options.get(Schema.SIZES));
            if (!wrong.isEmpty()) {
                problem(position(given, Schema.SIZES.name()), wrong);
                options = options.with(Schema.SIZES, List.of());
            }
        }
        return chosen.isEmpty() ? null : new PageChoice(options, chosen);
    }

    private void pane(TomlTable given, TomlPosition at, String where, List<PaneChoice> panes) {
        List<String> known = Schema.names(schema.panes());
        if (!given.contains(List.of(WIDGET))) {
            problem(at, "a pane needs a widget: one of " + String.join(", ", known));
            // The one that was meant to be it; of the others only a widget could tell.
            sorted(given).stream().filter(key -> Nearest.isNear(key, WIDGET)).forEach(key -> problem(
                    position(given, key), Unknown.words("option", key, List.of(WIDGET))));
            return;
        }
        Object widget = value(given, WIDGET);
        if (!(widget instanceof String name) || schema.pane(name) == null) {
            problem(position(given, WIDGET), widget instanceof String name ? Unknown.words("widget", name, known)
                    : "widget: takes one of " + String.join(", ", known));
            return;
        }
        panes.add(new PaneChoice(name, options(schema.pane(name), given, where, List.of(WIDGET))));
    }

    private static boolean holdsTables(TomlArray array) {
        return !array.isEmpty() && array.toList().stream().allMatch(TomlTable.class::isInstance);
    }

    private static List<String> sorted(TomlTable table) {
        List<String> keys = new ArrayList<>(table.keySet());
        keys.sort(Comparator.comparing((String key) -> position(table, key).line())
                .thenComparing(key -> position(table, key).column()));
        return keys;
    }

    private static Object value(TomlTable table, String key) {
        return table.get(List.of(key));
    }

    private static TomlPosition position(TomlTable table, String key) {
        return table.inputPositionOf(List.of(key));
    }
}
