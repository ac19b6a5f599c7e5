package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import primetime.tape.Columns;
import primetime.tape.Fault;
import primetime.tape.Sample;

class HeardTest {
    private static final Fault FAULT = new Fault("events", 100, "proc connector", "refused\u001b[2J", "be root");
    private static final String TOLD = "primetime: proc connector: refused\ufffd[2J; be root";
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Heard heard = new Heard(new PrintStream(err, true, StandardCharsets.UTF_8));

    private static Sample sample(long connector) {
        return new Sample("listener", 200, 0, 0, Columns.of("forks", "connector"), new long[] { 7, connector });
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whoeverIsHeardAfterAFaultLooksThroughProc() {
        heard.fault(FAULT);
        heard.event(100);
        assertEquals("", told());
        heard.event(101);
        assertEquals(TOLD + "; looking through /proc instead\n", told());
        assertEquals("proc", heard.source());
    }

    @Test
    void theListenersOwnWordCounts() {
        heard.sample(sample(1));
        assertEquals("connector", heard.source());
        heard.fault(FAULT);
        heard.sample(sample(1));
        heard.sample(sample(Sample.UNKNOWN));
        assertEquals("", told());
        heard.sample(sample(0));
        assertEquals(TOLD + "; looking through /proc instead\n", told());
        assertEquals("proc", heard.source());
        heard.sample(sample(Sample.UNKNOWN));
        assertEquals("proc", heard.source());
        heard.sample(sample(1));
        assertEquals("connector", heard.source());
    }

    @Test
    void aFaultAfterWhichNothingComesIsToldWithoutAPromise() {
        heard.fault(FAULT);
        heard.pass(100 + Heard.PATIENCE);
        assertFalse(heard.isSilent());
        assertEquals("", told());
        heard.pass(101 + Heard.PATIENCE);
        assertTrue(heard.isSilent());
        assertEquals(TOLD + "\n", told());
    }

    @Test
    void atTheEndNothingStaysUntold() {
        heard.fault(FAULT);
        heard.fault(FAULT);
        heard.pass(Long.MAX_VALUE);
        assertFalse(heard.isSilent());
        assertEquals((TOLD + "\n").repeat(2), told());
    }
}
