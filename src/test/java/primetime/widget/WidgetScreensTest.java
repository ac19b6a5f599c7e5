package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Theme;

/** What holds for both widgets of counters: their pictures at all sizes, and that they depend on nothing but the look. */
class WidgetScreensTest {
    private static final ViewState TABLE = ViewState.START.withVariant(1);

    private static Widget widget(String name) {
        return name.equals("load") ? new LoadMemory() : new Bandwidth();
    }

    @ParameterizedTest
    @ValueSource(strings = { "38x6", "38x9", "58x15", "78x22", "98x26", "198x58" })
    void goldenScreens(String size) {
        Window window = InventedHost.ordinary().window();
        int columns = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int rows = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        for (String name : List.of("bandwidth", "load")) {
            Look look = Drawn.look(window, Stage.DARK);
            Picture.assertGolden(name + "-" + size, Drawn.pane(widget(name), look, columns, rows));
        }
    }

    @ParameterizedTest
    @CsvSource({ "bandwidth, console", "bandwidth, ascii", "load, console", "load, ascii" })
    void goldenScreensOfPoorTerminals(String name, String terminal) {
        Theme theme = terminal.equals("ascii") ? Stage.ASCII : Stage.CONSOLE;
        Grid pane = Drawn.pane(widget(name), Drawn.look(InventedHost.ordinary().window(), theme), 58, 15);
        Picture.assertGolden(name + "-" + terminal, pane);
        assertTrue(Picture.rows(pane).indexOf('?') < 0, "a glyph that the terminal lacks");
    }

    @Test
    void aGapIsABlank() {
        InventedHost host = new InventedHost(2).run(120).gap("net", 20);
        Window window = host.silence("cpu").run(15).hear("cpu").gap("cpu", 12).run(12).window();
        Picture.assertGolden("bandwidth-gap", Drawn.pane(new Bandwidth(), Drawn.look(window, Stage.DARK), 58, 15));
        Picture.assertGolden("load-gap", Drawn.pane(new LoadMemory(), Drawn.look(window, Stage.DARK), 58, 15));
    }

    @Test
    void aFaultSaysWhatIsWrongAndNoFigureOutlivesIt() {
        InventedHost host = InventedHost.ordinary();
        List.of("net", "cpu", "memory", "load").forEach(host::fault);
        Look look = Drawn.look(host.window(), Stage.DARK);
        Picture.assertGolden("bandwidth-fault", Drawn.pane(new Bandwidth(), look, 58, 15));
        Picture.assertGolden("load-fault", Drawn.pane(new LoadMemory(), look, 58, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = { "bandwidth", "load" })
    void anEmptyTapeShowsNoFigures(String name) {
        Window window = new InventedHost(2).window();
        String rows = Picture.rows(Drawn.pane(widget(name), Drawn.look(window, Stage.DARK), 78, 22));
        assertTrue(rows.contains("yet"), rows);
        assertTrue(!rows.replace("100%", "").replace("50%", "").matches("(?s).*[1-9].*"), rows);
    }

    @ParameterizedTest
    @ValueSource(strings = { "bandwidth", "load" })
    void nothingThrowsAtAnySize(String name) {
        InventedHost busy = new InventedHost(64).run(30).fault("memory");
        for (Window window : List.of(new Window(new Tape()), new InventedHost(2).window(), busy.window())) {
            for (Theme theme : List.of(Stage.DARK, Stage.CONSOLE, Stage.ASCII)) {
                for (ViewState state : List.of(ViewState.START, TABLE, TABLE.withAnchor(99))) {
                    Look look = new Look(window, theme, state);
                    for (int rows = 0; rows < 24; rows++) {
                        Drawn.pane(widget(name), look, rows * rows / 3, rows);
                        Drawn.pane(widget(name), look, 20, rows);
                    }
                    Drawn.pane(widget(name), look, 1, 1);
                    Drawn.pane(widget(name), look, 300, 2);
                    Drawn.pane(widget(name), look, 2, 90);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "bandwidth", "load" })
    void theSameLookGivesTheSameCellsWhateverWasDrawnBefore(String name) {
        Look look = Drawn.look(InventedHost.ordinary().window(), Stage.DARK);
        String first = Picture.of(Drawn.pane(widget(name), look, 58, 15));
        Widget used = widget(name);
        Drawn.pane(used, Drawn.look(new InventedHost(16).run(50).window(), Stage.ASCII), 98, 26);
        Drawn.pane(used, new Look(look.window(), Stage.DARK, TABLE), 38, 9);
        assertEquals(first, Picture.of(Drawn.pane(used, look, 58, 15)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "bandwidth", "load" })
    void anEarlierPictureIsTheOneThatWasLiveThen(String name) {
        InventedHost host = new InventedHost(2).run(100).gap("net", 9).run(30);
        long then = host.now();
        String live = Picture.of(Drawn.pane(widget(name), Drawn.look(host.window(), Stage.DARK), 78, 22));
        String table = Picture.of(Drawn.pane(widget(name), new Look(host.window(), Stage.DARK, TABLE), 78, 22));
        host.links = List.of("lo", "eth0", "wlan0", "tun0");
        host.traffic = 40;
        host.run(20).gap("cpu", 5).fault("memory").run(30);
        Window window = host.window();
        assertNotEquals(live, Picture.of(Drawn.pane(widget(name), Drawn.look(window, Stage.DARK), 78, 22)));
        window.move(then);
        assertEquals(live, Picture.of(Drawn.pane(widget(name), Drawn.look(window, Stage.DARK), 78, 22)));
        assertEquals(table, Picture.of(Drawn.pane(widget(name), new Look(window, Stage.DARK, TABLE), 78, 22)));
    }

    /** Three sub-canvases of 120 bytes each are what a frame may cost; nothing that grows with what is shown. */
    @ParameterizedTest
    @CsvSource({ "bandwidth, 0", "bandwidth, 1", "load, 0" })
    void aSteadyFrameMakesNextToNoGarbage(String name, int variant) {
        Widget widget = widget(name);
        Look look = new Look(new InventedHost(16).run(400).window(), Stage.DARK, ViewState.START.withVariant(variant));
        Canvas canvas = new Canvas(new Grid(new Clusters(), 98, 27));
        Canvas title = canvas.sub(0, 0, 98, 1);
        Canvas inside = canvas.sub(0, 1, 98, 26);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int frame = -200; frame < 1000; frame++) {
            before = frame == 0 ? threads.getCurrentThreadAllocatedBytes() : before;
            canvas.clear(0);
            widget.title(look, title, 0);
            widget.draw(look, inside);
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / 1000;
        assertTrue(each < 500, () -> each + " bytes a frame");
    }
}
