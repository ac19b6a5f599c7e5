package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import primetime.tape.LatenciesView;
import primetime.tape.LatencyTick;
import primetime.tape.Tape;
import primetime.tape.Window;

class TickColumnsTest {
    private static final long MILLI = 1_000_000;
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);

    /** Ticks of 997 ms that end at these numbers of intervals. */
    private String placed(int columns, long now, long... ends) {
        tape.latencies("latency", 1 << 20);
        for (long end : ends) {
            long at = end * 997 * MILLI;
            tape.append(new LatencyTick("latency", at - 993 * MILLI, at, 1, 5000, 5000, 5000, 0, new long[] { 0 }), at);
        }
        window.move(now * 997 * MILLI);
        LatenciesView view = window.latencies("latency");
        TickColumns ticks = new TickColumns().place(view, columns);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            out.append(ticks.tick(i) == TickColumns.NONE ? "." : Long.toString(ticks.tick(i)));
        }
        return out.append(' ').append(ticks.first()).toString();
    }

    @Test
    void theNewestIsAtTheRight() {
        assertEquals("..012 0", placed(5, 12, 10, 11, 12));
    }

    @Test
    void onlyAsManyAsThereIsRoomFor() {
        assertEquals("345 3", placed(3, 15, 10, 11, 12, 13, 14, 15));
    }

    @Test
    void missingTicksAreEmptyColumns() {
        assertEquals(".01...23 0", placed(8, 16, 10, 11, 15, 16));
    }

    @Test
    void aLongAbsenceEmptiesTheWindow() {
        assertEquals("....2 2", placed(5, 100_000, 10, 11, 100_000));
    }

    @Test
    void whereNothingComesAnyMoreTheRightStaysEmpty() {
        assertEquals("01... 0", placed(5, 20, 10, 11));
    }

    @Test
    void nothingAtAllPlacesNothing() {
        assertEquals("... 0", placed(3, 20));
        assertEquals(" 0", placed(0, 20));
    }

    @Test
    void aTickThatAStallStretchedDoesNotHideThatNobodyMeasured() {
        tape.latencies("latency", 1 << 20);
        long second = 1000 * MILLI;
        for (int end : new int[] { 10, 11, 12, 18, 19 }) {
            long from = end == 18 ? 12 : end - 1;
            tape.append(
                    new LatencyTick("latency", from * second, end * second, 1, 5000, 5000, 5000, 0, new long[] { 0 }),
                    end * second);
        }
        window.move(19 * second);
        LatenciesView view = window.latencies("latency");
        TickColumns ticks = new TickColumns().place(view, 12);
        StringBuilder gaps = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            gaps.append(ticks.isGap(view, i) ? '/' : ticks.tick(i) == TickColumns.NONE ? ' ' : '#');
        }
        assertEquals("  ###/////##", gaps.toString(), "and what lies before the first is no gap");
    }
}
