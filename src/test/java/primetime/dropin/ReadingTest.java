package primetime.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.confine.Leave;
import primetime.confine.Limits;
import primetime.confine.Outcome;
import primetime.confine.Program;
import primetime.schedule.Prime;
import primetime.tape.Sample;
import primetime.tape.Text;

class ReadingTest {
    private static final Program PROGRAM = new Program("x", List.of("/x"), null, Map.of(), Leave.NONE, Limits.USUAL);

    private static DropIn dropIn(Kind kind, Origin origin) {
        Header header = new Header(kind, 5000, "", "", List.of(), false, false);
        return new DropIn("x", origin, "/somewhere/x.sh", List.of("/somewhere/x.sh"), null, header, "", 0);
    }

    private static Outcome ended(String out, int status, String complaint) {
        return new Outcome(PROGRAM, Outcome.End.ENDED, status, out.getBytes(StandardCharsets.UTF_8), 0, complaint,
                List.of(), 0, 12_000_000, 3_000_000, 5 << 20, List.of());
    }

    private static Reading read(Kind kind, String out) {
        return Reading.of(dropIn(kind, Origin.OWN), ended(out, 0, ""), 7);
    }

    @ParameterizedTest
    @CsvSource({ "42, 42000000", "'  -0.5 % idle', -500000", "1e3, 1000000000", "+7kB, 7000000",
            "'\n\n 3.25', 3250000" })
    void aValueIsTheFirstNumber(String out, long micro) {
        Reading reading = read(Kind.VALUE, out);
        assertEquals(List.of(), reading.wrong());
        assertEquals(micro, ((Sample) reading.answer()).values()[0]);
    }

    @ParameterizedTest
    @CsvSource({ "many, printed many", "'', printed nothing", "1e300, printed 1e300", "nan, printed nan",
            "-, printed -" })
    void whatIsNoNumberIsSaid(String out, String said) {
        Reading reading = read(Kind.VALUE, out);
        assertNull(reading.answer());
        assertTrue(reading.wrong().get(0).startsWith(said), reading.toString());
    }

    @Test
    void aTextIsKeptAsItIs() {
        assertEquals("a\n\u001b[31mb", ((Text) read(Kind.TEXT, "a\n\u001b[31mb\n\n").answer()).text());
        assertEquals(List.of("printed nothing, and kind=text promises lines"), read(Kind.TEXT, "\n").wrong());
    }

    @Test
    void aStatusIsOneLineOrNothing() {
        assertEquals("", ((Text) read(Kind.STATUS, "").answer()).text());
        assertEquals(List.of(), read(Kind.STATUS, "").wrong());
        Reading two = read(Kind.STATUS, "a\nb");
        assertEquals("a", ((Text) two.answer()).text());
        assertEquals(List.of("printed 2 lines, and kind=status promises one"), two.wrong());
    }

    @Test
    void byobusScriptsMayFailAndBreakLines() {
        Reading reading = Reading.of(dropIn(Kind.STATUS, Origin.BYOBU), ended("#[fg=red]a\nb\n", 256, "x"), 7);
        assertEquals("\u001b[31mab", ((Text) reading.answer()).text());
        assertEquals(List.of(), reading.wrong());
    }

    @Test
    void aFailureSaysWhatTheScriptSaid() {
        Reading reading = Reading.of(dropIn(Kind.TEXT, Origin.OWN), ended("", 512, "no such host"), 7);
        assertEquals(List.of("exit status 2: no such host"), reading.wrong());
        assertEquals("x.sh: exit status 2: no such host", reading.fault(dropIn(Kind.TEXT, Origin.OWN), 7).line());
        assertEquals(List.of("printed nothing, and kind=text promises lines: Cannot fork"),
                Reading.of(dropIn(Kind.TEXT, Origin.OWN), ended("", 0, "Cannot fork"), 7).wrong());
    }

    @Test
    void aDeathBySignalSaysHowMuchMemoryItHad() {
        assertEquals(List.of("ended by signal 11 with up to 5 of 256 MB of memory: sorry"),
                Reading.of(dropIn(Kind.TEXT, Origin.OWN), ended("", 11, "sorry"), 7).wrong());
    }

    @Test
    void onlyWhoHadTheProcessorForSoLongIsSaidToHave() {
        assertEquals(List.of("ended by signal 9 with up to 5 of 256 MB of memory"),
                Reading.of(dropIn(Kind.TEXT, Origin.OWN), ended("", 9, ""), 7).wrong());
        Outcome busy = new Outcome(PROGRAM, Outcome.End.ENDED, 9, new byte[0], 0, "", List.of(), 0, 7_000_000_000L,
                6_000_000_000L, 5 << 20, List.of());
        assertEquals(List.of("used more than 5 s of processor time"),
                Reading.of(dropIn(Kind.TEXT, Origin.OWN), busy, 7).wrong());
    }

    @Test
    void checkSaysEachRuleAndKeepsThemApart() {
        DropIn dropIn = dropIn(Kind.TEXT, Origin.OWN);
        Prime prime = new Prime(5003);
        assertTrue(Check.rules(dropIn, List.of(), prime, ended("fine", 0, "")).stream().allMatch(Check.Rule::kept));
        Outcome bad = new Outcome(PROGRAM, Outcome.End.ENDED, 0, "fine".getBytes(StandardCharsets.UTF_8), 9, "",
                List.of("write /x", "open an internet socket"), 2, 12_000_000, 3_000_000, -1,
                List.of("more memory than allowed"));
        List<String> broken = Check.rules(dropIn, List.of(), prime, bad).stream().filter(rule -> !rule.kept())
                .map(rule -> rule.name() + ": " + rule.found()).toList();
        assertEquals(List.of("memory: n/a of 256 MB; more memory than allowed", "writing: tried to write /x",
                "network: tried to open an internet socket", "processes: 2 left running, ended now",
                "output: 13 bytes of 65536"), broken);
        Outcome late = new Outcome(PROGRAM, Outcome.End.TOO_LONG, 9, new byte[0], 0, "", List.of(), 0, 5_300_000_000L,
                0, 0, List.of());
        assertEquals(List.of("answer", "time"), Check.rules(dropIn, List.of(), prime, late).stream()
                .filter(rule -> !rule.kept()).map(Check.Rule::name).toList());
    }
}
