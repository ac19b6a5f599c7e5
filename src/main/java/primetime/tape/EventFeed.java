package primetime.tape;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The way of events from the one thread that hears them to the loop: a ring of slots made beforehand. When it is full
 * the newest are refused and counted, and the count becomes a gap on the track. One writer, one reader.
 */
public final class EventFeed {
    private final Event[] slots;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /** A ring of {@code capacity} slots. */
    public EventFeed(int capacity) {
        slots = new Event[capacity];
        for (int i = 0; i < capacity; i++) {
            slots[i] = new Event();
        }
    }

    /** Writer: copies the event in. False: no room; it is counted as lost. */
    public boolean offer(Event event) {
        long position = written.get();
        if (position - read.get() >= slots.length) {
            refused.incrementAndGet();
            return false;
        }
        slots[(int) (position % slots.length)].set(event);
        written.lazySet(position + 1);
        return true;
    }

    /** Writer: whether half of it is free; what is in no hurry waits for that, so as not to crowd out what is. */
    public boolean hasRoom() {
        return written.get() - read.get() < (slots.length + 1) / 2;
    }

    /** Reader: the oldest event, or null. Valid until {@link #release}. */
    public Event peek() {
        long position = read.get();
        return position == written.get() ? null : slots[(int) (position % slots.length)];
    }

    /** Reader: done with the event that {@link #peek} gave. */
    public void release() {
        read.lazySet(read.get() + 1);
    }

    /** Reader: how many were refused since this was last asked. */
    public long takeRefused() {
        return refused.get() == 0 ? 0 : refused.getAndSet(0);
    }
}
