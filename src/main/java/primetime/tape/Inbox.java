package primetime.tape;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

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
        int moved = 0;
        for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            tape.append(entry, now);
            moved++;
        }
        if (!refused.isEmpty()) {
            for (String track : refused.keySet()) {
                Long lost = refused.remove(track);
                tape.append(new Gap(track, now, now, lost == null ? 0 : lost, "the screen could not keep up"), now);
            }
        }
        return moved;
    }
}
