package primetime.widget;

import primetime.tape.Sample;
import primetime.tape.ValuesView;

/** What a track says of this very moment: nothing where its newest reading is long past or a fault has come since. */
final class Now {
    private Now() {
    }

    static boolean isKnown(ValuesView view) {
        return !view.isEmpty() && !view.isStale() && view.fault() == null;
    }

    /** The newest value, or {@link Sample#UNKNOWN}. */
    static long value(ValuesView view, String column) {
        return isKnown(view) ? view.latest(column) : Sample.UNKNOWN;
    }

    /** The newest value times {@code factor}, or NaN. */
    static double value(ValuesView view, String column, double factor) {
        return isKnown(view) ? view.latest(column, factor) : Double.NaN;
    }

    /** The increase a second of a counter between the last two readings, or NaN. */
    static double rate(ValuesView view, String column) {
        return isKnown(view) ? view.rate(column) : Double.NaN;
    }
}
