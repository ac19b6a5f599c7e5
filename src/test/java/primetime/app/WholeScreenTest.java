package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.drama.Scenes;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.tape.Playhead;
import primetime.tape.Tape;
import primetime.theme.Theme;
import primetime.theme.Themes;
import primetime.widget.Recording;
import primetime.widget.SampleTapes;
import primetime.widget.StatusLine;
import primetime.widget.ViewState;
import primetime.widget.Widget;
import primetime.widget.Widgets;

/** The default page with all its bars, on a tape of three busy minutes. */
class WholeScreenTest {
    private static final long SECOND = 1_000_000_000;
    private static final Theme DARK = Themes.load("dark");
    private static final Theme CONSOLE = Themes.load("terminal").on(Depth.EIGHT, Glyphs.HALVES);
    private static final Theme ASCII = Themes.load("terminal").on(Depth.NONE, Glyphs.ASCII);
    private static final Losses LOSSES = new Losses();

    private static Model home(Theme theme) {
        List<Widget> catalog = new ArrayList<>(Widgets.all(SampleTapes::user));
        catalog.addAll(Scenes.all());
        List<Widget> chosen = new ArrayList<>();
        for (String name : List.of("events", "latency", "bandwidth", "load", "matrix")) {
            catalog.stream().filter(widget -> widget.name().equals(name)).forEach(chosen::add);
        }
        return Model.start(Page.of("home", chosen, Layout.HOME), List.of(theme), 0);
    }

    private static Picture picture(Tape tape, int columns, int rows) {
        Picture picture = new Picture(tape, new StatusLine("debian 12"));
        picture.resize(columns, rows);
        return picture;
    }

    private static Grid draw(Picture picture, Model model, long oldest, long now) {
        picture.move(model.playhead(), now);
        picture.draw(model, oldest, LOSSES, true);
        return picture.grid();
    }

    @ParameterizedTest
    @CsvSource({ "40,10", "80,24", "120,36", "200,60" })
    void goldenScreens(int columns, int rows) {
        Tape tape = SampleTapes.BUSY.tape();
        Grid grid = draw(picture(tape, columns, rows), home(DARK), tape.oldest(), SampleTapes.END);
        primetime.cell.Picture.assertGolden("screen-" + columns + "x" + rows, grid);
    }

    @Test
    void goldenScreenWhilePaused() {
        Tape tape = SampleTapes.BUSY.tape();
        Model paused = home(DARK).with(new Playhead.At(SampleTapes.END - 25 * SECOND));
        primetime.cell.Picture.assertGolden("screen-paused-120x36",
                draw(picture(tape, 120, 36), paused, tape.oldest(), SampleTapes.END));
    }

    @ParameterizedTest
    @CsvSource({ "100,30", "120,36", "200,60" })
    void theTimeBarStaysWhereItIsWhenThePlayheadLeavesLive(int columns, int rows) {
        Tape tape = SampleTapes.BUSY.tape();
        Model live = home(DARK);
        int begin = barBegins(draw(picture(tape, columns, rows), live, tape.oldest(), SampleTapes.END), rows - 3);
        Model paused = live.with(new Playhead.At(SampleTapes.END - 25 * SECOND));
        assertEquals(begin,
                barBegins(draw(picture(tape, columns, rows), paused, tape.oldest(), SampleTapes.END), rows - 3));
    }

    private static int barBegins(Grid grid, int row) {
        int column = 0;
        while (grid.glyph(column, row) != '├') {
            column++;
        }
        return column;
    }

    @ParameterizedTest
    @CsvSource({ "80,24", "120,36", "200,60" })
    void goldenScreensOfTheHelp(int columns, int rows) {
        Tape tape = SampleTapes.BUSY.tape();
        primetime.cell.Picture.assertGolden("screen-help-" + columns + "x" + rows,
                draw(picture(tape, columns, rows), home(DARK).withHelp(0), tape.oldest(), SampleTapes.END));
    }

    @Test
    void goldenScreenOfTheHelpScrolledWithOptionsThatKeysChanged() {
        Tape tape = SampleTapes.BUSY.tape();
        Model model = home(DARK);
        ViewState changed = ViewState.START.withVariant(1).withFilter("/usr/local/bin/deploy.sh exit:nonzero");
        model = model.with(model.page().with(changed)).withHelp(6);
        primetime.cell.Picture.assertGolden("screen-help-scrolled-80x24",
                draw(picture(tape, 80, 24), model, tape.oldest(), SampleTapes.END));
    }

