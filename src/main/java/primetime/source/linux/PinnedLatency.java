package primetime.source.linux;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Inbox;
import primetime.tape.LatencyIntervals;
import primetime.tape.LatencyTick;

/**
 * How late one processor wakes a thread that is bound to it: the relative reading of {@link CyclicLoop}, on track
 * {@code latency.cpu0} and so on. Only where it was asked for, since each costs as much as the loop that is always there.
 * Its interval is a prime of microseconds near 5 ms that no other has, so that they do not all wake at once.
 */
final class PinnedLatency implements Streaming {
    private static final long ABOVE = 5000;
    private static final int RING = 1 << 12;
    private final int processor;
    private final CyclicLoop loop;
    private final SampleRing ring = new SampleRing(RING);
    private final LatencyIntervals intervals = new LatencyIntervals();
    private final Readings readings;
    private final PauseWatch watch;
    private volatile long began;
    private long closedAt;

    /** @param number 0 for the first of them */
    PinnedLatency(int processor, int number, PauseWatch watch) {
        this.processor = processor;
        this.watch = watch;
        BigInteger micros = BigInteger.valueOf(ABOVE);
        for (int i = 0; i <= number; i++) {
            micros = micros.nextProbablePrime();
        }
        LatencyPlan plan = new LatencyPlan(SleepMethod.CLOCK_NS, Kinds.RELATIVE, Optional.empty(), 0,
                micros.longValue() * 1000, List.of(processor), Long.MAX_VALUE);
        loop = new CyclicLoop(plan, processor, ring);
        readings = new Readings(ring, plan.interval(), (due, late, turn, paused) -> intervals.record(late, paused));
    }

    @Override
    public String track() {
        return "latency.cpu" + processor;
    }

    @Override
    public Evidence evidence() {
        return new Evidence("clock_nanosleep(CLOCK_MONOTONIC) on processor " + processor,
                "wake time minus start minus the interval that was asked for");
    }

    @Override
    public long wishMillis() {
        return 1000;
    }

    @Override
    public void run(Inbox inbox) throws Unreadable {
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
    }

    @Override
    public void close() {
        loop.close();
    }
}
