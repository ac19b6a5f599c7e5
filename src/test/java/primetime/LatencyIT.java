package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.cli.Json;
import primetime.term.PseudoTerminal;

/** {@code primetime latency} as it is packaged. */
class LatencyIT {
    private static final long LIMIT = 30_000;
    private static final int SIGCONT = 18;
    private static final int SIGSTOP = 19;
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8");
    @TempDir
    private Path folder;

    private static Packaged.Outcome latency(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("latency"));
        words.addAll(List.of(arguments));
        return Packaged.run(words.toArray(new String[0]));
    }

    private static void assumeRootWith(String program) {
        assumeTrue("root".equals(System.getProperty("user.name")), "takes root");
        assumeTrue(
                Stream.of("/usr/bin", "/usr/sbin", "/sbin").anyMatch(bin -> Files.isExecutable(Path.of(bin, program))),
                program + " is not installed");
    }

    /** The program where anybody may read it, started by others. */
    private Packaged.Outcome as(List<String> who, String... arguments) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path jar = folder.resolve("primetime.jar");
        Files.copy(Packaged.jar(), jar);
        List<String> words = new ArrayList<>(who);
        words.addAll(List.of(Packaged.command(jar, "latency")));
        words.addAll(List.of(arguments));
        return Packaged.run(new ProcessBuilder(words));
    }

    @Test
    void theFiguresAreStressNgsLinesInItsOrder() throws Exception {
        Packaged.Outcome outcome = latency("-l", "300", "--dist", "20000", "-i", "500");
        assertEquals(0, outcome.exitCode(), outcome.err());
        String[] lines = outcome.out().split("\n");
        assertTrue(lines[0].matches("sched SCHED_[A-Z]+( [0-9]+)?: 500000 ns delay, 300 samples .*"), outcome.out());
        assertTrue(lines[1].matches("  mean: [0-9]+\\.[0-9]{2} ns, mode: [0-9]+ ns"), lines[1]);
        assertTrue(lines[2].matches("  min: [0-9]+ ns, max: [0-9]+ ns, std\\.dev\\. [0-9]+\\.[0-9]{2}"), lines[2]);
        assertTrue(lines[3].startsWith("latency percentiles:"), lines[3]);
        String[] percents = { "25.00", "50.00", "75.00", "90.00", "95.40", "99.00", "99.50", "99.90", "99.99" };
        for (int i = 0; i < percents.length; i++) {
            assertTrue(lines[4 + i].matches("  " + percents[i] + "%: +[0-9]+ ns +[0-9]+ ns +[0-9]+ ns"), lines[4 + i]);
        }
        assertTrue(outcome.out().contains("latency distribution (20000 ns intervals):\n(for the first "),
                outcome.out());
        assertEquals("", outcome.err(), "no progress without a terminal");
    }

    @Test
    void jsonAndLogAreOfTheSameSamples() throws Exception {
        Path log = folder.resolve("log.hlog");
        Packaged.Outcome outcome = latency("--json", "-l", "400", "-i", "300", "-S", "--log", log.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        Map<String, Object> json = Json.read(outcome.out());
        double threads = Json.number(json, "num_threads");
        assertEquals(400 * threads, Json.number(json, "samples"));
        assertEquals(400 * threads, Json.number(json, "absolute/samples"));
        assertEquals(400, Json.number(json, "thread/0/cycles"));
        assertTrue(Json.number(json, "min_ns") <= Json.number(json, "percentiles/50"));
        assertTrue(Json.number(json, "percentiles/99.99") <= Json.number(json, "max_ns"));
        assertTrue(Json.number(json, "jvm_pauses") <= 2 * 400 * threads, "no more than there are samples");
        HistogramLogReader reader = new HistogramLogReader(log.toFile());
        long logged = 0;
        for (EncodableHistogram each = reader.nextIntervalHistogram(); each != null; each = reader
                .nextIntervalHistogram()) {
            logged += ((org.HdrHistogram.Histogram) each).getTotalCount();
        }
        assertEquals(800 * threads, logged);
    }

    @Test
    void aCommandIsMeasuredUntilItEndsAndItsCodeIsTheAnswer() throws Exception {
        Packaged.Outcome outcome = latency("--json", "--", "sh", "-c", "echo said; sleep 0.3; exit 7");
        assertEquals(7, outcome.exitCode(), outcome.err());
        assertEquals("said\nprimetime: the command ended with 7\n", outcome.err());
        Map<String, Object> json = Json.read(outcome.out());
        assertEquals(7, Json.number(json, "command/exit_code"));
        assertTrue(Json.number(json, "duration_ns") > 250_000_000, "as long as it ran");
        assertTrue(Json.number(json, "samples") > 0);
        Packaged.Outcome none = latency("--", "/no/such/program");
        assertEquals(1, none.exitCode());
        assertEquals(1, none.err().lines().count(), none.err());
        assertTrue(none.err().contains("/no/such/program"), none.err());
    }

    @Test
    void onATerminalItTellsHowFarItIsAndCtrlCPrintsWhatThereIs() {
        try (PseudoTerminal terminal = new PseudoTerminal(100, 40)) {
            terminal.start(XTERM, Packaged.command("latency", "-t", "1h", "-i", "1000"));
            terminal.awaitText("^[0-9]+ s of 3600 +max [0-9.]+ us +50% [0-9.]+ us +99% [0-9.]+ us +[0-9]+ samples",
                    LIMIT);
            terminal.type("\u0003");
            String text = terminal.awaitText("^T: 0 \\(", LIMIT);
            assertTrue(text.contains("latency percentiles:"), text);
            assertFalse(text.contains("s of 3600"), "the progress is gone\n" + text);
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
    }

    @Test
    void whatTheProgramWasStoppedForIsNobodysLateness() {
        try (PseudoTerminal terminal = new PseudoTerminal(100, 40)) {
            terminal.start(XTERM, Packaged.command("latency", "-t", "4s", "-i", "2000", "--json", "--canary", "spawn"));
            terminal.awaitText("^[0-9]+ s of 4 ", LIMIT);
            stop(terminal, 1200);
            // Again before anybody could take what the first left.
            stop(terminal, 600);
            assertEquals(0, terminal.awaitEnd(LIMIT));
            String trace = terminal.trace();
            Map<String, Object> json = Json.read(trace.substring(trace.indexOf("{\"policy")).split("\r")[0]);
            for (String reading : List.of("", "absolute/", "corrected/")) {
                double most = Json.number(json, reading + "max_ns");
                assertTrue(most < 500_000_000, reading + " is " + most);
            }
            assertTrue(Json.number(json, "samples") > 300, trace);
            double stopped = Json.number(json, "stopped");
            assertTrue(stopped >= 1 && stopped < 50, stopped + " samples are left out");
            double missed = Json.number(json, "absolute/missed");
            assertTrue(missed < 100, missed + " instants are missed");
        }
    }

    private static void stop(PseudoTerminal terminal, long millis) {
        Path stat = Path.of("/proc", Long.toString(terminal.child().pid()), "stat");
        terminal.signal(SIGSTOP);
        terminal.await("the process to stop", LIMIT, () -> Packaged.read(stat).contains(") T "));
        long until = System.nanoTime() + millis * 1_000_000;
        terminal.await("the time to pass", LIMIT, () -> System.nanoTime() > until);
        terminal.signal(SIGCONT);
    }

    @Test
    void anOrdinaryUserIsToldWhatWouldAllowIt() throws Exception {
        assumeRootWith("setpriv");
        List<String> nobody = List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");
        Packaged.Outcome outcome = as(nobody, "--policy", "rr", "-l", "50");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().startsWith("sched SCHED_OTHER: 100000 ns delay, 50 samples"), outcome.out());
        assertEquals(
                "primetime: no policy rr for this user (operation not permitted): run as root, with the capability "
                        + "CAP_SYS_NICE, or raise the limit (ulimit -r); measured as other instead\n",
                outcome.err());
    }

    @Test
    void oneProcessorIsNotEnoughForADeadlineEvenForRoot() throws Exception {
        assumeRootWith("taskset");
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "takes two processors");
        Packaged.Outcome outcome = as(List.of("taskset", "-c", "0"), "--policy", "deadline", "--strict");
        assertEquals(1, outcome.exitCode(), outcome.out());
        assertEquals("primetime: no policy deadline here (operation not permitted): it takes root or the capability "
                + "CAP_SYS_NICE, all processors (no taskset), and time that no other deadline thread was promised\n",
                outcome.err());
    }

    @Test
    void aMemoryThatCannotBeLockedIsToldWhereItWasAskedFor() throws Exception {
        assumeRootWith("setpriv");
        List<String> nobody = List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "prlimit",
                "--memlock=65536", "--");
        assertEquals("", as(nobody, "-l", "50").err());
        Files.delete(folder.resolve("primetime.jar"));
        Packaged.Outcome outcome = as(nobody, "-l", "50", "-m");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("primetime: the memory could not be locked for this user: run as root, with the capability "
                + "CAP_IPC_LOCK, or raise the limit (ulimit -l); measured without\n", outcome.err());
    }

    @Test
    void aLogThatFindsNoRoomFailsAfterTheFigures() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "there is no /dev/full here");
        Packaged.Outcome outcome = latency("-l", "50", "--log", "/dev/full");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.out().contains("latency percentiles:"), outcome.out());
        assertEquals("primetime: --log: /dev/full could not be written to its end; is there room on that disk?\n",
                outcome.err());
        Packaged.Outcome none = latency("-l", "50", "--log", "/no/such/directory/log");
        assertEquals(1, none.exitCode());
        assertEquals("primetime: --log: /no/such/directory/log (No such file or directory)\n", none.err());
    }

    @Test
    void strictlyItFailsWithoutMeasuring() throws Exception {
        assumeRootWith("capsh");
        List<String> container = List.of("capsh", "--drop=cap_sys_nice", "--", "-c", "exec \"$0\" \"$@\"");
        Packaged.Outcome outcome = as(container, "--policy", "fifo", "--strict");
        assertEquals(1, outcome.exitCode());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains("no policy fifo for this user"), outcome.err());
    }

    @Test
    void withoutTheCapabilityTheBestThereIsWorks() throws Exception {
        assumeRootWith("capsh");
        List<String> container = List.of("capsh", "--drop=cap_sys_nice", "--", "-c", "exec \"$0\" \"$@\"");
        Packaged.Outcome outcome = as(container, "-l", "50", "--json");
        assertEquals(0, outcome.exitCode(), outcome.err());
        Map<String, Object> json = Json.read(outcome.out());
        assertEquals("other", Json.at(json, "policy"));
        assertEquals(1, Json.number(json, "timer_slack_ns"));
        assertEquals(50, Json.number(json, "samples"));
    }
}
