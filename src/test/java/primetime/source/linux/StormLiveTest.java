package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primetime.Storm;
import primetime.tape.Event;
import primetime.tape.Kind;

/**
 * More processes and threads than anybody could look at, and the sum is exact: what was seen and what is told as lost is
 * what the kernel says. Takes {@code -Dstorm.seconds=10} for a longer one.
 */
class StormLiveTest {
    private static final int SECONDS = Integer.getInteger("storm.seconds", 3);
    private static final int FORKS = 3500;
    private static final int THREADS = 3500;
    private static final int BUFFER = 16 << 20;
    /** Room for some twenty messages. */
    private static final int TINY_BUFFER = 1 << 13;
    private static final int CPUS = Runtime.getRuntime().availableProcessors();
    private static final int MOST_OF_A_JVM = 60;

    @BeforeEach
    void assumeStorm() {
        assumeTrue(Storm.lacks().isEmpty(), Storm.lacks());
    }

    /** How many processes and threads a storm started, and who they were of. */
    private record Started(long pid, long perl, long forks, long threads) {
    }

    private static Started storm(Hearing hearing) throws IOException {
        Process storm = Storm.start(SECONDS, FORKS, THREADS);
        hearing.await("the forks to begin", () -> storm.children().findAny().isPresent());
        long perl = storm.children().findAny().orElseThrow().pid();
        hearing.await("the end of the storm", () -> !storm.isAlive());
        String[] told = new String(storm.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip().split(" ");
        return new Started(storm.pid(), perl, Long.parseLong(told[0]), Long.parseLong(told[1]));
    }

    private static long column(Hearing hearing, String name) {
        return hearing.window.values(ProcessEvents.LISTENER).latest(name);
    }

    private static boolean agrees(Hearing hearing, LongPredicate missing) {
        hearing.beat();
        return missing.test(column(hearing, "forks_kernel") - column(hearing, "forks_seen"));
    }

    private static void assumeConnector(Hearing hearing) {
        hearing.beat();
        assumeTrue(column(hearing, "connector") == 1, "the kernel does not tell process events here");
    }

    @Test
    void nothingIsLostAndAllIsSeenThatTheKernelCounted() throws Exception {
        try (Hearing hearing = Hearing.events(BUFFER)) {
            assumeConnector(hearing);
            assumeTrue(column(hearing, "buffer_bytes") >= BUFFER, "a large receive buffer takes root");
            Started started = storm(hearing);
            hearing.one(Kind.EXIT, started.pid());
            hearing.await("the kernel's count to be reached", () -> agrees(hearing, missing -> missing == 0));
            assertEquals(0, column(hearing, "socket_drops"));
            assertEquals(0, hearing.window.events(ProcessEvents.TRACK).lost());
            assertEquals(started.forks(), hearing.count(isChild(started, Kind.FORK)));
            assertEquals(started.forks(), hearing.count(isChild(started, Kind.EXIT)));
            long threads = hearing.count(event -> event.kind == Kind.CLONE && event.tgid == started.pid());
            assertTrue(threads >= started.threads() && threads < started.threads() + MOST_OF_A_JVM,
                    threads + " of " + started.threads());
            System.out.printf("storm: %d forks and %d threads in %d s, %d events seen, %d late, 0 lost%n",
                    started.forks(), started.threads(), SECONDS, hearing.events.size(), column(hearing, "late"));
        }
    }

    private static Predicate<Event> isChild(Started started, Kind kind) {
        return event -> event.kind == kind && event.parent == started.perl();
    }

    @Test
    void withATinyBufferWhatIsToldAsLostIsWhatAnotherHeard() throws Exception {
        try (Witness witness = new Witness(BUFFER); Hearing hearing = Hearing.events(TINY_BUFFER)) {
            assumeConnector(hearing);
            Mark from = settled(witness, hearing);
            long[] before = counted(hearing);
            storm(hearing);
            Mark until = settled(witness, hearing);
            long[] after = counted(hearing);
            hearing.await("the witness", () -> witness.heardUntil() > after[1] || ping());
            assertEquals(0, witness.missing(), "lost by the witness");
            assertEquals(after[0] - before[0], witness.forks(before[1], after[1]), "forks, as the kernel counts");
            compare(witness, keys(hearing), from, until);
        }
    }

    /** Of all that was sent between the marks, each was either heard or told as lost. */
    private static void compare(Witness witness, Set<Witness.Key> heard, Mark from, Mark until) {
        long[] sums = new long[4];
        until.last().forEach((cpu, last) -> sums[0] += last - from.last().get(cpu));
        witness.forEach((key, cpu, number) -> {
            if (number > from.last().get(cpu) && number <= until.last().get(cpu)) {
                boolean isHeard = heard.contains(key);
                sums[1] += isHeard ? 1 : 0;
                sums[2] += !isHeard && key.isFork() ? 1 : 0;
            }
            // The socket's count may tell what was lost before the next message of that CPU does.
            sums[3] += number > until.last().get(cpu) && !heard.contains(key) ? 1 : 0;
        });
        long sent = sums[0];
        long seen = sums[1];
        long lost = until.lost() - from.lost();
        System.out.printf("storm, tiny buffer: %d seen + %d lost = %d sent; %d of the lost were forks%n", seen, lost,
                sent, sums[2]);
        assertTrue(lost > 100, lost + " lost");
        // An acknowledgement of somebody else's subscription takes a number and is no event.
        assertTrue(sent - witness.answers() <= seen + lost && seen + lost <= sent + sums[3],
                seen + " + " + lost + " of " + sent + ", " + witness.answers() + " of them no events, "
                        + sums[3] + " lost behind the last that was heard");
        assertTrue(sums[2] > 0 && sums[2] <= lost, sums[2] + " forks lost");
    }

    /**
     * An instant at which all that was lost has been told.
     *
     * @param lost how much that is since listening began
     * @param last the number of the last message that was heard of each CPU
     */
    private record Mark(long lost, Map<Integer, Long> last) {
    }

    /** Waits until nothing more is lost, and every CPU was heard since, so that the numbers tell all losses. */
    private static Mark settled(Witness witness, Hearing hearing) {
        Mark[] marks = { new Mark(-1, Map.of()), null };
        hearing.await("all losses to be told", () -> {
            marks[1] = marks[0];
            ping();
            hearing.beat();
            Map<Integer, Long> last = new HashMap<>();
            Set<Witness.Key> heard = keys(hearing);
            witness.forEach((key, cpu, number) -> {
                if (heard.contains(key)) {
                    last.put(cpu, number);
                }
            });
            marks[0] = new Mark(hearing.window.events(ProcessEvents.TRACK).lost(), last);
            return marks[0].lost() == marks[1].lost() && marks[0].lost() == column(hearing, "socket_drops")
                    && last.size() == CPUS && last.entrySet().stream()
                            .allMatch(cpu -> cpu.getValue() > marks[1].last().getOrDefault(cpu.getKey(), 0L));
        });
        return marks[0];
    }

    private static Set<Witness.Key> keys(Hearing hearing) {
        Set<Witness.Key> keys = new HashSet<>();
        hearing.events.stream().filter(event -> event.kind != Kind.ALIVE)
                .forEach(event -> assertTrue(keys.add(Witness.key(event)), "twice " + event.kind + event.pid));
        return keys;
    }

    /** How many processes and threads the kernel had started by an instant: the count and the instant. */
    private static long[] counted(Hearing hearing) {
        try (ProcPeek peek = ProcPeek.open("/proc")) {
            long[] counted = new long[2];
            hearing.await("a quiet moment", () -> {
                counted[0] = ListenerCounts.forks(peek);
                counted[1] = System.nanoTime();
                return ListenerCounts.forks(peek) == counted[0];
            });
            return counted;
        }
    }

    /** Makes something happen on every CPU; answers false. */
    private static boolean ping() {
        for (int cpu = 0; cpu < CPUS; cpu++) {
            try {
                new ProcessBuilder("taskset", "-c", Integer.toString(cpu), "true").start().waitFor();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return false;
    }
}
