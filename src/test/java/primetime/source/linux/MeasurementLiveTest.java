package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primetime.source.Unreadable;
import primetime.term.Signals;

/** The kernel that runs the tests wakes threads in every way there is. */
class MeasurementLiveTest implements Measurement.Taker {
    private static final long DEADLINE = 30_000_000_000L;
    private static final long INTERVAL = 203_000;
    private final Map<Turn, Integer> counted = new EnumMap<>(Turn.class);
    private final List<Integer> threads = new ArrayList<>();
    private final List<Integer> sung = new ArrayList<>();
    private long least = Long.MAX_VALUE;
    private long lastDue;

    @BeforeEach
    void require() {
        try {
            NativeCalls.require();
        } catch (Unreadable e) {
            assumeTrue(false, "no native calls here: " + e.getMessage());
        }
    }

    @Override
    public void sample(int thread, long due, long late, Turn turn, boolean paused) {
        counted.merge(turn, 1, Integer::sum);
        threads.add(thread);
        least = Math.min(least, late);
        assertTrue(turn == Turn.PASSED || threads.size() == 1 || thread != threads.get(threads.size() - 2)
                || due > lastDue, "in order");
        lastDue = due;
    }

    @Override
    public void canary(int canary, long took, boolean paused) {
        sung.add(canary);
        assertTrue(took > 0);
    }

    private static LatencyPlan plan(SleepMethod method, Policy policy) {
        return new LatencyPlan(method, method.hasAbsolute() ? Kinds.BOTH : Kinds.RELATIVE, Optional.ofNullable(policy),
                0, INTERVAL, List.of(), Long.MAX_VALUE);
    }

