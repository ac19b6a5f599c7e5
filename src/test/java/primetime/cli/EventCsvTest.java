package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import primetime.tape.Event;
import primetime.tape.Kind;

class EventCsvTest {
    private final EventCsv csv = new EventCsv(SampleProcess.time());
    private final StringBuilder out = new StringBuilder();

    private String line(Event event) {
        csv.event(out, event);
        return out.toString();
    }

    @Test
    void everyRowHasAFieldForEachHead() {
        csv.header(out);
        int commas = commas(out.toString());
        out.setLength(0);
        assertEquals(commas, commas(line(SampleProcess.event(Kind.FORK, "x"))));
        out.setLength(0);
        assertEquals(commas, commas(line(SampleProcess.exit("x", 9, 1))));
        out.setLength(0);
        csv.lost(out, 0, 312, "why");
        assertEquals(commas, commas(out.toString()));
    }

    private static int commas(String line) {
        return (int) line.chars().filter(unit -> unit == ',').count();
    }

    @Test
    void anExitSaysHow() {
        assertEquals("2026-11-20T14:02:01.234567890Z,exit,4321,4321,77,1000,0,pts/3,,9,KILL,false,9,17,"
                + "/user.slice/session-3.scope,sh,sleep 1\n",
                line(SampleProcess.exit("sleep 1", 9, 17)));
    }

    @Test
    void aHostileNameStaysInItsField() {
        assertEquals(
                "2026-11-20T14:02:01.234567890Z,exec,4321,4321,77,1000,0,pts/3,,,,,,,/user.slice/session-3.scope,sh,"
                        + "\"a�]52;c;QQ==��2J  �\"\",\\x\"\n",
                line(SampleProcess.event(Kind.EXEC, SampleProcess.HOSTILE)));
    }
}
