package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.source.linux.UsedPaths;
import primetime.term.PseudoTerminal;

/** The doctor's list of what is read leaves out nothing: proved by the files that the default page opens. */
class UsedPathsIT {
    private static final long LIMIT = 60_000;
    private static final Pattern OPENED = Pattern.compile("openat\\([^\"]*\"(/(?:proc|sys|etc)[^\"]*)\"");
    /** What the JDK opens only in a program that does more than tell its version: time zone, stack, sockets, children. */
    private static final Set<String> OF_THE_JDK = Set.of("/etc/timezone", "/proc/self/maps", "/proc/net/if_inet6",
            "/proc/self/fd");
    @TempDir
    Path directory;
    private Path trace;

    @BeforeEach
    void assumeStrace() throws Exception {
        trace = directory.resolve("trace");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        Process may = new ProcessBuilder(traced("true")).start();
        assumeTrue(may.waitFor() == 0, "strace may not trace here");
    }

    private String[] traced(String... program) {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-s", "300", "-e",
                "trace=openat", "-e", "signal=none", "-o", trace.toString()));
        command.addAll(Arrays.asList(program));
        return command.toArray(new String[0]);
    }

    /** What was opened, all processes as one: what is asked of one is asked of each. */
    private Set<String> opened() throws IOException {
        Set<String> opened = new TreeSet<>();
        for (MatchResult each : OPENED.matcher(Files.readString(trace)).results().toList()) {
            opened.add(each.group(1).replaceFirst("^/proc/[0-9]+", "/proc/self").replaceFirst("/fd/.*", "/fd"));
        }
        return opened;
    }

    @Test
    void theDoctorListsEveryFileThatTheDefaultPageReads() throws Exception {
        // The virtual machine's own, and its C library's.
        assertEquals(0, Packaged.run(new ProcessBuilder(traced(Packaged.java(), "-XX:-UseContainerSupport",
                "-version"))).exitCode());
        Set<String> foreign = opened();
        foreign.addAll(OF_THE_JDK);
        try (PseudoTerminal terminal = new PseudoTerminal(120, 36)) {
            terminal.start(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"), traced(Packaged.command()));
            // When the first second of latencies is there, so is the rest, and events of those who start it.
            terminal.awaitText("p99", LIMIT);
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
        Set<String> ours = opened();
        assertTrue(ours.contains("/proc/stat"), "it looked at nothing");
        ours.removeAll(foreign);
        ours.removeIf(UsedPathsIT::isListed);
        assertEquals(Set.of(), ours);
    }

    private static boolean isListed(String path) {
        return path.equals("/proc") || UsedPaths.read(Path.of("/")).stream()
                .anyMatch(each -> Path.of(path).startsWith(each.path()));
    }
}
