package primetime.source.linux;

import java.util.function.Consumer;
import primetime.tape.Event;

/**
 * Puts events into the order of the kernel's clock. Each CPU tells its own in order, but those of several CPUs arrive
 * mixed, so every event is held for a while to see whether an earlier one comes. Bounded: when it is full the earliest
 * goes on at once. What comes after a later one went on is passed on late, and counted. One thread.
 */
final class ReorderBuffer {
    private final Event[] ring;
    /** Slots that were needed once and will be again: as many as were ever held together. */
    private final Event[] free;
    private final long holdNanos;
    private final Consumer<Event> next;
    private int first;
    private int size;
    private int freeCount;
    private long passed = Long.MIN_VALUE;
    private volatile long late;

    /**
     * @param capacity a power of two
     * @param holdNanos how long an event is held after it happened
     * @param next who gets them; an event is theirs only during the call
     */
    ReorderBuffer(int capacity, long holdNanos, Consumer<Event> next) {
        ring = new Event[capacity];
        free = new Event[capacity];
        this.holdNanos = holdNanos;
        this.next = next;
    }

    /** Copies an event in, among those that are held. */
    void add(Event event) {
        if (event.at < passed) {
            late++;
            next.accept(event);
            return;
        }
        if (size == ring.length) {
            pass();
        }
        int place = first + size & ring.length - 1;
        Event slot = freeCount > 0 ? free[--freeCount] : new Event();
        slot.set(event);
        for (int i = size; i > 0; i--) {
            int before = place - 1 & ring.length - 1;
            if (ring[before].at <= event.at) {
                break;
            }
            ring[place] = ring[before];
            place = before;
        }
        ring[place] = slot;
        size++;
    }

    /** Passes on all that has been held for long enough; {@link Long#MAX_VALUE} for all there is. */
    void release(long now) {
        while (size > 0 && ring[first].at <= now - holdNanos) {
            pass();
        }
    }

    private void pass() {
        Event event = ring[first];
        passed = event.at;
        first = first + 1 & ring.length - 1;
        size--;
        next.accept(event);
        free[freeCount++] = event;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many came too late to be put in order. Any thread. */
    long late() {
        return late;
    }
}
