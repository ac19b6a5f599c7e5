package primetime.tape;

/** The history of one source: what kind of entries it holds is its subclass. Bounded; only the loop touches it. */
public abstract sealed class Track permits Values, Texts, Events, Latencies, Marks {
    private static final int NOTES = 256;
    private final String name;
    private final Fault[] faults = new Fault[NOTES];
    private final long[] faultSeen = new long[NOTES];
    private final long[] faultBehind = new long[NOTES];
    private final Gap[] gaps = new Gap[NOTES];
    private final long[] gapSeen = new long[NOTES];
    private final long[] gapLost = new long[NOTES];
    /** The numbers of the oldest entry still here and of the one to come; numbers only grow. */
    long first;
    long next;
    private long faultCount;
    private long gapCount;

    Track(String name) {
        this.name = name;
    }

    public final String name() {
        return name;
    }

    void append(Fault fault, long seen) {
        faults[(int) (faultCount % NOTES)] = fault;
        faultBehind[(int) (faultCount % NOTES)] = next;
        faultSeen[(int) (faultCount++ % NOTES)] = seen;
    }

    void append(Gap gap, long seen) {
        gapLost[(int) (gapCount % NOTES)] = lostUpTo(Long.MAX_VALUE) + gap.lost();
        gaps[(int) (gapCount % NOTES)] = gap;
        gapSeen[(int) (gapCount++ % NOTES)] = seen;
    }

    /** How many entries had been seen at {@code end}, from the first ever. */
    final long upTo(long end) {
        return search(first, next, end);
    }

    /** The number of the oldest entry still here: so many fell off the end. */
    public final long first() {
        return first;
    }

    /** When the entry of this number was seen, monotonic ns. */
    abstract long seen(long index);

    /** When the oldest entry still here was seen, or {@link Long#MAX_VALUE}. */
    final long oldest() {
        return next == first ? Long.MAX_VALUE : seen(first);
    }

    /** The number of faults seen up to {@code end}. */
    final long faultsUpTo(long end) {
        return upTo(faultSeen, faultCount, end);
    }

    /** The number of gaps seen up to {@code end}. */
    final long gapsUpTo(long end) {
        return upTo(gapSeen, gapCount, end);
    }

    /** The fault of that number, or null where it fell off the end. */
    final Fault fault(long index) {
        return index < 0 || index < faultCount - NOTES ? null : faults[(int) (index % NOTES)];
    }

    /** The number of the entry that came next after the fault of that number, which must be kept. */
    final long faultBehind(long index) {
        return faultBehind[(int) (index % NOTES)];
    }

    /** The gap of that number, or null where it fell off the end. */
    final Gap gap(long index) {
        return index < 0 || index < gapCount - NOTES || index >= gapCount ? null : gaps[(int) (index % NOTES)];
    }

    /** How many entries were lost in the gaps seen up to {@code end}, as far as anybody could tell. */
    final long lostUpTo(long end) {
        long count = gapsUpTo(end);
        if (count == 0) {
            return 0;
        }
        Gap next = gap(count);
        boolean fellOff = gap(count - 1) == null;
        // The sum before the oldest gap that is kept is the sum with it, less its own.
        return fellOff ? gapLost[(int) (count % NOTES)] - next.lost() : gapLost[(int) ((count - 1) % NOTES)];
    }

    /** Where the instant lies before all that is kept, the number of the oldest kept. */
    private static long upTo(long[] seen, long count, long end) {
        long index = count;
        while (index > 0 && index > count - NOTES && seen[(int) ((index - 1) % NOTES)] > end) {
            index--;
        }
        return index;
    }

    /** How many slots the rings must have for the entry to come: twice as many where all are taken, within bounds. */
    final int slots(int now, int least, int most) {
        return next < now || now == most ? now : Math.min(most, Math.max(least, now * 2));
    }

    /** The first index in [low, high) whose entry was seen after {@code end}; seen times never go back. */
    final long search(long low, long high, long end) {
        long from = low;
        long to = high;
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (seen(middle) <= end) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
