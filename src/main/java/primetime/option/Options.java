package primetime.option;

import java.util.HashMap;
import java.util.List;
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

    /** These, and instead of them what others say. */
    public Options with(Options others) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(others.values);
        return new Options(Map.copyOf(all));
    }

    /** These without what is said of one. */
    public Options without(String name) {
        Map<String, Object> fewer = new HashMap<>(values);
        fewer.remove(name);
        return new Options(Map.copyOf(fewer));
    }

    /** The names of those among some options that are not the same in others. */
    public List<String> changed(List<Option<?>> among, Options others) {
        return among.stream().filter(option -> !get(option).equals(others.get(option))).map(Option::name).toList();
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
