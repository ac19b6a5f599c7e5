package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the packaged program prints where there is no terminal. */
class CommandLineIT {
    private static void assertOneLine(String err) {
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void withoutATerminalItPrintsOnePlainPage() throws Exception {
        Packaged.Outcome page = Packaged.run();
        assertEquals(0, page.exitCode(), page.err());
        for (String expected : new String[] { "events ", "latency ", "bandwidth ", "load ", "mem " }) {
            assertTrue(page.out().contains(expected), expected + " is missing in\n" + page.out());
        }
        assertFalse(page.out().contains("\u001b"), "no escape sequences");
        assertTrue(page.out().lines().allMatch(line -> line.length() <= 80 && !line.endsWith(" ")), page.out());
    }

    @Test
    void versionIsOneLine() throws Exception {
        Packaged.Outcome version = Packaged.run("--version");
        assertEquals(0, version.exitCode());
        assertTrue(version.out().matches("primetime [0-9.]+\n"), version.out());
    }

    @Test
    void aMisspeltWordNamesTheNearest() throws Exception {
        String[][] cases = { { "--layout", "evenhorizontal", "even-horizontal" }, { "--theme", "drak", "dark" },
                { "--thme", "dark", "--theme" }, { "shedule", "", "schedule" },
                { "--nothinglikeit", "", "primetime -h" } };
        for (String[] each : cases) {
            Packaged.Outcome outcome = each[1].isEmpty() ? Packaged.run(each[0]) : Packaged.run(each[0], each[1]);
            assertEquals(2, outcome.exitCode(), outcome.err());
            assertEquals("", outcome.out());
            assertOneLine(outcome.err());
            assertTrue(outcome.err().contains(each[2]), outcome.err());
        }
    }

    @Test
    void withoutATerminalThemesAreALineEach() throws Exception {
        Packaged.Outcome themes = Packaged.run("themes");
        assertEquals(0, themes.exitCode(), themes.err());
        assertTrue(themes.out().lines().count() >= 9, themes.out());
        assertTrue(themes.out().contains("hollywood "), themes.out());
        assertFalse(themes.out().contains("\u001b"), "no escape sequences");
        Packaged.Outcome wrong = Packaged.run("themes", "holywood");
        assertEquals(2, wrong.exitCode());
        assertOneLine(wrong.err());
        assertTrue(wrong.err().contains("did you mean hollywood?"), wrong.err());
    }

    @Test
    void theScheduleShowsDistinctPrimes() throws Exception {
        Packaged.Outcome table = Packaged.run("schedule");
        assertEquals(0, table.exitCode(), table.err());
        assertTrue(table.out().lines().anyMatch(line -> line.startsWith("net ") && line.contains("/proc/net/dev")),
                table.out());
        assertTrue(table.out().contains("within 5 ms"), table.out());
    }

    @Test
    void theDoctorTellsOfThisHost() throws Exception {
        Packaged.Outcome page = Packaged.run("doctor");
        assertEquals(0, page.exitCode(), page.err());
        assertEquals("", page.err());
        for (String expected : new String[] { "host\n", "  ok  native calls    work\n", " source ", " fifo ",
                "stdout          no terminal", " landlock ", "/proc/loadavg\n" }) {
            assertTrue(page.out().contains(expected), expected + " is missing in\n" + page.out());
        }
        assertFalse(page.out().contains("\u001b"), "no escape sequences");
        Packaged.Outcome json = Packaged.run("doctor", "--json");
        assertEquals(0, json.exitCode(), json.err());
        assertEquals(1, json.out().lines().count());
        assertTrue(json.out().startsWith("{\"host\":{\"primetime_version\":\"") && json.out().endsWith("]}\n"),
                json.out());
        assertTrue(json.out().contains("\"stdout_terminal\":false"), json.out());
    }

    @Test
    void helpWorksOnEveryCommand() throws Exception {
        for (String[] command : new String[][] { { "-h" }, { "schedule", "-h" }, { "doctor", "-h" },
                { "latency", "-h" },
                { "themes", "-h" } }) {
            Packaged.Outcome help = Packaged.run(command);
            assertEquals(0, help.exitCode());
            assertTrue(help.out().contains("Usage"), help.out());
        }
    }

    @Test
    void aFullDiskIsNoSuccessAndAReaderThatLeftIsNoFailure() throws Exception {
        String program = String.join(" ", Packaged.command("schedule"));
        Packaged.Outcome full = Packaged.run(new ProcessBuilder("sh", "-c", program + " >/dev/full"));
        assertEquals(1, full.exitCode(), full.err());
        assertOneLine(full.err());
        Packaged.Outcome left = Packaged
                .run(new ProcessBuilder("bash", "-c", program + " | true; exit ${PIPESTATUS[0]}"));
        assertEquals(0, left.exitCode(), left.err());
        assertEquals("", left.err());
    }
}
