package primetime.source.linux;

import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.tape.Fault;
import primetime.tape.Inbox;

/**
 * A canary on the tape: track {@code latency.fsync}, {@code latency.spawn}, {@code latency.dns} or
 * {@code latency.connect}, a tick a beat of how long each call took; no threshold is theirs. A call that fails, or does not come back for five
 * seconds, is a fault. Only where it was asked for.
 */
final class CanaryLatency implements Streaming {
    private static final String TRACK = "latency.";
    private final CanaryLoop loop;
    private final AskedTicks ticks;
    private volatile long began;
    private int failures;

    CanaryLatency(Canary canary, PauseWatch watch) {
        loop = new CanaryLoop(canary);
        ticks = new AskedTicks(TRACK + canary.name(), loop.ring, 0, Long.MAX_VALUE, watch);
    }

    @Override
    public String track() {
        return TRACK + loop.canary().name();
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
        ticks.beat(inbox, began, now);
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
