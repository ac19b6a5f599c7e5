package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Kind;

/** The kernel that runs the tests tells what the tests start. */
class ProcessEventsLiveTest {
    private static final int BUFFER = 16 << 20;
    private static final long ME = ProcessHandle.current().pid();
    private static Hearing hearing;
    @TempDir
    Path directory;

    @BeforeAll
    static void listen() {
        hearing = Hearing.events(BUFFER);
        hearing.beat();
        assumeTrue(hearing.window.values(ProcessEvents.LISTENER).latest("connector") == 1,
                "the kernel does not tell process events here");
    }

    @AfterAll
    static void stop() {
        hearing.close();
    }

    /** Runs a command to its end, hearing on meanwhile, and answers its process. */
    private long run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).directory(directory.toFile()).start();
        hearing.await("the end of " + command[0], () -> !process.isAlive());
        return process.pid();
    }

    private static boolean isHere(String command) {
        return Files.isExecutable(Path.of("/usr/bin", command));
    }

    @Test
    void aProcessIsToldFromForkToExitByTheClockOfNanoTime() throws Exception {
        long before = System.nanoTime();
        long pid = run("sh", "-c", "exit 3");
        long after = System.nanoTime();
        Event exit = hearing.one(Kind.EXIT, pid);
        Event fork = hearing.one(Kind.FORK, pid);
        assertEquals(ME, fork.parent);
        assertEquals(ME, exit.parent);
        assertEquals(3 << 8, exit.code);
        assertEquals(exit.at - fork.at, exit.life);
        assertTrue(before < fork.at && fork.at < exit.at && exit.at < after, before + " " + fork.at + " " + after);
        assertEquals(Files.getAttribute(Path.of("/proc/self/task"), "unix:uid"), fork.euid);
    }

    @Test
    void theCommandLineIsReadAtExecAndRememberedToTheEnd() throws Exception {
        long pid = run("sh", "-c", "sleep 0.05; exit 0");
        Event exit = hearing.one(Kind.EXIT, pid);
        assertEquals("sh -c sleep 0.05; exit 0", exit.text());
        Event sleep = hearing.find(event -> event.kind == Kind.EXEC && event.parent == pid);
        assertEquals("sleep 0.05", sleep.text());
        Event fork = hearing.one(Kind.FORK, sleep.pid);
        assertEquals("sh -c sleep 0.05; exit 0", fork.text());
        assertTrue(hearing.one(Kind.EXIT, sleep.pid).life >= 50_000_000);
    }

    @Test
    void aSignalIsInTheWaitStatus() throws Exception {
        assertEquals(9, hearing.one(Kind.EXIT, run("sh", "-c", "kill -KILL $$")).code);
    }

    @Test
    void aCoreDumpIsToldBeforeTheExit() throws Exception {
        long pid = run("sh", "-c", "ulimit -c 0; kill -ABRT $$");
        assertEquals(6, hearing.one(Kind.EXIT, pid).code & 0x7f);
        assertEquals(ME, hearing.one(Kind.CORE, pid).parent);
    }

    @Test
    void aThreadIsToldAsOneOfItsProcess() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        long[] number = new long[1];
        Thread thread = new Thread(() -> {
            try {
                number[0] = Long
                        .parseLong(Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString());
                end.await();
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long before = System.nanoTime();
        thread.start();
        end.countDown();
        thread.join();
        Event clone = hearing.one(Kind.CLONE, number[0]);
        Event exit = hearing.one(Kind.EXIT, number[0]);
        assertEquals(ME, clone.tgid);
        assertEquals(ME, exit.tgid);
        assertTrue(clone.text().contains("java"), clone.text());
        assertTrue(before < clone.at && clone.at < exit.at);
        assertEquals(exit.at - clone.at, exit.life);
    }

    @Test
    void aNewSessionAndANewNameAreTold() throws Exception {
        long pid = run("sh", "-c", "printf renamed >/proc/$$/comm; exec setsid -w true");
        assertEquals("renamed", hearing.one(Kind.COMM, pid).text());
        hearing.one(Kind.EXIT, pid);
        Event session = hearing.find(event -> event.kind == Kind.SID && (event.pid == pid || event.parent == pid));
        assertEquals(session.pid, session.code);
    }

    @Test
    void aChangeOfUserIsToldAndHolds() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can become somebody else");
        long pid = run("setpriv", "--reuid", "65534", "--regid", "65533", "--clear-groups", "true");
        assertEquals(65534, hearing.one(Kind.UID, pid).code);
        assertEquals(65533, hearing.one(Kind.GID, pid).code);
        Event exit = hearing.one(Kind.EXIT, pid);
        assertEquals(65534, exit.uid);
        assertEquals(65534, exit.euid);
    }

    @Test
    void aTracerIsToldWhenItComes() throws Exception {
        assumeTrue(isHere("strace"), "strace is not installed");
        long tracer = run("strace", "-o", "trace", "true");
        hearing.one(Kind.EXIT, tracer);
        Event traced = hearing.find(event -> event.kind == Kind.PTRACE && event.code == tracer);
        assertNotEquals(null, traced);
    }

    @Test
    void inAStormAllAreToldOnceAndNoneIsLost() throws Exception {
        int children = 4000;
        long pid = run("sh", "-c", "i=0; while [ $i -lt " + children + " ]; do (:); i=$((i+1)); done");
        hearing.one(Kind.EXIT, pid);
        assertEquals(children, hearing.count(event -> event.kind == Kind.FORK && event.parent == pid));
        assertEquals(children, hearing.count(event -> event.kind == Kind.EXIT && event.parent == pid));
        hearing.await("the kernel's count to be reached", () -> {
            hearing.beat();
            long kernel = hearing.window.values(ProcessEvents.LISTENER).latest("forks_kernel");
            return kernel == hearing.window.values(ProcessEvents.LISTENER).latest("forks_seen");
        });
        assertEquals(0, hearing.window.values(ProcessEvents.LISTENER).latest("socket_drops"));
        assertEquals(0, hearing.window.events(ProcessEvents.TRACK).lost());
    }

    @Test
    void inTheLongRunAStormMakesNoGarbage() throws Exception {
        Files.writeString(directory.resolve("storm"), "i=0; while [ $i -lt 500 ]; do /bin/true; (:); i=$((i+1)); done");
        // Every slot has a room for a command line that grows until it held the longest; then no more. Where much is built
        // meanwhile, the long ones of others come to a few slots in every round, so first ours come to all of them.
        Files.writeString(directory.resolve("long"), "i=0; while [ $i -lt 3000 ]; do (:); i=$((i+1)); done");
        hearing.one(Kind.EXIT, run("sh", "long", "x".repeat(Event.MOST_TEXT)));
        ThreadCost cost = new ThreadCost(hearing.thread());
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 40 && least > 0; round++) {
            long before = cost.allocatedBytes();
            long told = hearing.events.size();
            hearing.one(Kind.EXIT, run("sh", "storm"));
            told = hearing.events.size() - told;
            assertTrue(told >= 2500, told + " events");
            least = Math.min(least, (cost.allocatedBytes() - before) / told);
        }
        assertEquals(0, least, "bytes for each event");
    }

    @Test
    void aStreamThatFellSilentIsTakenUpAgain() throws Exception {
        EventFeed feed = new EventFeed(1 << 16);
        ProcessEvents source = new ProcessEvents(() -> ProcPeek.open("/proc"), feed, BUFFER);
        try (Hearing deaf = new Hearing(source, feed)) {
            deaf.await("somebody to be there", () -> deaf.count(event -> event.kind == Kind.ALIVE) > 0);
            // As if the kernel had lost count of its listeners.
            source.listener.socket.unsubscribe();
            deaf.await("silence to be noticed", () -> {
                deaf.beat();
                return start("true") && deaf.window.values(ProcessEvents.LISTENER).latest("asleep") == 1;
            });
            deaf.await("a gap", () -> deaf.window.events(ProcessEvents.TRACK).gaps() == 1);
            deaf.one(Kind.EXIT, run("true"));
            deaf.beat();
            assertEquals(0, deaf.window.values(ProcessEvents.LISTENER).latest("asleep"));
            assertEquals(1, deaf.window.values(ProcessEvents.LISTENER).latest("connector"));
        }
    }

    @Test
    void aListenerThatFailsLaterSaysSoAndPolls() throws Exception {
        EventFeed feed = new EventFeed(1 << 16);
        ProcessEvents source = new ProcessEvents(() -> ProcPeek.open("/proc"), feed, BUFFER);
        try (Hearing failing = new Hearing(source, feed)) {
            failing.await("somebody to be there", () -> failing.count(event -> event.kind == Kind.ALIVE) > 0);
            source.listener.socket.close();
            failing.await("polling", () -> {
                failing.beat();
                return failing.window.values(ProcessEvents.LISTENER).latest("connector") == 0;
            });
            assertTrue(failing.window.events(ProcessEvents.TRACK).fault().line().contains("receive: "),
                    failing.window.events(ProcessEvents.TRACK).fault().line());
            assertTrue(source.evidence().from().startsWith("/proc/"));
            Process process = new ProcessBuilder("sleep", "60").start();
            failing.await("the fork", () -> failing.count(
                    event -> event.kind == Kind.FORK && event.pid == process.pid()) == 1);
            process.destroyForcibly();
            assertEquals(Event.UNKNOWN, failing.one(Kind.EXIT, process.pid()).code);
        }
    }

    @Test
    void moreProcessesThanTheFeedHoldsAreToldAsThereIsRoom() {
        EventFeed small = new EventFeed(16);
        try (Hearing hearing = new Hearing(new ProcessEvents(() -> ProcPeek.open("/proc"), small, BUFFER), small)) {
            long me = ProcessHandle.current().pid();
            hearing.await("this process", () -> hearing.count(event -> event.pid == me) > 0);
            long all = ProcessHandle.allProcesses().count();
            assertTrue(all > 16, all + " processes");
        }
    }

    private static boolean start(String command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
