package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.tape.Columns;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Role;

class BandwidthTest {
    private static final long SECOND = 1_000_000_000;
    private static final ViewState TABLE = ViewState.START.withVariant(1);
    private final Bandwidth bandwidth = new Bandwidth();

    private String rows(Window window, ViewState state, int columns, int rows) {
        return Picture.rows(Drawn.pane(bandwidth, new Look(window, Stage.DARK, state), columns, rows));
    }

    private String title(Window window, int columns) {
        return rows(window, ViewState.START, columns, 1).lines().findFirst().orElse("");
    }

    private ViewState press(ViewState state, char key, Window window) {
        return bandwidth.press(state, new KeyStroke(key, false, false), new Look(window, Stage.DARK, state), 10);
    }

    @ParameterizedTest
    @ValueSource(strings = { "38x9", "58x15", "98x26" })
    void goldenTables(String size) {
        InventedHost host = new InventedHost(1);
        host.errorsPerSecond = 1;
        Look look = new Look(host.run(120).window(), Stage.DARK, TABLE);
        int columns = Integer.parseInt(size.substring(0, 2));
        Picture.assertGolden("bandwidth-table-" + size,
                Drawn.pane(bandwidth, look, columns, Integer.parseInt(size.substring(3))));
    }

    @Test
    void silenceIsAPlainAxisAndTheUnknownADottedOne() {
        Tape tape = new Tape();
        tape.values("net", 1 << 16);
        Columns columns = Columns.of("eth0.rx_bytes", "eth0.tx_bytes");
        for (int second = 10; second <= 20; second++) {
            long received = second < 18 ? 0 : 1;
            tape.append(new Sample("net", second * SECOND, 0, 0, columns, new long[] { received, 0 }), second * SECOND);
        }
        Window window = new Window(tape);
        window.move(20 * SECOND);
        List<String> rows = rows(window, ViewState.START, 25, 11).lines().toList();
        assertTrue(rows.contains("   0 ···············─────"), () -> String.join("\n", rows));
        assertEquals(1,
                rows.stream().flatMapToInt(String::codePoints).filter(dot -> dot > 0x2800 && dot < 0x2900).count(),
                "one byte is a dot, and none is none");
    }

    @Test
    void aRateIsBitsOverTheTimeThatReallyPassed() {
        Tape tape = new Tape();
        tape.values("net", 1 << 16);
        Columns columns = Columns.of("eth0.rx_bytes", "eth0.tx_bytes");
        tape.append(new Sample("net", 10 * SECOND, 0, 0, columns, new long[] { 0, 0 }), 10 * SECOND);
        tape.append(new Sample("net", 12 * SECOND, 0, 0, columns, new long[] { 2_000_000, 250 }), 12 * SECOND);
        Window window = new Window(tape);
        window.move(12 * SECOND);
        assertEquals("eth0 ↓ 8.00 Mb/s ↑ 1.00 kb/s · errors n/a drops n/a", title(window, 80));
    }

    @Test
    void theTitleDropsWholePhrasesTheLeastImportantFirst() {
        Window window = InventedHost.ordinary().window();
        assertEquals("eth0 ↓ 81.9 kb/s ↑  768 kb/s · 1 Gb/s link · errors 0 drops 0", title(window, 61));
        assertEquals("eth0 ↓ 81.9 kb/s ↑  768 kb/s · errors 0 drops 0", title(window, 60));
        assertEquals("eth0 ↓ 81.9 kb/s ↑  768 kb/s · errors 0", title(window, 46));
        assertEquals("eth0 ↓ 81.9 kb/s ↑  768 kb/s", title(window, 30));
        assertEquals("↓ 81.9 kb/s ↑  768 kb/s", title(window, 27));
        assertEquals("↓ 81.9 kb/s", title(window, 22));
        assertEquals("", title(window, 10));
    }

    @Test
    void errorsThatRiseAreMarkedAndCountedAndOutliveTheName() {
        InventedHost host = new InventedHost(1);
        host.errorsPerSecond = 2;
        Window window = host.run(90).window();
        String title = title(window, 46);
        assertTrue(title.contains("▲ errors 180 +120"), title);
        assertFalse(title.contains("eth0"), title);
        Grid pane = Drawn.pane(bandwidth, Drawn.look(window, Stage.DARK), 46, 1);
        assertEquals(Stage.DARK.style(Role.WARN), pane.style(title.indexOf('▲'), 0));
        host.errorsPerSecond = 0;
        assertTrue(title(host.run(70).window(), 60).contains("· errors 180 drops 0"));
    }

    @Test
    void aCounterThatWentDownGivesNoRate() {
        InventedHost host = new InventedHost(1).run(30);
        host.traffic = -1;
        assertTrue(title(host.run(3).window(), 80).startsWith("eth0 ↓       n/a ↑       n/a"));
    }

    @Test
    void whatIsLongPastIsNoRateOfNow() {
        Window window = new InventedHost(1).run(30).silence("net").run(20).window();
        assertTrue(title(window, 80).startsWith("eth0 ↓       n/a ↑       n/a"));
    }

