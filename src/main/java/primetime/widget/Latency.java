package primetime.widget;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import java.util.Locale;
import primetime.cell.Canvas;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.tape.Fault;
import primetime.tape.LatenciesView;

/**
 * How late the kernel wakes a thread that asked to sleep, in views that {@code v} walks through:
 * <ol>
 * <li>a heat map of time (a column a second, the newest at the right) and latency (upwards), with the times of day, the
 * marks and the worst spike beneath it;
 * <li>a histogram, and beside it that of how late this program's own polls ran;
 * <li>the curves of percentiles, where the relative reading stands against the absolute and the corrected one;
 * <li>a small heat map for every processor that is measured by itself;
 * <li>the same for every canary, where there are any: fsync, spawn, DNS, connect.
 * </ol>
 * The figures beneath are those of just what the map shows or would show, whatever the view.
 *
 * <p><b>Where it comes from.</b> Tracks {@code latency} (wake minus start minus interval), {@code latency.absolute} (wake
 * minus schedule), {@code latency.corrected} (the same, with the samples added that a stall kept from being taken),
 * {@code latency.polls}, {@code latency.cpu0} and on, {@code latency.fsync} and the like: interval histograms, one a
 * second. Track {@code loop}: with which priority, method and interval, and the threshold (an arrow on the axis) above
 * which a mark is made. Figures are explained in {@link LatencyStats}. The cause of a spike comes from track
 * {@code events}, if that is recorded; it is not drawn again for that track's sake.
 *
 * <p><b>Honesty.</b> Where nobody measured, the map is hatched. Samples that overlap a pause of our own virtual machine
 * are counted as such.
 *
 * <p><b>Keys.</b> {@code v} the next view; {@code r} the next reading: what map, histogram, title and the first line of
 * figures are about, relative, absolute or corrected; {@code y} logarithmic or linear; {@code s} leave samples in JVM
 * pauses out, and in again.
 *
 * <p><b>With less room</b>, in this order: other readings go; the table of percentiles becomes a line of the most
 * important ones; counts, moments, times and the axis go; only the line remains.
 */
public final class Latency implements Widget {
    private static final List<String> TRACKS = List.of("latency", "latency.absolute", "latency.corrected",
            "latency.polls", "loop", "marks");
    private static final List<WidgetKey> KEYS = List.of( //
            new WidgetKey("v", "map, histogram, curve, a map for each processor, or for each canary", "view"),
            new WidgetKey("r", "the reading that is drawn: relative, absolute, or corrected", "reading"),
            new WidgetKey("y", "a linear axis; again: logarithmic", ""),
            new WidgetKey("s", "leave out samples in pauses of our own JVM; again: all", "JVM pauses"));
    private static final int LINEAR = 0;
    private static final int WITHOUT_PAUSED = 1;
    private static final int HEAT = 0;
    private static final int HISTOGRAM = 1;
    private static final int PROCESSORS = 3;
    private static final int CANARIES = 4;
    private static final int VIEWS = 5;
    private static final List<String> VIEW_NAMES = List.of("map", "histogram", "curve", "processors", "canaries");
    private static final Option<String> VIEW = new Option<>("view", new Type.Word(VIEW_NAMES), "map",
            "heat map, histogram, percentile curve, a map for each processor, or for each canary");
    private static final Option<Boolean> LINEAR_AXIS = new Option<>("linear", new Type.Flag(), false,
            "whether the axis is linear, not logarithmic");
    private static final Option<String> READING = new Option<>("reading",
            new Type.Word(List.of("relative", "absolute", "corrected")), "relative",
            "which reading is drawn; the figures of the others stand beside it");
    private static final Option<Boolean> PAUSES = new Option<>("pauses", new Type.Flag(), true,
            "whether samples that overlap a pause of our own JVM are shown");
    private static final int ROWS_FOR_VIEW = 4;
    private static final int ROWS_FOR_TIMES = 6;
    private final LatencyTitle title = new LatencyTitle();
    private final LatencyTracks tracks = new LatencyTracks();
    private final LatencyReadings readings = new LatencyReadings();
    private final LatencyHeat heat = new LatencyHeat();
    private final LatencyHistogram histogram = new LatencyHistogram();
    private final PercentileCurve curve = new PercentileCurve();
    private final SmallMultiples multiples = new SmallMultiples();
    private final LatencySummary summary = new LatencySummary();

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String about() {
        return "how late the kernel wakes a thread: heat map, histogram, percentiles";
    }

    @Override
    public List<String> tracks() {
        return TRACKS;
    }

    @Override
    public List<String> tracks(Look look) {
        return switch (view(look.state())) {
            case PROCESSORS -> tracks.withProcessors(TRACKS, look.window());
            case CANARIES -> tracks.withCanaries(TRACKS, look.window());
            default -> TRACKS;
        };
    }

