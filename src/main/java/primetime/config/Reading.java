package primetime.config;

import java.util.List;
import java.util.Map;

/**
 * What a file says, without what is wrong with it.
 *
 * @param problems in the order of their lines
 * @param lines on which line each option stands, by its table and name with a dot between
 */
public record Reading(Config config, List<Problem> problems, Map<String, Integer> lines) {
    public Reading {
        problems = List.copyOf(problems);
        lines = Map.copyOf(lines);
    }
}
