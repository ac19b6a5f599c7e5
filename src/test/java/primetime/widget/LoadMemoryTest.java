package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.cell.Style;
import primetime.option.Option;
import primetime.option.Options;
import primetime.theme.Role;

class LoadMemoryTest {
    private static Grid pane(InventedHost host, int columns, int rows) {
        return Drawn.pane(new LoadMemory(), Drawn.look(host.window(), Stage.DARK), columns, rows);
    }

    private static String rows(InventedHost host, int columns, int rows) {
        return Picture.rows(pane(host, columns, rows));
    }

    private static String line(String rows, String label) {
        return rows.lines().filter(line -> line.startsWith(label)).findFirst().orElse("");
    }

    private static InventedHost cores(int cores) {
        InventedHost host = new InventedHost(cores);
        host.busy = 0.6;
        return host.run(100);
    }

    @ParameterizedTest
    @ValueSource(ints = { 8, 16, 64, 512 })
    void goldenScreensOfManyCores(int cores) {
        Picture.assertGolden("load-cores-" + cores, pane(cores(cores), 58, 15));
    }

    @Test
    void aCrowdedHostIsMarkedAndNotRedForItsLoad() {
        InventedHost host = new InventedHost(2);
        host.load = 5.2;
        host.steal = 0.12;
        host.memoryUsed = 0.93;
        Grid pane = pane(host.run(120), 58, 15);
        Picture.assertGolden("load-crowded", pane);
        String load = line(Picture.rows(pane), "load");
        assertTrue(load.contains("1m▲5.20"), load);
        int row = Picture.rows(pane).lines().toList().indexOf(load);
        Set<Long> styles = new HashSet<>();
        for (int column = 0; column < 58; column++) {
            styles.add(pane.style(column, row));
        }
        assertFalse(styles.contains(Stage.DARK.style(Role.BAD)));
        assertFalse(styles.contains(Stage.DARK.style(Role.LOAD)));
    }

    @Test
    void everyCoreHasItsOwnMeterAsLongAsThereIsRoom() {
        String rows = rows(cores(8), 58, 15);
        for (int core = 0; core < 8; core++) {
            assertTrue(rows.matches("(?s).*[ e] *" + core + " [━╸─]{6,} +\\d+%.*"), rows);
        }
    }

    @Test
    void withoutMetersTheGraphHasTheirRows() {
        Look usual = Drawn.look(cores(8).window(), Stage.DARK);
        LoadMemory widget = new LoadMemory();
        @SuppressWarnings("unchecked") // It declares a flag.
        Option<Boolean> meters = (Option<Boolean>) widget.options().get(0);
        assertEquals(usual.state(), widget.start(Options.NONE));
        Look without = new Look(usual.window(), usual.theme(), widget.start(Options.NONE.with(meters, false)));
        String with = Picture.rows(Drawn.pane(new LoadMemory(), usual, 58, 15));
        String rows = Picture.rows(Drawn.pane(widget, without, 58, 15));
        assertTrue(with.contains("\ncore ") && !rows.contains("\ncore "), rows);
        assertTrue(axis(rows) > axis(with), with + rows);
        assertEquals(line(with, "load"), line(rows, "load"));
    }

    /** The row in which the graph ends. */
    private static int axis(String rows) {
        return rows.lines().map(row -> row.startsWith("   0 ")).toList().indexOf(true);
    }

    @Test
    void whereMetersDoNotFitThereIsABarForEveryCore() {
        String rows = rows(cores(64), 98, 26);
        int from = rows.indexOf("core");
        long bars = rows.substring(from, rows.indexOf("load", from)).codePoints()
                .filter(c -> c >= 0x2581 && c <= 0x2588)
                .count();
        assertEquals(64, bars);
    }

    @Test
    void whereNotEvenBarsFitTheBusiestOfSeveralIsShown() {
        InventedHost host = cores(512);
        String rows = rows(host, 38, 9);
        int from = rows.indexOf("core");
        String strip = rows.substring(from + 5, rows.indexOf("load", from));
        long bars = strip.codePoints().filter(c -> c >= 0x2581 && c <= 0x2588).count();
        assertTrue(bars > 30 && bars <= 2 * 33, strip);
        // One of three cores is three times as busy as another: wherever sixteen stand together, one is busy.
        assertFalse(strip.contains("▁"), strip);
    }

