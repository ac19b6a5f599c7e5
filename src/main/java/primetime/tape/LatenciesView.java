package primetime.tape;

import org.HdrHistogram.AbstractHistogram;

/** What a window shows of a track of latencies. Ticks are numbered {@link #first} to {@link #count} - 1. */
public final class LatenciesView extends View {
    private final Latencies track;

    LatenciesView(Latencies track) {
        super(track);
        this.track = track;
    }

    /** When a tick began, monotonic ns. */
    public long from(long tick) {
        return track.from(tick);
    }

    /** When a tick was closed, monotonic ns. */
    public long at(long tick) {
        return track.at(tick);
    }

    /** How many samples a tick holds. */
    public long samples(long tick) {
        return track.count(tick);
    }

    public long min(long tick) {
        return track.min(tick);
    }

    public long max(long tick) {
        return track.max(tick);
    }

    /** The sum of a tick's samples, ns. */
    public double sum(long tick) {
        return track.sum(tick);
    }

    /** How many of a tick's samples overlap a pause of our own virtual machine. */
    public int pauses(long tick) {
        return track.pauses(tick);
    }

    /** How many different values a tick holds. */
    public int pairs(long tick) {
        return track.pairCount(tick);
    }

    /** One value and its count, see {@link LatencyTick#pair}. */
    public long pair(long tick, int number) {
        return track.pair(tick, number);
    }

    /**
     * Adds the samples of a tick to a histogram, which must take values up to the tick's {@link #max}; with or without
     * those that overlap a pause of our own virtual machine.
     */
    public void addTo(AbstractHistogram histogram, long tick, boolean withPaused) {
        for (int i = 0; i < track.pairCount(tick); i++) {
            long pair = track.pair(tick, i);
            if (!withPaused && LatencyTick.isPaused(pair)) {
                continue;
            }
            histogram.recordValueWithCount(LatencyTick.nanos(pair), LatencyTick.count(pair));
        }
    }
}
