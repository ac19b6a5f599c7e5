package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.tape.Kind;
import picocli.CommandLine;

/** What the letters mean, and what is said of those that mean nothing. */
class EventsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EventsChoice chosen;

    /** Keeps what it was asked for. */
    private final class Asked extends NoPrograms {
        @Override
        public int events(EventsChoice choice, PrintStream stream) {
            chosen = choice;
            return 0;
        }

    }

    private int execute(String... arguments) {
        CommandLine line = PrimetimeCommand.commandLine(new Asked());
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] words = new String[arguments.length + 1];
        words[0] = "events";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return line.execute(words);
    }

    private EventsChoice choice(String... arguments) {
        assertEquals(0, execute(arguments), err.toString());
        return chosen;
    }

    @Test
    void withoutLettersItIsForkstatsUsual() {
        EventsChoice choice = choice();
        assertEquals(EventKinds.USUAL, choice.kinds());
        assertEquals(0, choice.nanos());
        assertEquals(new EventsChoice.Look(EventsChoice.Format.TEXT, false, false, false, false, false, false, false,
                false, false), choice.look());
    }

    @Test
    void quietImpliesStatistics() {
        assertTrue(choice("-q").look().statistics());
        assertTrue(choice("-q").look().quiet());
    }

    @Test
    void bigXIsAllOfItsLetters() {
        assertEquals(choice("-E", "-g", "-r", "-S", "-x"), choice("-X"));
        assertEquals(EventKinds.ALL, choice("-X", "-e", "exec").kinds());
    }

    @Test
    void lettersJoinAsInForkstat() {
        assertEquals(choice("-l", "-d", "-s", "-S", "-e", "exec"), choice("-ldsSe", "exec"));
        assertTrue(choice("-r").urgent());
        assertTrue(choice("-c").look().comm());
        assertTrue(choice("-l").look().lines());
        assertTrue(choice("--raw").look().raw());
    }

    @ParameterizedTest
    @CsvSource({ "1,1000000000", "0.5,500000000", ".25,250000000", "86400,86400000000000" })
    void secondsMayHaveAFraction(String given, long nanos) {
        assertEquals(nanos, choice("-D", given).nanos());
        assertEquals(nanos, choice("-D" + given).nanos());
    }

    @Test
    void aLongOptionsValueMayFollowAnEqualsSign() {
        assertEquals(choice("--duration", "2", "--filter", "exit:3", "--events", "exec").nanos(),
                choice("--duration=2").nanos());
        assertEquals(EventKinds.of("exec"), choice("--events=exec").kinds());
        assertTrue(choice("--filter=a=b").filter().isPresent());
    }

    @Test
    void theHelpSeparatesAnOptionFromItsValueByABlank() {
        assertEquals(0, execute("-h"));
        assertTrue(out.toString().contains("[-D SECONDS]"), out.toString());
        assertTrue(out.toString().contains("--events LIST "), out.toString());
        assertTrue(out.toString().contains("--filter FILTER "), out.toString());
    }

    @Test
    void anOptionGivenAgainReplacesWhatAnAliasGave() {
        assertEquals(choice("-D", "2").nanos(), choice("-D", "1", "-D", "2").nanos());
        assertEquals(choice("-x").look(), choice("-xx").look());
    }

    @Test
    void aTreeIsMadeOfProcessesUnlessMoreIsAskedFor() {
        assertEquals(EventsChoice.Format.TREE, choice("--tree").look().format());
        assertEquals(EventKinds.TREE, choice("--tree").kinds());
        assertTrue(choice("--tree", "-E").kinds().kinds().contains(Kind.CLONE));
        assertEquals(EventsChoice.Format.JSON, choice("--json").look().format());
        assertEquals(EventsChoice.Format.CSV, choice("--csv").look().format());
    }

    @Test
    void theFilterAndTheGroupAreHandedOn() {
        EventsChoice choice = choice("--filter", "exit:nonzero", "-p", "4321");
        assertEquals(4321, choice.group());
        assertTrue(choice.filter().orElseThrow().passes(SampleProcess.exit("x", 256, 1)));
        assertFalse(choice.filter().orElseThrow().passes(SampleProcess.exit("x", 0, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "-D|0|-D takes a number of seconds above 0, not 0",
            "-D|0.0000000001|-D takes a number of seconds above 0",
            "-D|-1|-D takes a number of seconds above 0, not -1",
            "-D|x|-D takes a number of seconds above 0, not x", "-D|NaN|-D takes", "-D|1e9|-D takes",
            "-p|0|-p takes the number of a process group, not 0", "-p|x|-p takes", "-p|99999999999|-p takes",
            "-e|exce|no event is called exce; the nearest is exec of fork, clone,",
            "-e|''|-e names no event; there are fork",
            "-e|fork,,exec|-e names no event", "--filter|''|the filter is empty; it takes words",
            "--filter|uid:|nothing follows uid:; a filter takes words",
            "--filter|uid:rooot|unknown user rooot; did you mean root? A number always works: uid:0",
            "--filter|pdi:3|a filter knows no pdi:",
            "--filter|exit:LKIL|exit:LKIL is no code and no signal", "--filter|pid:me|pid:me is no number",
            "--jsno|''|unknown option --jsno; did you mean --json?" })
    void whatMeansNothingIsOneLineWithWhatIsAccepted(String option, String value, String said) {
        assertEquals(Exit.USAGE, value.isEmpty() && option.equals("--jsno") ? execute(option) : execute(option, value));
        assertNull(chosen, "nothing was started");
        assertEquals("", out.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("primetime events: " + said), err.toString());
        assertTrue(err.toString().endsWith("See primetime events -h\n"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "--json --csv", "--json --tree", "--csv --tree" })
    void onlyOneShapeAtATime(String both) {
        assertEquals(Exit.USAGE, execute(both.split(" ")));
        assertTrue(err.toString().contains("mutually exclusive") && !err.toString().contains("Error"), err.toString());
    }

    @Test
    void theHelpFitsEightyColumnsAndNamesEverything() {
        assertEquals(0, execute("-h"));
        String help = out.toString();
        assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
        assertFalse(help.matches("(?s).*-[A-Za-z] {2}[A-Z]{2}.*"), "two blanks before a value\n" + help);
        for (String letter : "c d D e E g l p q r s S x X".split(" ")) {
            assertTrue(help.matches("(?s).*\n  -" + letter + "[ ,].*"), "-" + letter);
        }
        for (String kind : EventKinds.NAMES) {
            assertTrue(help.contains(kind), kind);
        }
    }
}
