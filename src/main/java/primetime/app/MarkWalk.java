package primetime.app;

import primetime.cell.Figures;
import primetime.tape.Mark;
import primetime.tape.MarksView;
import primetime.tape.Playhead;
import primetime.tape.Window;

/**
 * From mark to mark. The playhead goes to where a mark can be seen with all that led to it: for what was measured that is
 * when it came onto the tape, somewhat after it happened; for what the person marked, the very instant that was shown.
 */
final class MarkWalk {
    /** What a person's own marks are about: no track. */
    static final String OWN = "mark";
    private static final long NONE = -1;

    private MarkWalk() {
    }

    /** A mark of the person at an instant, monotonic ns. */
    static Mark mark(long instant) {
        return new Mark(OWN, instant, 0, "mark");
    }

    /** The model after a mark was put where the playhead is. */
    static Model marked(Model model, Update.Surroundings around) {
        StringBuilder out = new StringBuilder("mark");
        at(out, model.playhead().end(around.now()), around.live());
        return model.withMessage(out.toString());
    }

    static Model previous(Model model, Update.Surroundings around) {
        return go(model, around, false);
    }

    static Model next(Model model, Update.Surroundings around) {
        return go(model, around, true);
    }

    private static Model go(Model model, Update.Surroundings around, boolean later) {
        MarksView marks = around.live().marks();
        long end = model.playhead().end(around.now());
        long found = NONE;
        for (long mark = marks.first(); mark < marks.count(); mark++) {
            long here = place(marks, mark);
            boolean beyond = later ? here > end : here < end && here >= around.oldest();
            if (beyond && (found == NONE || (later ? here < place(marks, found) : here >= place(marks, found)))) {
                found = mark;
            }
        }
        if (found == NONE) {
            return model.withMessage(
                    marks.isEmpty() ? "no marks yet; m makes one" : later ? "no later mark" : "no earlier mark");
        }
        return model.with(new Playhead.At(place(marks, found))).withMessage(words(marks, found, around.live()));
    }

    /** To what the time bar shows in a column, which is its last instant, or the latest mark that is drawn there. */
    static Model click(Model model, Update.Surroundings around, int column) {
        MarksView marks = around.live().marks();
        long found = NONE;
        for (long mark = marks.first(); mark < marks.count(); mark++) {
            found = around.scale().column(marks.at(mark), around.now()) == column ? mark : found;
        }
        if (found != NONE) {
            return model.with(new Playhead.At(place(marks, found))).withMessage(words(marks, found, around.live()));
        }
        long instant = around.scale().instant(column, around.now());
        return model
                .with(instant >= around.now() ? Playhead.LIVE : new Playhead.At(Math.max(around.first(), instant)));
    }

    /** Where the playhead must be for a mark to be seen, monotonic ns. */
    private static long place(MarksView marks, long mark) {
        return marks.track(mark).equals(OWN) ? marks.at(mark) : marks.seen(mark);
    }

    /** {@code spike 12.3 ms at 11:42:31.204: woken late}. */
    private static String words(MarksView marks, long mark, Window live) {
        StringBuilder out = new StringBuilder();
        double nanos = marks.nanos(mark);
        if (nanos > 0) {
            int unit = nanos < 999_500 ? 0 : nanos < 999_500_000 ? 1 : 2;
            out.append("spike ");
            int from = out.length();
            Figures.three(out, nanos / (unit == 0 ? 1e3 : unit == 1 ? 1e6 : 1e9));
            while (out.charAt(from) == ' ') {
                out.deleteCharAt(from);
            }
            out.append(unit == 0 ? " µs" : unit == 1 ? " ms" : " s");
        } else {
            out.append(marks.text(mark));
        }
        at(out, marks.at(mark), live);
        return nanos > 0 ? out.append(": ").append(marks.text(mark)).toString() : out.toString();
    }

    private static void at(StringBuilder out, long instant, Window live) {
        long millis = live.localMillis(instant);
        if (millis != 0) {
            Figures.clock(out.append(" at "), millis, true);
        }
    }
}
