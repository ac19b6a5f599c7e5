package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cli.Json;

/** The packaged {@code primetime events} among real processes. */
@Timeout(120)
class EventsIT {
    private static final long ME = ProcessHandle.current().pid();
    private static final String[] NOBODY = { "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups" };
    @TempDir
    private Path folder;

    private static void assumeRoot() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can start it this way");
    }

    private static long run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        process.waitFor();
        return process.pid();
    }

    private static boolean isExit(String line, long pid) {
        return line.contains("\"event\":\"exit\",\"pid\":" + pid + ",");
    }

    /** The whole output but for the summary, strictly read. */
    private static List<Map<String, String>> read(LiveEvents events) {
        return events.lines.stream().filter(line -> !line.startsWith("{\"summary\"")).map(LiveEvents::text)
                .map(Json::flat).toList();
    }

    /** A process, and not one of its threads, that ended otherwise than by code 0. */
    private static boolean isFailure(Map<String, String> event) {
        return event.get("event").equals("exit") && event.get("pid").equals(event.get("tgid"))
                && (event.containsKey("signal") || !event.getOrDefault("exit_code", "0").equals("0"));
    }

    private static Map<String, String> summary(Packaged.Outcome outcome) {
        String last = outcome.out().lines().reduce((a, b) -> b).orElse("");
        assertTrue(last.startsWith("{\"summary\":{") && last.endsWith("}}"), last);
        return Json.flat(last.substring(11, last.length() - 1));
    }

    @Test
    void everyEndOfDozensOfProcessesIsFoundOnceAndRight() throws Exception {
        Map<Long, String> ends = new LinkedHashMap<>();
        try (LiveEvents events = new LiveEvents("-l", "--json", "-E")) {
            events.awaitListening();
            long before = System.nanoTime();
            for (int code : new int[] { 0, 1, 2, 3, 7, 42, 126, 127, 128, 137, 254, 255 }) {
                ends.put(run("sh", "-c", "exit " + code), "exit_code=" + code);
            }
            for (int signal = 1; signal <= 31; signal++) {
                // Not those that stop a process or that it ignores, nor QUIT, which a child of a JVM has blocked.
                if (!List.of(3, 17, 18, 19, 20, 21, 22, 23, 28).contains(signal)) {
                    ends.put(run("sh", "-c", "ulimit -c 0; kill -" + signal + " $$"), "signal=" + signal);
                }
            }
            long took = System.nanoTime() - before;
            long last = run("true");
            events.await(line -> isExit(line, last));
            Packaged.Outcome outcome = events.end("INT");
            assertEquals(0, outcome.exitCode(), outcome.err());
            List<Map<String, String>> all = read(events);
            ends.forEach((pid, end) -> {
                Map<String, String> exit = one(all, "exit", pid);
                String[] words = end.split("=");
                assertEquals(words[1], exit.get(words[0]), exit.toString());
                assertEquals(words[0].equals("exit_code"), exit.get("signal_name") == null, exit.toString());
                assertEquals(Long.toString(ME), exit.get("ppid"));
                assertEquals(Long.toString(ME), one(all, "fork", pid).get("ppid"));
                assertTrue(Long.parseLong(exit.get("duration_ns")) < took, exit.toString());
            });
            Map<String, String> summary = summary(outcome);
            assertEquals("connector", summary.get("source"));
            assertEquals("0", summary.get("lost"));
            for (String kind : List.of("fork", "clone", "exec", "exit", "comm", "uid", "gid", "sid", "ptrace",
                    "core")) {
                long counted = all.stream().filter(event -> kind.equals(event.get("event"))).count();
                assertEquals(Long.toString(counted), summary.get(kind), kind);
            }
            long failed = all.stream().filter(EventsIT::isFailure).count();
            assertEquals(Long.toString(failed), summary.get("nonzeroexit"));
        }
    }

    @Test
    void aKilledProgramOfManyThreadsIsOneFailure() throws Exception {
        try (LiveEvents events = new LiveEvents("-l", "--json"); LiveEvents killed = new LiveEvents("-l")) {
            events.awaitListening();
            killed.awaitListening().end("KILL");
            long last = run("true");
            events.await(line -> isExit(line, last));
            Packaged.Outcome outcome = events.end("INT");
            String pid = Long.toString(killed.pid());
            List<Map<String, String>> ends = read(events).stream()
                    .filter(event -> event.get("event").equals("exit") && event.get("tgid").equals(pid)).toList();
            assertTrue(ends.stream().filter(end -> "9".equals(end.get("signal"))).count() > 5, ends.toString());
            long failed = read(events).stream().filter(EventsIT::isFailure).count();
            assertEquals(Long.toString(failed), summary(outcome).get("nonzeroexit"));
            assertTrue(failed < ends.size(), failed + " failures, " + ends.size() + " ends");
        }
    }

    private static Map<String, String> one(List<Map<String, String>> all, String kind, long pid) {
        List<Map<String, String>> found = all.stream().filter(event -> kind.equals(event.get("event")))
                .filter(event -> Long.toString(pid).equals(event.get("pid"))).toList();
        assertEquals(1, found.size(), kind + " of " + pid + ": " + found);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource({ "INT,0", "TERM,143", "HUP,129" })
    void aSignalEndsItWithItsSummary(String signal, int code) throws Exception {
        try (LiveEvents events = new LiveEvents("-S")) {
            Packaged.Outcome outcome = events.awaitListening().end(signal);
            assertEquals(code, outcome.exitCode(), outcome.err());
            assertEquals("", outcome.err());
            assertTrue(outcome.out().lines().reduce((a, b) -> b).orElse("").endsWith("all, seen by connector, 0 lost"),
                    outcome.out());
        }
    }

    @Test
    void onlyAGroupWithItsExits() throws Exception {
        Process leader = new ProcessBuilder("setsid", "sh", "-c", "while read x; do sh -c 'exit 3'; done; exit 4")
                .start();
        LiveEvents.Pokes others = new LiveEvents.Pokes("true", "poke");
        try (others; LiveEvents events = new LiveEvents("-l", "--json", "-p", Long.toString(leader.pid()))) {
            Thread asks = new Thread(() -> {
                try (OutputStream in = leader.getOutputStream()) {
                    while (!Thread.currentThread().isInterrupted()) {
                        in.write('\n');
                        in.flush();
                        Thread.sleep(10);
                    }
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            asks.start();
            events.await(line -> line.contains("\"exit_code\":3"));
            asks.interrupt();
            asks.join();
            events.await(line -> isExit(line, leader.pid()) && line.contains("\"exit_code\":4"));
            events.end("INT");
            assertTrue(read(events).stream().allMatch(event -> event.get("ppid").equals(Long.toString(leader.pid()))
                    || event.get("pid").equals(Long.toString(leader.pid()))), events.lines.toString());
        } finally {
            leader.destroy();
        }
    }

    @Test
    void csvComesLiveAndEveryRowHasAllFields() throws Exception {
        try (LiveEvents events = new LiveEvents("--csv", "-l")) {
            events.awaitListening();
            long pid = run("sh", "-c", "exit 3");
            String exit = events.await(line -> line.contains(",exit," + pid + ","));
            assertTrue(exit.matches("[-0-9T:.]+Z,exit," + pid + "," + pid + "," + ME + ",.*,3,,,,768,[0-9]+,.*"), exit);
            events.end("INT");
            assertTrue(events.lines.get(0).startsWith("time,event,pid,"), events.lines.get(0));
        }
    }

    @Test
    void theTreeShowsWhatAScriptStarts() throws Exception {
        Path script = Files.writeString(folder.resolve("deploy.sh"), "sh -c 'env true; exit 3'\n(exit 5)\n");
        try (LiveEvents events = new LiveEvents("--tree", "--filter", "deploy.sh", "-l")) {
            LiveEvents.Pokes pokes = new LiveEvents.Pokes("sh", script.toString(), "poke");
            try (pokes) {
                events.await(line -> line.contains("ended"));
            }
            long pid = run("sh", script.toString());
            events.await(line -> line.contains("sh (" + pid + ") ended"));
            List<String> shown = new ArrayList<>(events.lines);
            int first = 0;
            while (!shown.get(first).contains("(" + pid + ")")) {
                first++;
            }
            String lines = String.join("\n", shown.subList(first, shown.size()));
            String time = "[0-9:]{8}\\.[0-9]{3} ";
            assertTrue(lines.matches("(?s)" + time + "( *)sh " + script + " \\(" + pid + "\\)( of [0-9]+)?\n" // ours
                    + time + "\\1  sh -c env true; exit 3 \\(([0-9]+)\\)\n" // its child
                    + time + "\\1    (env true|\\(gone\\)) \\(([0-9]+)\\)\n" // its child
                    + ".*" // env true may be gone when it is read
                    + time + "\\1    [^ ]+ \\(\\5\\) ended: code 0 after 0\\.[0-9]{3}s\n" // no child
                    + time + "\\1  sh \\(\\3\\) ended: code 3 after 0\\.[0-9]{3}s\n" // of the script
                    + time + "\\1  sh .*deploy.sh \\([0-9]+\\) forked, ended: code 5 after 0\\.[0-9]{3}s\n" // a subshell
                    + time + "\\1sh \\(" + pid + "\\) ended: code 5 after 0\\.[0-9]{3}s"), lines);
        }
    }

    @Test
    void aReaderThatLeavesEndsItQuietly() throws Exception {
        String program = String.join(" ", LiveEvents.command("-l"));
        LiveEvents.Pokes pokes = new LiveEvents.Pokes("true", "poke");
        try (pokes) {
            Packaged.Outcome left = Packaged
                    .run(new ProcessBuilder("bash", "-c", program + " | head -1; exit ${PIPESTATUS[0]}"));
            assertEquals(0, left.exitCode(), left.err());
            assertEquals("", left.err());
            assertTrue(left.out().startsWith("Time "), left.out());
            Packaged.Outcome full = Packaged.run(new ProcessBuilder("sh", "-c", program + " >/dev/full"));
            assertEquals(1, full.exitCode());
            assertEquals("primetime events: standard output: No space left on device\n", full.err());
        }
    }

    @Test
    void anUnknownEventNamesTheNearest() throws Exception {
        Packaged.Outcome outcome = Packaged.run("events", "-e", "exce");
        assertEquals(2, outcome.exitCode());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains("the nearest is exec"), outcome.err());
    }

    @Test
    void aPartOfASecondIsEnough() throws Exception {
        Packaged.Outcome outcome = Packaged.run("events", "-D", "0.5", "-q");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().startsWith("    fork   clone    exec "), outcome.out());
    }

    private LiveEvents asNobody(String... words) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path jar = Files.copy(Packaged.jar(), folder.resolve("primetime.jar"));
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
        ProcessBuilder builder = new ProcessBuilder(
                Stream.of(new String[] { "prlimit", "--rtprio=0" }, NOBODY, Packaged.command(jar, words))
                        .flatMap(Stream::of).toList());
        builder.environment().put("HOME", "/nonexistent");
        return new LiveEvents(builder);
    }

    @Test
    void anOrdinaryUserSeesTheEventsOfOthersAndIsToldThatHeCannotBeUrgent() throws Exception {
        assumeRoot();
        try (LiveEvents events = asNobody("events", "-l", "--json", "-r")) {
            events.awaitListening();
            long pid = run("sh", "-c", "exit 3");
            Map<String, String> exit = Json.flat(events.await(line -> isExit(line, pid)));
            assertEquals("3", exit.get("exit_code"));
            assertEquals("0", exit.get("uid"));
            Packaged.Outcome outcome = events.end("INT");
            assertEquals(0, outcome.exitCode());
            assertEquals("connector", summary(outcome).get("source"));
            assertEquals("primetime: no real-time priority for this user (ulimit -r); going on without\n",
                    outcome.err());
        }
    }

    @Test
    void itIsUrgentWhereThatIsAskedFor() throws Exception {
        assumeRoot();
        try (LiveEvents events = new LiveEvents("-l", "-r")) {
            events.awaitListening();
            List<String> urgent = new ArrayList<>();
            try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(events.pid()), "task"))) {
                for (Path task : tasks.toList()) {
                    String stat = Packaged.read(task.resolve("stat"));
                    // Counted from behind the name: priority is the 18th field, and below 0 for real-time ones.
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    if (Integer.parseInt(fields[15]) < 0) {
                        urgent.add(Packaged.read(task.resolve("comm")).strip());
                    }
                }
            }
            assertTrue(urgent.contains("events"), "the thread that hears: " + urgent);
            assertEquals(2, urgent.size(), "and the one that prints: " + urgent);
            assertEquals("", events.end("INT").err());
        }
    }

    @Test
    void inANetworkNamespaceItLooksThroughProcAndSaysSo() throws Exception {
        assumeRoot();
        String[] command = Stream.of(new String[] { "unshare", "-n" }, LiveEvents.command("-l", "--json"))
                .flatMap(Stream::of).toArray(String[]::new);
        LiveEvents.Pokes pokes = new LiveEvents.Pokes("sleep", "0.3");
        try (pokes; LiveEvents events = new LiveEvents(new ProcessBuilder(command))) {
            events.await(line -> line.contains("\"event\":\"exit\"") && line.contains("sleep 0.3"));
            Packaged.Outcome outcome = events.end("INT");
            assertFallback(outcome);
            assertTrue(outcome.err().contains("connection refused"), outcome.err());
        }
    }

    @Test
    void inAPidNamespaceItLooksThroughProcAndSaysSo() throws Exception {
        assumeRoot();
        String[] command = Stream
                .of(new String[] { "unshare", "-p", "-f", "--mount-proc" }, LiveEvents.command("-D", "0.5", "--json"))
                .flatMap(Stream::of).toArray(String[]::new);
        Packaged.Outcome outcome = Packaged.run(new ProcessBuilder(command));
        assertFallback(outcome);
        assertTrue(outcome.err().contains("no acknowledgement"), outcome.err());
    }

    private static void assertFallback(Packaged.Outcome outcome) {
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("proc", summary(outcome).get("source"));
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().endsWith("; looking through /proc instead\n"), outcome.err());
        assertFalse(outcome.out().contains("\u001b"));
    }
}
