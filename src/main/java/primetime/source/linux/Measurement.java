package primetime.source.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import primetime.source.Unreadable;

/**
 * A cyclic test that begins and ends: one thread for each processor of the plan, and one for each canary. All methods but
 * {@link #close} on one thread, which takes the samples out often enough.
 */
public final class Measurement implements AutoCloseable {
    /** Room for the samples of two seconds, within these; all threads share the most. */
    private static final long ROOM_NANOS = 2_000_000_000;
    private static final int LEAST_ROOM = 1 << 8;
    private static final int MOST_ROOM = 1 << 16;
    private static final int ALL_ROOM = 1 << 18;
    private static final long CLOSE_LIMIT_MILLIS = 2000;
    private static final long LOOK_AGAIN = 1_000_000;
    private final LatencyPlan plan;
    private final List<Worker> workers = new ArrayList<>();
    private final List<CanaryLoop> canaries = new ArrayList<>();
    private final List<Readings> canaryReadings = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Stops stops = new Stops();
    private JvmPauses pauses;
    private boolean locked;

    /** Whoever takes what was measured. */
    public interface Taker {
        /**
         * @param thread the number of the thread, from 0
         * @param due monotonic ns when it should have been woken
         * @param late by how much later it was, ns
         * @param paused whether our own virtual machine stood still meanwhile
         */
        void sample(int thread, long due, long late, Turn turn, boolean paused);

        /**
         * @param canary its number, from 0
         * @param took how long it took, ns
         */
        void canary(int canary, long took, boolean paused);
    }

    /**
     * How a thread runs.
     *
     * @param processor what it is bound to; negative: nothing
     * @param node the node of memory that the processor belongs to
     * @param tid the kernel's number of the thread; 0 where that is unknown
     * @param slack its timer slack, ns
     * @param refusal why the policy of the plan could not be had; empty where it could
     * @param missed instants of the schedule that had passed before anybody could wait for them
     * @param interrupted sleeps that a signal ended
     * @param stopped samples during which this process was stopped, and which are in no reading
     * @param lost samples that nobody took in time
     */
    public record Running(int processor, OptionalInt node, int tid, Policy policy, int priority, int slack,
            String refusal, long missed,
            long interrupted, long stopped, long lost) {
    }

    /** How a canary does: how often it failed and why, and whether it hangs right now. */
    public record Singing(Canary canary, int failures, String failure, boolean hangs) {
    }

    private static final class Worker {
        final int processor;
        final CyclicLoop loop;
        final SampleRing ring;
        final Readings readings;
        volatile int tid;
        volatile Unreadable trouble;
        volatile boolean over;

        Worker(LatencyPlan plan, int number, int processor, int room, Stops stops, Taker taker) {
            this.processor = processor;
            ring = new SampleRing(room);
            loop = new CyclicLoop(plan, processor, ring);
            readings = new Readings(ring, plan.interval(), plan.period(), stops,
                    (due, late, turn, paused) -> taker.sample(number, due, late, turn, paused));
        }

        void run() {
            try {
                tid = tid();
                loop.run(true);
            } catch (Unreadable e) {
                trouble = e;
            } finally {
                over = true;
            }
        }

        private static int tid() {
            try {
                return Integer.parseInt(Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString());
            } catch (IOException | NumberFormatException e) {
                return 0;
            }
        }
    }

    /** Nothing runs until {@link #start}. */
    public Measurement(LatencyPlan plan, List<Canary> wanted, Taker taker) {
        this.plan = plan;
        List<Integer> processors = plan.processors().isEmpty() ? List.of(-1) : plan.processors();
        for (int processor : processors) {
            workers.add(new Worker(plan, workers.size(), processor, room(plan.interval(), processors.size()), stops,
                    taker));
        }
        for (Canary canary : wanted) {
            int number = canaries.size();
            CanaryLoop loop = new CanaryLoop(canary);
            canaries.add(loop);
            canaryReadings.add(new Readings(loop.ring, 0, 0, stops,
                    (at, took, turn, paused) -> taker.canary(number, took, paused)));
        }
    }

    private static int room(long interval, int threads) {
        long wanted = Math.min(ROOM_NANOS / interval, ALL_ROOM / threads);
        return Integer.highestOneBit((int) Math.max(LEAST_ROOM, Math.min(MOST_ROOM, wanted)));
    }

    /** Starts all threads and waits until each measures. */
    public void start() throws Unreadable {
        NativeCalls.require();
        pauses = JvmPauses.open();
        stops.listen();
        locked = Libc.mlockall(Libc.MCL_CURRENT | Libc.MCL_FUTURE | Libc.MCL_ONFAULT) == 0;
        // What the start has left would else be collected in the first second that is measured.
        System.gc();
        for (Worker worker : workers) {
            begin("latency", worker::run);
        }
        for (Worker worker : workers) {
            while (!worker.loop.isMeasuring() && !worker.over) {
                LockSupport.parkNanos(LOOK_AGAIN);
            }
            if (worker.trouble != null) {
                throw worker.trouble;
            }
        }
        canaries.forEach(loop -> begin(loop.canary().name(), loop::run));
    }

    private void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Lets no cycle begin after an instant, monotonic ns. */
    public void endAt(long instant) {
        workers.forEach(worker -> worker.loop.endAt(instant));
    }

    /** Hands on what was measured up to a moment ago; after {@link #close} all that is left. */
    public void take(long now) throws Unreadable {
        boolean all = isOver();
        if (pauses != null) {
            pauses.read();
        }
        long until = all ? Long.MAX_VALUE : now - Readings.SETTLED;
        for (Worker worker : workers) {
            worker.readings.take(pauses, until);
            if (worker.trouble != null) {
                throw worker.trouble;
            }
        }
        canaryReadings.forEach(readings -> readings.take(pauses, until));
        if (all) {
            stops.close();
        }
    }

    /** Whether no thread measures any more. */
    public boolean isOver() {
        return workers.stream().allMatch(worker -> worker.over);
    }

    /** Whether pauses of our own virtual machine can be told. */
    public boolean tellsPauses() {
        return pauses != null;
    }

    /** Whether the memory of this process was locked. */
    public boolean isLocked() {
        return locked;
    }

    /** How each thread runs, in the order of the plan; after {@link #start}. */
    public List<Running> running() {
        List<Running> all = new ArrayList<>();
        for (Worker worker : workers) {
            Scheduling how = worker.loop.scheduling();
            all.add(new Running(worker.processor, Processors.node(Path.of("/"), worker.processor), worker.tid,
                    Policy.of(how.policy()), how.priority(),
                    worker.loop.slack(), worker.loop.refusal(),
                    worker.loop.missed() - worker.readings.notMissed(), worker.loop.interrupted(),
                    worker.readings.stopped(), worker.ring.lost()));
        }
        return all;
    }

    /** How each canary does. */
    public List<Singing> singing(long now) {
        List<Singing> all = new ArrayList<>();
        for (CanaryLoop loop : canaries) {
            all.add(new Singing(loop.canary(), loop.failures(), loop.failure(), loop.hangs(now)));
        }
        return all;
    }

    /** Ends all threads, each with a limit; {@link #take} then has the rest. */
    @Override
    public void close() {
        workers.forEach(worker -> worker.loop.close());
        canaries.forEach(CanaryLoop::close);
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
            try {
                thread.join(CLOSE_LIMIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (locked) {
            Libc.munlockall();
        }
    }
}
