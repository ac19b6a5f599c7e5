package primetime.config;

import java.util.HashMap;
import java.util.Map;
import primetime.option.Option;
import primetime.option.Options;

/**
 * What the command line says of options; it wins over the file.
 *
 * @param tables by name
 * @param flags what was typed for each option, by its table and name with a dot between
 */
public record Said(Map<String, Options> tables, Map<String, String> flags) {
    /** Nothing. */
    public static final Said NOTHING = new Said(Map.of(), Map.of());

    public Said {
        tables = Map.copyOf(tables);
        flags = Map.copyOf(flags);
    }

    /** This and one more. */
    public <T> Said with(String table, Option<T> option, T value, String flag) {
        Map<String, Options> more = new HashMap<>(tables);
        more.put(table, tables.getOrDefault(table, Options.NONE).with(option, value));
        Map<String, String> named = new HashMap<>(flags);
        named.put(table + "." + option.name(), flag);
        return new Said(more, named);
    }

    /** What holds where a file says something as well. */
    Config over(Config config) {
        Map<String, Options> all = new HashMap<>(config.tables());
        tables.forEach((name, said) -> all.put(name, config.table(name).with(said)));
        return new Config(all, config.pages());
    }
}
