package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.term.PseudoTerminal;

/**
 * The packaged program tells the kernel that it listens no more, on every way out that leaves it a word: else the kernel
 * would go on to tell nobody about every process. Proved by the system calls it makes.
 */
class UnsubscribeIT {
    private static final long LIMIT = 30_000;
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8");
    /** The ends of the two requests, as strace shows them: the length of what follows, and the operation. */
    private static final String LISTEN = "\\x04\\x00\\x00\\x00\\x01\\x00\\x00\\x00\"";
    private static final String IGNORE = "\\x04\\x00\\x00\\x00\\x02\\x00\\x00\\x00\"";
    @TempDir
    Path directory;
    private Path trace;
    private Process process;

    @BeforeEach
    void assumeStrace() throws Exception {
        trace = directory.resolve("trace");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        Process may = new ProcessBuilder("strace", "-o", trace.toString(), "true").start();
        assumeTrue(may.waitFor() == 0, "strace may not trace here");
        Packaged.Outcome outcome = Packaged.run("events", "-D", "0.2", "-q", "--json");
        assumeTrue(outcome.out().contains("\"source\":\"connector\""), "the kernel does not tell process events here");
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> traced(String... program) {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-xx", "-e", "trace=sendto",
                "-e", "signal=none", "-o", trace.toString()));
        command.addAll(List.of(program));
        return command;
    }

    /** Starts {@code primetime events} below a shell, and waits until it listens; answers the program itself. */
    private ProcessHandle start(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
        command.addAll(traced(Packaged.command(arguments)));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        await("it to listen", sent -> !sent.isEmpty());
        return process.descendants().filter(each -> each.info().command().orElse("").endsWith("/java")).findFirst()
                .orElseThrow();
    }

    private interface Check {
        boolean holds(List<String> sent);
    }

    private void await(String what, Check check) {
        long deadline = System.nanoTime() + LIMIT * 1_000_000;
        while (!check.holds(sent())) {
            assertTrue(System.nanoTime() < deadline, "waited in vain for " + what);
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** The messages that it has sent, without the calls that were interrupted and told again. */
    private List<String> sent() {
        return Packaged.read(trace).lines().filter(line -> line.contains("sendto(") && line.contains("\\x0")).toList();
    }

    private void assertUnsubscribed(String way) {
        List<String> sent = sent();
        assertEquals(2, sent.size(), way + ": " + sent);
        assertTrue(sent.get(0).contains(LISTEN), way + ": " + sent);
        assertTrue(sent.get(1).contains(IGNORE), way + ": " + sent);
    }

    private int awaitEnd(String way) throws InterruptedException {
        assertTrue(process.waitFor(LIMIT, TimeUnit.MILLISECONDS), way + ": it does not end");
        return process.exitValue();
    }

    @Test
    void eventsUnsubscribesWhenASignalEndsIt() throws Exception {
        Map<String, Integer> ends = Map.of("INT", 0, "TERM", 143, "HUP", 129);
        for (Map.Entry<String, Integer> end : ends.entrySet()) {
            ProcessHandle program = start("exec \"$@\" >/dev/null", "events", "-E");
            new ProcessBuilder("kill", "-" + end.getKey(), Long.toString(program.pid())).start().waitFor();
            assertEquals(end.getValue(), awaitEnd(end.getKey()), end.getKey());
            assertUnsubscribed(end.getKey());
            Files.delete(trace);
        }
    }

    @Test
    void eventsUnsubscribesWhenItsTimeIsOver() throws Exception {
        start("exec \"$@\" >/dev/null", "events", "-D", "1");
        assertEquals(0, awaitEnd("-D"));
        assertUnsubscribed("-D");
    }

    @Test
    void eventsUnsubscribesWhenNobodyReadsItAnyMore() throws Exception {
        start("\"$@\" | head -1 >/dev/null; exit ${PIPESTATUS[0]}", "events", "-E", "-l");
        // It notices at its next line.
        long deadline = System.nanoTime() + LIMIT * 1_000_000;
        while (process.isAlive() && System.nanoTime() < deadline) {
            new ProcessBuilder("true").start().waitFor();
        }
        awaitEnd("| head -1");
        assertUnsubscribed("| head -1");
    }

    @Test
    void theDashboardUnsubscribesWhenItIsQuitTerminatedAndWhenItsTerminalGoes() throws Exception {
        for (String way : new String[] { "q", "TERM", "HUP", "terminal" }) {
            try (PseudoTerminal terminal = new PseudoTerminal(120, 36)) {
                List<String> command = traced(Packaged.command());
                terminal.start(XTERM, command.toArray(new String[0]));
                terminal.awaitText("LIVE(.|\n)*quit", LIMIT);
                await(way + ": it to listen", sent -> !sent.isEmpty());
                ProcessHandle program = terminal.child().toHandle().descendants()
                        .filter(each -> each.info().command().orElse("").endsWith("/java")).findFirst().orElseThrow();
                switch (way) {
                    case "q" -> terminal.type("q");
                    case "terminal" -> terminal.hangUp();
                    default -> new ProcessBuilder("kill", "-" + way, Long.toString(program.pid())).start().waitFor();
                }
                if (!way.equals("terminal")) {
                    terminal.awaitEnd(LIMIT);
                }
                program.onExit().orTimeout(LIMIT, TimeUnit.MILLISECONDS).join();
                assertUnsubscribed(way);
                Files.delete(trace);
            }
        }
    }
}