    @Test
    void theHelpOfAnotherPaneLeavesNothingOfTheOneBefore() {
        Tape tape = SampleTapes.BUSY.tape();
        Model first = home(DARK).withHelp(0);
        for (int pane = 1; pane < first.page().panes().size(); pane++) {
            Model other = first.with(first.page().focus(pane));
            Picture walked = picture(tape, 200, 60);
            draw(walked, first, tape.oldest(), SampleTapes.END);
            assertEquals(primetime.cell.Picture.of(draw(picture(tape, 200, 60), other, tape.oldest(), SampleTapes.END)),
                    primetime.cell.Picture.of(draw(walked, other, tape.oldest(), SampleTapes.END)));
        }
    }

    @Test
    void everyThemeFitsEverySizeWithoutAnException() {
        Tape tape = SampleTapes.BUSY.tape();
        for (Theme theme : List.of(DARK, CONSOLE, ASCII)) {
            for (int columns = 0; columns < 130; columns += 9) {
                for (int rows = 0; rows < 40; rows += 3) {
                    Model model = home(theme);
                    draw(picture(tape, columns, rows), model, tape.oldest(), SampleTapes.END);
                    draw(picture(tape, columns, rows), model.withHelp(2), tape.oldest(), SampleTapes.END);
                }
            }
        }
    }

    @Test
    void allPanesOfAnEarlierInstantAreWhatWasLiveThen() {
        Recording recording = SampleTapes.BUSY.recording();
        List<String> live = new ArrayList<>();
        Tape tape = recording.tape();
        Picture picture = picture(tape, 120, 36);
        for (int i = 0; i < 8; i++) {
            long now = SampleTapes.END - (8 - i) * 11 * SECOND;
            recording.playTo(now);
            live.add(panes(draw(picture, home(DARK), tape.oldest(), now)));
        }
        recording.playTo(SampleTapes.END);
        for (int i = 0; i < 8; i++) {
            Model earlier = home(DARK).with(new Playhead.At(SampleTapes.END - (8 - i) * 11 * SECOND));
            Picture again = picture(tape, 120, 36);
            assertEquals(live.get(i), panes(draw(again, earlier, tape.oldest(), SampleTapes.END)), "instant " + i);
        }
    }

    /** Everything but the bars, which show where the playhead is. */
    private static String panes(Grid grid) {
        String[] rows = primetime.cell.Picture.rows(grid).split("\n");
        return String.join("\n", List.of(rows).subList(0, rows.length - 3));
    }

    @Test
    void aThousandSteadyFramesMakeNextToNoGarbage() {
        Tape tape = SampleTapes.BUSY.tape();
        Picture picture = picture(tape, 120, 36);
        Model model = home(DARK);
        long[] now = { SampleTapes.END };
        draw(picture, model, tape.oldest(), now[0]);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        for (int i = 0; i < 300; i++) {
            frame(picture, model, tape, now);
        }
        long before = threads.getThreadAllocatedBytes(thread);
        int changed = 0;
        for (int i = 0; i < 1000; i++) {
            changed += frame(picture, model, tape, now) ? 1 : 0;
        }
        long each = (threads.getThreadAllocatedBytes(thread) - before) / 1000;
        System.out.println("a steady frame at 120x36 allocates " + each + " bytes; " + changed + " of 1000 changed");
        assertTrue(each < 1500, each + " bytes a frame");
    }

    private static boolean frame(Picture picture, Model model, Tape tape, long[] now) {
        now[0] += Loop.FRAME;
        picture.move(model.playhead(), now[0]);
        return picture.draw(model, tape.oldest(), LOSSES, false);
    }

    @Test
    void pausingShowsTheInstantItselfAndNotTheFrameBefore() {
        Tape tape = SampleTapes.BUSY.tape();
        Model live = home(DARK);
        for (long at = SampleTapes.END - 3 * SECOND; at < SampleTapes.END; at += 37_000_000) {
            Model paused = live.with(new Playhead.At(at));
            Picture watched = picture(tape, 120, 36);
            draw(watched, live, tape.oldest(), at - 60_000_000);
            String shown = panes(draw(watched, paused, tape.oldest(), SampleTapes.END));
            assertEquals(panes(draw(picture(tape, 120, 36), paused, tape.oldest(), SampleTapes.END)), shown);
        }
    }

    @Test
    void helpCoversThePageAndGoesWithoutATrace() {
        Tape tape = SampleTapes.BUSY.tape();
        Picture picture = picture(tape, 120, 36);
        String before = primetime.cell.Picture.of(draw(picture, home(DARK), tape.oldest(), SampleTapes.END));
        Model model = home(DARK);
        String covered = primetime.cell.Picture.of(draw(picture, model.withHelp(0), tape.oldest(), SampleTapes.END));
        assertFalse(before.equals(covered));
        assertEquals(before, primetime.cell.Picture.of(draw(picture, model, tape.oldest(), SampleTapes.END)));
    }
}
