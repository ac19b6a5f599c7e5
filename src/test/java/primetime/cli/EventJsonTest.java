package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import primetime.tape.Event;
import primetime.tape.Kind;

class EventJsonTest {
    private static String line(Event event, boolean raw) {
        StringBuilder out = new StringBuilder();
        new EventJson(SampleProcess.time(), raw).event(out, event);
        return out.toString();
    }

    @Test
    void anExitSaysHowAndAfterHowLong() {
        assertEquals("{\"time\":\"2026-11-20T14:02:01.234567890Z\",\"event\":\"exit\",\"pid\":4321,\"tgid\":4321,"
                + "\"ppid\":77,\"uid\":1000,\"euid\":0,\"tty\":\"pts/3\",\"comm\":\"sh\",\"cmdline\":\"sh -c x\","
                + "\"cgroup\":\"/user.slice/session-3.scope\",\"exit_code\":3,\"duration_ns\":17}\n",
                line(SampleProcess.exit("sh -c x", 3 << 8, 17), false));
    }

    @Test
    void aSignalIsANumberAndAName() {
        String line = line(SampleProcess.exit("x", 11 | 0x80, 17), true);
        assertTrue(line.contains("\"status\":139,\"signal\":11,\"signal_name\":\"SEGV\",\"core_dumped\":true,"), line);
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        Event event = SampleProcess.exit("x", Event.UNKNOWN, -1);
        event.uid = event.euid = event.tty = Event.UNKNOWN;
        event.parent = 0;
        event.comm = event.cgroup = "";
        assertEquals("{\"time\":\"2026-11-20T14:02:01.234567890Z\",\"event\":\"exit\",\"pid\":4321,\"tgid\":4321,"
                + "\"cmdline\":\"x\"}\n", line(event, true));
    }

    @Test
    void aHostileNameIsOneStringOfOneLine() {
        String line = line(SampleProcess.event(Kind.EXEC, SampleProcess.HOSTILE), false);
        assertTrue(line.contains("a\\u001b]52;c;QQ==\\u0007\\u009b2J\\u000a\\u000d\\u202e\\\",\\\\x"), line);
        Map<String, String> read = Json.flat(line.strip());
        assertEquals("a\u001b]52;c;QQ==\u0007\u009b2J\n\r\u202e\",\\x", read.get("cmdline"));
    }

    @Test
    void theSummaryCountsKindsAndLosses() {
        EventTally tally = new EventTally();
        tally.add(SampleProcess.exit("x", 256, 1), "x");
        tally.add(SampleProcess.event(Kind.FORK, "x"), "x");
        tally.lost(312);
        StringBuilder out = new StringBuilder();
        new EventJson(SampleProcess.time(), false).summary(out, tally, "connector");
        assertEquals(
                "{\"summary\":{\"fork\":1,\"clone\":0,\"exec\":0,\"exit\":1,\"comm\":0,\"uid\":0,\"gid\":0,\"sid\":0,"
                        + "\"ptrace\":0,\"core\":0,\"nonzeroexit\":1,\"lost\":312,\"source\":\"connector\"}}\n",
                out.toString());
    }

    @Test
    void aLossIsALineOfItsOwn() {
        StringBuilder out = new StringBuilder();
        EventJson json = new EventJson(SampleProcess.time(), false);
        json.lost(out, 0, 312, "receive buffer overflow");
        json.lost(out, 0, 0, "the kernel had stopped telling");
        String begin = "{\"time\":\"2026-11-20T14:02:00.000000000Z\",\"event\":\"lost\",";
        assertEquals(begin + "\"lost\":312,\"because\":\"receive buffer overflow\"}\n" + begin
                + "\"lost\":null,\"because\":\"the kernel had stopped telling\"}\n", out.toString());
    }
}
