package primetime.widget;

import primetime.tape.Sample;
import primetime.tape.ValuesView;

/** What changed within the last minute or so: long enough for an eye to catch, short enough to be news. */
final class Lately {
    /** So many readings, which come about once a second. */
    private static final long READINGS = 60;

    private Lately() {
    }

    /** By how much a counter grew lately; 0 where it did not, went down, or where nobody knows. */
    static long added(ValuesView view, String column) {
        long now = view.latest(column);
        long back = Math.min(READINGS, view.count() - view.first() - 1);
        while (back > 0 && view.back(column, back) == Sample.UNKNOWN) {
            back--;
        }
        return now == Sample.UNKNOWN || back <= 0 ? 0 : Math.max(0, now - view.back(column, back));
    }
}
