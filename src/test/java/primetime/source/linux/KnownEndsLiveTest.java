package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.tape.Event;
import primetime.tape.Kind;

/** Thousands of short processes of whom another program knows all that can be known, each found once and told right. */
class KnownEndsLiveTest {
    private static final int PLAIN = 2560;
    private static final long TOLERANCE = 2_000_000;
    /** Between the two somebody else may be given the CPU, which nobody can prevent; it is rare. */
    private static final String LATE = " ends were told long after the kernel had let others know";
    private static final long ME = ProcessHandle.current().pid();
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    @TempDir
    static Path directory;
    private static final List<KnownEnd> KNOWN = new ArrayList<>();
    private static final Map<Integer, List<Event>> HEARD = new HashMap<>();
    private static int generator;

    @BeforeAll
    static void hearThemEnd() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/perl")), "perl is not installed");
        try (Hearing hearing = Hearing.events(16 << 20)) {
            hearing.beat();
            assumeTrue(hearing.window.values(ProcessEvents.LISTENER).latest("connector") == 1,
                    "the kernel does not tell process events here");
            Path told = directory.resolve("known");
            Process perl = new ProcessBuilder("perl", "src/test/resources/processes/known-ends.pl",
                    Integer.toString(PLAIN), directory.toString()).redirectErrorStream(true)
                    .redirectOutput(told.toFile()).start();
            hearing.await("the end of all", () -> !perl.isAlive());
            assertEquals(0, perl.exitValue(), Files.readString(told));
            generator = (int) perl.pid();
            hearing.one(Kind.EXIT, generator);
            Files.readAllLines(told).forEach(line -> KNOWN.add(KnownEnd.of(line)));
            // The orphans end last, and nobody waits for them.
            for (KnownEnd orphan : KNOWN.stream().filter(each -> !each.isMeasured()).toList()) {
                hearing.one(Kind.EXIT, orphan.pid());
            }
            assertEquals(0, hearing.window.events(ProcessEvents.TRACK).lost(), "lost");
            hearing.events.stream().sorted(Comparator.comparingLong(event -> event.at))
                    .forEach(event -> HEARD.computeIfAbsent(event.pid, pid -> new ArrayList<>()).add(event));
        }
    }

    @AfterAll
    static void forget() {
        KNOWN.clear();
        HEARD.clear();
    }

    /** All that was heard of a process; another that had the same number before or after is told apart by its fork. */
    private static List<Event> of(KnownEnd known) {
        List<Event> all = HEARD.getOrDefault(known.pid(), List.of());
        int first = 0;
        while (first < all.size() && (all.get(first).kind != Kind.FORK || all.get(first).at < known.before())) {
            first++;
        }
        int end = first + 1;
        while (end < all.size() && all.get(end).kind != Kind.FORK) {
            end++;
        }
        return all.subList(Math.min(first, all.size()), Math.min(end, all.size()));
    }

    private static Event one(KnownEnd known, Kind kind) {
        List<Event> found = of(known).stream().filter(event -> event.kind == kind).toList();
        assertEquals(1, found.size(), kind.word() + " of " + known);
        return found.get(0);
    }

    private static List<KnownEnd> all(String what) {
        List<KnownEnd> found = KNOWN.stream().filter(known -> known.what().equals(what)).toList();
        assertTrue(!found.isEmpty(), "none is called " + what);
        return found;
    }

    @Test
    void eachIsFoundOnceWithItsParentAndItsEnd() {
        for (KnownEnd known : KNOWN) {
            Event fork = one(known, Kind.FORK);
            Event exit = one(known, Kind.EXIT);
            assertEquals(known.parent(), fork.parent, known.toString());
            assertEquals(known.status(), exit.code, known.toString());
            assertEquals(known.pid(), exit.tgid, known.toString());
            if (known.isMeasured()) {
                assertTrue(known.before() <= fork.at && fork.at <= known.after(), fork.at + " " + known);
                assertEquals(known.parent(), exit.parent, known.toString());
            }
        }
        long children = HEARD.values().stream().flatMap(List::stream)
                .filter(event -> event.kind == Kind.FORK && event.parent == generator).count();
        assertEquals(KNOWN.stream().filter(known -> known.parent() == generator).count(), children);
        long signals = KNOWN.stream().map(KnownEnd::status).filter(status -> (status & 0x7f) != 0).distinct().count();
        System.out.printf("known ends: %d processes, %d exit codes, %d ends by signal%n", KNOWN.size(),
                KNOWN.stream().map(KnownEnd::status).filter(status -> (status & 0x7f) == 0).distinct().count(),
                signals);
        assertTrue(signals >= 26, signals + " signals");
    }

    @Test
    void eachLivedForAsLongAsItsParentMeasured() {
        int tight = 0;
        int measured = 0;
        int late = 0;
        long worst = Long.MIN_VALUE;
        for (KnownEnd known : KNOWN.stream().filter(KnownEnd::isMeasured).toList()) {
            Event exit = one(known, Kind.EXIT);
            assertEquals(exit.at - one(known, Kind.FORK).at, exit.life, known.toString());
            assertTrue(exit.life >= known.leastLife(), exit.life + " is too short for " + known);
            worst = Math.max(worst, exit.life - known.mostLife());
            measured++;
            late += exit.life > known.mostLife() + TOLERANCE ? 1 : 0;
            tight += known.mostLife() - known.leastLife() <= TOLERANCE ? 1 : 0;
        }
        System.out.printf(
                "known ends: %d of %d lives are known to 2 ms; worst above the measure %d us (below 0: within)%n",
                tight,
                measured, worst / 1000);
        assertTrue(late <= measured / 100, late + " of " + measured + LATE);
        assertTrue(tight >= PLAIN / 2, "only " + tight + " were measured well enough to prove it");
    }

    @Test
    void whoItWasAndWhatItWasCalled() throws IOException {
        String group = Files.readAllLines(Path.of("/proc/self/cgroup")).stream()
                .map(line -> line.substring(line.indexOf(':', line.indexOf(':') + 1) + 1))
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
        int gone = 0;
        for (KnownEnd known : KNOWN) {
            Event exit = one(known, Kind.EXIT);
            assertEquals(known.uid(), exit.uid, known.toString());
            assertEquals(known.uid(), exit.euid, known.toString());
            assertEquals(group, exit.cgroup, known.toString());
            boolean mayBeGone = known.what().equals("exec") && known.comm().equals("true") && exit.comm.isEmpty();
            gone += mayBeGone ? 1 : 0;
            assertTrue(mayBeGone || known.comm().equals(exit.comm), exit.comm + " for " + known);
        }
        System.out.printf("known ends: %d of %d /bin/true were gone before they could be named%n", gone,
                KNOWN.stream().filter(known -> known.comm().equals("true")).count());
    }

    @Test
    void whatItRanIsToldOnce() {
        for (KnownEnd known : all("exec")) {
            Event exec = one(known, Kind.EXEC);
            assertEquals(generator, exec.parent, known.toString());
            if (known.comm().equals("sleep")) {
                assertEquals("sleep 0.03", exec.text());
            }
        }
    }

    @Test
    void aNewSessionANewNameAndATracerAreToldOnce() {
        for (KnownEnd known : all("session")) {
            assertEquals(known.pid(), one(known, Kind.SID).code);
            assertEquals(known.pid(), one(known, Kind.EXIT).group);
        }
        for (KnownEnd known : all("name")) {
            assertEquals(known.comm(), one(known, Kind.COMM).text());
        }
        for (KnownEnd known : all("traced")) {
            assertEquals(List.of(generator, 0), of(known).stream().filter(event -> event.kind == Kind.PTRACE)
                    .map(event -> event.code).toList(), known.toString());
        }
    }

    @Test
    void aNewUserAndGroupAreToldInTheirOrder() {
        assumeTrue(ROOT, "only root can become somebody else");
        for (KnownEnd known : all("user")) {
            List<Event> changes = of(known);
            assertEquals(65534, last(changes, Kind.UID).code);
            assertEquals(65534, last(changes, Kind.UID).uid);
            assertEquals(65533, last(changes, Kind.GID).code);
            assertTrue(last(changes, Kind.GID).at < last(changes, Kind.UID).at, known.toString());
        }
    }

    private static Event last(List<Event> events, Kind kind) {
        Predicate<Event> fits = event -> event.kind == kind;
        return events.stream().filter(fits).reduce((a, b) -> b).orElseThrow();
    }

    @Test
    void aCoreDumpIsInTheEndAndToldBeforeIt() throws IOException {
        boolean written = !Files.readString(Path.of("/proc/sys/kernel/core_pattern")).startsWith("|");
        for (KnownEnd known : all("core")) {
            Event core = one(known, Kind.CORE);
            Event exit = one(known, Kind.EXIT);
            assertTrue(core.at < exit.at, known.toString());
            assertEquals(generator, core.parent);
            assertEquals(6, exit.code & 0x7f);
            // Where a program takes the dump it may refuse.
            assertTrue(!written || (exit.code & 0x80) != 0, "no core was dumped by " + known);
        }
    }

    @Test
    void aNumberThatIsGivenAgainIsAnotherProcess() {
        assumeTrue(KNOWN.stream().anyMatch(known -> known.what().equals("again")),
                "the next number cannot be asked for here");
        Map<Integer, Integer> parents = new HashMap<>();
        Set<Integer> twice = new HashSet<>();
        for (KnownEnd known : KNOWN) {
            if (parents.put(known.pid(), known.parent()) != null) {
                twice.add(known.pid());
            }
        }
        for (KnownEnd known : KNOWN.stream().filter(known -> twice.contains(known.pid())).toList()) {
            assertEquals(known.status(), one(known, Kind.EXIT).code, known.toString());
            assertTrue(one(known, Kind.EXIT).life <= known.mostLife() + TOLERANCE, known.toString());
        }
        System.out.printf("known ends: %d numbers were given twice%n", twice.size());
        assertTrue(!twice.isEmpty(), "every number went to somebody else");
    }

    @Test
    void aThreadLivesForAsLongAsItSays() throws Exception {
        record Lived(int tid, long before, long began, long ended, long gone) {
        }
        List<Lived> all = new ArrayList<>();
        try (Hearing hearing = Hearing.events(16 << 20)) {
            for (int i = 0; i < 300; i++) {
                long[] own = new long[3];
                Thread thread = new Thread(() -> {
                    own[0] = System.nanoTime();
                    own[1] = tid();
                    own[2] = System.nanoTime();
                });
                long before = System.nanoTime();
                thread.start();
                thread.join();
                Path task = Path.of("/proc/self/task/" + own[1]);
                while (Files.exists(task)) {
                    Thread.onSpinWait();
                }
                all.add(new Lived((int) own[1], before, own[0], own[2], System.nanoTime()));
            }
            int close = 0;
            for (Lived lived : all) {
                Event clone = hearing.one(Kind.CLONE, lived.tid());
                Event exit = hearing.one(Kind.EXIT, lived.tid());
                assertEquals(ME, clone.tgid);
                assertEquals(ME, exit.tgid);
                assertTrue(lived.before() < clone.at && clone.at < lived.began(), lived.toString());
                assertEquals(exit.at - clone.at, exit.life);
                assertTrue(exit.at > lived.ended(), exit.at + " " + lived);
                close += exit.at <= lived.gone() + TOLERANCE ? 1 : 0;
            }
            // On a busy host it is this very thread, waiting for the other to be gone, that keeps it from ending.
            assertTrue(close >= all.size() / 10, close + " of " + all.size() + " ended when they were gone");
        }
    }

    private static long tid() {
        try {
            return Long.parseLong(Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString());
        } catch (IOException e) {
            return 0;
        }
    }
}
