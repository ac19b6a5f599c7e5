package primetime.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The processes that live, by number. Bounded: those that have been known longest are forgotten first. One thread. */
final class Twigs {
    private static final int MOST = 8192;
    private final Map<Integer, Twig> living = new LinkedHashMap<>();

    /** A new process; whoever had its number before has ended unheard. */
    Twig fork(int pid, int parent, long at) {
        return add(pid, parent, parent > 0 ? find(parent, 0) : null, at);
    }

    /**
     * A process that is there.
     *
     * @param parent who started it; 0 where nobody told
     */
    Twig find(int pid, int parent) {
        Twig known = living.get(pid);
        Twig twig = known != null ? known : add(pid, parent, null, Twig.BEFORE);
        twig.parent = twig.parent == 0 ? parent : twig.parent;
        link(twig);
        return twig;
    }

    /** Those who were there before are met by number, and a parent may have a higher one than its child. */
    private void link(Twig twig) {
        Twig each = twig;
        for (int i = 0; each != null && i < EventTree.DEEPEST; i++) {
            if (each.above == null && each.forked == Twig.BEFORE && each.parent != each.pid) {
                each.above = living.get(each.parent);
            }
            twig.followed |= each.followed;
            each = each.above;
        }
    }

    private Twig add(int pid, int parent, Twig above, long at) {
        Twig twig = new Twig(pid, parent, above, at, EventTree.DEEPEST);
        living.remove(pid);
        living.put(pid, twig);
        if (living.size() > MOST) {
            living.remove(living.keySet().iterator().next());
        }
        return twig;
    }

    void end(Twig twig) {
        twig.ended = true;
        living.remove(twig.pid);
    }
}
