package primetime.widget;

import java.util.function.IntFunction;
import primetime.tape.Event;

/** The names of users, each asked for once as long as it is on screen: a look-up may cost a string every time. */
final class UserNames {
    private static final int KEPT = 64;
    private final IntFunction<String> lookup;
    private final int[] uids = new int[KEPT];
    private final String[] names = new String[KEPT];

    UserNames(IntFunction<String> lookup) {
        this.lookup = lookup;
    }

    /** The name of a user; {@code n/a} for {@link Event#UNKNOWN}. */
    String of(int uid) {
        if (uid == Event.UNKNOWN) {
            return "n/a";
        }
        int place = uid & KEPT - 1;
        if (names[place] == null || uids[place] != uid) {
            uids[place] = uid;
            names[place] = lookup.apply(uid);
        }
        return names[place];
    }
}
