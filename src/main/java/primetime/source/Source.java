package primetime.source;

import java.util.List;
import java.util.Map;
import primetime.option.Option;
import primetime.option.Options;

/** Reads one native thing onto one track. */
public sealed interface Source permits Polled, Streaming {
    /** The name of its track: a lower-case word, unique. */
    String track();

    /** Where its numbers come from. */
    Evidence evidence();

    /** What can be said of how it reads, in the table of its track; each is declared here and nowhere else. */
    default List<Option<?>> options() {
        return List.of();
    }

    /** What of {@link #options} cannot be together: the name of the one that has to go, and why. */
    default Map<String, String> conflicts(Options said) {
        return Map.of();
    }

    /**
     * Goes on as is said now, as far as it can. Any thread.
     *
     * @return the names of the options that were changed and take another start
     */
    default List<String> follow(Options said) {
        return List.of();
    }

    /** How often it would like to be called, ms; it gets the nearest prime that nobody else has. */
    long wishMillis();
}
