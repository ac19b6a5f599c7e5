package primetime.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shipped drop-ins on the tools themselves, where Debian has them and they are installed. */
class RealToolsTest {
    /** Flags of open(2) that change something, and calls that do. */
    private static final String WRITES = ".*(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE).*"
            + "|[0-9]+ +(mkdir|mknod|rename|unlink|rmdir|link|symlink|truncate|creat|chmod|fchmod|chown|fchown|utime)"
            + "[a-z0-9]*\\(.*";
    private Bench bench;

    @BeforeEach
    void unpack() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void cleanUp() throws IOException {
        bench.close();
    }

    /** Those whose tools are here; of the others it is said, since a list of skips would let all of them go. */
    static List<String> runnable() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : Shipped.names()) {
            List<String> missing = Shipped.header(name).needs().stream().filter(each -> !isHere(each)).toList();
            if (missing.isEmpty()) {
                found.add(name);
            } else {
                System.out.println("not run on its real tool: " + name + " needs " + missing);
            }
        }
        return found;
    }

    /** As it is on this host, whatever that is. */
    @ParameterizedTest
    @MethodSource("runnable")
    void answersOrSaysInOneLineWhyNot(String name) throws Exception {
        Answer.check(Shipped.header(name).kind(), bench.run(name, List.of()));
    }

    /** Nowhere but in the folder of one that asks for it, and there nothing that stays. */
    @ParameterizedTest
    @MethodSource("runnable")
    void writesNothing(String name) throws Exception {
        assumeTrue(isHere("strace"), "strace is not installed");
        String folder = Files.createDirectories(bench.folder().resolve("own")).toString();
        if (Shipped.header(name).needs().contains("write")) {
            bench.set("PRIMETIME_FOLDER", folder);
        }
        List<String> trace = bench.traced(name, List.of());
        assertTrue(trace.stream().anyMatch(line -> line.contains("execve(")), "nothing was traced");
        assertEquals(List.of(), trace.stream().filter(line -> line.matches(WRITES))
                .filter(line -> !line.contains("\"/dev/null\"") && !line.contains("\"/dev/tty\""))
                .filter(line -> !line.contains(", \"" + folder)).toList());
        assertEquals(List.of(), bench.changed());
    }

    @Test
    void gitStateFollowsAWorkingCopy() throws Exception {
        needs(List.of("git"));
        Path work = Files.createDirectories(bench.folder().resolve("work"));
        say(work, "git", "init", "-q", "-b", "topic");
        bench.put("work/kept", "1");
        bench.put("work/a name with blanks", "1");
        say(work, "git", "add", ".");
        say(work, "git", "-c", "user.name=n", "-c", "user.email=e", "commit", "-q", "-m", "first");
        assertEquals("topic  no upstream  work\n✓ nothing to commit\n", plain("git-state.sh", work.toString()));
        bench.put("work/kept", "22");
        bench.put("work/größe", "3");
        say(work, "git", "mv", "a name with blanks", "moved");
        assertEquals("topic  no upstream  work\nchanged   kept\nstaged    moved\nnew       größe\n",
                plain("git-state.sh", work.toString()));
        assertEquals(List.of(), bench.changed());
    }

    @Test
    void gitStateCountsWhatIsAheadAndBehind() throws Exception {
        needs(List.of("git"));
        Path work = Files.createDirectories(bench.folder().resolve("work"));
        say(work, "git", "init", "-q", "-b", "main");
        for (String message : List.of("one", "two", "three")) {
            say(work, "git", "-c", "user.name=n", "-c", "user.email=e", "commit", "-q", "--allow-empty", "-m", message);
        }
        say(work, "git", "branch", "-q", "topic", "HEAD~1");
        say(work, "git", "branch", "-q", "-u", "topic");
        assertEquals("main  1 ahead  work", plain("git-state.sh", work.toString()).lines().findFirst().orElse(""));
        bench.set("PRIMETIME_GIT", work.toString());
        say(work, "git", "reset", "-q", "--hard", "HEAD~2");
        assertEquals("main  1 behind  work", plain("git-state.sh").lines().findFirst().orElse(""));
    }

    @Test
    void certificatesAreSortedByWhatIsLeft() throws Exception {
        needs(List.of("openssl", "perl"));
        certificate("late", 400);
        certificate("warn", 15);
        certificate("soon", 3);
        String shown = plain("certificates.pl", bench.folder() + "/*.pem");
        assertEquals(List.of("✗ soon.example.org 2 days left", "! warn.example.org 14 days left",
                "● late.example.org 399 days left"),
                shown.lines().map(line -> line.replaceAll(" +", " ").replaceFirst(" [0-9-]{10}$", "")).toList());
    }

    @Test
    void updatesAreAsManyAsAptCounts() throws Exception {
        needs(List.of("apt-get"));
        long count = say(bench.folder(), "apt-get", "-s", "-o", "Debug::NoLocking=true", "--with-new-pkgs", "upgrade")
                .lines().filter(line -> line.startsWith("Inst ")).count();
        bench.set("PRIMETIME_FOLDER", bench.folder().toString());
        String shown = plain("updates.sh");
        assertTrue(shown.contains(count == 0 ? "up to date" : " " + count + " update"), count + ": " + shown);
    }

    @Test
    void ufwsOwnRulesAreUnderstood() throws Exception {
        needs(List.of("ufw", "iptables"));
        assumeTrue("root".equals(System.getProperty("user.name")), "ufw answers root only");
        // What ufw would write, without its writing it: the first file for IPv4, the second for IPv6.
        String said = say(bench.folder(), "ufw", "--dry-run", "limit", "22/tcp")
                + say(bench.folder(), "ufw", "--dry-run", "deny", "in", "on", "lo", "from", "192.0.2.0/24", "to", "any",
                        "port", "53", "proto", "udp");
        assumeTrue(said.contains("### tuple ###"), "ufw cannot ask iptables here: " + said);
        bench.put("ufw/ufw.conf",
                Files.readString(Path.of("/etc/ufw/ufw.conf")).replaceAll("ENABLED=.*", "ENABLED=yes"));
        bench.put("ufw/user.rules", said);
        bench.put("ufw/user6.rules", "");
        assertEquals("""
                ✓ on   in deny, out allow, routed deny
                  limit       22/tcp           in     from anywhere
                  deny        53/udp           in_lo  from 192.0.2.0/24
                """, plain("ufw-state.awk", bench.folder().resolve("ufw").toString()));
    }

    @Test
    void podmansOwnContainersAreListed() throws Exception {
        needs(List.of("podman"));
        assumeTrue("root".equals(System.getProperty("user.name")), "podman's files are made as root here");
        String socket = bench.folder().resolve("podman.sock").toString();
        List<String> podman = List.of("podman", "--root", bench.folder() + "/root", "--runroot",
                bench.folder() + "/run",
                "--storage-driver", "vfs", "--cgroup-manager", "cgroupfs");
        bench.put("empty/file", "x");
        say(bench.folder(), "tar", "-C", "empty", "-cf", "image.tar", ".");
        Process service = null;
        try {
            say(bench.folder(), all(podman, "import", "-q", "image.tar", "localhost/thing:1"));
            say(bench.folder(), all(podman, "create", "--name", "waiting", "--network", "none", "localhost/thing:1",
                    "/file"));
            service = new ProcessBuilder(all(podman, "system", "service", "--time", "0", "unix://" + socket))
                    .directory(bench.folder().toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            for (int i = 0; i < 1000 && !Files.exists(Path.of(socket)); i++) {
                service.waitFor(10, TimeUnit.MILLISECONDS);
            }
            assumeTrue(Files.exists(Path.of(socket)), "podman serves no socket here");
            assertEquals("· waiting Created thing:1", plain("containers.py", socket).replaceAll(" +", " ").strip());
        } finally {
            if (service != null) {
                service.destroy();
                service.waitFor();
            }
            say(bench.folder(), "rm", "-rf", "root", "run", "empty");
        }
    }

    @Test
    void failedUnitsAreThoseThatSystemctlNames() throws Exception {
        needs(List.of("systemctl"));
        assumeTrue(Files.isDirectory(Path.of("/run/systemd/system")), "systemd does not run here");
        List<String> failed = say(bench.folder(), "systemctl", "--failed", "--plain", "--no-legend", "--no-pager")
                .lines().map(line -> line.strip().split(" ")[0].replaceFirst("\\.service$", "")).toList();
        List<String> shown = plain("failed-units.sh").lines().filter(line -> line.startsWith("✗")).toList();
        assertEquals(failed.size(), shown.size(), failed + " and " + shown);
        for (int i = 0; i < failed.size(); i++) {
            String name = failed.get(i);
            assertTrue(shown.get(i).startsWith("✗ " + name.substring(0, Math.min(20, name.length()))), shown.get(i));
        }
    }

    @Test
    void loginsAreAsManyAsWhoSees() throws Exception {
        needs(List.of("who"));
        long count = say(bench.folder(), "who").lines().count();
        assertTrue(plain("logins.sh").startsWith(count == 0 ? "" : count + " login"));
    }

    @Test
    void whatListensIsListedWithThoseWhoWait() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Socket first = new Socket(door.getInetAddress(), door.getLocalPort());
                Socket second = new Socket(door.getInetAddress(), door.getLocalPort())) {
            assertTrue(first.isConnected() && second.isConnected());
            String row = plain("listening.awk", "/proc/net", "/dev/null").lines()
                    .filter(each -> each.contains(" " + door.getLocalPort() + " ")).findFirst().orElse("");
            assertEquals("! " + door.getLocalPort() + " this host 2 wait", row.replaceAll(" +", " "));
        }
    }

    @Test
    void pressureIsWhatTheKernelSays() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/pressure/io")), "the kernel does not tell its pressure");
        assertEquals(List.of("cpu somebody", "memory somebody", "memory everybody", "io somebody", "io everybody"),
                plain("pressure.awk").lines().skip(1).map(line -> line.replaceAll(" +", " "))
                        .map(line -> line.split(" ")[0] + " " + line.split(" ")[1]).toList());
    }

    private void certificate(String name, int days) throws Exception {
        say(bench.folder(), "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-keyout", name + ".key", "-out", name + ".pem", "-days", Integer.toString(days), "-subj",
                "/O=Example, Inc./CN=" + name + ".example.org");
    }

    private String plain(String name, String... arguments) throws Exception {
        Bench.Outcome outcome = bench.run(name, List.of(arguments));
        assertEquals(0, outcome.status(), outcome.err());
        Answer.check(Shipped.header(name).kind(), outcome);
        return outcome.out().replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private static void needs(List<String> commands) {
        for (String command : commands) {
            assumeTrue(isHere(command), command + " is not installed");
        }
    }

    private static boolean isHere(String command) {
        return List.of("network", "write").contains(command)
                || Stream.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin")
                        .anyMatch(each -> Files.isExecutable(Path.of(each, command)));
    }

    private static List<String> all(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    private static String say(Path folder, String... words) throws Exception {
        return say(folder, List.of(words));
    }

    /** What a command says, errors too. */
    private static String say(Path folder, List<String> words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
