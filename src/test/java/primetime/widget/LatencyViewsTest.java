package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.option.Option;
import primetime.option.Options;
import primetime.tape.Fault;
import primetime.tape.LatencyIntervals;
import primetime.tape.LatencyTick;
import primetime.tape.Tape;
import primetime.tape.Window;

/** What holds for all views of the latency pane, and what each of them must show. */
class LatencyViewsTest {
    private static final int VIEWS = 5;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;

    private static ViewState press(ViewState state, char key, Window window) {
        return new Latency().press(state, new KeyStroke(key, false, false), Stage.look(window), 20);
    }

    @Test
    void vWalksThroughTheViewsAndPassesCanariesWhereThereAreNone() {
        ViewState state = ViewState.START;
        StringBuilder walked = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            state = press(state, 'v', SampleTapes.BUSY.window());
            walked.append(state.variant());
        }
        assertEquals("123401", walked.toString());
        assertEquals(0, press(ViewState.START.withVariant(3), 'v', SampleTapes.POLLED.window()).variant());
    }

    @Test
    void rWalksThroughTheReadingsAndTheTitleSaysWhich() {
        Window window = SampleTapes.BUSY.window();
        ViewState state = ViewState.START;
        StringBuilder walked = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            Grid pane = Stage.pane(new Latency(), new Look(window, Stage.DARK, state), 98, 26);
            String[] rows = Stage.all(pane).split("\n");
            int head = 0;
            while (!rows[head].contains("p99.99")) {
                head++;
            }
            String first = rows[head + 1].strip().split(" ")[0];
            assertEquals(!first.equals("relative"), Stage.title(pane).contains(first), Stage.title(pane));
            walked.append(first).append(' ').append(Stage.all(pane).contains("64 ms: 201") ? "stall " : "");
            state = press(state, 'r', window);
        }
        assertEquals("relative absolute stall corrected stall ", walked.toString());
        assertEquals(ViewState.START, state);
        assertEquals(ViewState.START, press(ViewState.START, 'r', SampleTapes.EMPTY.window()), "there is no other");
    }

    @Test
    void theConfigurationCanChooseTheReading() {
        Latency latency = new Latency();
        for (String reading : List.of("relative", "absolute", "corrected")) {
            Options options = Options.NONE;
            for (Option<?> each : latency.options()) {
                options = each.name().equals("reading") ? with(options, each, reading) : options;
            }
            assertEquals(Reading.valueOf(reading.toUpperCase(Locale.ROOT)).choose(ViewState.START),
                    latency.start(options));
            Grid pane = Stage.pane(latency, new Look(SampleTapes.BUSY.window(), Stage.DARK, latency.start(options)),
                    98, 26);
            assertEquals(!reading.equals("relative"), Stage.title(pane).contains(reading));
        }
    }

    @SuppressWarnings("unchecked") // It is an option of words.
    private static Options with(Options options, Option<?> option, String value) {
        return options.with((Option<String>) option, value);
    }

    @Test
    void aCanaryThatOnlyFailsIsThereWithItsReason() {
        Recording recording = new Recording();
        recording.note(new LatencyTick("latency", 0, SECOND, 1, 5000, 5000, 5000, 0,
                new long[] { LatencyTick.pair(5000, 1) }));
        recording.note(new LatencyTick("latency.spawn", 0, SECOND, 1, 800_000, 800_000, 800_000, 0,
                new long[] { LatencyTick.pair(800_000, 1) }));
        recording.note(new Fault("latency.connect", SECOND, "connect 127.0.0.1:1", "connection refused", ""));
        recording.playTo(2 * SECOND);
        Window window = new Window(recording.tape());
        window.move(2 * SECOND);
        assertEquals(4, press(ViewState.START.withVariant(3), 'v', window).variant());
        ViewState canaries = ViewState.START.withVariant(4);
        for (int rows : new int[] { 20, 3 }) {
            String all = Stage.all(Stage.pane(new Latency(), new Look(window, Stage.DARK, canaries), 98, rows));
            assertTrue(all.contains("connection refused"), all);
            assertTrue(all.contains("spawn   p99"), all);
        }
    }

    @Test
    void sLeavesPausedSamplesOutAndTheTitleSaysSo() {
        Window window = SampleTapes.BUSY.window();
        ViewState without = press(ViewState.START, 's', window);
        Grid pane = Stage.pane(new Latency(), new Look(window, Stage.DARK, without), 98, 26);
        assertTrue(Stage.title(pane).contains(" in JVM pauses hidden"), Stage.title(pane));
        assertTrue(Stage.all(pane).contains(" samples, left out"), Stage.all(pane));
        assertEquals(ViewState.START, press(without, 's', window));
        String all = Stage.title(Stage.pane(new Latency(), Stage.look(window), 98, 26));
        assertFalse(all.contains("hidden"), all);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 3 })
    void aViewAtThePlayheadLooksAsItDidLive(int toggles) {
        for (int view = 0; view < VIEWS; view++) {
            ViewState state = ViewState.START.withVariant(view);
            for (int bit = 0; bit < 2; bit++) {
                state = (toggles >> bit & 1) == 0 ? state : state.withToggle(bit);
            }
            Recording recording = SampleTapes.GAP.recording();
            Window window = new Window(recording.tape());
            Latency widget = new Latency();
            List<String> live = new ArrayList<>();
            long step = 19_654_321_987L;
            for (long at = SampleTapes.START + step; at < SampleTapes.END; at += step) {
                recording.playTo(at);
                window.move(at);
                live.add(Picture.of(Stage.pane(widget, new Look(window, Stage.DARK, state), 98, 26)));
            }
            recording.playTo(SampleTapes.END);
            for (int i = live.size() - 1; i >= 0; i--) {
                window.move(SampleTapes.START + (i + 1) * step);
                assertEquals(live.get(i), Picture.of(Stage.pane(widget, new Look(window, Stage.DARK, state), 98, 26)));
            }
        }
    }

    @Test
    void aSteadyFrameOfAnyViewMakesNoGarbage() {
        Window window = SampleTapes.BUSY.window();
        Canvas canvas = new Canvas(new Grid(new Clusters(), 116, 31));
        Canvas line = canvas.sub(0, 0, 116, 1);
        for (int view = 0; view < VIEWS; view++) {
            Look look = new Look(window, Stage.DARK, ViewState.START.withVariant(view));
            Latency widget = new Latency();
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = 0;
            for (int frame = -300; frame < 300; frame++) {
                before = frame == 0 ? threads.getCurrentThreadAllocatedBytes() : before;
                // Frames as they come, so that ticks come with some of them.
                window.move(SampleTapes.END - 20 * SECOND + Math.floorMod(frame, 300) * 33 * MILLI);
                widget.title(look, line, 8);
                widget.draw(look, canvas);
            }
            long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 300;
            // Not one object a frame; the curve makes a few now and then, 14 bytes on the average.
            assertTrue(bytes <= (view == 2 ? 15 : 0), "view " + view + " allocates " + bytes + " bytes a frame");
        }
    }

    /** A thread that is to be woken every millisecond, and once is not for ten seconds. */
    private static Window stalled() {
        Tape tape = new Tape();
        LatencyIntervals absolute = new LatencyIntervals();
        LatencyIntervals corrected = new LatencyIntervals();
        tape.latencies("latency", 1 << 20);
        tape.latencies("latency.absolute", 1 << 20);
        tape.latencies("latency.corrected", 1 << 22);
        long from = 0;
        for (long at = MILLI; at < 60 * SECOND; at += MILLI) {
            boolean stall = at == 30 * SECOND;
            absolute.record(stall ? 10 * SECOND : 5_000, false);
            corrected.recordCorrected(stall ? 10 * SECOND : 5_000, MILLI, false);
            at += stall ? 10 * SECOND : 0;
            if (at - from >= SECOND) {
                tape.append(absolute.take("latency.absolute", from, at), at);
                tape.append(corrected.take("latency.corrected", from, at), at);
                from = at;
            }
        }
        Window window = new Window(tape);
        window.move(60 * SECOND);
        return window;
    }

    @Test
    void aStallOfTenSecondsIsInTheMapAndInTheCorrectedPercentiles() {
        Window window = stalled();
        Grid pane = Stage.pane(new Latency(), Stage.look(window), 98, 26);
        String all = Stage.all(pane);
        assertTrue(Stage.title(pane).contains("absolute"), "the only reading that was taken");
        assertTrue(all.contains("10 s ▲"), all);
        assertTrue(all.matches("(?s).* 10s +/{9,10}[▄▀].*"), "at its height behind a gap of its length\n" + all);
        String[] rows = all.split("\n");
        int head = 0;
        while (!rows[head].contains("p99.99")) {
            head++;
        }
        int end = rows[head].indexOf("p99.9 ") + 5;
        assertEquals("5.0 µs", rows[head + 1].substring(end - 6, end), "one sample of fifty thousand hides");
        // Of 50 000 + 10 000 samples 0.1 % are worse than all but the worst 60 of the stall: 9.94 s.
        assertEquals("9.9 s ", rows[head + 2].substring(end - 6, Math.min(end, rows[head + 2].length())));
    }

    @Test
    void theCurveOfTheCorrectedReadingLeavesThatOfTheUncorrected() {
        Look look = new Look(stalled(), Stage.ASCII, ViewState.START.withVariant(2));
        String[] rows = Stage.all(Stage.pane(new Latency(), look, 98, 26)).split("\n");
        int high = 0;
        for (int row = 0; row < 8; row++) {
            high += rows[row].replaceAll("[^x]", "").length();
        }
        assertTrue(high > 20, "corrected, from the 84th percentile on, seconds");
    }
}