    @Test
    void usedMemoryIsWhatIsNotAvailable() {
        String rows = rows(InventedHost.ordinary(), 98, 26);
        assertTrue(line(rows, "mem").endsWith("8.62G of 15.4G  56%"), rows);
        assertTrue(rows.contains("used 8.62G  available 6.78G  cached 4.10G  free 2.26G"), rows);
    }

    @Test
    void aHostWithoutSwapHasNone() {
        InventedHost host = new InventedHost(1);
        host.swap = 0;
        assertEquals("swap none", line(rows(host.run(10), 58, 15), "swap"));
    }

    @Test
    void sharesStandInWordsAndFigures() {
        InventedHost host = new InventedHost(2);
        host.steal = 0.25;
        String cpu = line(rows(host.run(60), 98, 26), "cpu");
        assertTrue(cpu.matches("cpu +\\d+%  ■ user +[\\d.]+%  ■ system +[\\d.]+%  ■ steal +2[45]\\.\\d%"
                + "  ■ iowait +[\\d.]+%  running +2.*"), cpu);
        assertTrue(line(rows(host, 38, 6), "cpu").matches("cpu +\\d+% ■ steal +2[45]% ■ iowait +\\d+%"));
    }

    @Test
    void withoutRoomForFiguresItSaysWhichColourIsWhat() {
        InventedHost host = new InventedHost(2).run(60);
        assertTrue(line(rows(host, 58, 6), "cpu").matches("cpu +\\d+% ■ user +\\d+% ■ system +\\d+% ■ iowait +\\d+%.*"),
                () -> rows(host, 58, 6));
        assertTrue(line(rows(host, 38, 6), "cpu").matches("cpu +\\d+% ■user ■system ■iowait"),
                () -> rows(host, 38, 6));
        assertTrue(line(rows(host, 25, 6), "cpu").matches("cpu +\\d+% ■user ■sys ■wait"), () -> rows(host, 25, 6));
        assertFalse(rows(host, 24, 6).contains("■"), "all or nothing");
    }

    @Test
    void theGraphHasTheColourOfEachPart() {
        InventedHost host = new InventedHost(2);
        host.steal = 0.3;
        Grid pane = pane(host.run(120), 58, 15);
        Set<Long> styles = new HashSet<>();
        for (int row = 2; row < 10; row++) {
            for (int column = 5; column < 58; column++) {
                if (pane.glyph(column, row) >= 0x2800) {
                    styles.add(pane.style(column, row));
                }
            }
        }
        assertTrue(styles.contains(Stage.DARK.style(Role.GOOD)), "user");
        assertTrue(styles.contains(Stage.DARK.style(Role.WARN)), "steal");
    }

    @Test
    void blankCellsAreNotStyledForThePartBelowThem() {
        InventedHost host = new InventedHost(2);
        host.steal = 0.3;
        host.busy = 0.001;
        Grid pane = Drawn.pane(new LoadMemory(), Drawn.look(host.run(90).window(), Stage.ASCII), 58, 15);
        boolean marked = false;
        for (int row = 2; row < 10; row++) {
            for (int column = 5; column < 58; column++) {
                boolean underlined = (pane.style(column, row) & Style.UNDERLINE) != 0;
                assertTrue(!underlined || pane.glyph(column, row) == '#');
                marked |= underlined;
            }
        }
        assertTrue(marked, "steal is underlined where there is no colour");
    }

    @Test
    void theEdgesOfAGapKeepTheirColours() {
        InventedHost host = new InventedHost(2);
        host.steal = 0.5;
        host.busy = 0.001;
        Grid pane = pane(host.run(60).gap("cpu", 11).run(20), 58, 15);
        long user = Stage.DARK.style(Role.GOOD);
        for (int column = 5; column < 58; column++) {
            assertFalse(pane.glyph(column, 6) >= 0x2800 && pane.style(column, 6) == user, "column " + column);
        }
    }

    @Test
    void figuresNeverMoveTheirNeighbours() {
        Set<String> shapes = new HashSet<>();
        for (double part = 0.001; part < 1; part += 0.0493) {
            InventedHost host = new InventedHost(4);
            host.busy = part;
            host.load = part * part * 900;
            host.memoryUsed = part;
            Grid pane = pane(host.run(7), 98, 9);
            StringBuilder words = new StringBuilder();
            Picture.rows(pane).replaceAll("[^a-z\n]", " ").replace("n a", "   ").lines()
                    .forEach(line -> words.append(line.stripTrailing()).append('\n'));
            shapes.add(words.toString());
        }
        assertEquals(1, shapes.size(), shapes::toString);
    }
}
