package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import primetime.tape.Columns;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.Window;

/** What the items say without a screen. */
class StatusItemsTest {
    private static String said(StatusItem item, Window window) {
        StringBuilder out = new StringBuilder();
        boolean alarming = item.append(Drawn.look(window, Stage.DARK), out);
        return alarming ? "!" + out : out.toString();
    }

    @Test
    void everyItemSaysItsFact() {
        Window window = InventedHost.ordinary().window();
        List<String> said = StatusItems.all().stream().map(item -> item.name() + ": " + said(item, window)).toList();
        assertEquals(List.of("uptime:  3d04h", "load: 0.42", "cpu: cpu   4%", "cores: 2×2.9GHz", "memory: 15.4G  56%",
                "disk: / 252G  25%", "network: ↓81.9k ↑ 768k b/s", "time: 11:42:34"), said);
    }

    @Test
    void namesAreWordsOfTheirOwn() {
        TreeMap<String, StatusItem> byName = new TreeMap<>();
        for (StatusItem item : StatusItems.all()) {
            assertTrue(item.name().matches("[a-z]+"), item.name());
            assertTrue(byName.put(item.name(), item) == null, item.name());
            assertTrue(!item.about().isBlank() && !item.about().endsWith("."));
        }
    }

    @Test
    void nothingKnownIsNotApplicable() {
        for (StatusItem item : StatusItems.all()) {
            assertEquals(item.name() + " n/a", said(item, new Window(new Tape())));
        }
    }

    @Test
    void aFaultTakesTheFigureAway() {
        InventedHost host = InventedHost.ordinary().fault("load").fault("memory").fault("net").fault("cpu");
        List<String> said = StatusItems.all().stream().map(item -> said(item, host.window())).toList();
        assertTrue(said.containsAll(List.of("load n/a", "memory n/a", "cpu  n/a", "↓  n/a ↑  n/a b/s")),
                said::toString);
    }

    @Test
    void uptimeGoesOnBetweenTwoReadings() {
        InventedHost host = new InventedHost(1).run(1);
        StatusItem uptime = StatusItems.all().get(0);
        Tape tape = new Tape();
        tape.values("uptime", 1 << 16);
        tape.append(new Sample("uptime", host.now(), 0, 0, Columns.of("uptime_ms"), new long[] { 59_000 }), host.now());
        Window window = new Window(tape);
        window.move(host.now());
        assertEquals("59.00s", said(uptime, window));
        window.move(host.now() + 20_000_000_000L);
        assertEquals(" 1m19s", said(uptime, window));
    }

    @Test
    void aClockRateThatNobodyTellsIsLeftOut() {
        InventedHost host = new InventedHost(16);
        host.khz = Sample.UNKNOWN;
        StatusItem cores = StatusItems.all().get(3);
        assertEquals("16 cores", said(cores, host.run(3).window()));
    }

    @Test
    void theProgramTellsItsOwnCost() {
        Tape tape = new Tape();
        tape.values("self", 1 << 16);
        Columns columns = Columns.of("cpu_ns", "resident_bytes");
        long second = 1_000_000_000;
        tape.append(new Sample("self", second, 0, 0, columns, new long[] { 0, 52L << 20 }), second);
        tape.append(new Sample("self", 3 * second, 0, 0, columns, new long[] { 8_000_000, 52L << 20 }), 3 * second);
        Window window = new Window(tape);
        window.move(3 * second);
        assertEquals("primetime   0.4% cpu 52.0M", said(StatusItems.self(), window));
    }
}
