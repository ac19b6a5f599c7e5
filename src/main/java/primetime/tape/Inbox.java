package primetime.tape;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The way of entries from any thread to the loop. Bounded: what does not fit is counted and becomes a gap. */
public final class Inbox {
    private final BlockingQueue<Entry> waiting;
    private final Map<String, Long> refused = new ConcurrentHashMap<>();

    /** An inbox for at most {@code capacity} entries between two frames. */
    public Inbox(int capacity) {
        waiting = new ArrayBlockingQueue<>(capacity);
    }

    /** Any thread. Never waits. */
    public void offer(Entry entry) {
        if (!waiting.offer(entry)) {
            refused.merge(entry.track(), 1L, Long::sum);
        }
    }

    /** The loop: moves everything onto the tape and answers how many entries that were. */
    public int drain(Tape tape, long now) {
        return drain(entry -> tape.append(entry, now), now);
    }

    /** The same for whoever keeps no tape. */
    public int drain(Consumer<Entry> taker, long now) {
        int moved = 0;
        for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            taker.accept(entry);
            moved++;
        }
        if (!refused.isEmpty()) {
            for (String track : refused.keySet()) {
                Long lost = refused.remove(track);
                taker.accept(new Gap(track, now, now, lost == null ? 0 : lost, "the screen could not keep up"));
            }
        }
        return moved;
    }
}
