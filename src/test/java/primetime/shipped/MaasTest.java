package primetime.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The machines of MAAS, told by a stand-in of its region, with a key as its command keeps it. */
class MaasTest {
    private static final String NAME = "maas-machines.py";
    private static final String LONG = "a-host-name-that-is-longer-than-every-column-there-is";
    private Bench bench;
    private Path answers;

    @BeforeEach
    void unpack() throws IOException {
        bench = new Bench();
        answers = Files.createDirectories(bench.folder().resolve("answers"));
    }

    @AfterEach
    void cleanUp() throws IOException {
        bench.close();
    }

    @Test
    void machinesThatFailedComeFirst() throws Exception {
        answer("200 OK", machine("node1", "Deployed", "on") + "," + machine("node2", "Ready", "off") + ","
                + machine("node3", "Failed commissioning", "off") + "," + machine("node4", "Deploying", "on") + ","
                + machine(LONG, "Broken", "error"));
        assertEquals("""
                ␛[31m✗ a-host-name-that-is-l… Broken                 power error␛[0m
                ␛[31m✗ node3                  Failed commissioning   power off␛[0m
                ␛[33m! node4                  Deploying              power on␛[0m
                ● node1                  Deployed               power on
                ␛[2m· node2                  Ready                  power off␛[0m
                """, run().out().replace('\u001b', '\u241b'));
    }

    @Test
    void theKeyIsShownAsItsThreeParts() throws Exception {
        answer("200 OK", "");
        try (Daemon region = region()) {
            Bench.Outcome outcome = bench.run(NAME, List.of());
            assertEquals("\u001b[2mno machines\u001b[0m\n", outcome.out(), outcome.err());
            String asked = region.asked().get(0);
            assertTrue(asked.startsWith("GET /MAAS/api/2.0/machines/ HTTP/1."), asked);
            assertTrue(
                    asked.contains("oauth_consumer_key=\"who\", oauth_token=\"token\", oauth_signature=\"%26secret\""),
                    asked);
        }
    }

    @Test
    void aKeyThatIsNotAcceptedIsOneLine() throws Exception {
        Files.writeString(answers.resolve("_MAAS_api_2_0_machines_"), "401 Unauthorized\nAuthorization Error");
        Bench.Outcome outcome = run();
        assertEquals("HTTPError: HTTP Error 401: Unauthorized\n", outcome.err());
        assertEquals(1, outcome.status());
    }

    @Test
    void anAnswerOfAnotherKindIsOneLine() throws Exception {
        Files.writeString(answers.resolve("_MAAS_api_2_0_machines_"), "200 OK\n{\"machines\": 3}");
        assertEquals(1, run().status());
    }

    @Test
    void hostileNamesStayInTheirColumns() throws Exception {
        answer("200 OK", machine("x\\u001b[2J\\n\\u0007", LONG, LONG));
        assertEquals("! x?[2J??                a-host-name-that-is-l… power a-hos…",
                run().out().strip().replaceAll("\u001b\\[[0-9]*m", ""));
    }

    @Test
    void nobodyLoggedIn() throws Exception {
        assertEquals("n/a: nobody logged in; do so with \"maas login\"\n", bench.run(NAME, List.of()).out());
    }

    private Bench.Outcome run() throws Exception {
        try (Daemon region = region()) {
            Bench.Outcome outcome = bench.run(NAME, List.of());
            assertEquals(List.of(), bench.changed(), "it wrote");
            Answer.check("text", outcome);
            assertEquals(1, region.asked().size());
            return outcome;
        }
    }

    /** With a profile in the home that leads to it. */
    private Daemon region() throws IOException, InterruptedException {
        Daemon region = Daemon.onLoopback(answers);
        String data = "{\"name\": \"lab\", \"url\": \"http://127.0.0.1:" + region.port()
                + "/MAAS/api/2.0/\", \"credentials\": [\"who\", \"token\", \"secret\"], \"description\": {}}";
        new ProcessBuilder("/usr/bin/python3", "-c", """
                import sqlite3, sys
                with sqlite3.connect(sys.argv[1]) as file:
                    file.execute("CREATE TABLE profiles (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, data BLOB)")
                    file.execute("INSERT INTO profiles (name, data) VALUES ('lab', ?)", sys.argv[2:])
                """, bench.folder().resolve("home/.maascli.db").toString(), data).inheritIO().start().waitFor();
        return region;
    }

    private void answer(String status, String machines) throws IOException {
        Files.writeString(answers.resolve("_MAAS_api_2_0_machines_"), status + "\n[" + machines + "]");
    }

    private static String machine(String name, String status, String power) {
        return "{\"hostname\": \"%s\", \"system_id\": \"4y3h7n\", \"status_name\": \"%s\", \"power_state\": \"%s\"}"
                .formatted(name, status, power);
    }
}
