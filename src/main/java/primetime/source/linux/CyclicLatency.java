package primetime.source.linux;

import java.util.List;
import java.util.Map;
import primetime.option.Option;
import primetime.option.Options;
import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Columns;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.LatencyIntervals;
import primetime.tape.LatencyTick;
import primetime.tape.Mark;
import primetime.tape.Sample;

/**
 * How late this machine wakes a thread that asked to sleep: the cyclic tests of stress-ng and of cyclictest by turns, all
 * the time; see {@link CyclicLoop}. The thread has the best scheduling that this user may have, which the track says.
 *
 * <p>Tracks, a tick a beat: {@code latency} the relative reading, {@code latency.absolute} the absolute one,
 * {@code latency.corrected} the same with the samples that coordinated omission hid. Samples during which our own
 * virtual machine stood still are told apart, see {@link JvmPauses}; which is found out before the first is taken.
 *
 * <p>The worst sample of a beat that is late by a threshold or more, and not by our own doing, is marked at the instant
 * when it should have been woken. When the loop did not run for more than ten intervals the sample is kept, for it may be
 * the machine's doing, and a gap is put beside it, for the samples that should have been taken meanwhile. Samples during
 * which this whole program was stopped, as by Ctrl-Z, are dropped for a gap: see {@link Stops}.
 *
 * <p>Track {@code loop}, once a beat: policy (the kernel's number: 0 other, 1 FIFO, 2 RR, 3 batch, 5 idle, 6 deadline),
 * priority, interval_ns, samples and overruns (those later than a whole interval) since the start, cpu_ns and
 * allocated_bytes of the thread, locked (1 where the memory of the process is locked), method (0 clock_ns, 1 posix_ns, 2
 * itimer, 3 poll, 4 pselect, 5 usleep), kinds (1 relative, 2 absolute, 3 both by turns), cpus (how many threads measure,
 * each bound to its processor; 0: one that is free), jvm_pauses (samples since the start that overlap a pause of our own
 * virtual machine; unknown where that cannot be told), threshold_ns (what is later is marked), slack_ns (the thread's
 * timer slack).
 */
public final class CyclicLatency implements Streaming {
    /** The track of latencies. */
    public static final String TRACK = "latency";
    static final String ABSOLUTE = "latency.absolute";
    static final String CORRECTED = "latency.corrected";
    /** The track that tells how the loop runs. */
    public static final String LOOP = "loop";
    private static final int MISSED_INTERVALS = 10;
    /** Twenty seconds of the loop, should nobody beat, within these. */
    private static final long RING_NANOS = 20_000_000_000L;
    private static final int LEAST_RING = 1 << 12;
    private static final int MOST_RING = 1 << 16;
    private static final Evidence EVIDENCE = new Evidence("clock_nanosleep(CLOCK_MONOTONIC)",
            "wake time minus start minus the interval that was asked for; percentiles by HdrHistogram, three digits");
    private static final Columns COLUMNS = Columns.of("policy", "priority", "interval_ns", "samples", "overruns",
            "cpu_ns", "allocated_bytes", "locked", "method", "kinds", "cpus", "jvm_pauses", "threshold_ns", "slack_ns");
    private final LatencyPlan plan;
    private final CyclicLoop loop;
    private final SampleRing ring;
    private final Readings readings;
    private final LatencyWishes wishes;
    private volatile long threshold;
    private final PauseWatch watch;
    private final LatencyIntervals relative = new LatencyIntervals();
    private final LatencyIntervals absolute = new LatencyIntervals();
    private final LatencyIntervals corrected = new LatencyIntervals();
    private volatile Thread thread;
    private volatile boolean locked;
    private volatile long began;
    private volatile boolean closed;
    private ThreadCost cost;
    private long closedAt;
    private long samples;
    private long overruns;
    private long pausedSamples;
    private long lost;
    private long worstDue;
    private long worst;
    private Inbox out;

    CyclicLatency(LatencyWishes wishes, PauseWatch watch) {
        this.wishes = wishes;
        this.watch = watch;
        threshold = wishes.threshold();
        plan = wishes.plan(wishes.sleep(), List.of());
        ring = new SampleRing(Integer.highestOneBit(
                (int) Math.max(LEAST_RING, Math.min(MOST_RING, RING_NANOS / plan.interval()))));
        loop = new CyclicLoop(plan, -1, ring);
        readings = new Readings(ring, plan.interval(), plan.period(), watch.stops(), new Readings.Taker() {
            @Override
            public void take(long due, long late, Turn turn, boolean paused) {
                took(due, late, turn, paused);
            }

            @Override
            public void stopped(long due, long late, Turn turn) {
                leftOut(due, late);
            }
        });
    }

