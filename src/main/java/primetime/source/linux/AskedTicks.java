package primetime.source.linux;

import primetime.tape.Inbox;
import primetime.tape.LatencyIntervals;
import primetime.tape.LatencyTick;
import primetime.tape.Mark;

/** The ticks of latencies that somebody asked for, from the ring of the thread that measures them. Poll thread. */
final class AskedTicks {
    private final String track;
    private final PauseWatch watch;
    private final LatencyIntervals intervals = new LatencyIntervals();
    private final Readings readings;
    private final long threshold;
    private long closedAt;
    private long worstDue;
    private long worst;

    /** @param threshold what is late by so much or more, ns, is marked: the worst of a beat, unless it was our own doing */
    AskedTicks(String track, SampleRing ring, long interval, long threshold, PauseWatch watch) {
        this.track = track;
        this.threshold = threshold;
        this.watch = watch;
        readings = new Readings(ring, interval, interval, watch.stops(),
                (due, late, turn, paused) -> took(due, late, paused));
    }

    private void took(long due, long late, boolean paused) {
        intervals.record(late, paused);
        if (!paused && late > worst) {
            worst = late;
            worstDue = due;
        }
    }

    /**
     * One tick of all that ended up to a moment ago.
     *
     * @param began monotonic ns when the thread began; 0: not yet
     */
    void beat(Inbox inbox, long began, long now) {
        long from = Math.max(began, closedAt);
        long until = Math.max(from, now - Readings.SETTLED);
        if (began == 0 || until == from) {
            return;
        }
        readings.take(watch.told(), until);
        LatencyTick tick = intervals.take(track, from, until);
        closedAt = until;
        if (tick != null) {
            inbox.offer(tick);
        }
        if (worst >= threshold) {
            inbox.offer(new Mark(track, worstDue, worst, "woken late"));
        }
        worst = 0;
    }
}
