package primetime.config;

import java.util.List;
import primetime.option.Options;

/**
 * A page that shall be shown.
 *
 * @param options name, layout and sizes, see {@link Schema#page}
 */
public record PageChoice(Options options, List<PaneChoice> panes) {
    public PageChoice {
        panes = List.copyOf(panes);
    }
}
