package primetime.config;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import primetime.option.Option;
import primetime.option.Options;

/**
 * Options that stand together: a table of the file, or all that can be said of one kind of pane.
 *
 * @param name the table's name; empty for what stands above all tables
 * @param about one line without a full stop
 * @param conflicts finds what cannot be together: the name of the option that has to go, and why
 */
public record Section(String name, String about, List<Option<?>> options,
        Function<Options, Map<String, String>> conflicts) {
    public Section {
        options = List.copyOf(options);
    }

    /** One of options that can all be together. */
    public Section(String name, String about, List<Option<?>> options) {
        this(name, about, options, said -> Map.of());
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

    /** What all of several options take, where that is the same and can be said once; otherwise empty. */
    public String accepted() {
        String accepted = "";
        for (Option<?> option : options) {
            if (!accepted.isEmpty() && !accepted.equals(option.type().accepted())) {
                return "";
            }
            accepted = option.type().accepted();
        }
        return options.size() > 1 ? accepted : "";
    }

    List<String> names() {
        return options.stream().map(Option::name).toList();
    }
}
