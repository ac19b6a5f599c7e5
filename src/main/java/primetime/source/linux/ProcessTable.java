package primetime.source.linux;

/**
 * What is remembered of the tasks that live, by their number. Bounded: when it is full, another is forgotten for each
 * new one, in turn; whoever is asked for again can be read from {@code /proc} again. Open addressing over reused
 * entries, so that a storm of processes makes no garbage. One thread.
 */
final class ProcessTable {
    private static final int FIRST = 256;
    private final int most;
    private Known[] places = new Known[2 * FIRST];
    private int size;
    private int hand;
    private Known free;

    /** A table for at most {@code most} tasks. */
    ProcessTable(int most) {
        this.most = most;
    }

    /** What is known of a task, or null. */
    Known find(int pid) {
        return places[place(pid)];
    }

    /** A new entry for a task; whoever had the number before is forgotten. */
    Known add(int pid) {
        Known known = places[place(pid)];
        if (known == null) {
            // Taken before another is forgotten, so that whoever was found last is still what it was.
            known = take();
            if (size == most) {
                forgetOne();
            } else if (size * 2 >= places.length) {
                grow();
            }
            places[place(pid)] = known;
            size++;
        }
        known.reset(pid);
        return known;
    }

    private Known take() {
        Known taken = free == null ? new Known() : free;
        free = taken.free;
        taken.free = null;
        return taken;
    }

    void remove(int pid) {
        int hole = place(pid);
        Known known = places[hole];
        if (known == null) {
            return;
        }
        places[hole] = null;
        size--;
        known.free = free;
        free = known;
        // Whoever stands behind the hole because its place was taken moves up.
        for (int i = hole + 1 & places.length - 1; places[i] != null; i = i + 1 & places.length - 1) {
            int home = home(places[i].pid);
            if ((i - home & places.length - 1) >= (i - hole & places.length - 1)) {
                places[hole] = places[i];
                places[i] = null;
                hole = i;
            }
        }
    }

    int size() {
        return size;
    }

    /** For walking over all: {@link #at} every number below this is an entry or null. */
    int places() {
        return places.length;
    }

    Known at(int place) {
        return places[place];
    }

    private void forgetOne() {
        while (places[hand & places.length - 1] == null) {
            hand++;
        }
        remove(places[hand++ & places.length - 1].pid);
    }

    private void grow() {
        Known[] old = places;
        places = new Known[old.length * 2];
        for (Known known : old) {
            if (known != null) {
                places[place(known.pid)] = known;
            }
        }
    }

    /** Where the task is, or where it would go. */
    private int place(int pid) {
        int place = home(pid);
        while (places[place] != null && places[place].pid != pid) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    /** Numbers are given in turn; the golden ratio spreads neighbours evenly over the table. */
    private int home(int pid) {
        return pid * 0x9e3779b9 >>> Integer.numberOfLeadingZeros(places.length) + 1;
    }
}
