package primetime.widget;

import java.util.List;
import java.util.function.IntFunction;

/** All widgets that are shipped, sorted by name. A new widget is a file and one line here. */
public final class Widgets {
    private Widgets() {
    }

    /**
     * New instances of all of them.
     *
     * @param users the name of a user by number, as {@link Events} shows it
     */
    public static List<Widget> all(IntFunction<String> users) {
        return List.of(new Widget[] { //
                new Bandwidth(), //
                new Events(users), //
                new Latency(), //
                new LoadMemory(), //
        });
    }
}
