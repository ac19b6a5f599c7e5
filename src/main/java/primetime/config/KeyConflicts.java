package primetime.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import primetime.option.Option;
import primetime.option.Options;

/** Finds keys that would mean two things. What the file says is told against what falls back, not the other way round. */
final class KeyConflicts {
    /** Each widget gives its own meaning to these. */
    private static final String OWN = "dforstuvy";

    private KeyConflicts() {
    }

    /** @param told takes the option that is wrong and why; such an option falls back */
    static void find(Schema schema, Map<String, Options> tables, BiConsumer<String, String> told) {
        Section keys = schema.table(Schema.KEYS);
        Options given = tables.get(Schema.KEYS);
        if (keys == null || given == null) {
            return;
        }
        Map<String, String> owners = new HashMap<>();
        for (Option<?> action : keys.options()) {
            if (!given.has(action)) {
                keys(given, action).forEach(key -> owners.put(key, action.name()));
            }
        }
        Options kept = Options.NONE;
        for (Option<?> action : keys.options()) {
            if (!given.has(action)) {
                continue;
            }
            String wrong = "";
            for (String key : keys(given, action)) {
                String owner = owners.putIfAbsent(key, action.name());
                if (key.length() == 1 && OWN.contains(key)) {
                    wrong = key + " belongs to the focused pane";
                } else if (owner != null && wrong.isEmpty()) {
                    wrong = key + " is " + (owner.equals(action.name()) ? "given twice" : "the key of " + owner);
                }
            }
            if (wrong.isEmpty()) {
                kept = copy(kept, action, given);
            } else {
                told.accept(action.name(), action.name() + ": " + wrong);
            }
        }
        tables.put(Schema.KEYS, kept);
    }

    private static <T> Options copy(Options kept, Option<T> action, Options given) {
        return kept.with(action, given.get(action));
    }

    @SuppressWarnings("unchecked") // The options of this table are lists of keys.
    private static List<String> keys(Options options, Option<?> action) {
        return (List<String>) options.get(action);
    }
}
