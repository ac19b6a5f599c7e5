package primetime.option;

import java.util.HashMap;
import java.util.Map;

/** Values for some options; every other option has its fallback. Immutable. */
public final class Options {
    /** Everything as it falls back. */
    public static final Options NONE = new Options(Map.of());
    private final Map<String, Object> values;

    private Options(Map<String, Object> values) {
        this.values = values;
    }

    /** The value of an option of this section. */
    @SuppressWarnings("unchecked") // with() put it there for an option of that name, whose type it is.
    public <T> T get(Option<T> option) {
        return (T) values.getOrDefault(option.name(), option.fallback());
    }

    /** Whether somebody said what the option shall be. */
    public boolean has(Option<?> option) {
        return values.containsKey(option.name());
    }

    /** These and one more, or another value for one of them. */
    public <T> Options with(Option<T> option, T value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(option.name(), value);
        return new Options(Map.copyOf(more));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Options options && values.equals(options.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
