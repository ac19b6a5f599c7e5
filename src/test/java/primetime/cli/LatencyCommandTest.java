package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.config.ConfigFile;
import primetime.config.Schema;
import primetime.option.Options;
import primetime.pane.Layout;
import primetime.source.linux.Canary;
import primetime.source.linux.Kinds;
import primetime.source.linux.LatencyWishes;
import primetime.source.linux.Policy;
import primetime.source.linux.Processors;
import primetime.source.linux.SleepMethod;

/** What the command line of latency means. */
class LatencyCommandTest {
    private static final Schema SCHEMA = new Schema(List.of(), List.of(), Schema.page(List.of("tiled")), List.of());
    @TempDir
    Path folder;
    private final StringWriter err = new StringWriter();
    private LatencyChoice choice;
    private String asked = "";

    private int execute(String... words) {
        choice = null;
        err.getBuffer().setLength(0);
        String[] all = new String[words.length + 1];
        all[0] = "latency";
        System.arraycopy(words, 0, all, 1, words.length);
        return run(all);
    }

    private int run(String... words) {
        Programs programs = new NoPrograms() {
            @Override
            public int dashboard(Layout layout, String theme, ConfigFile file, boolean once) {
                Options said = file.read(SCHEMA).config().table("latency");
                asked = said.get(LatencyWishes.PROCESSORS) + " " + said.get(LatencyWishes.CANARIES) + " "
                        + said.get(LatencyWishes.THRESHOLD);
                return -1;
            }

            @Override
            public int latency(LatencyChoice wanted, PrintStream out) {
                choice = wanted;
                return 42;
            }
        };
        return PrimetimeCommand.commandLine(programs).setErr(new PrintWriter(err, true)).execute(words);
    }

    private int dashboard(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", Files.writeString(folder.resolve("config.toml"), "").toString()));
        return run(all.toArray(String[]::new));
    }

    private LatencyChoice of(String... words) {
        assertEquals(42, execute(words), () -> err.toString());
        return choice;
    }

