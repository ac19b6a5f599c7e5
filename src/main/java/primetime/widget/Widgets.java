package primetime.widget;

import java.util.List;
import primetime.tape.Users;

/** All widgets that are shipped, sorted by name. A new widget is a file and one line here. */
public final class Widgets {
    private Widgets() {
    }

    /**
     * New instances of all of them.
     *
     * @param users what users are called, as {@link Events} shows them and its filter knows them
     */
    public static List<Widget> all(Users users) {
        return List.of(new Widget[] { //
                new Bandwidth(), //
                new Events(users), //
                new Latency(), //
                new LoadMemory(), //
        });
    }
}
