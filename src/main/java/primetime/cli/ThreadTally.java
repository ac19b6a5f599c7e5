package primetime.cli;

import java.util.Arrays;

/** What cyclictest tells of a thread, in whole microseconds: how many, least, last, mean, most, and how often each. */
final class ThreadTally {
    private static final int FIRST = 256;
    private static final int OVERFLOWS_NAMED = 16;
    private final int tracked;
    private final long[] overflowsAt = new long[OVERFLOWS_NAMED];
    private int[] histogram = new int[0];
    private long cycles;
    private long overflows;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;
    private long last;
    private long sum;

    /** @param tracked how many microseconds are told apart; what takes longer is an overflow */
    ThreadTally(int tracked) {
        this.tracked = tracked;
    }

    void record(long nanos) {
        last = Math.floorDiv(nanos, 1000L);
        min = Math.min(min, last);
        max = Math.max(max, last);
        sum += last;
        if (last < 0 || last >= tracked) {
            if (overflows < OVERFLOWS_NAMED) {
                overflowsAt[(int) overflows] = cycles;
            }
            overflows++;
        } else {
            if (last >= histogram.length) {
                histogram = Arrays.copyOf(histogram,
                        (int) Math.min(tracked, Math.max(FIRST, Long.highestOneBit(last) * 2)));
            }
            histogram[(int) last]++;
        }
        cycles++;
    }

    /** How many samples took that many whole microseconds. */
    int at(int micros) {
        return micros < histogram.length ? histogram[micros] : 0;
    }

    /** One past the longest that was counted, us. */
    int until() {
        return histogram.length;
    }

    long cycles() {
        return cycles;
    }

    /** How many took longer than what is told apart. */
    long overflows() {
        return overflows;
    }

    /** The numbers of the first cycles that did. */
    long[] overflowsAt() {
        return Arrays.copyOf(overflowsAt, (int) Math.min(overflows, OVERFLOWS_NAMED));
    }

    long min() {
        return min;
    }

    long max() {
        return max;
    }

    long last() {
        return last;
    }

    /** NaN without samples. */
    double mean() {
        return cycles == 0 ? Double.NaN : (double) sum / cycles;
    }
}
