package primetime.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.cell.Grid;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.tape.Columns;
import primetime.tape.EventFeed;
import primetime.tape.Inbox;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.ValuesView;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Themes;
import primetime.widget.Look;
import primetime.widget.StatusLine;
import primetime.widget.Widget;

class LoopTest {
    private static final long MILLI = 1_000_000;
    private final Tape tape = new Tape();
    private final Inbox inbox = new Inbox(16);
    private final List<String> frames = new ArrayList<>();
    private int calls;
    private int draws;
    private boolean busy;
    private int height = 8;
    private String lastRow = "";
    private long now = 5_000 * MILLI;

    /** Shows the newest value of one track. */
    private final Widget number = new Widget() {
        @Override
        public String name() {
            return "number";
        }

        @Override
        public String about() {
            return "a number";
        }

        @Override
        public List<String> tracks() {
            return List.of("t");
        }

        @Override
        public boolean filters() {
            return true;
        }

        @Override
        public int title(Look look, Canvas line, int column) {
            return column;
        }

        @Override
        public void draw(Look look, Canvas canvas) {
            draws++;
            canvas.text(0, 0, "n=" + look.window().values("t").latest("n"), look.style(Role.TEXT));
        }
    };

    private final Glass glass = new Glass() {
        @Override
        public boolean show(Grid frame) {
            calls++;
            if (!busy) {
                StringBuilder row = new StringBuilder();
                for (int column = 2; column < 8; column++) {
                    row.append(frame.text(column, 1));
                }
                frames.add(row.toString().strip());
                lastRow = lastRow(frame);
            }
            return !busy;
        }

        private String lastRow(Grid frame) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < frame.columns(); column++) {
                row.append(frame.text(column, frame.rows() - 1));
            }
            return row.toString();
        }

        @Override
        public long dropped() {
            return calls - frames.stream().filter(each -> each.isEmpty() || each.startsWith("n=")).count();
        }

        @Override
        public int columns() {
            return 90;
        }

        @Override
        public int rows() {
            return height;
        }

        @Override
        public void repaint() {
            frames.add("repaint");
        }

        @Override
        public boolean suspend() {
            now += 3_600_000 * MILLI;
            frames.add("stopped");
            return true;
        }

        @Override
        public void resume() {
            frames.add("goes on");
        }
    };

    private Loop loop(Runnable... steps) {
        tape.values("t", 10_000);
        Page page = Page.of("home", List.of(number), Layout.TILED);
        Loop[] loop = new Loop[1];
        int[] step = { 0 };
        // Time is what the loop looks at: each look moves it on by a frame and plays one step.
        loop[0] = new Loop(Model.start(page, List.of(Themes.load("mono")), 0), tape, inbox, new EventFeed(4),
                List.of("t"), new Picture(tape, new StatusLine("test")), glass, () -> {
                    now += Loop.FRAME;
                    if (step[0] < steps.length) {
                        steps[step[0]++].run();
                    } else {
                        loop[0].offer(new Input.Ended(7, "done"));
                    }
                    return now;
                });
        return loop[0];
    }

    private void sample(long value) {
        inbox.offer(new Sample("t", now, 0, 0, Columns.of("n"), new long[] { value }));
    }

    private static void nothing() {
        // Time alone passes.
    }

    @Test
    void whatEndsItIsWhatItAnswers() {
        assertEquals(new Input.Ended(7, "done"), loop().run());
    }

    @Test
    void aSampleIsOnScreenWithTheNextFrame() {
        loop(LoopTest::nothing, () -> sample(41), LoopTest::nothing, LoopTest::nothing, () -> sample(42),
                LoopTest::nothing, LoopTest::nothing, LoopTest::nothing, LoopTest::nothing).run();
        assertTrue(frames.contains("n=41"), frames.toString());
        assertEquals("n=42", frames.get(frames.size() - 1));
    }

    @Test
    void aPaneWhoseTracksDidNotChangeIsNotDrawnAgain() {
        Runnable[] idle = new Runnable[60];
        java.util.Arrays.fill(idle, (Runnable) LoopTest::nothing);
        loop(idle).run();
        assertEquals(1, draws);
    }

    @Test
    void aFigureOfTheStatusLineIsNoOlderThanThatOfAPane() {
        tape.values("load", 10);
        Runnable[] steps = new Runnable[6];
        java.util.Arrays.fill(steps, (Runnable) LoopTest::nothing);
        steps[1] = () -> load(123);
        steps[3] = () -> load(245);
        long before = now / 1000 / MILLI;
        loop(steps).run();
        assertEquals(before, now / 1000 / MILLI, "within one second, at which it would be drawn anyway");
        assertTrue(lastRow.contains("2.45"), lastRow);
    }

    private void load(long hundredths) {
        inbox.offer(new Sample("load", now, 0, 0, Columns.of("load1_centi"), new long[] { hundredths }));
    }

    @Test
    void aFrameThatTheTerminalDidNotTakeIsShownLater() {
        Runnable[] steps = new Runnable[40];
        java.util.Arrays.fill(steps, (Runnable) LoopTest::nothing);
        steps[1] = () -> sample(1);
        steps[2] = () -> busy = true;
        steps[8] = () -> sample(2);
        steps[25] = () -> busy = false;
        loop(steps).run();
        assertEquals("n=2", frames.get(frames.size() - 1));
        assertTrue(calls > frames.size(), "it was offered while the terminal was busy");
    }

    @Test
    void whatTheTerminalDidNotTakeIsCountedInTheLastRow() {
        height = 20;
        Runnable[] steps = new Runnable[40];
        java.util.Arrays.fill(steps, (Runnable) LoopTest::nothing);
        steps[2] = () -> busy = true;
        steps[8] = () -> sample(2);
        steps[25] = () -> busy = false;
        loop(steps).run();
        assertTrue(glass.dropped() > 0);
        assertTrue(lastRow.contains(", " + glass.dropped() + " frames late"), lastRow);
    }

    @Test
    void keysThatFindNoRoomAreCountedAndLeaveSomeForWhatIsNoKey() {
        height = 20;
        Runnable[] steps = new Runnable[300];
        java.util.Arrays.fill(steps, (Runnable) LoopTest::nothing);
        Loop loop = loop(steps);
        for (int i = 0; i < 1000; i++) {
            loop.offer(new Input.Pressed(new KeyStroke('.', false, false)));
        }
        loop.offer(new Input.Told("the file says something else"));
        loop.run();
        assertTrue(lastRow.contains("the file says something else"), lastRow);
        assertTrue(lastRow.contains(", " + (1000 - (256 - 32)) + " keys lost"), lastRow);
    }

    @Test
    void ofAPasteOnlyWhatAPromptWasToTakeIsLost() {
        height = 20;
        Runnable[] steps = new Runnable[20];
        java.util.Arrays.fill(steps, (Runnable) LoopTest::nothing);
        Loop[] loop = new Loop[1];
        steps[2] = () -> loop[0].offer(new Input.Pasted("a", 5000));
        steps[6] = () -> loop[0].offer(new Input.Pressed(new KeyStroke('/', false, false)));
        steps[10] = () -> loop[0].offer(new Input.Pasted("b", 17));
        loop[0] = loop(steps);
        loop[0].run();
        assertTrue(lastRow.contains(", 17 B of pastes lost"), lastRow);
    }

    @Test
    void timeWhileStoppedIsAGapAndGivesNoRate() {
        Runnable[] steps = new Runnable[30];
        java.util.Arrays.fill(steps, (Runnable) LoopTest::nothing);
        Loop[] loop = new Loop[1];
        steps[1] = () -> sample(1);
        steps[10] = () -> {
            loop[0].offer(new Input.Suspended());
            loop[0].offer(new Input.Continued());
        };
        steps[20] = () -> sample(1_000_000);
        loop[0] = loop(steps);
        loop[0].run();
        Window window = new Window(tape);
        window.move(now);
        ValuesView view = window.values("t");
        assertEquals(1, view.gaps());
        assertEquals(1_000_000, view.latest("n"));
        assertTrue(Double.isNaN(view.rate("n")));
        assertEquals(frames.indexOf("stopped") + 1, frames.indexOf("goes on"), "no frame while stopped");
    }

    @Test
    void aStopThatIsToldOnlyAfterTheNextSampleIsAGapAllTheSame() {
        Runnable[] steps = new Runnable[30];
        java.util.Arrays.fill(steps, (Runnable) LoopTest::nothing);
        Loop[] loop = new Loop[1];
        steps[1] = () -> sample(1);
        steps[10] = () -> {
            now += 10_000 * MILLI;
            sample(1_000_000);
        };
        steps[11] = () -> loop[0].offer(new Input.Continued());
        loop[0] = loop(steps);
        loop[0].run();
        Window window = new Window(tape);
        window.move(now);
        ValuesView view = window.values("t");
        assertEquals(1_000_000, view.latest("n"));
        assertEquals(1, view.gaps());
        assertTrue(Double.isNaN(view.rate("n")));
    }

    @Test
    void keysAreNeverLostBehindAFullQueueOfKeysWhenTheEndComes() {
        Loop loop = loop();
        for (int i = 0; i < 1000; i++) {
            loop.offer(new Input.Pressed(new KeyStroke('z', false, false)));
        }
        loop.offer(new Input.Ended(130, ""));
        assertEquals(130, loop.run().exitCode());
    }

    @Test
    void aMarkOfThePersonStandsOnTheTapeWhereThePlayheadIs() {
        Runnable[] steps = new Runnable[30];
        java.util.Arrays.fill(steps, (Runnable) LoopTest::nothing);
        Loop[] loop = new Loop[1];
        long[] pressed = new long[1];
        steps[1] = () -> sample(1);
        steps[5] = () -> {
            pressed[0] = now;
            loop[0].offer(new Input.Pressed(new KeyStroke(' ', false, false)));
        };
        steps[20] = () -> loop[0].offer(new Input.Pressed(new KeyStroke('m', false, false)));
        loop[0] = loop(steps);
        loop[0].run();
        Window window = new Window(tape);
        window.move(now);
        assertEquals(1, window.marks().count());
        assertEquals(MarkWalk.OWN, window.marks().track(0));
        assertEquals(pressed[0], window.marks().at(0), Loop.FRAME, "where it was paused, but for a frame");
        assertTrue(window.marks().seen(0) > pressed[0] + 10 * Loop.FRAME, "and not when the key came");
    }
}
