package primetime.confine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules against scripts that break them, on the real kernel: as it is, and as if it could do less. */
class RunnerLiveTest {
    private static final Abilities ALL = Abilities.probe();
    @TempDir
    Path folder;

    @BeforeAll
    static void needsFilters() {
        assumeTrue(ALL.filter(), "the numbers of this processor's system calls are not known");
    }

    static Stream<Abilities> abilities() {
        return Stream.of(ALL, Confined.less(ALL, false, true), Confined.less(ALL, true, false)).distinct();
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void whatIsPrintedArrives(Abilities abilities) {
        Outcome outcome = Confined.run(abilities, "echo hello; echo oops >&2; exit 3");
        assertEquals(Outcome.End.ENDED, outcome.end());
        assertEquals("hello\n", Confined.text(outcome));
        assertEquals("oops", outcome.complaint());
        assertEquals(3, outcome.exitCode());
        assertEquals(List.of(), outcome.tried());
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void noFileIsMadeAndWhatWasTriedIsTold(Abilities abilities) throws Exception {
        Path there = Files.writeString(folder.resolve("there"), "before");
        Files.setLastModifiedTime(there, FileTime.fromMillis(1_000_000));
        String[] scripts = { "echo x > %s/made", ": >> %s/there", "mkdir %s/made", "ln -s / %s/made",
                "ln %s/there %s/made",
                "mv %s/there %s/made", "rm %s/there", "mkfifo %s/made", "touch %s/there", "chmod 777 %s/there",
                "truncate -s 0 %s/there", "cd %s && echo x > made", "dd if=/dev/zero of=%s/there conv=notrunc" };
        for (String script : scripts) {
            Outcome outcome = Confined.run(abilities, script.replace("%s", folder.toString()) + " 2>/dev/null");
            assertTrue(outcome.tried().stream().anyMatch(each -> each.contains(folder.toString())),
                    script + ": " + outcome.tried());
            assertTrue(outcome.exitCode() != 0, script);
        }
        assertEquals("before", Files.readString(there));
        assertEquals(FileTime.fromMillis(1_000_000), Files.getLastModifiedTime(there));
        assertFalse(Files.isExecutable(there));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(there), files.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void nothingThatOutlivesItIsLeftBesideFiles(Abilities abilities) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ipcmk")), "ipcmk is not installed");
        Map<String, String> made = Map.of("-M 4096", "make shared memory", "-S 1", "make semaphores", "-Q",
                "make a message queue");
        made.forEach((options, told) -> {
            Outcome outcome = Confined.run(abilities, "/usr/bin/ipcmk " + options + " 2>/dev/null");
            assertEquals(List.of(told), outcome.tried());
            assertTrue(outcome.exitCode() != 0, options);
        });
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void harmlessDevicesTakeEverything(Abilities abilities) {
        Outcome outcome = Confined.run(abilities, "echo a > /dev/null && echo b >> /dev/null && echo good");
        assertEquals("good\n", Confined.text(outcome));
        assertEquals(List.of(), outcome.tried());
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void aFolderThatIsAllowedCanBeWritten(Abilities abilities) throws Exception {
        Leave leave = new Leave(folder.toRealPath(), false);
        String script = "cd " + leave.folder()
                + " && mkdir a && echo x > a/b && chmod 600 a/b && cat a/b; echo y > "
                + leave.folder() + "-beside";
        Outcome outcome = Confined.run(abilities, Confined.script(script, leave, Confined.QUICK));
        assertEquals("x\n", Confined.text(outcome), outcome.complaint());
        assertEquals(List.of("write " + leave.folder() + "-beside"), outcome.tried());
        assertFalse(Files.exists(Path.of(leave.folder() + "-beside")));
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void nobodyIsConnectedToUnlessItIsAllowed(Abilities abilities) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String script = "exec bash -c 'exec 3<>/dev/tcp/127.0.0.1/" + listener.getLocalPort() + " && echo in'";
            Outcome refused = Confined.run(abilities, script);
            assertEquals("", Confined.text(refused));
            assertEquals(List.of("open an internet socket"), refused.tried());
            listener.setSoTimeout(1);
            try {
                listener.accept().close();
                assertTrue(false, "connected");
            } catch (java.net.SocketTimeoutException e) {
                assertFalse(listener.isClosed());
            }
            Outcome allowed = Confined.run(abilities,
                    Confined.script(script, new Leave(null, true), Confined.QUICK));
            assertEquals("in\n", Confined.text(allowed), allowed.complaint());
        }
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void aForkBombIsHeldAndEnded(Abilities abilities) {
        // It ends by itself after a second, should all limits fail.
        String bomb = "t=$(($(cut -d. -f1 /proc/uptime) + 2)); "
                + "f() { [ $(cut -d. -f1 /proc/uptime) -lt $t ] && { f & f & }; }; f; sleep 1";
        Limits few = new Limits(2, 1L << 30, 64L << 20, 0, 32, 24, 64L << 20, 1_500_000_000L, 1 << 12);
        try (Runner runner = new Runner(abilities)) {
            runner.start(Confined.script(bomb, Leave.NONE, few), System.nanoTime());
            Outcome outcome = Confined.finish(runner, 1).get(0);
            assertTrue(outcome.complaint().toLowerCase().contains("fork") || outcome.left() > 0
                    || outcome.end() == Outcome.End.TOO_LONG, outcome.toString());
        }
        assertNothingLeft();
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void whatCallsSetsidAndForksTwiceEndsToo(Abilities abilities) {
        Outcome outcome = Confined.run(abilities,
                "setsid sh -c 'env -i setsid sleep 987 & env -i sleep 986' & trap '' TERM; exit 0");
        assertEquals(Outcome.End.ENDED, outcome.end());
        assertTrue(outcome.left() >= 2, "left " + outcome.left());
        assertNothingLeft();
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void whatNeverAnswersAndIgnoresSignalsIsKilled(Abilities abilities) {
        Outcome polite = Confined.run(abilities, "exec sleep 987");
        assertEquals(Outcome.End.TOO_LONG, polite.end());
        assertEquals(Calls.SIGTERM, polite.signal());
        Outcome deaf = Confined.run(abilities, "trap '' TERM HUP INT; setsid sleep 987 & while :; do sleep 987; done");
        assertEquals(Outcome.End.TOO_LONG, deaf.end());
        assertEquals(Calls.SIGKILL, deaf.signal());
        assertTrue(deaf.nanos() < 5_000_000_000L, deaf.toString());
        assertNothingLeft();
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void memoryProcessorTimeAndOutputEnd(Abilities abilities) {
        Limits small = new Limits(20, 4L << 30, 48L << 20, 0, 32, 24, 64L << 20, 20_000_000_000L, 1 << 12);
        Outcome memory = Confined.run(abilities,
                Confined.script("x=12345678; while :; do x=$x$x; done", Leave.NONE, small));
        assertTrue(memory.end() == Outcome.End.ENDED && memory.status() != 0, memory.toString());
        assertTrue(memory.peakBytes() < 100L << 20, memory.toString());
        Limits second = new Limits(1, 1L << 30, 64L << 20, 0, 32, 24, 64L << 20, 20_000_000_000L, 1 << 12);
        Outcome burnt = Confined.run(abilities, Confined.script("while :; do :; done", Leave.NONE, second));
        assertEquals(24, burnt.signal(), burnt.toString());
        assertTrue(burnt.cpuNanos() < 1_500_000_000L, burnt.toString());
        Outcome flood = Confined.run(abilities, "exec yes");
        assertEquals(Outcome.End.TOO_MUCH, flood.end());
        assertEquals(Confined.QUICK.outputBytes(), flood.out().length);
        assertTrue(flood.discarded() > 0 && flood.discarded() < 4 << 20, flood.toString());
    }

    @Test
    void memoryThatDoesNotFitIsNotSwapped() {
        assumeTrue(ALL.groups(), "no control groups here");
        Outcome outcome = Confined.run(ALL,
                "own() { sed -n \"s/^[0-9]*:$1://p\" /proc/self/cgroup; }; cd /sys/fs/cgroup; "
                        + "cat memory$(own memory)/memory.memsw.limit_in_bytes || cat .$(own '')/memory.swap.max");
        assumeTrue(outcome.exitCode() == 0, "this kernel does not count swap");
        assertTrue(List.of("0", Long.toString(Confined.QUICK.groupBytes())).contains(Confined.text(outcome).strip()),
                Confined.text(outcome));
    }

    @Test
    void severalRunAtOnceAndAllEndWhenTheirRunnerDoes() {
        try (Runner runner = new Runner(ALL)) {
            for (int i = 0; i < 4; i++) {
                runner.start(Confined.script("setsid sleep 987 & sleep 987", Leave.NONE, Limits.USUAL),
                        System.nanoTime());
            }
            runner.start(Confined.script("echo quick", Leave.NONE, Limits.USUAL), System.nanoTime());
            assertEquals("quick\n", Confined.text(Confined.finish(runner, 1).get(0)));
            assertEquals(4, runner.running());
        }
        assertNothingLeft();
    }

    @Test
    void whatARunnerLeftThatWasKilledItselfIsEndedByTheNext() throws Exception {
        Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Confined.class.getName(), "all",
                "echo $$; trap '' HUP TERM PIPE; setsid sleep 985.5 & exec sleep 985.5").inheritIO().start();
        while (sleepers("985.5") < 2 && killed.isAlive()) {
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
        // Whether they outlive it is not asked: any dashboard that starts on this host now ends them.
        assertEquals(2, sleepers("985.5"));
        killed.destroyForcibly().waitFor();
        new Runner(ALL).close();
        assertEquals(0, sleepers("985.5"));
    }

    private static int sleepers(String time) throws Exception {
        int found = 0;
        for (String name : new java.io.File("/proc").list()) {
            Path line = Path.of("/proc", name, "cmdline");
            if (name.matches("[0-9]+")) {
                found += primetime.Packaged.read(line).equals("sleep\0" + time + "\0") ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void whatCannotBeStartedSaysSo() {
        Outcome outcome = Confined.run(ALL, new Program("none", List.of("/does/not/exist"), null,
                Confined.ENVIRONMENT, Leave.NONE, Limits.USUAL));
        assertEquals(127, outcome.exitCode());
        assertTrue(outcome.complaint().contains("/does/not/exist"), outcome.complaint());
    }

    @Test
    void itSeesNoneOfOurDescriptorsAndNoneOfOurVariables() {
        Outcome outcome = Confined.run(ALL, "ls /proc/self/fd | tr '\\n' ' '; env | cut -d= -f1 | sort | tr '\\n' ' '");
        // 3 is the folder that ls reads; 4 the script.
        assertEquals("0 1 2 3 4 LANG PATH PWD ", Confined.text(outcome));
    }

    @Test
    void rootKeepsWhatItTakesToLookAndNothingElse() {
        assumeTrue(ALL.root(), "takes root");
        Outcome outcome = Confined.run(ALL, "grep CapEff /proc/self/status; ulimit -Hc; hostname primetime-was-here");
        assertEquals("CapEff:\t00000004000870c6", Confined.text(outcome).lines().findFirst().orElse(""));
        assertTrue(outcome.exitCode() != 0, outcome.toString());
    }

    /** Of all runs of this process, by their mark. */
    private static void assertNothingLeft() {
        Mark marks = new Mark();
        for (String name : new java.io.File("/proc").list()) {
            if (name.matches("[0-9]+")) {
                long mark = marks.read(Integer.parseInt(name));
                assertTrue(mark == 0 || mark >> 32 != Mark.of((int) ProcessHandle.current().pid(), 0) >> 32
                        || marks.alive(mark).isEmpty(), () -> "left " + name);
            }
        }
    }
}
