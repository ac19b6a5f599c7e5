package primetime.widget;

import primetime.tape.LatenciesView;
import primetime.tape.Window;

/** All readings over the same stretch of time: as much as a heat map of the main one shows. Kept and used again. */
final class LatencyReadings {
    private final TickColumns ticks = new TickColumns();
    private final LatencyStats[] stats = new LatencyStats[Reading.count()];
    private Reading main = Reading.RELATIVE;

    LatencyReadings() {
        for (int i = 0; i < stats.length; i++) {
            stats[i] = new LatencyStats();
        }
    }

    /** Takes what a map of so many columns shows, with or without what our own virtual machine's pauses overlap. */
    void take(Look look, int columns, boolean withPaused) {
        Window window = look.window();
        main = Reading.main(window, look.state());
        LatenciesView view = main.view(window);
        ticks.place(view, columns);
        long since = ticks.first() < view.count() ? view.from(ticks.first()) : Long.MAX_VALUE;
        for (int i = 0; i < stats.length; i++) {
            Reading reading = Reading.of(i);
            if (reading == main) {
                stats[i].take(view, ticks.first(), view.count(), withPaused);
            } else if (reading.isRead(window)) {
                stats[i].take(reading.view(window), since, withPaused);
            } else {
                stats[i].clear();
            }
        }
    }

    /** Where the ticks of the main reading stand. */
    TickColumns ticks() {
        return ticks;
    }

    Reading main() {
        return main;
    }

    LatencyStats stats() {
        return stats[main.ordinal()];
    }

    LatencyStats stats(Reading reading) {
        return stats[reading.ordinal()];
    }

    /** Whether there is anything to show of a reading. */
    boolean has(Reading reading) {
        return stats[reading.ordinal()].samples() > 0;
    }
}
