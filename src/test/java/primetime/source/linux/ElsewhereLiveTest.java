package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources in a process of its own: as an ordinary user, in namespaces, where no library can be unpacked. */
class ElsewhereLiveTest {
    private static final String ROOT_ONLY = "takes root";
    @TempDir
    static Path classes;
    private Process process;

    /** Classes where anybody may read them, which cannot be said of a checkout or of Maven's cache. */
    @BeforeAll
    static void publish() throws Exception {
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (Class<?> one : new Class<?>[] { Native.class, Histogram.class, Libc.class, Listen.class }) {
            Path from = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(from)) {
                files.forEach(file -> copy(file, Files.isRegularFile(from) ? from.getParent() : from));
            }
        }
    }

    private static void copy(Path file, Path from) {
        try {
            Path to = classes.resolve(from.relativize(file).toString());
            if (!Files.isDirectory(file)) {
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            } else if (!Files.isDirectory(to)) {
                Files.createDirectory(to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Starts a test program behind a prefix of other commands. */
    private BufferedReader start(Class<?> program, List<String> options, String... prefix) throws IOException {
        return start(program, options, List.of(), prefix);
    }

    private BufferedReader start(Class<?> program, List<String> options, List<String> arguments, String... prefix)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        try (Stream<Path> files = Files.list(classes)) {
            command.addAll(List.of("-cp", classes + ":" + String.join(":", files.map(Path::toString).toList())));
        }
        command.add(program.getName());
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.inputReader();
    }

    private static String lineWith(BufferedReader lines, String part) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(part)) {
                return line;
            }
            before.add(line);
        }
        return fail("no line with " + part + " but " + before);
    }

    private static void assumeRoot() {
        assumeTrue("root".equals(System.getProperty("user.name")), ROOT_ONLY);
    }

    @Test
    void anOrdinaryUserHearsWhatOthersDo() throws Exception {
        assumeRoot();
        assertHears("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");
    }

    @Test
    void rootWithoutAnyCapabilityHearsWhatOthersDo() throws Exception {
        assumeRoot();
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/capsh")), "capsh is not installed");
        assertHears("capsh", "--drop=all", "--", "-c", "exec \"$0\" \"$@\"");
    }

    private void assertHears(String... prefix) throws Exception {
        BufferedReader lines = start(Listen.class, List.of(), prefix);
        String first = lines.readLine();
        assumeTrue(!first.startsWith("fault"), "the kernel is older than 6.6: " + first);
        assertEquals("connector", first);
        Process heard = new ProcessBuilder("sh", "-c", "exit 3").start();
        heard.waitFor();
        String exit = lineWith(lines, "exit " + heard.pid() + " ");
        assertTrue(exit.startsWith("exit " + heard.pid() + " " + ProcessHandle.current().pid() + " 768 "), exit);
    }

    @Test
    void inANetworkNamespaceItPollsAndSaysWhy() throws Exception {
        assumeRoot();
        BufferedReader lines = start(Listen.class, List.of(), "unshare", "-n");
        assertTrue(lines.readLine().startsWith("fault proc connector (netlink): send: connection refused; "));
        assertEquals("polling", lines.readLine());
        assertPolling(lines);
    }

    @Test
    void inAPidNamespaceItPollsAndSaysWhyAndLeavesTheKernelsCountAside() throws Exception {
        assumeRoot();
        BufferedReader lines = start(Listen.class, List.of(), List.of("forks"), "unshare", "-p", "-f", "--mount-proc");
        String fault = lines.readLine();
        assertTrue(fault.startsWith("fault proc connector (netlink): no acknowledgement within 200 ms"), fault);
        assertEquals("polling, the kernel's forks unknown", lines.readLine());
        process.outputWriter().close();
        process.waitFor();
    }

    @Test
    void inAUserNamespaceItPollsAndSaysWhy() throws Exception {
        assumeRoot();
        BufferedReader lines = start(Listen.class, List.of(), "unshare", "-U", "-r");
        String fault = lines.readLine();
        assertTrue(fault.startsWith("fault proc connector (netlink): no acknowledgement within 200 ms"), fault);
        assertEquals("polling", lines.readLine());
        assertPolling(lines);
    }

    @Test
    void whereNoLibraryCanBeUnpackedItPollsAndSaysWhy() throws Exception {
        BufferedReader lines = start(Listen.class, List.of("-Djna.nounpack=true", "-Djna.noclasspath=true"));
        String fault = lines.readLine();
        assertTrue(fault.startsWith("fault native calls through JNA: ") && fault.contains("-Djna.tmpdir="), fault);
        assertEquals("polling", lines.readLine());
        assertPolling(lines);
    }

    @Test
    void anOrdinaryUserGetsALatencyLoopThatSaysSo() throws Exception {
        assumeRoot();
        BufferedReader lines = start(Measure.class, List.of(), "setpriv", "--reuid", "65534", "--regid", "65534",
                "--clear-groups");
        assertEquals("0 0 0 ", lines.readLine());
    }

    @Test
    void whereNoLibraryCanBeUnpackedLatencySaysWhy() throws Exception {
        BufferedReader lines = start(Measure.class, List.of("-Djna.nounpack=true", "-Djna.noclasspath=true"));
        String fault = lines.readLine();
        assertTrue(fault.startsWith("native calls through JNA: ") && fault.contains("-Djna.tmpdir="), fault);
    }

    @Test
    void anOrdinaryUserIsToldWhatItMayNot() throws Exception {
        assumeRoot();
        BufferedReader lines = start(Allowed.class, List.of(), "setpriv", "--reuid", "65534", "--regid", "65534",
                "--clear-groups");
        String[] buffer = lineWith(lines, "buffer ").split(" ");
        // The kernel doubles the limit, to have room for its own bookkeeping.
        assertEquals(2 * Math.min(ProcessEvents.BUFFER_BYTES, Long.parseLong(buffer[2])), Long.parseLong(buffer[1]));
        assertEquals("policy fifo false 0 operation not permitted", lineWith(lines, "fifo"));
        assertEquals("policy rr false 0 operation not permitted", lineWith(lines, "rr"));
        assertEquals("policy deadline false 0 operation not permitted", lineWith(lines, "deadline"));
        for (String name : new String[] { "other", "batch", "idle" }) {
            assertEquals("policy " + name + " true 0 ", lineWith(lines, name));
        }
        assertEquals("policy of this thread 0", lineWith(lines, "this thread"));
    }

    @Test
    void aNamespaceIsToldByTheRefusal() throws Exception {
        assumeRoot();
        BufferedReader lines = start(Allowed.class, List.of(), "unshare", "-n");
        assertEquals("events send: connection refused", lineWith(lines, "events"));
        process.waitFor();
        lines = start(Allowed.class, List.of(), "unshare", "-U", "-r");
        assertEquals("events no acknowledgement within 200 ms, as in a pid or user namespace",
                lineWith(lines, "events"));
        assertEquals("policy fifo false 0 operation not permitted", lineWith(lines, "fifo"));
    }

    private void assertPolling(BufferedReader lines) throws Exception {
        Process seen = new ProcessBuilder("sleep", "60").start();
        try {
            lineWith(lines, "fork " + seen.pid() + " " + ProcessHandle.current().pid() + " ");
        } finally {
            seen.destroyForcibly().waitFor();
        }
        String[] exit = lineWith(lines, "exit " + seen.pid() + " ").split(" ");
        assertEquals(Integer.toString(primetime.tape.Event.UNKNOWN), exit[3]);
        assertTrue(Long.parseLong(exit[4]) >= 0, exit[4]);
    }

    @Test
    void aDirectoryMountedNoexecIsPassedOver() throws Exception {
        assumeRoot();
        Path noexec = Files.createDirectory(classes.resolve("noexec"));
        BufferedReader lines = start(Placed.class, List.of("-Djna.tmpdir=" + noexec), "unshare", "-m", "sh", "-c",
                "mount -t tmpfs -o noexec none " + noexec + " && exec \"$0\" \"$@\"");
        String placed = lineWith(lines, "/");
        assertTrue(!placed.equals(noexec.toString()) && !placed.equals("null"), placed);
        assertEquals("loaded", lines.readLine());
    }

    @Test
    void aListenerUnsubscribesWhenItsInputEndsAndWhenItIsTerminated() throws Exception {
        for (boolean terminated : new boolean[] { false, true }) {
            BufferedReader lines = traced();
            assumeTrue(lines.readLine().equals("connector"), "the kernel does not tell process events here");
            if (terminated) {
                process.children().forEach(ProcessHandle::destroy);
            } else {
                process.outputWriter().close();
            }
            process.waitFor();
            assertUnsubscribed();
        }
    }

    @Test
    void whoOnlyAsksWhetherTheKernelTellsUnsubscribes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        Path trace = classes.resolve("trace");
        BufferedReader lines = start(Allowed.class, List.of(), "strace", "-f", "-xx", "-e", "trace=sendto", "-e",
                "signal=none", "-o", trace.toString());
        String events = lineWith(lines, "events ");
        assumeTrue(events.equals("events connector"), "the kernel does not tell process events here: " + events);
        lineWith(lines, "this thread");
        process.waitFor();
        assertUnsubscribed();
    }

    @Test
    void aMistakeInTheThreadThatListensIsToldAndItUnsubscribesAndPolls() throws Exception {
        BufferedReader lines = traced("broken");
        String fault = lineWith(lines, "fault ");
        assumeTrue(!fault.contains("netlink): "), "the kernel does not tell process events here: " + fault);
        assertTrue(fault.startsWith("fault proc connector") && fault.contains("a mistake in this program")
                && fault.contains("broken on purpose"), fault);
        lineWith(lines, "polling");
        assertPolling(lines);
        process.outputWriter().close();
        process.waitFor();
        assertUnsubscribed();
    }

    private BufferedReader traced(String... arguments) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        return start(Listen.class, List.of(), List.of(arguments), "strace", "-f", "-xx", "-e", "trace=sendto", "-e",
                "signal=none", "-o", classes.resolve("trace").toString());
    }

    private static void assertUnsubscribed() throws IOException {
        List<String> sent = Files.readAllLines(classes.resolve("trace")).stream()
                .filter(line -> line.contains("sendto(")).toList();
        assertEquals(2, sent.size(), sent.toString());
        assertTrue(sent.get(0).contains(operation(ProcEventMessage.LISTEN)), sent.toString());
        assertTrue(sent.get(1).contains(operation(ProcEventMessage.IGNORE)), sent.toString());
    }

    /** The end of a request, as strace shows it. */
    private static String operation(int number) {
        return "\\x04\\x00\\x00\\x00\\x0" + number + "\\x00\\x00\\x00\"";
    }
}