    @Override
    public List<Option<?>> options() {
        return List.of(VIEW, READING, LINEAR_AXIS, PAUSES);
    }

    @Override
    public ViewState start(Options options) {
        ViewState state = ViewState.START.withVariant(VIEW_NAMES.indexOf(options.get(VIEW)));
        state = options.get(LINEAR_AXIS) ? state.withToggle(LINEAR) : state;
        state = Reading.valueOf(options.get(READING).toUpperCase(Locale.ROOT)).choose(state);
        return options.get(PAUSES) ? state : state.withToggle(WITHOUT_PAUSED);
    }

    @Override
    public Options options(ViewState state) {
        return Options.NONE.with(VIEW, VIEW_NAMES.get(view(state))).with(READING, Reading.wanted(state).label())
                .with(LINEAR_AXIS, state.isToggled(LINEAR)).with(PAUSES, !state.isToggled(WITHOUT_PAUSED));
    }

    @Override
    public List<WidgetKey> keys() {
        return KEYS;
    }

    @Override
    public ViewState press(ViewState state, KeyStroke key, Look look, int rows) {
        if (key.getKeyType() != KeyType.Character) {
            return state;
        }
        return switch (key.getCharacter()) {
            case 'v' -> state.withVariant(next(view(state), look));
            case 'y' -> state.withToggle(LINEAR);
            case 's' -> state.withToggle(WITHOUT_PAUSED);
            case 'r' -> Reading.next(look.window(), state);
            default -> state;
        };
    }

    private int next(int view, Look look) {
        boolean last = view == PROCESSORS && tracks.canaries(look.window()).isEmpty();
        return last ? HEAT : (view + 1) % VIEWS;
    }

    private static int view(ViewState state) {
        return Math.floorMod(state.variant(), VIEWS);
    }

    private void take(Look look, int columns) {
        readings.take(look, columns - LatencyHeat.axis(columns), !look.state().isToggled(WITHOUT_PAUSED));
    }

    @Override
    public int title(Look look, Canvas line, int column) {
        take(look, line.columns());
        return title.write(look, line, column, readings);
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        LatenciesView view = Reading.main(look.window(), look.state()).view(look.window());
        Fault fault = view.fault();
        if (view.isEmpty()) {
            Notice.alone(look, canvas, fault, "waiting for the first second of latencies");
            return;
        }
        int rows = fault == null ? canvas.rows() : Notice.beneath(look, canvas, fault);
        take(look, canvas.columns());
        Canvas room = canvas.sub(0, 0, canvas.columns(), rows);
        switch (view(look.state())) {
            case PROCESSORS -> multiples(look, room, tracks.processors(look.window()),
                    "no processor is measured by itself; primetime --latency-cpus all does");
            case CANARIES -> multiples(look, room, tracks.canaries(look.window()),
                    "no canary is out; primetime --canary spawn sends one, and -h names the others");
            default -> main(look, room);
        }
    }

    private void multiples(Look look, Canvas canvas, List<String> shown, String none) {
        if (shown.isEmpty()) {
            Notice.alone(look, canvas, null, none);
        } else {
            multiples.draw(look, canvas, shown, !look.state().isToggled(WITHOUT_PAUSED),
                    look.state().isToggled(LINEAR));
        }
    }

    private void main(Look look, Canvas canvas) {
        int view = view(look.state());
        int rows = canvas.rows();
        boolean timed = view == HEAT && rows >= ROWS_FOR_TIMES;
        int beneath = summary.plan(canvas.columns(), rows, readings);
        if (view == HEAT && rows >= ROWS_FOR_VIEW) {
            int spare = LatencyHeat.spare(rows - beneath - (timed ? 1 : 0));
            beneath = summary.extend(spare, canvas.columns(), readings);
        }
        boolean spiked = heat.find(look, readings);
        if (rows >= ROWS_FOR_VIEW) {
            picture(look, canvas.sub(0, 0, canvas.columns(), rows - beneath), view, timed);
            summary.draw(look, canvas.sub(0, rows - beneath, canvas.columns(), beneath), readings, spiked);
        } else {
            summary.draw(look, canvas, readings, spiked);
        }
    }

    private void picture(Look look, Canvas canvas, int view, boolean timed) {
        boolean linear = look.state().isToggled(LINEAR);
        if (view == HEAT) {
            heat.draw(look, canvas, readings, timed, !look.state().isToggled(WITHOUT_PAUSED), linear);
        } else if (view == HISTOGRAM) {
            histogram.draw(look, canvas, readings, linear);
        } else {
            curve.draw(look, canvas, readings, linear);
        }
    }
}
