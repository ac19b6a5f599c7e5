package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.term.PseudoTerminal;

/** Drop-ins in the packaged program, as root and as somebody who owns nothing. */
class DropInsIT {
    private static final long LIMIT = 60_000;
    @TempDir
    Path place;
    private DropInHome home;

    @BeforeEach
    void publish() throws Exception {
        home = new DropInHome(place);
    }

    private Path put(String name, String header, String body) throws IOException {
        return home.put(name, header, body);
    }

    private Packaged.Outcome run(String user, String... arguments) throws Exception {
        return Packaged.run(new ProcessBuilder(home.command(user, arguments)));
    }

    private static void assertBroken(Packaged.Outcome check, String rule, String said) {
        assertEquals(1, check.exitCode(), check.out() + check.err());
        assertTrue(check.out().lines().anyMatch(line -> line.startsWith("NO   " + rule) && line.contains(said)),
                () -> "no " + rule + ": " + said + " in\n" + check.out());
    }

    @ParameterizedTest
    @ValueSource(strings = { DropInHome.ROOT, "65534" })
    void checkTellsEachRuleThatWasBroken(String user) throws Exception {
        Path made = home.made();
        String good = put("good", "kind=value every=5s unit=s", "cut -d ' ' -f 1 /proc/uptime").toString();
        Packaged.Outcome kept = run(user, "widgets", "check", good);
        assertEquals(0, kept.exitCode(), kept.out() + kept.err());
        assertTrue(kept.out().endsWith("good: keeps all rules\n"), kept.out());
        assertTrue(kept.out().contains("5000 ms asked for, 50") || kept.out().contains("5000 ms asked for, 49"),
                kept.out());

        assertBroken(run(user, "widgets", "check", put("a", "kind=text every=5s", "echo x >" + made).toString()),
                "writing", "write " + made);
        assertBroken(run(user, "widgets", "check",
                put("a", "kind=text every=5s", "mkdir " + made + " 2>/dev/null; echo fine").toString()), "writing",
                "create the folder " + made);
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertBroken(run(user, "widgets", "check", put("a", "kind=text every=5s",
                    "bash -c 'exec 3<>/dev/tcp/127.0.0.1/" + listener.getLocalPort() + "'; echo fine").toString()),
                    "network", "open an internet socket");
        }
        assertBroken(run(user, "widgets", "check", put("a", "kind=text every=5s",
                "setsid sh -c 'env -i setsid sleep " + DropInHome.SLEEP + " & sleep " + DropInHome.SLEEP
                        + "' & echo fine")
                .toString()),
                "processes", "3 left running");
        assertBroken(run(user, "widgets", "check", put("a", "kind=text every=1s",
                "trap '' TERM; while :; do sleep " + DropInHome.SLEEP + "; done").toString()), "time", "ended");
        assertBroken(run(user, "widgets", "check", put("a", "kind=text every=5s", "yes").toString()), "output",
                "bytes of 65536");
        assertBroken(run(user, "widgets", "check", put("a", "kind=value every=5s", "echo none").toString()), "answer",
                "promises a number");
        assertBroken(run(user, "widgets", "check", put("a", "kind=vale every=5s", "echo 1").toString()), "header",
                "line 2, column 19: kind vale; did you mean value?");
        home.assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = { DropInHome.ROOT, "65534" })
    void theListSaysWhatCannotRunAndWhy(String user) throws Exception {
        put("good", "kind=status every=5s", "echo fine");
        put("lacks", "kind=text every=5s needs=no-such-command", "");
        put("typo", "kind=text evry=5s", "");
        Packaged.Outcome text = run(user, "widgets");
        assertEquals(0, text.exitCode(), text.err());
        assertTrue(text.out().contains("needs no-such-command, which is not on the PATH"), text.out());
        assertTrue(text.out().contains("line 2, column 24: unknown key evry; did you mean every?"), text.out());
        for (String name : new String[] { "bandwidth", "matrix", "git-state", "good" }) {
            assertTrue(text.out().lines().anyMatch(line -> line.startsWith(name + " ")), text.out());
        }
        String json = run(user, "widgets", "--json").out();
        assertTrue(json.contains("{\"name\":\"lacks\",\"kind\":\"text\",\"every_ms\":5000,\"prime_ms\":null,"), json);
        assertTrue(json.contains("\"can_run\":false,\"reason\":\"needs no-such-command"), json);
        Packaged.Outcome unknown = run(user, "widgets", "check", "nothing");
        assertEquals(1, unknown.exitCode());
        assertEquals(1, unknown.err().lines().count(), unknown.err());
    }

    @ParameterizedTest
    @ValueSource(strings = { DropInHome.ROOT, "65534" })
    void theDashboardShowsThemAndGoesOnWhateverTheyDo(String user) throws Exception {
        put("a-good", "kind=status every=500ms", "read up rest </proc/uptime; echo \"up $up\"");
        put("b-writes", "kind=text every=2s", "echo x >" + home.made());
        put("c-lingers", "kind=text every=2s",
                "setsid sh -c 'env -i setsid sleep " + DropInHome.SLEEP + " & sleep " + DropInHome.SLEEP
                        + "' & echo fine");
        put("d-hangs", "kind=text every=1s", "trap '' TERM; while :; do sleep " + DropInHome.SLEEP + "; done");
        put("e-bombs", "kind=text every=1m", "t=$(($(cut -d. -f1 /proc/uptime) + 2)); "
                + "f() { [ $(cut -d. -f1 /proc/uptime) -lt $t ] && { f & f & }; }; f; sleep 1; exit 1");
        put("f-escapes", "kind=text every=2s", "printf '\\033[2J\\033[1;1Hgone \\033[32mgreen'");
        try (PseudoTerminal terminal = new PseudoTerminal(240, 60)) {
            terminal.start(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"),
                    home.command(user).toArray(new String[0]));
            for (String expected : new String[] { "up \\d+", "b-writes: tried to write",
                    "c-lingers: left 3 processes running", "d-hangs: no answer within 2 s", "e-bombs: ",
                    "�\\[2J�\\[1;1Hgone green" }) {
                terminal.awaitText(expected, LIMIT);
            }
            String before = terminal.text().replaceAll("(?s).*up (\\d+\\.\\d+).*", "$1");
            terminal.awaitText("up (?!" + before + ")\\d+", LIMIT);
            put("g-late", "kind=text every=2s", "echo better late");
            terminal.awaitText("better late", LIMIT);
            String trace = terminal.trace();
            assertFalse(trace.contains("\u001b[1;1Hgone"), "nothing of it reaches the terminal raw");
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
        home.assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = { DropInHome.ROOT, "65534" })
    void whatTheFileAsksForLaterIsRunWithoutAnotherStart(String user) throws Exception {
        put("z-mail", "kind=status every=1h", "printf '\\033[33mthree\\033[0m letters'");
        Path config = Files.createDirectories(place.resolve(".config/primetime")).resolve("config.toml");
        String page = "[[page]]\n[[page.pane]]\nwidget = \"load\"\n";
        Files.writeString(config, page);
        try (PseudoTerminal terminal = new PseudoTerminal(160, 40)) {
            terminal.start(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"),
                    home.command(user).toArray(new String[0]));
            terminal.awaitText("three letters", LIMIT);
            Files.writeString(config, page + "[[page.pane]]\nwidget = \"late\"\n");
            terminal.awaitText("there is no widget late", LIMIT);
            put("late", "kind=text every=1h", "echo better late");
            terminal.awaitText("better late", LIMIT);
            terminal.awaitText("as config.toml says now", LIMIT);
            Files.writeString(config, "[status]\nitems = [\"soon\", \"time\"]\n" + page
                    + "[[page.pane]]\nwidget = \"pressure\"\n");
            put("soon", "kind=status every=1h", "echo chip");
            terminal.awaitText("(?s)pressure .*(memory|awk).* chip ", LIMIT);
            assertFalse(terminal.text().contains("not run yet"), terminal.text());
            put("soon", "kind=status every=1h", "echo other");
            terminal.awaitText(" other ", LIMIT);
            put("unasked", "kind=text every=1h", "echo hidden");
            terminal.awaitText("found unasked; config.toml does not ask for it", LIMIT);
            terminal.type("q");
            assertEquals(0, terminal.awaitEnd(LIMIT));
        }
    }
}
