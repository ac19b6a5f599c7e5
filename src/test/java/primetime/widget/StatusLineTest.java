package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.option.Options;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;

class StatusLineTest {
    private static final StatusLine.Pages PAGES = new StatusLine.Pages(List.of("home", "hollywood", "net"), 0);
    private final StatusLine line = new StatusLine("debian 12");

    private Grid drawn(InventedHost host, Theme theme, int columns) {
        return Drawn.line(line, Drawn.look(host.window(), theme), PAGES, columns);
    }

    private String text(InventedHost host, int columns) {
        return Picture.rows(drawn(host, Stage.DARK, columns)).stripTrailing();
    }

    private static InventedHost alarming() {
        InventedHost host = new InventedHost(2);
        host.load = 4.1;
        host.steal = 0.12;
        host.memoryUsed = 0.93;
        host.diskUsed = 0.95;
        return host.run(90);
    }

    @ParameterizedTest
    @ValueSource(ints = { 40, 80, 120, 200 })
    void goldenLines(int columns) {
        Picture.assertGolden("status-" + columns, drawn(InventedHost.ordinary(), Stage.DARK, columns));
    }

    @Test
    void whatTheHostIsCalledStaysLongerThanWhatItRuns() {
        StatusLine named = new StatusLine(List.of("debian 12", "web-7.example"), StatusOffer.OURS, Options.NONE,
                Options.NONE);
        InventedHost host = InventedHost.ordinary();
        String wide = Picture.rows(Drawn.line(named, Drawn.look(host.window(), Stage.DARK), PAGES, 200));
        assertTrue(wide.startsWith(" debian 12  web-7.example  1 home "), wide);
        String narrow = Picture.rows(Drawn.line(named, Drawn.look(host.window(), Stage.DARK), PAGES, 70));
        assertTrue(narrow.startsWith(" web-7.example  1 home "), narrow);
    }

    @Test
    void goldenLinesOfPoorTerminals() {
        Picture.assertGolden("status-console", drawn(InventedHost.ordinary(), Stage.CONSOLE, 120));
        Grid ascii = drawn(InventedHost.ordinary(), Stage.ASCII, 120);
        Picture.assertGolden("status-ascii", ascii);
        assertTrue(Picture.rows(ascii).codePoints().allMatch(c -> c < 127 && c != '?'));
    }

    @ParameterizedTest
    @ValueSource(ints = { 40, 80, 160 })
    void whatIsWrongIsMarkedAndStaysLongest(int columns) {
        Grid grid = drawn(alarming(), Stage.DARK, columns);
        Picture.assertGolden("status-alarm-" + columns, grid);
        String text = Picture.rows(grid);
        assertTrue(text.contains("!4.10 "), text);
        assertEquals(Stage.DARK.style(Role.ALARM), grid.style(text.indexOf("!4.10"), 0));
    }

    @Test
    void nothingKnownIsSaidByName() {
        Picture.assertGolden("status-empty",
                Drawn.line(line, Drawn.look(new Window(new Tape()), Stage.DARK), PAGES, 160));
    }

    @Test
    void nothingIsCutInTheMiddle() {
        String widest = text(InventedHost.ordinary(), 200);
        for (int columns = 0; columns < 200; columns++) {
            for (String word : text(InventedHost.ordinary(), columns).strip().split(" {2,}")) {
                assertTrue(widest.contains(word), word);
            }
        }
    }

    @Test
    void nothingMovesWhileFiguresChange() {
        String before = null;
        for (double part = 0.001; part < 0.9; part += 0.031) {
            InventedHost host = new InventedHost(2);
            host.busy = part;
            host.load = 4 * part;
            host.traffic = part * part * 1e5;
            host.memoryUsed = part;
            host.diskUsed = part;
            Grid grid = drawn(host.run(4), Stage.DARK, 160);
            StringBuilder grounds = new StringBuilder();
            for (int column = 0; column < 160; column++) {
                grounds.append(Long.toHexString(grid.style(column, 0))).append(' ');
            }
            assertEquals(before == null ? grounds.toString() : before, grounds.toString());
            before = grounds.toString();
        }
    }

    @Test
    void thresholdsAreThoseOfTheTable() {
        InventedHost host = new InventedHost(2);
        host.load = 4;
        host.memoryUsed = 0.9;
        host.diskUsed = 0.899;
        host.steal = 0.09;
        assertFalse(text(host.run(30), 200).contains("!"));
        host.load = 4.01;
        assertTrue(text(host.run(3), 200).contains("!4.01"));
    }

    @Test
    void aHundredPerCentKeepsItsDistance() {
        InventedHost host = new InventedHost(2);
        host.busy = 1e9;
        host.memoryUsed = host.diskUsed = 1;
        String text = text(host.run(30), 200);
        assertTrue(text.contains("cpu 100%") && text.contains("15.4G 100%") && text.contains("252G 100%"), text);
        String title = Picture.rows(Drawn.pane(new LoadMemory(), Drawn.look(host.window(), Stage.DARK), 98, 9));
        assertTrue(title.contains("cpu 100%") && title.contains("memory 100%"), title);
    }