    @Override
    public String track() {
        return TRACK;
    }

    @Override
    public Evidence evidence() {
        return EVIDENCE;
    }

    @Override
    public List<Option<?>> options() {
        return LatencyWishes.OPTIONS;
    }

    @Override
    public Map<String, String> conflicts(Options said) {
        return new LatencyWishes(said).conflicts();
    }

    @Override
    public List<String> follow(Options said) {
        threshold = new LatencyWishes(said).threshold();
        return wishes.said().changed(LatencyWishes.OPTIONS, said.with(LatencyWishes.THRESHOLD, wishes.threshold()));
    }

    @Override
    public long wishMillis() {
        return 1000;
    }

    @Override
    public void run(Inbox inbox) throws Unreadable {
        NativeCalls.require();
        watch.stops().listen();
        watch.open();
        // Pages are locked when they are first touched, not all that is mapped: so the process does not grow.
        locked = Libc.mlockall(Libc.MCL_CURRENT | Libc.MCL_FUTURE | Libc.MCL_ONFAULT) == 0;
        began = System.nanoTime();
        thread = Thread.currentThread();
        try {
            loop.run(false);
        } finally {
            if (locked) {
                Libc.munlockall();
            }
        }
    }

    @Override
    public void beat(Inbox inbox, long now) {
        Thread measuring = thread;
        if (measuring == null || !loop.isMeasuring()) {
            return;
        }
        out = inbox;
        JvmPauses told = watch.told();
        long from = Math.max(began, closedAt);
        long until = Math.max(from, closed ? now : now - Readings.SETTLED);
        readings.take(told, until);
        offer(relative.take(TRACK, from, until));
        offer(absolute.take(ABSOLUTE, from, until));
        offer(corrected.take(CORRECTED, from, until));
        closedAt = until;
        if (worst >= threshold) {
            inbox.offer(new Mark(TRACK, worstDue, worst, "woken late"));
        }
        worst = 0;
        if (ring.lost() > lost) {
            inbox.offer(new Gap(TRACK, from, now, ring.lost() - lost, "nobody took the samples for too long"));
            lost = ring.lost();
        }
        inbox.offer(sample(measuring, told != null, now));
        if (closed) {
            watch.close();
        }
    }

    private void offer(LatencyTick tick) {
        if (tick != null) {
            out.offer(tick);
        }
    }

    void took(long due, long late, Turn turn, boolean paused) {
        if (turn != Turn.RELATIVE) {
            corrected.recordCorrected(late, plan.period(), paused);
        }
        if (turn == Turn.PASSED) {
            return;
        }
        (turn == Turn.ABSOLUTE ? absolute : relative).record(late, paused);
        samples++;
        overruns += late > plan.interval() ? 1 : 0;
        pausedSamples += paused ? 1 : 0;
        if (!paused && late > worst) {
            worst = late;
            worstDue = due;
        }
        if (late > MISSED_INTERVALS * plan.interval()) {
            long missed = late / plan.period();
            gaps(due, due + late, missed, "the loop did not run");
        }
    }

    void leftOut(long due, long late) {
        if (late > MISSED_INTERVALS * plan.interval()) {
            // Nobody could have measured, so that nothing is lost.
            gaps(due, due + late, 0, "this program was stopped");
        }
    }

    private void gaps(long from, long until, long missed, String because) {
        out.offer(new Gap(TRACK, from, until, missed, because));
        out.offer(new Gap(ABSOLUTE, from, until, missed, because));
    }

    private Sample sample(Thread measuring, boolean tellsPauses, long now) {
        if (cost == null) {
            cost = new ThreadCost(measuring);
        }
        Scheduling scheduling = loop.scheduling();
        long[] values = { scheduling.policy(), scheduling.priority(), plan.interval(), samples, overruns,
                cost.cpuNanos(), cost.allocatedBytes(), locked ? 1 : 0, plan.method().ordinal(),
                plan.kinds().number(), plan.processors().size(), tellsPauses ? pausedSamples : Sample.UNKNOWN,
                threshold, loop.slack() };
        return new Sample(LOOP, now, 0, System.nanoTime() - now, COLUMNS, values);
    }

    @Override
    public void close() {
        closed = true;
        loop.close();
    }
}
