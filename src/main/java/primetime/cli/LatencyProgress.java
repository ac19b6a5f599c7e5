package primetime.cli;

import java.io.PrintStream;
import java.util.Locale;

/** One line on the terminal that says how far a latency test is, twice a second, and vanishes at its end. */
public final class LatencyProgress {
    private static final long EVERY = 500_000_000;
    private static final double SECOND = 1e9;
    private static final double MICRO = 1e3;
    private final LatencyTally tally;
    private final PrintStream terminal;
    private final boolean isOn;
    private long shownAt = -EVERY;

    /** @param isOn nothing is ever written where it is not */
    public LatencyProgress(LatencyTally tally, PrintStream terminal, boolean isOn) {
        this.tally = tally;
        this.terminal = terminal;
        this.isOn = isOn;
    }

    /** @param passed since the start, ns */
    public void show(long passed) {
        if (!isOn || passed - shownAt < EVERY || tally.taken() == 0) {
            return;
        }
        shownAt = passed;
        long nanos = tally.choice().nanos();
        terminal.printf(Locale.ROOT, "\r%.0f s%s  %d samples  50%% %.1f us  99%% %.1f us  max %.1f us\u001b[K",
                passed / SECOND, nanos > 0 ? String.format(Locale.ROOT, " of %.0f", nanos / SECOND) : "", tally.taken(),
                tally.first().getValueAtPercentile(50) / MICRO, tally.first().getValueAtPercentile(99) / MICRO,
                tally.first().getMaxValue() / MICRO);
        terminal.flush();
    }

    /** Takes the line away. */
    public void erase() {
        if (isOn && shownAt >= 0) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }
}
