package primetime.widget;

import java.util.Arrays;
import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.tape.Kind;

/**
 * Who started whom, as the newest entries tell it: processes that did something and live or ended within the last minute,
 * and their ancestors. Arrays, used again and again, so that a frame makes no garbage. A process is its pid until its next
 * fork; one whose fork was not heard is met with its first event, or as the parent of another.
 */
final class ProcessTree {
    /** Those who ended longer ago than this are left out, ns. */
    static final long SPAN = 60_000_000_000L;
    static final int NONE = -1;
    /** Processes beyond these are not met. */
    private static final int MOST = 8192;
    private static final int DEEPEST = 64;
    private static final int ACTIVE = 1;
    private static final int FAILED = 2;
    private static final int SETUID = 4;
    private static final int WANTED = 8;
    private static final int KEPT = 16;
    private static final long ALIVE = Long.MAX_VALUE;
    private int[] pids = {};
    private int[] parents = {};
    private long[] ends = {};
    private int[] codes = {};
    private long[] lives = {};
    private String[] comms = {};
    /** The entry that says what it runs, and the entry that stands for it. */
    private long[] named = {};
    private long[] entries = {};
    private int[] flags = {};
    private final int[] places = new int[4 * MOST];
    private int count;
    private EventsView view;
    private long span;

    /** Takes in what the view shows; {@code now} is the instant from which the last minute counts. */
    void read(EventsView newView, EventList list, ViewState state, long now) {
        view = newView;
        count = 0;
        Arrays.fill(places, 0);
        list.of(view, state);
        long oldest = Math.max(view.first(), view.count() - EventList.MOST_SEARCHED);
        for (long index = view.first(); index < oldest && view.kind(index) == Kind.ALIVE; index++) {
            read(index, list);
        }
        for (long index = oldest; index < view.count(); index++) {
            read(index, list);
        }
        span = view.isEmpty() ? SPAN : Math.min(SPAN, Math.max(0, now - view.seen(oldest)));
        boolean failedOnly = state.isToggled(KindGroup.FAILED_ONLY);
        for (int node = 0; node < count; node++) {
            int wanted = ACTIVE | WANTED | (failedOnly ? FAILED : 0);
            if ((flags[node] & wanted) == wanted && (ends[node] == ALIVE || ends[node] >= now - SPAN)) {
                for (int kept = node; kept != NONE && (flags[kept] & KEPT) == 0; kept = parents[kept]) {
                    flags[kept] |= KEPT;
                }
            }
        }
    }

    private void read(long index, EventList list) {
        Kind kind = view.kind(index);
        int pid = view.tgid(index);
        int node = pid <= 0 ? NONE : kind == Kind.FORK ? add(pid) : find(pid);
        if (node == NONE) {
            return;
        }
        entries[node] = entries[node] < 0 ? index : entries[node];
        adopt(node, view.parent(index), kind == Kind.FORK ? view.comm(index) : "");
        boolean isThread = view.pid(index) != pid;
        if (named[node] < 0 || !isThread && (kind == Kind.EXEC || kind == Kind.COMM)) {
            named[node] = index;
            // A thread may have a name of its own, but has none yet when it begins.
            comms[node] = isThread && kind != Kind.CLONE ? comms[node] : view.comm(index);
        }
        if (kind == Kind.EXIT && !isThread) {
            ends[node] = view.at(index);
            codes[node] = view.code(index);
            lives[node] = view.life(index);
        }
        flags[node] |= kind == Kind.ALIVE ? 0 : ACTIVE;
        flags[node] |= KindGroup.isFailure(view, index) ? FAILED : 0;
        flags[node] |= kind == Kind.UID ? SETUID : 0;
        flags[node] |= kind != Kind.ALIVE && list.passes(index) ? WANTED : 0;
    }

    /** Puts a node under its parent, unless it has one or the pids, which wrap, would make a ring. */
    private void adopt(int node, int parent, String parentComm) {
        if (parents[node] != NONE || parent <= 0 || parent == pids[node]) {
            return;
        }
        int above = find(parent);
        int up = above;
        for (int steps = 0; up != NONE && up != node && steps < DEEPEST; steps++) {
            up = parents[up];
        }
        if (up == NONE && above != NONE) {
            parents[node] = above;
            comms[above] = comms[above].isEmpty() ? parentComm : comms[above];
        }
    }

    /** The process that has this pid by now, met for the first time if need be; {@link #NONE} where there are too many. */
    private int find(int pid) {
        int place = place(pid);
        return places[place] == 0 ? add(pid) : places[place] - 1;
    }

    private int place(int pid) {
        int place = (pid * 0x9e3779b1) >>> 17 & places.length - 1;
        while (places[place] != 0 && pids[places[place] - 1] != pid) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private int add(int pid) {
        if (count == MOST) {
            return NONE;
        }
        grow();
        int place = place(pid);
        pids[count] = pid;
        parents[count] = NONE;
        ends[count] = ALIVE;
        codes[count] = Event.UNKNOWN;
        lives[count] = -1;
        comms[count] = "";
        named[count] = entries[count] = -1;
        flags[count] = 0;
        places[place] = ++count;
        return count - 1;
    }

    private void grow() {
        if (count < pids.length) {
            return;
        }
        int size = Math.max(256, count * 2);
        pids = Arrays.copyOf(pids, size);
        parents = Arrays.copyOf(parents, size);
        ends = Arrays.copyOf(ends, size);
        codes = Arrays.copyOf(codes, size);
        lives = Arrays.copyOf(lives, size);
        comms = Arrays.copyOf(comms, size);
        named = Arrays.copyOf(named, size);
        entries = Arrays.copyOf(entries, size);
        flags = Arrays.copyOf(flags, size);
    }

    /** So far back, ns, nothing is missing: {@link #SPAN}, or less where nobody listened yet or that were too many entries. */
    long span() {
        return span;
    }

    /** How many processes were met; they are numbered from 0 in the order in which they were. */
    int count() {
        return count;
    }

    boolean isKept(int node) {
        return (flags[node] & KEPT) != 0;
    }

    int parent(int node) {
        return parents[node];
    }

    int pid(int node) {
        return pids[node];
    }

    boolean isAlive(int node) {
        return ends[node] == ALIVE;
    }

    boolean isFailed(int node) {
        return (flags[node] & FAILED) != 0;
    }

    /** Whether its user changed. */
    boolean isSetuid(int node) {
        return (flags[node] & SETUID) != 0;
    }

    /** Its wait status, {@link Event#UNKNOWN} while it lives or where nobody told. */
    int code(int node) {
        return codes[node];
    }

    long life(int node) {
        return lives[node];
    }

    /** The kernel's short name of it; empty where unknown. */
    String comm(int node) {
        return comms[node];
    }

    /** The entry that says what it runs, negative where none does. */
    long named(int node) {
        return named[node];
    }

    /** The first of its entries, by which it is chosen; negative where it is known as a parent only. */
    long entry(int node) {
        return entries[node];
    }
}
