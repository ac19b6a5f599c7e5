package primetime.widget;

import primetime.cell.Canvas;
import primetime.tape.LatenciesView;
import primetime.theme.Role;

/** The lines beneath every view: as many as there is room for, the ones that matter most first. */
final class LatencySummary {
    private static final int COLUMNS_FOR_TABLE = 50;
    private static final int ROWS_FOR_TABLE = 12;
    private static final int ROWS_FOR_MOMENTS = 7;
    private static final int ROWS_FOR_COUNTS = 13;
    private static final int ROWS_FOR_READINGS = 14;
    /** The other readings in the order in which they deserve a row. */
    private static final Reading[] OTHERS = { Reading.CORRECTED, Reading.ABSOLUTE, Reading.RELATIVE, Reading.POLLS };
    private final LatencyTable tabled = new LatencyTable();
    private final LatencyFigures figures = new LatencyFigures();
    private boolean table;
    private boolean moments;
    private boolean counts;
    private int others;

    /** Decides what is shown of so many rows in all; answers how many of them that takes. */
    int plan(int columns, int rows, LatencyReadings readings) {
        table = columns >= COLUMNS_FOR_TABLE && rows >= ROWS_FOR_TABLE;
        moments = rows >= ROWS_FOR_MOMENTS && !(table && LatencyTable.hasMoments(columns))
                || rows == 2 || rows == 3;
        counts = rows >= ROWS_FOR_COUNTS || rows == 3;
        others = Math.min(Math.max(0, rows - ROWS_FOR_READINGS + 1), count(readings));
        return rows();
    }

    /** Shows as many more lines as there are, up to so many; answers how many rows it takes now. */
    int extend(int spare, int columns, LatencyReadings readings) {
        int left = spare;
        if (left > 0 && !moments && !(table && LatencyTable.hasMoments(columns))) {
            moments = true;
            left--;
        }
        if (left > 0 && !counts) {
            counts = true;
            left--;
        }
        others = Math.min(count(readings), others + left);
        return rows();
    }

    private int rows() {
        return 1 + (table ? 1 : 0) + (moments ? 1 : 0) + (counts ? 1 : 0) + others;
    }

    private static int count(LatencyReadings readings) {
        int count = 0;
        for (Reading each : OTHERS) {
            count += each != readings.main() && readings.has(each) ? 1 : 0;
        }
        return count;
    }

    /** Draws what was planned. */
    void draw(Look look, Canvas canvas, LatencyReadings readings, boolean spike) {
        LatenciesView view = readings.main().view(look.window());
        int row = 0;
        if (table) {
            tabled.head(look, canvas, row++);
            tabled.row(look, canvas, row++, readings.main(), readings.stats(), Role.STRONG,
                    spike ? Role.BAD : Role.STRONG);
        } else {
            figures.line(look, canvas, row++, readings.stats(), spike);
        }
        // All are drawn in the order of the readings, whichever were chosen.
        for (int i = 0; i < Reading.count(); i++) {
            Reading each = Reading.of(i);
            if (isChosen(each, readings)) {
                if (table) {
                    tabled.row(look, canvas, row++, each, readings.stats(each), Role.TEXT, Role.TEXT);
                } else {
                    figures.brief(look, canvas, row++, each, readings.stats(each));
                }
            }
        }
        if (moments) {
            figures.moments(look, canvas, row++, readings.stats());
        }
        if (counts) {
            figures.counts(look, canvas, row, readings.stats(), view);
        }
    }

    private boolean isChosen(Reading reading, LatencyReadings readings) {
        int left = others;
        for (Reading each : OTHERS) {
            if (each != readings.main() && readings.has(each) && left-- > 0 && each == reading) {
                return true;
            }
        }
        return false;
    }
}
