package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.term.PseudoTerminal;

/** The packaged program where people use it: inside tmux, over ssh, and as somebody who may do little. */
class HostsIT {
    private static final long LIMIT = 30_000;
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor",
            "LC_ALL",
            "C.UTF-8", "TMUX", "");
    @TempDir
    private Path folder;

    private static void assumeInstalled(String program) {
        boolean found = Stream.of("/usr/bin", "/usr/sbin", "/bin", "/sbin")
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
        assumeTrue(found, program + " is not installed");
    }

    private static void assumeRoot() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can start it this way");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Packaged.Outcome outcome = Packaged.run(new ProcessBuilder(command));
        assertEquals(0, outcome.exitCode(), String.join(" ", command) + ": " + outcome.err());
    }

    @Test
    void insideTmuxItIsWholeAndLeavesTmuxAsItWas() throws Exception {
        assumeInstalled("tmux");
        tmux("-u", "-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "36", "PS1='prompt>' exec sh");
        try {
            awaitInTmux("^prompt>$");
            tmux("send-keys", "-l", String.join(" ", Packaged.command()));
            tmux("send-keys", "Enter");
            awaitInTmux("● LIVE(.|\n)*quit");
            tmux("send-keys", "z");
            awaitInTmux("events zoomed");
            tmux("resize-window", "-x", "100", "-y", "30");
            tmux("send-keys", "z");
            awaitInTmux("╭─ matrix");
            tmux("send-keys", "q");
            awaitInTmux("^prompt>$");
        } finally {
            tmux("kill-server");
        }
    }

    private String tmux(String... words) throws IOException, InterruptedException {
        String[] command = Stream.concat(Stream.of("tmux", "-S", folder.resolve("socket").toString()), Stream.of(words))
                .toArray(String[]::new);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(XTERM);
        builder.environment().remove("TMUX");
        return Packaged.run(builder).out();
    }

    /** Asks tmux what it shows until it is that. */
    private void awaitInTmux(String regex) throws IOException, InterruptedException {
        Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
        long end = System.nanoTime() + LIMIT * 1_000_000;
        String shown = tmux("capture-pane", "-p");
        while (!pattern.matcher(shown).find()) {
            assertTrue(System.nanoTime() < end, () -> "no /" + regex + "/ in tmux");
            shown = tmux("capture-pane", "-p");
        }
    }

    @Test
    void overSshItIsWholeAndLeavesTheTerminalAsItWas() throws Exception {
        assumeInstalled("sshd");
        assumeInstalled("ssh");
        assumeRoot();
        Path hostKey = folder.resolve("host");
        Path userKey = folder.resolve("user");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey.toString());
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", userKey.toString());
        Files.createDirectories(Path.of("/run/sshd"));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path config = Files.writeString(folder.resolve("config"), """
                ListenAddress 127.0.0.1
                Port %d
                HostKey %s
                AuthorizedKeysFile %s.pub
                PermitRootLogin prohibit-password
                StrictModes no
                UsePAM no
                PidFile none
                AcceptEnv LC_ALL COLORTERM
                """.formatted(port, hostKey, userKey));
        Process server = new ProcessBuilder("/usr/sbin/sshd", "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true).start();
        try (PseudoTerminal terminal = new PseudoTerminal(120, 36)) {
            server.inputReader().readLine();
            String before = terminal.attributes();
            terminal.start(XTERM, "ssh", "-tt", "-F", "none", "-i", userKey.toString(), "-p", Integer.toString(port),
                    "-o",
                    "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o",
                    "SendEnv=LC_ALL COLORTERM", "root@127.0.0.1", String.join(" ", Packaged.command()));
            terminal.awaitText("● LIVE(.|\n)*quit", LIMIT);
            terminal.resize(100, 30);
            terminal.type("=");
            terminal.awaitText("layout even-horizontal", LIMIT);
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
            terminal.resize(120, 36);
            assertEquals(before, terminal.attributes());
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void anOrdinaryUserGetsAWorkingDashboardWithHonestTitles() throws IOException {
        assumeRoot();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path jar = Files.copy(Packaged.jar(), folder.resolve("primetime.jar"));
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
        try (PseudoTerminal terminal = new PseudoTerminal(200, 60)) {
            String[] program = Packaged.command(jar);
            String[] command = Stream.concat(Stream.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                    Stream.of(program)).toArray(String[]::new);
            Map<String, String> environment = new java.util.HashMap<>(XTERM);
            environment.put("HOME", "/nonexistent");
            terminal.start(environment, command);
            terminal.awaitText("no real-time", LIMIT);
            terminal.awaitText("p99 +[0-9]", LIMIT);
            terminal.awaitText("· connector|polling: seen", LIMIT);
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
    }

    @Test
    void foldersThatTakeNoProgramsDoNotStopIt() {
        assumeRoot();
        try (PseudoTerminal terminal = new PseudoTerminal(120, 36)) {
            // The jar may lie in one of them, so it is opened first.
            String mounts = "for each in /tmp /dev/shm /run; do mount -t tmpfs -o noexec none $each; done; ";
            terminal.start(XTERM, "unshare", "-m", "sh", "-c", "exec 9<" + Packaged.jar() + "; " + mounts
                    + "HOME=/proc exec " + String.join(" ", Packaged.command(Path.of("/proc/self/fd/9"))));
            terminal.awaitText("● LIVE(.|\n)*quit", LIMIT);
            terminal.awaitText("p99 +[0-9]", LIMIT);
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
    }
}
