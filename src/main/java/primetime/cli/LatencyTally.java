package primetime.cli;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import primetime.source.linux.Measurement;
import primetime.source.linux.Turn;
import primetime.tape.LatencyIntervals;
import primetime.tape.Omission;

/** All that a latency test measured, gathered as it comes. One thread. */
public final class LatencyTally implements Measurement.Taker {
    private static final int DIGITS = 3;
    private final LatencyChoice choice;
    private final List<ThreadTally> threads = new ArrayList<>();
    private final List<LatencyCounts> canaries = new ArrayList<>();
    private final LatencyCounts relative;
    private final LatencyCounts absolute;
    private final Histogram relativeHistogram = histogram();
    private final Histogram absoluteHistogram = histogram();
    private final Histogram corrected = histogram();
    private final Histogram relativeInterval = histogram();
    private final Histogram absoluteInterval = histogram();
    private final Omission.Taker hidden = (highest, lowest, times) -> corrected.recordValueWithCount(highest, times);
    private final LatencySpikes spikes;
    private long taken;
    private long pausedRelative;
    private long pausedAbsolute;

    public LatencyTally(LatencyChoice choice) {
        this.choice = choice;
        relative = new LatencyCounts(choice.samples());
        absolute = new LatencyCounts(choice.samples());
        spikes = new LatencySpikes(choice.threshold());
        int count = Math.max(1, choice.plan().processors().size());
        for (int i = 0; i < count; i++) {
            threads.add(new ThreadTally(choice.micros()));
        }
        choice.canaries().forEach(canary -> canaries.add(new LatencyCounts(choice.samples())));
    }

    private static Histogram histogram() {
        return new Histogram(LatencyIntervals.MOST_NANOS, DIGITS);
    }

    @Override
    public void sample(int thread, long due, long late, Turn turn, boolean isPaused) {
        boolean isSample = turn != Turn.PASSED;
        taken += isSample ? 1 : 0;
        pausedRelative += isPaused && turn == Turn.RELATIVE ? 1 : 0;
        pausedAbsolute += isPaused && turn == Turn.ABSOLUTE ? 1 : 0;
        spikes.record(thread, due, late, turn, isPaused);
        if (isPaused && choice.withoutPauses()) {
            return;
        }
        long bounded = Math.max(0, Math.min(LatencyIntervals.MOST_NANOS, late));
        if (turn != Turn.RELATIVE) {
            corrected.recordValue(bounded);
            Omission.missing(bounded, choice.plan().period(), hidden);
        }
        if (!isSample) {
            return;
        }
        boolean isAbsolute = turn == Turn.ABSOLUTE;
        (isAbsolute ? absolute : relative).record(late);
        (isAbsolute ? absoluteHistogram : relativeHistogram).recordValue(bounded);
        (isAbsolute ? absoluteInterval : relativeInterval).recordValue(bounded);
        // cyclictest's reading is the absolute one.
        if (isAbsolute == choice.plan().kinds().number() > 1) {
            threads.get(thread).record(late);
        }
    }

    @Override
    public void canary(int canary, long took, boolean isPaused) {
        canaries.get(canary).record(took);
    }

    LatencyChoice choice() {
        return choice;
    }

    List<ThreadTally> threads() {
        return threads;
    }

    /** Of each canary that was asked for, in order. */
    List<LatencyCounts> canaries() {
        return canaries;
    }

    LatencyCounts relative() {
        return relative;
    }

    LatencyCounts absolute() {
        return absolute;
    }

    /** The absolute reading, corrected for coordinated omission. */
    Histogram corrected() {
        return corrected;
    }

    /** The histogram of a whole reading, see {@link LatencyChoice.Reading}. */
    Histogram of(LatencyChoice.Reading reading) {
        return switch (reading) {
            case RELATIVE -> relativeHistogram;
            case ABSOLUTE -> absoluteHistogram;
            case CORRECTED -> corrected;
        };
    }

    /** What came since these were reset last. */
    Histogram interval(boolean isAbsolute) {
        return isAbsolute ? absoluteInterval : relativeInterval;
    }

    LatencySpikes spikes() {
        return spikes;
    }

    /** How many samples were taken, those of pauses included. */
    public long taken() {
        return taken;
    }

    /** How many samples of both readings overlap a pause of our own virtual machine. */
    long paused() {
        return pausedRelative + pausedAbsolute;
    }

    /** How many of one reading do. */
    long paused(boolean isAbsolute) {
        return isAbsolute ? pausedAbsolute : pausedRelative;
    }

    /** The reading that a single figure is about: the relative one where there is one. */
    Histogram first() {
        return choice.plan().kinds().number() == 2 ? absoluteHistogram : relativeHistogram;
    }
}
