package primetime.source.linux;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Samples on their way from the thread that measures to the one that reports, without waiting and without garbage.
 * Bounded: what finds no room is counted. One thread puts, one takes.
 */
final class SampleRing {
    private static final int TURN_BITS = 2;
    private static final int TURN_MASK = 3;
    private final long[] due;
    private final long[] late;
    private final AtomicLong put = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private long roomUntil;

    /** Whoever takes samples. */
    interface Taker {
        /**
         * @param due monotonic ns when it should have been woken
         * @param late by how much later it was, ns
         */
        void take(long due, long late, Turn turn);
    }

    /** @param size a power of two */
    SampleRing(int size) {
        due = new long[size];
        late = new long[size];
        roomUntil = size;
    }

    /** The measuring thread. */
    void put(long dueAt, long lateNanos, Turn turn) {
        long number = put.getPlain();
        if (number == roomUntil) {
            roomUntil = taken.get() + due.length;
            if (number == roomUntil) {
                lost.lazySet(lost.getPlain() + 1);
                return;
            }
        }
        int slot = (int) number & due.length - 1;
        due[slot] = dueAt;
        late[slot] = lateNanos << TURN_BITS | turn.ordinal();
        put.lazySet(number + 1);
    }

    /** The reporting thread: takes what ended up to an instant, monotonic ns; how many that were. */
    int take(long until, Taker taker) {
        long end = put.get();
        long number = taken.getPlain();
        int count = 0;
        for (; number < end; number++) {
            int slot = (int) number & due.length - 1;
            long nanos = late[slot] >> TURN_BITS;
            if (due[slot] + nanos > until) {
                break;
            }
            taker.take(due[slot], nanos, Turn.of((int) late[slot] & TURN_MASK));
            count++;
        }
        taken.lazySet(number);
        return count;
    }

    /** How many found no room since the start. */
    long lost() {
        return lost.get();
    }
}
