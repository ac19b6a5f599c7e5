package primetime.widget;

import java.util.Arrays;
import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.tape.Kind;

/**
 * What each command did, as the newest entries tell it: how many processes it forked, how often it was run, how many of
 * those called so ended, and failed, and how long they lived on the average. A command is the kernel's short name.
 * Arrays, used again and again, so that a frame makes no garbage.
 */
final class Starters {
    /** Commands beyond these are counted together, in the last place. */
    static final int MOST = 255;
    private final String[] names = new String[MOST + 1];
    private final long[] forks = new long[MOST + 1];
    private final long[] execs = new long[MOST + 1];
    private final long[] ends = new long[MOST + 1];
    private final long[] failures = new long[MOST + 1];
    private final long[] lives = new long[MOST + 1];
    private final long[] lived = new long[MOST + 1];
    private final boolean[] bounds = new boolean[MOST + 1];
    private final long[] newest = new long[MOST + 1];
    private final int[] order = new int[MOST + 1];
    private final int[] places = new int[4 * (MOST + 1)];
    private int count;
    private boolean hasOthers;
    private long oldest;

    /** Counts what the view shows, under the filter and the toggles of the list. */
    void read(EventsView view, EventList list, ViewState state) {
        list.of(view, state);
        count = 0;
        hasOthers = false;
        Arrays.fill(places, 0);
        clear(MOST, "");
        oldest = Math.max(view.first(), view.count() - EventList.MOST_SEARCHED);
        for (long index = oldest; index < view.count(); index++) {
            Kind kind = view.kind(index);
            boolean isThread = view.pid(index) != view.tgid(index);
            boolean counts = kind == Kind.FORK || kind == Kind.EXEC || kind == Kind.EXIT && !isThread
                    || kind == Kind.CORE;
            if (counts && list.passes(index)) {
                count(view, index, kind);
            }
        }
        sort();
    }

    private void count(EventsView view, long index, Kind kind) {
        int at = find(view.comm(index));
        newest[at] = index;
        switch (kind) {
            case FORK -> forks[at]++;
            case EXEC -> execs[at]++;
            case EXIT -> {
                ends[at]++;
                failures[at] += WaitStatus.isFailure(view.code(index)) ? 1 : 0;
                if (view.life(index) >= 0) {
                    lives[at] += view.life(index);
                    lived[at]++;
                    bounds[at] |= view.code(index) == Event.UNKNOWN;
                }
            }
            default -> {
            }
        }
    }

    private int find(String comm) {
        int place = comm.hashCode() * 0x9e3779b1 >>> 22;
        while (places[place] != 0 && !names[places[place] - 1].equals(comm)) {
            place = place + 1 & places.length - 1;
        }
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (count == MOST) {
            hasOthers = true;
            return MOST;
        }
        clear(count, comm);
        places[place] = ++count;
        return count - 1;
    }

    private void clear(int at, String name) {
        names[at] = name;
        forks[at] = execs[at] = ends[at] = failures[at] = lives[at] = lived[at] = 0;
        bounds[at] = false;
        newest[at] = -1;
    }

    /** The busiest first, those alike by name; the rest, where there is one, last. By insertion: few change places. */
    private void sort() {
        for (int i = 0; i < count; i++) {
            int to = i;
            while (to > 0 && isBefore(i, order[to - 1])) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = i;
        }
        order[count] = MOST;
    }

    private boolean isBefore(int a, int b) {
        long more = forks[a] + execs[a] - forks[b] - execs[b];
        if (more == 0) {
            more = ends[a] - ends[b];
        }
        return more > 0 || more == 0 && names[a].compareTo(names[b]) < 0;
    }

    /** How many rows there are. */
    int count() {
        return count + (hasOthers ? 1 : 0);
    }

    /** The number of the oldest entry that was counted. */
    long oldest() {
        return oldest;
    }

    boolean isRest(int row) {
        return order[row] == MOST;
    }

    String name(int row) {
        return names[order[row]];
    }

    long forks(int row) {
        return forks[order[row]];
    }

    long execs(int row) {
        return execs[order[row]];
    }

    long ends(int row) {
        return ends[order[row]];
    }

    long failures(int row) {
        return failures[order[row]];
    }

    /** The mean life of those whose life is known, ns; negative where nobody's is. */
    long meanLife(int row) {
        return lived[order[row]] == 0 ? -1 : lives[order[row]] / lived[order[row]];
    }

    /** Whether nobody could tell how some of them ended, nor more than a bound of how long they lived. */
    boolean isUntold(int row) {
        return bounds[order[row]];
    }

    /** The newest entry of a row's command. */
    long newest(int row) {
        return newest[order[row]];
    }

    /** The row of a command, or -1. */
    int rowOf(String name) {
        for (int row = 0; row < count; row++) {
            if (names[order[row]].equals(name)) {
                return row;
            }
        }
        return -1;
    }
}
