package primetime.drama;

import java.util.List;
import primetime.widget.Widget;

/** The scenes that there are, by name. */
public final class Scenes {
    private Scenes() {
    }

    /** A new one of each, sorted by name. */
    public static List<Widget> all() {
        return List.of( //
                new Matrix());
    }
}
