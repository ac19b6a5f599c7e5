package primetime.source.linux;

import java.math.BigInteger;
import java.util.List;
import primetime.option.Type;
import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Inbox;

/**
 * How late one processor wakes a thread that is bound to it: the relative reading of {@link CyclicLoop}, on track
 * {@code latency.cpu0} and so on. Only where it was asked for, since each costs as much as the loop that is always there.
 * Its interval is a prime of microseconds above the loop's that no other has, so that they do not all wake at once.
 */
final class PinnedLatency implements Streaming {
    private static final String TRACK = "latency.cpu";
    private static final int RING = 1 << 12;
    private final int processor;
    private final PauseWatch watch;
    private final CyclicLoop loop;
    private final SampleRing ring = new SampleRing(RING);
    private final AskedTicks ticks;
    private volatile long began;

    /** @param number 0 for the first of them */
    PinnedLatency(int processor, int number, LatencyWishes wishes, PauseWatch watch) {
        this.processor = processor;
        this.watch = watch;
        BigInteger micros = BigInteger.valueOf(wishes.sleep() / Type.Interval.MICROS);
        for (int i = 0; i <= number; i++) {
            micros = micros.nextProbablePrime();
        }
        LatencyPlan plan = wishes.plan(micros.longValue() * Type.Interval.MICROS, List.of(processor));
        loop = new CyclicLoop(plan, processor, ring);
        ticks = new AskedTicks(TRACK + processor, ring, plan.interval(), wishes.threshold(), watch);
    }

    @Override
    public String track() {
        return TRACK + processor;
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
        NativeCalls.require();
        watch.open();
        began = System.nanoTime();
        loop.run(false);
    }

    @Override
    public void beat(Inbox inbox, long now) {
        ticks.beat(inbox, began, now);
    }

    @Override
    public void close() {
        loop.close();
    }
}
