package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.term.PseudoTerminal;

/**
 * All hostile drop-ins at once, as root and as somebody who owns nothing: each is stopped and its pane says why, nothing is
 * left behind, and everybody else goes on at their own pace.
 */
class HostileDropInsIT {
    private static final long LIMIT = 90_000;
    private static final String NOBODY = "65534";
    private static final int PACE_SECONDS = 15;
    /** Room for a line of each, whole. */
    private static final int COLUMNS = 240;
    private static final int ROWS = 12 * 6 + 3;
    /** What each one's pane says. */
    private final Map<String, String> said = new LinkedHashMap<>();
    @TempDir
    Path place;
    private DropInHome home;
    private ServerSocket door;

    @BeforeEach
    void publish() throws Exception {
        home = new DropInHome(place);
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        home.put("good", "kind=value every=500ms", "cut -d ' ' -f 1 /proc/uptime");
        hostile("writes", "echo x > " + home.made(), "tried to write");
        hostile("makes", "mkdir " + home.made() + " 2>/dev/null; echo fine", "tried to create the folder");
        hostile("connects", "bash -c 'exec 3<>/dev/tcp/127.0.0.1/" + door.getLocalPort() + "'; echo fine",
                "tried to open an internet socket");
        // It ends by itself after some seconds, should all limits fail.
        hostile("forks", "t=$(($(cut -d. -f1 /proc/uptime) + 4)); "
                + "f() { [ $(cut -d. -f1 /proc/uptime) -lt $t ] && { f & f & }; }; f; wait",
                "more processes (started )?than allowed|[Cc]annot fork");
        hostile("lingers", "setsid sh -c 'env -i setsid sleep " + DropInHome.SLEEP + " & sleep " + DropInHome.SLEEP
                + "' & echo fine", "left 3 processes running");
        hostile("eats", "x=12345678; while :; do x=$x$x; done", "more memory than allowed|of 256 MB of memory");
        hostile("burns", "while :; do :; done", "processor time|no answer within 2 s");
        hostile("floods", "exec yes", "printed more than");
        hostile("escapes", "printf '\\033[2J\\033]0;owned\\007\\033[1;1Hgone'", "");
        hostile("deaf", "trap '' TERM INT HUP; while :; do sleep " + DropInHome.SLEEP + "; done",
                "no answer within 2 s");
        hostile("silent", "exec sleep " + DropInHome.SLEEP, "no answer within 2 s");
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    private void hostile(String name, String body, String expected) throws IOException {
        home.put(name, "kind=text every=2s", body);
        said.put(name, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { DropInHome.ROOT, NOBODY })
    void eachIsStoppedItsPaneSaysWhyAndNothingIsLeft(String user) throws Exception {
        StringBuilder page = new StringBuilder("[[page]]\nlayout = 'even-vertical'\n[[page.pane]]\nwidget = 'good'\n");
        said.keySet().forEach(each -> page.append("[[page.pane]]\nwidget = '" + each + "'\n"));
        Files.writeString(Files.createDirectories(place.resolve(".config/primetime")).resolve("config.toml"), page);
        try (PseudoTerminal terminal = new PseudoTerminal(COLUMNS, ROWS)) {
            terminal.start(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"),
                    home.command(user).toArray(new String[0]));
            for (Map.Entry<String, String> each : said.entrySet()) {
                terminal.awaitText(each.getKey().equals("escapes") ? "�\\[2J" : each.getKey() + ": .*("
                        + each.getValue() + ")", LIMIT);
            }
            assertFalse(terminal.trace().contains("owned\u0007") || terminal.trace().contains("\u001b[1;1Hgone"),
                    "nothing of it reaches the terminal raw");
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
        home.assertNothingLeft();
        assertNobodyCalled();
    }

    private void assertNobodyCalled() throws IOException {
        door.setSoTimeout(1);
        try {
            door.accept().close();
        } catch (SocketTimeoutException e) {
            return;
        }
        throw new AssertionError("it connected");
    }

    @ParameterizedTest
    @ValueSource(strings = { DropInHome.ROOT, NOBODY })
    void everybodyElseGoesOnAtTheirOwnPace(String user) throws Exception {
        Path classes = Files.createDirectories(place.resolve(".classes/primetime"));
        try (Stream<Path> files = Files.list(Path.of("target/test-classes/primetime"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().matches("Pace(\\$.*)?\\.class"))
                    .toList()) {
                Files.copy(file, classes.resolve(file.getFileName()));
            }
        }
        Packaged.Outcome outcome = Packaged.run(new ProcessBuilder(home.as(user, Packaged.java(), "-XX:+UseSerialGC",
                "-Xmx64m", "-cp", home.jar() + ":" + classes.getParent(), Pace.class.getName(), "" + PACE_SECONDS)));
        System.out.println(outcome.out());
        assertEquals(0, outcome.exitCode(), outcome.err());
        Map<String, String[]> tracks = new HashMap<>();
        outcome.out().lines().forEach(line -> tracks.put(line.split(" ")[0], line.split(" ", 5)));
        for (String name : said.keySet()) {
            assertTrue(name.equals("escapes") || !tracks.get("widgets/" + name)[4].isEmpty(), name + " was not told");
        }
        Map<String, Integer> wished = Map.of("clock", 1000, "cpu", 1000, "net", 1000, "load",
                2000, "memory", 2000, "widgets/good", 500);
        wished.forEach((track, millis) -> {
            String[] told = tracks.get(track);
            assertEquals("", told[4], track);
            // The nearest free prime is some per cent away; a drop-in's answer comes as late as its run was long.
            double apart = Double.parseDouble(told[2]);
            assertTrue(apart > 0.9 * millis && apart < 1.1 * millis, track + " every " + apart + " ms");
            assertTrue(Double.parseDouble(told[3]) < 20, track + " late by " + told[3] + " ms");
        });
        home.assertNothingLeft();
    }
}
