package primetime.widget;

import primetime.tape.ValuesView;
import primetime.theme.Role;

/** What the title of every drop-in says where not all rules can be enforced (track widgets); nothing where all can. */
final class Unconfined {
    static final String TRACK = "widgets";

    private Unconfined() {
    }

    static void put(Look look, TitleLine title) {
        ValuesView can = look.window().values(TRACK);
        boolean landlocked = can.latest("landlock") != 0;
        if (!landlocked && can.latest("filter") == 0) {
            title.put("NOT CONFINED", Role.BAD);
        } else if (!landlocked) {
            title.put("no Landlock", Role.WARN);
        }
        if (can.latest("root") == 1 && can.latest("groups") == 0) {
            title.put("no control group", Role.WARN);
        }
    }
}
