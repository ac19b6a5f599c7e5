package primetime.tape;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * What the numbers of users on the tape are called here: the name of each, or its number in digits where it has none. Names
 * are observed text. Any thread; asked again and again, so it must be quick.
 */
@FunctionalInterface
public interface Users extends IntFunction<String> {
    /** The number of every user that has a name, by name; unsigned. */
    default Map<String, Integer> numbers() {
        return Map.of();
    }
}
