package primetime.config;

import java.util.List;
import java.util.Map;

/**
 * What a file says, without what is wrong with it.
 *
 * @param problems in the order of their lines
 * @param lines on which line each option stands, by its table and name with a dot between
 * @param said what the command line says, which is in {@code config} already
 */
public record Reading(Config config, List<Problem> problems, Map<String, Integer> lines, Said said) {
    public Reading {
        problems = List.copyOf(problems);
        lines = Map.copyOf(lines);
    }

    Reading(Config config, List<Problem> problems, Map<String, Integer> lines) {
        this(config, problems, lines, Said.NOTHING);
    }

    /** The same beneath what the command line says. */
    Reading under(Said wins) {
        return new Reading(wins.over(config), problems, lines, wins);
    }
}
