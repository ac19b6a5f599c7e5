package primetime.source.linux;

import com.sun.jna.Pointer;
import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Columns;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.LatencyTick;
import primetime.tape.Sample;

/**
 * How late this machine wakes a thread that asked to sleep: the cyclic test of stress-ng, all the time.
 *
 * <p>A thread of its own sleeps the same interval again and again (clock_nanosleep, CLOCK_MONOTONIC, relative) and notes
 * by how much longer than asked it took. It has the best scheduling that this user may have, which the track says. A
 * pause of our own virtual machine shows here as if it were the kernel's; until such samples can be told apart
 * {@link LatencyTick#pauses} is 0.
 *
 * <p>When the loop did not run for more than ten intervals the sample is kept, for it may be the machine's doing, and
 * a gap is put beside it, for the samples that should have been taken meanwhile.
 *
 * <p>Track {@code loop}, once a beat: policy (0 other, 1 FIFO, 2 RR), priority, interval_ns, samples and overruns (those
 * later than a whole interval) since the start, cpu_ns and allocated_bytes of the thread, locked (1 where the memory of
 * the process is locked), method (0 clock_ns), kinds (1 relative, 2 absolute, 3 both by turns), cpus (how many threads
 * measure, each bound to its processor; 0: one that is free), jvm_pauses (samples since the start that overlap a pause of
 * our own virtual machine; unknown where that cannot be told), threshold_ns (what is later is marked; unknown: nothing
 * is), slack_ns (the thread's timer slack).
 */
public final class CyclicLatency implements Streaming {
    /** The track of latencies. */
    public static final String TRACK = "latency";
    /** The track that tells how the loop runs. */
    public static final String LOOP = "loop";
    /** Prime, as all intervals are; costs less than 1 % of a core. */
    private static final long INTERVAL_NANOS = 4_999_000;
    private static final int MISSED_INTERVALS = 10;
    private static final Evidence EVIDENCE = new Evidence("clock_nanosleep(CLOCK_MONOTONIC)",
            "wake time minus start minus the interval that was asked for; percentiles by HdrHistogram, three digits");
    private static final Columns COLUMNS = Columns.of("policy", "priority", "interval_ns", "samples", "overruns",
            "cpu_ns", "allocated_bytes", "locked", "method", "kinds", "cpus", "jvm_pauses", "threshold_ns", "slack_ns");
    private final long interval;
    private final LatencyIntervals latencies = new LatencyIntervals();
    private volatile Scheduling scheduling;
    private volatile Thread thread;
    private volatile boolean locked;
    private volatile long began;
    private volatile long samples;
    private volatile long overruns;
    private volatile boolean closed;
    private ThreadCost cost;
    private long closedAt;

    /** The loop of the latency pane. */
    public CyclicLatency() {
        this(INTERVAL_NANOS);
    }

    CyclicLatency(long intervalNanos) {
        interval = intervalNanos;
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
    public long wishMillis() {
        return 1000;
    }

    @Override
    public void run(Inbox inbox) throws Unreadable {
        NativeCalls.require();
        scheduling = Scheduling.best();
        // Pages are locked when they are first touched, not all that is mapped: so the process does not grow.
        locked = Libc.mlockall(Libc.MCL_CURRENT | Libc.MCL_FUTURE | Libc.MCL_ONFAULT) == 0;
        began = System.nanoTime();
        thread = Thread.currentThread();
        try {
            loop(inbox, Libc.pointer(Libc.memory(2 * Long.BYTES).putLong(0, interval / 1_000_000_000)
                    .putLong(Long.BYTES, interval % 1_000_000_000)));
        } finally {
            if (locked) {
                Libc.munlockall();
            }
        }
    }

    private void loop(Inbox inbox, Pointer request) throws Unreadable {
        while (!closed) {
            long start = System.nanoTime();
            int error = Libc.clock_nanosleep(Libc.CLOCK_MONOTONIC, 0, request, null);
            long end = System.nanoTime();
            if (error == 0) {
                took(inbox, start, end);
            } else if (error != Libc.EINTR) {
                throw new Unreadable("clock_nanosleep", Libc.word(error), "");
            }
        }
    }

    void took(Inbox inbox, long start, long end) {
        long late = end - start - interval;
        latencies.record(late);
        samples++;
        if (late > interval) {
            overruns++;
        }
        if (late > MISSED_INTERVALS * interval) {
            inbox.offer(new Gap(TRACK, start, end, (end - start) / interval - 1, "the loop did not run"));
        }
    }

    @Override
    public void beat(Inbox inbox, long now) {
        Thread measuring = thread;
        if (measuring == null) {
            return;
        }
        LatencyTick tick = latencies.take(TRACK, Math.max(began, closedAt), now);
        closedAt = now;
        if (tick != null) {
            inbox.offer(tick);
        }
        inbox.offer(sample(measuring, now));
    }

    private Sample sample(Thread measuring, long now) {
        if (cost == null) {
            cost = new ThreadCost(measuring);
        }
        long[] values = { scheduling.policy(), scheduling.priority(), interval, samples, overruns, cost.cpuNanos(),
                cost.allocatedBytes(), locked ? 1 : 0, 0, 1, 0, Sample.UNKNOWN, Sample.UNKNOWN,
                scheduling.policy() == Libc.SCHED_OTHER ? 1 : 0 };
        return new Sample(LOOP, now, 0, System.nanoTime() - now, COLUMNS, values);
    }

    @Override
    public void close() {
        closed = true;
    }
}
