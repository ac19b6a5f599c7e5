package primetime.config;

import java.util.List;
import java.util.Map;
import primetime.option.Options;

/**
 * What shall hold.
 *
 * @param tables by name, without those of which nothing was said
 */
public record Config(Map<String, Options> tables, List<PageChoice> pages) {
    public Config {
        tables = Map.copyOf(tables);
        pages = List.copyOf(pages);
    }

    /** What holds where nobody says anything. */
    public static Config fallback(Schema schema) {
        return new Config(Map.of(), schema.pages());
    }

    /** What was said in a table. */
    public Options table(String name) {
        return tables.getOrDefault(name, Options.NONE);
    }
}