    private void assertRefused(String part, String... words) {
        assertEquals(Exit.USAGE, execute(words));
        assertNull(choice);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains(part), err.toString());
    }

    @Test
    void withoutOptionsItIsTheBestFor10Seconds() {
        LatencyChoice all = of();
        assertEquals(Optional.empty(), all.plan().policy());
        assertEquals(SleepMethod.CLOCK_NS, all.plan().method());
        assertEquals(Kinds.BOTH, all.plan().kinds());
        assertEquals(100_000, all.plan().interval());
        assertEquals(200_000, all.plan().period());
        assertEquals(List.of(), all.plan().processors());
        assertEquals(10_000_000_000L, all.nanos());
        assertEquals(100_000_000, all.samples());
        assertEquals(LatencyChoice.Format.TEXT, all.format());
    }

    @Test
    void stressNgsOptionsMeanWhatTheyMeanThere() {
        LatencyChoice all = of("--policy", "rr", "--prio", "7", "--method", "usleep", "--sleep", "250000", "--dist",
                "5000", "--samples", "10000", "-t", "2m");
        assertEquals(Optional.of(Policy.RR), all.plan().policy());
        assertEquals(7, all.plan().priority());
        assertEquals(SleepMethod.USLEEP, all.plan().method());
        assertEquals(Kinds.RELATIVE, all.plan().kinds());
        assertEquals(250_000, all.plan().interval());
        assertEquals(5000, all.dist());
        assertEquals(10_000, all.samples());
        assertEquals(120_000_000_000L, all.nanos());
    }

    @Test
    void cyclictestsOptionsMeanWhatTheyMeanThere() {
        LatencyChoice all = of("-i", "1000", "-D", "1h", "-l", "500", "-p", "80", "-a", "0", "-q", "-m", "--histogram",
                "400");
        assertEquals(1_000_000, all.plan().interval());
        assertEquals(3_600_000_000_000L, all.nanos());
        assertEquals(500, all.plan().cycles());
        assertEquals(Optional.of(Policy.FIFO), all.plan().policy());
        assertEquals(80, all.plan().priority());
        assertEquals(List.of(0), all.plan().processors());
        assertTrue(all.quiet() && all.locked());
        assertEquals(400, all.micros());
        assertEquals(LatencyChoice.Format.CYCLICTEST, all.format());
        assertTrue(of("-S").plan().processors().size() >= 1);
        assertEquals(of("-S").plan().processors(), of("-a").plan().processors());
        assertEquals(0, of("-l", "5").nanos(), "until the loops are done");
    }

    @Test
    void aCommandEndsIt() {
        LatencyChoice all = of("-q", "--", "make", "-j", "4");
        assertEquals(List.of("make", "-j", "4"), all.command());
        assertEquals(0, all.nanos());
    }

    @Test
    void whatIsOutOfRangeIsToldTheRange() {
        assertRefused("--prio takes a whole number from 1 to 99, not 100", "--prio", "100");
        assertRefused("--sleep takes a whole number from 1 to 1000000000, not 0", "--sleep", "0");
        assertRefused("-i takes a whole number from 1 to 1000000, not 1000001", "-i", "1000001");
        assertRefused("--dist takes a whole number from 1 to 10000000, not 10000001", "--dist", "10000001");
        assertRefused("--samples takes a whole number from 1 to 100000000, not 0", "--samples", "0");
        assertRefused("--histogram takes a whole number from 1 to 1000000, not 0", "--histogram", "0");
        assertRefused("-l takes a whole number from 0, not -1", "-l", "-1");
        assertRefused("-i takes a whole number, not 1ms. See", "-i", "1ms");
        assertRefused("--prio takes a whole number, not high. See", "-p", "high");
        assertRefused("-t and -D take a time", "-t", "never");
        assertRefused("processors that this program may run on, " + Processors.text(of("-S").plan().processors())
                + ", not 1023", "-a", "1023");
        assertRefused("-a takes a list of processors as 0-3,8, not 3-1", "-a", "3-1");
        assertRefused("not !0-1023", "-a", "!0-1023");
    }

    @Test
    void nothingIsNoEndAsBothOfThemHaveIt() {
        assertEquals(0, of("-t", "0").nanos());
        assertEquals(0, of("-D", "0").nanos());
        assertEquals(0, of("-l", "0").nanos());
        assertEquals(Long.MAX_VALUE, of("-l", "0").plan().cycles());
    }

    @Test
    void processorsCanBeLeftOut() {
        List<Integer> all = of("-S").plan().processors();
        assertEquals(all.subList(1, all.size()), all.size() < 2 ? List.of()
                : of("-a", "!" + all.get(0)).plan().processors());
        assertEquals(all, of("-a", "!1023").plan().processors());
    }

    @Test
    void aMisspeltWordNamesTheNearest() {
        assertRefused("did you mean fifo?", "--policy", "fifi");
        assertRefused("did you mean pselect?", "--method", "select");
        assertRefused("did you mean absolute?", "--kind", "absolut");
        assertRefused("did you mean corrected?", "--hgrm", "correct");
    }

    @Test
    void whatCannotBeTogetherIsToldWhy() {
        assertRefused("has no priorities", "--policy", "idle", "--prio", "3");
        assertRefused("takes any processor", "--policy", "deadline", "-a", "0");
        assertRefused("no absolute reading", "--method", "pselect", "--kind", "both");
        assertRefused("cannot be had with --kind relative", "--hgrm", "corrected", "--kind", "relative");
        assertRefused("mutually exclusive", "--json", "--hgrm");
        assertRefused("--sleep, -i are mutually exclusive", "-i", "10", "--sleep", "10");
    }

    @Test
    void theDashboardMeasuresMoreOnlyWhereItIsAsked() throws IOException {
        assertEquals(-1, dashboard());
        assertEquals(" [] 1000000", asked);
        assertEquals(-1, dashboard("--latency-cpus", "0", "--canary", "fsync=/tmp", "--canary", "spawn"));
        assertEquals("0 [fsync=/tmp, spawn] 1000000", asked);
        assertEquals(-1, dashboard("--latency-threshold", "250"));
        assertEquals(" [] 250000", asked);
        assertEquals(Exit.USAGE, dashboard("--canary", "dns=a", "--canary", "dns=b"));
        assertTrue(err.toString().contains("there can be one dns, since each has one track"), err.toString());
        assertEquals(Exit.USAGE, dashboard("--latency-cpus", "1023"));
        assertTrue(err.toString().contains("--latency-cpus takes processors that this program may run on"),
                err.toString());
    }

    @Test
    void canariesAreChecked() {
        assertEquals(2, of("--canary", "spawn", "--canary", "fsync=/tmp").canaries().size());
        assertRefused("no canary is called ping", "--canary", "ping=host");
        assertRefused("a canary is one of fsync=DIRECTORY", "--canary", "fsync");
        assertRefused("not a directory", "--canary", "fsync=/proc/no/such");
        assertRefused("HOST:PORT", "--canary", "connect=127.0.0.1:99999");
    }
}