    private void await(Measurement test, String what, BooleanSupplier isSo) throws Unreadable {
        long deadline = System.nanoTime() + DEADLINE;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("waited in vain for " + what + ": " + counted);
            }
            LockSupport.parkNanos(2_000_000);
            test.take(System.nanoTime());
        }
    }

    private int count(Turn turn) {
        return counted.getOrDefault(turn, 0);
    }

    private static Thread measuring() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("latency") && thread.isAlive()).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToSleepWakesLateAndAllocatesNothing(SleepMethod method) throws Unreadable {
        try (Measurement test = new Measurement(plan(method, Policy.OTHER), List.of(), this)) {
            test.start();
            ThreadCost cost = new ThreadCost(measuring());
            await(test, "the first samples", () -> count(Turn.RELATIVE) > 50);
            long before = cost.allocatedBytes();
            await(test, "more samples", () -> count(Turn.RELATIVE) > 400);
            assertEquals(before, cost.allocatedBytes());
            assertTrue(least >= 0, "never early: " + least);
            assertEquals(method.hasAbsolute(), count(Turn.ABSOLUTE) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPolicyIsTakenOrRefusedWithAWord(Policy policy) throws Unreadable {
        try (Measurement test = new Measurement(plan(SleepMethod.CLOCK_NS, policy), List.of(), this)) {
            test.start();
            Measurement.Running running = test.running().get(0);
            if (running.refusal().isEmpty()) {
                assertEquals(policy, running.policy());
                assertTrue(policy.hasPriority() ? running.priority() > 0 : running.priority() == 0);
                assertTrue(policy.isRealTime() || running.slack() == 1, "as prompt as any");
            } else {
                assertTrue(policy.isRealTime() && !System.getProperty("user.name").equals("root"),
                        policy + ": " + running.refusal());
            }
            await(test, "samples", () -> count(Turn.RELATIVE) > 20 && count(Turn.ABSOLUTE) > 20);
            assertEquals(Libc.SCHED_OTHER, Libc.sched_getscheduler(0), "the others stay ordinary");
        }
    }

    @Test
    void aThreadIsBoundToEachProcessor() throws Exception {
        List<Integer> processors = Processors.allowed(Path.of("/"));
        LatencyPlan plan = new LatencyPlan(SleepMethod.CLOCK_NS, Kinds.ABSOLUTE, Optional.empty(), 0, INTERVAL,
                processors, Long.MAX_VALUE);
        try (Measurement test = new Measurement(plan, List.of(), this)) {
            test.start();
            for (Measurement.Running each : test.running()) {
                List<String> status = Files.readAllLines(Path.of("/proc/self/task/" + each.tid() + "/status"));
                assertTrue(status.contains("Cpus_allowed_list:\t" + each.processor()), () -> status.toString());
            }
            await(test, "samples of all", () -> threads.stream().distinct().count() == processors.size());
        }
        assertEquals(processors, Processors.allowed(Path.of("/")), "the others run anywhere");
        assertEquals(0, count(Turn.RELATIVE));
    }

    @Test
    void soManyCyclesAndNoMore() throws Unreadable {
        LatencyPlan plan = new LatencyPlan(SleepMethod.CLOCK_NS, Kinds.BOTH, Optional.empty(), 0, INTERVAL, List.of(),
                37);
        try (Measurement test = new Measurement(plan, List.of(), this)) {
            test.start();
            await(test, "its end", test::isOver);
            test.take(System.nanoTime());
        }
        assertEquals(37, count(Turn.RELATIVE));
        assertEquals(37, count(Turn.ABSOLUTE));
    }

    @Test
    void aSignalMakesNoSampleShorter() throws Unreadable {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "knows tgkill's number on amd64 only");
        int tgkill = 234;
        int winch = 28;
        AtomicInteger caught = new AtomicInteger();
        Signals signals = Signals.listen(Set.of(Signals.Signal.WINCH), signal -> caught.incrementAndGet());
        try (Measurement test = new Measurement(plan(SleepMethod.CLOCK_NS, null), List.of(), this)) {
            test.start();
            Pointer thread = new Pointer(test.running().get(0).tid());
            await(test, "sleeps to be interrupted", () -> {
                Libc.syscall(tgkill, ProcessHandle.current().pid(), thread, winch);
                return caught.get() > 0 && test.running().get(0).interrupted() > 5 && count(Turn.ABSOLUTE) > 50;
            });
            assertTrue(least >= 0, "never early: " + least);
        } finally {
            signals.close();
        }
    }

    @Test
    void aBusyLoopEndsByItself() throws Unreadable {
        try (Measurement test = new Measurement(plan(SleepMethod.POLL, null), List.of(), this)) {
            test.start();
            test.endAt(System.nanoTime() + 20_000_000);
            await(test, "its end", test::isOver);
        }
        assertTrue(count(Turn.RELATIVE) > 0);
    }

    @Test
    void canariesSingAndLeaveNothingBehind(@TempDir Path folder) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Canary> canaries = Stream.of("fsync=" + folder, "spawn", "dns=localhost",
                    "connect=127.0.0.1:" + server.getLocalPort()).map(Canary::of).toList();
            try (Measurement test = new Measurement(plan(SleepMethod.CLOCK_NS, null), canaries, this)) {
                test.start();
                await(test, "every canary", () -> sung.stream().distinct().count() == canaries.size());
                test.singing(System.nanoTime()).forEach(each -> assertEquals("", each.failure(), each.toString()));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aCanaryThatFailsSaysWhyAndIsNoSample() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        try (Measurement test = new Measurement(plan(SleepMethod.CLOCK_NS, null),
                List.of(Canary.of("connect=127.0.0.1:" + port)), this)) {
            test.start();
            await(test, "a failure", () -> test.singing(System.nanoTime()).get(0).failures() > 0);
            assertTrue(test.singing(System.nanoTime()).get(0).failure().contains("refused"));
            assertFalse(sung.contains(0));
        }
    }

    @Test
    void aCanaryThatDoesNotComeBackIsSaidToHang() throws IOException {
        CanaryLoop loop = new CanaryLoop(Canary.of("spawn"));
        assertFalse(loop.hangs(System.nanoTime()), "before it began");
        loop.close();
        loop.run();
        assertFalse(loop.hangs(Long.MAX_VALUE), "after it ended");
    }
}