    @Test
    void figuresNeverMoveTheirNeighbours() {
        List<Integer> places = new ArrayList<>();
        for (double traffic = 1e-9; traffic < 1e6; traffic *= 7) {
            InventedHost host = new InventedHost(1);
            host.traffic = traffic;
            String title = title(host.run(5).window(), 80);
            places.add(title.indexOf('↑') * 100 + title.indexOf('·'));
        }
        assertEquals(1, places.stream().distinct().count(), places::toString);
    }

    @Test
    void aSharedScaleMakesDirectionsComparable() {
        Window window = InventedHost.ordinary().window();
        ViewState shared = press(ViewState.START, 's', window);
        assertTrue(rows(window, ViewState.START, 58, 15).contains("\n  2M"));
        assertFalse(rows(window, shared, 58, 15).contains("\n  2M"));
        assertEquals(ViewState.START, press(shared, 's', window));
    }

    @Test
    void keysWalkTheViewsAndTheInterfaces() {
        Window window = InventedHost.ordinary().window();
        assertEquals(TABLE, press(ViewState.START, 'v', window));
        assertEquals(ViewState.START, press(TABLE, 'v', window));
        ViewState second = press(ViewState.START, 'f', window);
        assertEquals("wlan0", second.filter());
        assertTrue(rows(window, second, 58, 15).startsWith("wlan0 ↓ 35.9 kb/s"));
        ViewState third = press(second, 'f', window);
        assertEquals("lo", third.filter());
        assertEquals(ViewState.START, press(third, 'f', window));
        assertSame(second, press(second, 'x', window));
        KeyStroke control = new KeyStroke('v', true, false);
        assertSame(second, bandwidth.press(second, control, Drawn.look(window, Stage.DARK), 10));
    }

    @Test
    void aFilterWithoutMatchSaysSo() {
        Window window = InventedHost.ordinary().window();
        assertTrue(rows(window, ViewState.START.withFilter("zz"), 58, 9).contains("no interface of that name"));
    }

    @Test
    void aLongTableScrollsAndSaysWhereItIs() {
        InventedHost host = new InventedHost(1);
        host.links = List.of("lo", "eth0", "veth1", "veth2", "veth3", "veth4", "veth5", "veth6", "veth7", "veth8");
        Window window = host.run(5).window();
        Look look = new Look(window, Stage.DARK, TABLE);
        assertTrue(rows(window, TABLE, 58, 5).contains("1-4 of 10"));
        ViewState down = bandwidth.press(TABLE, new KeyStroke(KeyType.PageDown), look, 5);
        assertTrue(rows(window, down, 58, 5).contains("5-8 of 10"));
        for (int i = 0; i < 5; i++) {
            down = bandwidth.press(down, new KeyStroke(KeyType.PageDown), look, 5);
        }
        assertTrue(rows(window, down, 58, 5).contains("7-10 of 10"));
        assertTrue(rows(window, down, 58, 5).contains("lo"));
        ViewState up = bandwidth.press(down, new KeyStroke(KeyType.PageUp), look, 5);
        assertTrue(rows(window, up, 58, 5).contains("3-6 of 10"));
        assertEquals(TABLE, bandwidth.press(up, new KeyStroke(KeyType.Home), look, 5));
        assertEquals(down, bandwidth.press(up, new KeyStroke(KeyType.End), look, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1 })
    void aHostileNameChangesNothingButItsOwnCells(int variant) {
        InventedHost plain = new InventedHost(1);
        InventedHost hostile = new InventedHost(1);
        plain.links = List.of("lo", "qqqqqqqq", "qqqqqqqqqqqqqqq");
        hostile.links = List.of("lo", "\u001b[2Jq\n\u202e\u0085", "\u001b]0;pwned!\u0007\u009b31m");
        ViewState state = ViewState.START.withVariant(variant);
        Grid expected = Drawn.pane(bandwidth, new Look(plain.run(20).window(), Stage.DARK, state), 98, 12);
        Grid actual = Drawn.pane(bandwidth, new Look(hostile.run(20).window(), Stage.DARK, state), 98, 12);
        int differing = 0;
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                assertEquals(expected.style(column, row), actual.style(column, row));
                boolean same = expected.glyph(column, row) == actual.glyph(column, row);
                differing += same ? 0 : 1;
                assertTrue(same || expected.glyph(column, row) == 'q');
                int glyph = actual.glyph(column, row);
                assertFalse(Character.isISOControl(glyph) || Character.getType(glyph) == Character.FORMAT);
            }
        }
        assertNotEquals(0, differing);
    }

    @Test
    void theGraphIsBlankInAGapAndOnlyThere() {
        InventedHost host = new InventedHost(1).run(60).gap("net", 20).run(20);
        Grid pane = Drawn.pane(bandwidth, Drawn.look(host.window(), Stage.DARK), 58, 15);
        // The row above the axis: 53 columns of two seconds, the newest at the right.
        StringBuilder row = new StringBuilder();
        for (int column = 5; column < 58; column++) {
            row.append(pane.glyph(column, 7) == ' ' ? ' ' : 'x');
        }
        assertTrue(row.toString().matches(" {2,4}x{29,31} {9,10}x{9,11}"), row.toString());
    }
}
