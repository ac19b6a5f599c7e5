package primetime.widget;

import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.tape.Kind;

/**
 * All entries of one process, found from one of them: its own and its threads', and the forks of its children, from its
 * fork to its end. Looks at {@value EventList#MOST_SEARCHED} entries in each direction. A pid that comes again is another
 * process.
 */
final class ProcessHistory {
    static final long NONE = -1;
    /** Of more entries the newest are kept. */
    static final int MOST = 400;
    private static final int MOST_ANCESTORS = 12;
    /** The ends of threads are often told a little later than that of their process, ns. */
    private static final long AFTERWARDS = 1_000_000_000L;
    private final long[] entries = new long[MOST];
    private final int[] ancestors = new int[MOST_ANCESTORS];
    private final long[] ancestorEntries = new long[MOST_ANCESTORS];
    private EventsView view;
    private int pid;
    private long birth;
    private long end;
    private long found;
    private long children;
    private int ancestorCount;
    private boolean cut;

    /** Looks up the process of an entry, which must be kept. */
    void read(EventsView newView, long chosen) {
        view = newView;
        pid = view.tgid(chosen);
        birth = end = NONE;
        found = children = 0;
        long from = back(chosen);
        forward(from, chosen);
        ancestors(from);
    }

    /** The oldest entry of the process, as far as it can be found. */
    private long back(long chosen) {
        boolean endedThread = view.kind(chosen) == Kind.EXIT && view.pid(chosen) != pid;
        long oldest = Math.max(view.first(), chosen - EventList.MOST_SEARCHED);
        cut = oldest > view.first();
        long first = chosen;
        for (long index = chosen; index >= oldest; index--) {
            if (view.tgid(index) == pid) {
                boolean ends = view.kind(index) == Kind.EXIT && view.pid(index) == pid && index < chosen;
                if (ends && !(endedThread && view.at(chosen) - view.at(index) < AFTERWARDS)) {
                    return first;
                }
                endedThread &= !ends;
                first = index;
                if (view.kind(index) == Kind.FORK) {
                    birth = index;
                    return first;
                }
            }
        }
        return first;
    }

    private void forward(long from, long chosen) {
        long last = Math.min(view.count(), chosen + EventList.MOST_SEARCHED);
        for (long index = from; index < last; index++) {
            boolean own = view.tgid(index) == pid;
            boolean other = own && view.kind(index) == Kind.FORK && index != birth;
            if (other || end != NONE && view.at(index) - view.at(end) > AFTERWARDS) {
                return;
            }
            boolean child = view.kind(index) == Kind.FORK && view.parent(index) == pid && end == NONE;
            if (own || child) {
                entries[(int) (found++ % MOST)] = index;
                children += child ? 1 : 0;
            }
            if (own && view.kind(index) == Kind.EXIT && view.pid(index) == pid) {
                end = index;
            }
        }
    }

    /** The chain of those who started it: each by the newest entry that tells of it before the one it started. */
    private void ancestors(long from) {
        ancestorCount = 0;
        int wanted = view.parent(from);
        long oldest = Math.max(view.first(), from - EventList.MOST_SEARCHED);
        long index = from - 1;
        while (wanted > 0 && ancestorCount < MOST_ANCESTORS) {
            while (index >= oldest && !(view.pid(index) == wanted && view.tgid(index) == wanted)) {
                index--;
            }
            ancestors[ancestorCount] = wanted;
            ancestorEntries[ancestorCount++] = index >= oldest ? index : NONE;
            wanted = index >= oldest ? view.parent(index) : 0;
        }
    }

    int pid() {
        return pid;
    }

    /** Its fork, {@link #NONE} where nobody heard it. */
    long birth() {
        return birth;
    }

    /** Its end, {@link #NONE} where there was none yet. */
    long end() {
        return end;
    }

    /** How many entries it has; of these the newest {@link #MOST} are at hand. */
    long found() {
        return found;
    }

    /** The entry of that number, {@code found() - MOST} to {@code found() - 1}. */
    long entry(long number) {
        return entries[(int) (number % MOST)];
    }

    long children() {
        return children;
    }

    /** Whether there may be older entries of it that were not looked at. */
    boolean isCut() {
        return cut && birth == NONE;
    }

    /** How many are known who started it, its parent first. */
    int ancestors() {
        return ancestorCount;
    }

    int ancestor(int number) {
        return ancestors[number];
    }

    /** An entry that names an ancestor; {@link #NONE} where none does. */
    long ancestorEntry(int number) {
        return ancestorEntries[number];
    }

    /** The newest own entry of the main task that says something, or the first of all: who it is and what it runs. */
    long telling(Event slot) {
        long best = NONE;
        for (long number = Math.max(0, found - MOST); number < found; number++) {
            long index = entry(number);
            if (view.tgid(index) == pid) {
                view.read(index, slot);
                best = best == NONE || slot.textLength() > 0 && slot.pid == pid ? index : best;
            }
        }
        return best;
    }
}