    @Test
    void stealIsSaidOnlyWhereThereWasSomeLately() {
        InventedHost host = new InventedHost(2);
        assertFalse(text(host.run(30), 200).contains("steal"));
        host.steal = 0.05;
        assertTrue(text(host.run(5), 200).contains("steal   5%"));
        host.steal = 0;
        assertTrue(text(host.run(5), 200).contains("steal   0%"));
        assertFalse(text(host.run(70), 200).contains("steal"));
    }

    @Test
    void anotherFileSystemThatIsFullTakesThePlaceOfTheRoot() {
        InventedHost host = new InventedHost(2);
        assertTrue(text(host.run(3), 200).contains("/ 252G  25%"));
        InventedHost full = new InventedHost(2);
        full.mounts = List.of("/srv/backup.v2", "/boot");
        full.diskUsed = 0.97;
        String text = text(full.run(3), 200);
        assertTrue(text.contains("!/srv/backup… 252G  97%"), text);
    }

    @Test
    void theChosenPageStaysLongest() {
        Look look = Drawn.look(InventedHost.ordinary().window(), Stage.DARK);
        String text = Picture.rows(Drawn.line(line, look, new StatusLine.Pages(PAGES.names(), 1), 60));
        assertTrue(text.contains("2 hollywood") && !text.contains("1 home"), text);
    }

    @Test
    void hostileNamesChangeNothingButTheirOwnCells() {
        InventedHost plain = new InventedHost(1);
        InventedHost hostile = new InventedHost(1);
        plain.mounts = List.of("/qqqqqqqqq");
        hostile.mounts = List.of("/\u001b]0;\u0007\u202e\u009bqq");
        Grid expected = Drawn.line(new StatusLine("qqqq"), Drawn.look(plain.run(3).window(), Stage.DARK),
                new StatusLine.Pages(List.of("qqqqq"), 0), 160);
        Grid actual = Drawn.line(new StatusLine("\u001b[2J"), Drawn.look(hostile.run(3).window(), Stage.DARK),
                new StatusLine.Pages(List.of("\n\u0000\u2028qq"), 0), 160);
        for (int column = 0; column < 160; column++) {
            assertEquals(expected.style(column, 0), actual.style(column, 0));
            int glyph = actual.glyph(column, 0);
            assertTrue(expected.glyph(column, 0) == 'q' || expected.glyph(column, 0) == glyph);
            assertFalse(Character.isISOControl(glyph) || Character.getType(glyph) == Character.FORMAT);
        }
    }

    @Test
    void anEarlierLineIsTheOneThatWasLiveThen() {
        InventedHost host = new InventedHost(2).run(100);
        long then = host.now();
        String live = Picture.of(drawn(host, Stage.DARK, 160));
        host.steal = 0.2;
        host.mounts = List.of("/", "/home");
        Window window = host.run(50).fault("net").window();
        window.move(then);
        assertEquals(live, Picture.of(Drawn.line(line, Drawn.look(window, Stage.DARK), PAGES, 160)));
    }

    @Test
    void theTimeOfDayIsThatOfTheInstantShown() {
        InventedHost host = new InventedHost(1).run(100);
        assertTrue(text(host, 120).endsWith("11:38:14"));
        Window window = host.window();
        window.move(host.now() - 60_000_000_000L);
        assertTrue(Picture.rows(Drawn.line(line, Drawn.look(window, Stage.DARK), PAGES, 120)).contains("11:37:14"));
    }

    @Test
    void noRoomIsNoError() {
        Look look = Drawn.look(alarming().window(), Stage.DARK);
        for (int columns = 0; columns < 12; columns++) {
            line.draw(look, PAGES, new Canvas(new Grid(new Clusters(), columns, columns % 2)));
            line.draw(look, new StatusLine.Pages(List.of(), -1), new Canvas(new Grid(new Clusters(), columns, 1)));
        }
    }

    @Test
    void aSteadyLineMakesNoGarbage() {
        Look look = Drawn.look(alarming().window(), Stage.DARK);
        Canvas canvas = new Canvas(new Grid(new Clusters(), 200, 1));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int frame = -200; frame < 1000; frame++) {
            before = frame == 0 ? threads.getCurrentThreadAllocatedBytes() : before;
            line.draw(look, PAGES, canvas);
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / 1000;
        assertTrue(each < 10, () -> each + " bytes a line");
    }

    @Test
    void itReadsTheTracksOfItsItems() {
        assertEquals(List.of("uptime", "load", "cpu", "memory", "disk", "net", "clock"), line.tracks());
    }

    @Test
    void itSaysWhatWasAskedForAsItWasAskedFor() {
        Options options = Options.NONE.with(StatusOffer.OURS.items(), List.of("time", "load"));
        Options formats = Options.NONE.with(StatusOffer.OURS.formats().get(1), "<{}>");
        StatusLine asked = new StatusLine(List.of("host"), StatusOffer.OURS, options, formats);
        String row = Picture
                .rows(Drawn.line(asked, Drawn.look(InventedHost.ordinary().window(), Stage.DARK), PAGES, 80));
        assertTrue(row.stripTrailing().endsWith(">"), row);
        assertTrue(row.matches("(?s).*:[0-9]{2} +<[0-9. ]+>\\s*"), row);
    }
}
