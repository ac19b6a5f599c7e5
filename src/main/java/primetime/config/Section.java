package primetime.config;

import java.util.List;
import primetime.option.Option;

/**
 * Options that stand together: a table of the file, or all that can be said of one kind of pane.
 *
 * @param name the table's name; empty for what stands above all tables
 * @param about one line without a full stop
 */
public record Section(String name, String about, List<Option<?>> options) {
    public Section {
        options = List.copyOf(options);
    }

    /** The option of that name, or null. */
    Option<?> option(String wanted) {
        for (Option<?> option : options) {
            if (option.name().equals(wanted)) {
                return option;
            }
        }
        return null;
    }

    List<String> names() {
        return options.stream().map(Option::name).toList();
    }
}
