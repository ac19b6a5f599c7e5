package primetime.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntSupplier;

/** One line on the terminal that says how far a latency test is, twice a second, and vanishes at its end. */
public final class LatencyProgress {
    private static final long EVERY = 500_000_000;
    private static final double SECOND = 1e9;
    private static final double MICRO = 1e3;
    /** Where a terminal does not tell how wide it is. */
    private static final int USUAL_COLUMNS = 80;
    private final LatencyTally tally;
    private final PrintStream terminal;
    private final boolean isOn;
    private final IntSupplier columns;
    private final StringBuilder line = new StringBuilder();
    private long shownAt = -EVERY;

    /**
     * @param isOn nothing is ever written where it is not
     * @param columns how wide the terminal is now; 0 where it does not tell
     */
    public LatencyProgress(LatencyTally tally, PrintStream terminal, boolean isOn, IntSupplier columns) {
        this.tally = tally;
        this.terminal = terminal;
        this.isOn = isOn;
        this.columns = columns;
    }

    /** @param passed since the start, ns */
    public void show(long passed) {
        if (!isOn || passed - shownAt < EVERY || tally.taken() == 0) {
            return;
        }
        shownAt = passed;
        long nanos = tally.choice().nanos();
        int told = columns.getAsInt();
        // One less: a line that fills its row has the cursor in the next on some terminals.
        int room = (told > 0 ? told : USUAL_COLUMNS) - 1;
        line.setLength(0);
        add(room, nanos > 0 ? "%.0f s of %.0f" : "%.0f s", passed / SECOND, nanos / SECOND);
        add(room, "  max %.1f us", tally.first().getMaxValue() / MICRO);
        add(room, "  50%% %.1f us", tally.first().getValueAtPercentile(50) / MICRO);
        add(room, "  99%% %.1f us", tally.first().getValueAtPercentile(99) / MICRO);
        add(room, "  %d samples", tally.taken());
        terminal.print("\r" + line + "\u001b[K");
        terminal.flush();
    }

    /** Appends a piece, or nothing where it does not fit: a line that wraps could not be taken away. */
    private void add(int room, String format, Object... figures) {
        String piece = String.format(Locale.ROOT, format, figures);
        line.append(line.length() + piece.length() <= room ? piece : "");
    }

    /** Takes the line away. */
    public void erase() {
        if (isOn && shownAt >= 0) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }
}
