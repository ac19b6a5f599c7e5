package primetime.cli;

import java.util.ArrayList;
import java.util.List;
import primetime.source.linux.Turn;

/**
 * The wakes that were late by a threshold or more, and not by a pause of our own virtual machine: of each second the worst,
 * with its instant. Bounded; those that find no room are counted with all others. One thread.
 */
final class LatencySpikes {
    private static final long BEAT = 1_000_000_000;
    private static final int MOST = 1000;
    private final long threshold;
    private final List<Spike> worst = new ArrayList<>();
    private Spike candidate;
    private long from;
    private long count;

    /**
     * @param thread the number of the thread
     * @param due monotonic ns when it should have been woken
     * @param late by how much later it was, ns
     */
    record Spike(int thread, long due, long late) {
    }

    /** @param threshold ns */
    LatencySpikes(long threshold) {
        this.threshold = threshold;
    }

    void record(int thread, long due, long late, Turn turn, boolean paused) {
        if (late < threshold || paused || turn == Turn.PASSED) {
            return;
        }
        count++;
        if (candidate != null && due - from >= BEAT) {
            keep();
        }
        from = candidate == null ? due : from;
        if (candidate == null || late > candidate.late) {
            candidate = new Spike(thread, due, late);
        }
    }

    private void keep() {
        if (worst.size() < MOST) {
            worst.add(candidate);
        }
        candidate = null;
    }

    /** How many wakes reached the threshold. */
    long count() {
        return count;
    }

    long threshold() {
        return threshold;
    }

    /** The worst of each second, in order. */
    List<Spike> worst() {
        List<Spike> all = new ArrayList<>(worst);
        if (candidate != null && all.size() < MOST) {
            all.add(candidate);
        }
        return all;
    }
}
