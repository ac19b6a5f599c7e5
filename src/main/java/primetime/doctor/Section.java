package primetime.doctor;

import java.util.List;

/**
 * What belongs to one theme.
 *
 * @param isTable whether each fact is a row with the same keys, not a part of one whole
 */
public record Section(String name, boolean isTable, List<Fact> facts) {
    public Section {
        facts = List.copyOf(facts);
    }

    static Section of(String name, List<Fact> facts) {
        return new Section(name, false, facts);
    }
}
