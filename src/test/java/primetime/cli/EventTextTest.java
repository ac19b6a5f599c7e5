package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Glyphs;
import primetime.tape.Event;
import primetime.tape.Kind;

class EventTextTest {
    private static String line(String letters, Event event) {
        StringBuilder out = new StringBuilder();
        new EventText(SampleProcess.look(letters), SampleProcess.time(), Glyphs.BRAILLE,
                uid -> uid == 0 ? "root" : "longusername").event(out, event);
        return out.toString();
    }

    private static String header(String letters) {
        StringBuilder out = new StringBuilder();
        new EventText(SampleProcess.look(letters), SampleProcess.time(), Glyphs.BRAILLE, Integer::toString).header(out);
        return out.toString();
    }

    @Test
    void columnsStandBelowTheirHeads() {
        assertEquals("Time         Event      PID Info                         Duration Process\n", header(""));
        assertEquals("15:02:01.234 fork      4321 77 -> 4321                            sh -c true\n",
                line("", SampleProcess.event(Kind.FORK, "sh -c true")));
        assertEquals("15:02:01.234 exit      4321 code 3                         0.002s sh -c exit 3\n",
                line("", SampleProcess.exit("sh -c exit 3", 3 << 8, 1_600_000)));
        assertEquals("15:02:01.234 exit      4321 signal 24 XCPU, core dumped    1.500m busy\n",
                line("", SampleProcess.exit("busy", 24 | 0x80, 90_000_000_000L)));
    }

    @Test
    void usersAndTerminalAreAskedFor() {
        assertEquals("Time         Event      PID UID      EUID     TTY     Info                         Duration "
                + "Process\n", header("x"));
        assertEquals(
                "15:02:01.234 exec      4321 longuser root     pts/3                                         ls\n",
                line("x", SampleProcess.event(Kind.EXEC, "ls")));
    }

    @Test
    void aGlyphMovesTheHeadsAsWell() {
        String line = line("g", SampleProcess.exit("x", 0, 1));
        assertEquals("15:02:01.234 ◂exit      4321 code 0", line.substring(0, 35));
        assertEquals(line.indexOf("4321") + 4, header("g").indexOf("PID") + 3);
        assertEquals(line.indexOf("code 0"), header("g").indexOf("Info"));
    }

    @Test
    void anExitOfAThreadSaysWhose() {
        Event exit = SampleProcess.exit("java", 11 | 0x80, 1_000_000);
        exit.pid = 4399;
        assertEquals("signal 11 SEGV, of 4321", line("", exit).substring(28, 56).strip());
        exit.code = Event.UNKNOWN;
        assertEquals("n/a, of 4321", line("", exit).substring(28, 56).strip());
        assertEquals("139", line("r", SampleProcess.exit("java", 139, 1)).substring(28, 56).strip());
    }

    @ParameterizedTest
    @CsvSource({ "59999000000,59.999s", "90000000000,1.500m", "5400000000000,1.500h", "129600000000000,1.500d",
            "-1,n/a" })
    void durationsAreDecimals(long life, String shown) {
        String line = line("", SampleProcess.exit("x", 0, life));
        assertEquals(shown, line.substring(57, 66).strip());
    }

    @Test
    void whatNobodyToldIsUnknown() {
        assertEquals("n/a", line("", SampleProcess.exit("x", Event.UNKNOWN, 1)).substring(28, 56).strip());
    }

    @Test
    void theRawWaitStatusIsANumber() {
        assertEquals("768", line("r", SampleProcess.exit("x", 768, 1)).substring(28, 56).strip());
    }

    @ParameterizedTest
    @CsvSource({ "'',/usr/bin/cp a /tmp/b", "d,cp a /tmp/b", "ds,cp", "s,/usr/bin/cp", "c,sh", "cs,sh" })
    void theNameIsCutAsAskedFor(String letters, String shown) {
        assertEquals(shown,
                line(letters, SampleProcess.event(Kind.EXEC, "/usr/bin/cp a /tmp/b")).substring(66).strip());
    }

    @Test
    void aKernelThreadIsNoPath() {
        String line = line("ds", SampleProcess.event(Kind.EXEC, "[kworker/0:1 x]"));
        assertEquals("[kworker/0:1 x]", line.substring(66).strip());
    }

    @Test
    void aHostileNameMovesNothing() {
        String line = line("", SampleProcess.event(Kind.EXEC, SampleProcess.HOSTILE));
        assertEquals(1, line.lines().count());
        assertEquals("a�]52;c;QQ==��2J  �\",\\x\n", line.substring(66));
    }

    @Test
    void lossesStandInTheirPlace() {
        StringBuilder out = new StringBuilder();
        new EventText(SampleProcess.look(""), SampleProcess.time(), Glyphs.BRAILLE, Integer::toString).lost(out, 0, 312,
                "receive buffer overflow");
        assertEquals("-- 312 lost: receive buffer overflow\n", out.toString());
    }
}
