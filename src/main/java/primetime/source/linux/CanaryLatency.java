package primetime.source.linux;

import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.tape.Fault;
import primetime.tape.Inbox;
import primetime.tape.LatencyIntervals;
import primetime.tape.LatencyTick;

/**
 * A canary on the tape: track {@code latency.fsync}, {@code latency.spawn}, {@code latency.dns} or
 * {@code latency.connect}, a tick a beat of how long each call took. A call that fails, or does not come back for five
 * seconds, is a fault. Only where it was asked for.
 */
final class CanaryLatency implements Streaming {
    private final CanaryLoop loop;
    private final LatencyIntervals intervals = new LatencyIntervals();
    private final Readings readings;
    private final PauseWatch watch;
    private volatile long began;
    private long closedAt;
    private int failures;

    CanaryLatency(Canary canary, PauseWatch watch) {
        loop = new CanaryLoop(canary);
        this.watch = watch;
        readings = new Readings(loop.ring, 0, (due, late, turn, paused) -> intervals.record(late, paused));
    }

    @Override
    public String track() {
        return "latency." + loop.canary().name();
    }

    @Override
    public Evidence evidence() {
        return new Evidence(loop.canary().name() + " " + loop.canary().about(), "how long one call takes");
    }

    @Override
    public long wishMillis() {
        return 1000;
    }

    @Override
    public void run(Inbox inbox) {
        began = System.nanoTime();
        loop.run();
    }

    @Override
    public void beat(Inbox inbox, long now) {
        long from = Math.max(began, closedAt);
        long until = Math.max(from, now - Readings.SETTLED);
        if (began == 0 || until == from) {
            return;
        }
        readings.take(watch.told(), until);
        LatencyTick tick = intervals.take(track(), from, until);
        closedAt = until;
        if (tick != null) {
            inbox.offer(tick);
        }
        if (loop.failures() > failures) {
            failures = loop.failures();
            inbox.offer(new Fault(track(), now, evidence().from(), loop.failure(), ""));
        } else if (loop.hangs(now)) {
            inbox.offer(new Fault(track(), now, evidence().from(), "no answer within 5 s", ""));
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
