package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

/** Every figure is what its definition gives for the samples themselves. */
class LatencyCountsTest {
    private static LatencyCounts of(long... samples) {
        LatencyCounts counts = new LatencyCounts(1_000_000);
        Arrays.stream(samples).forEach(counts::record);
        return counts;
    }

    @Test
    void tenSamplesByHand() {
        LatencyCounts counts = of(40, 10, 20, 20, 90, 30, 20, 30, 60, 80);
        assertEquals(10, counts.count());
        assertEquals(40.0, counts.mean());
        assertEquals(20, counts.mode());
        assertEquals(10, counts.min());
        assertEquals(90, counts.max());
        // The squares of what lies between each and 40: 0 900 400 400 2500 100 400 100 400 1600.
        assertEquals(Math.sqrt(680), counts.deviation(), 1e-9);
        // In order: 10 20 20 20 30 30 40 60 80 90, numbered from 0.
        assertEquals(20, counts.at(25));
        assertEquals(30, counts.at(50));
        assertEquals(60, counts.at(75));
        assertEquals(90, counts.at(90));
        assertEquals(90, counts.at(99.99));
        assertEquals(10, counts.at(0));
    }

    @Test
    void ofTwoHundredThreePercentilesAreTheMaximum() {
        long[] samples = new long[200];
        Arrays.setAll(samples, i -> 1000 + i);
        LatencyCounts counts = of(samples);
        for (double percent : new double[] { 99.5, 99.9, 99.99 }) {
            assertEquals(1199, counts.at(percent), "as stress-ng has it");
        }
        assertEquals(1198, counts.at(99));
        assertEquals(1190, counts.at(95.4));
    }

    @Test
    void ofSeveralModesItIsTheSmallest() {
        assertEquals(7, of(9, 9, 7, 7, 8).mode());
        assertEquals(9, of(7, 9, 9).mode());
        assertEquals(5, of(5).mode());
    }

    @Test
    void anyNumberOfSamplesGivesWhatSortingThemGives() {
        Random random = new Random(3);
        for (int size : new int[] { 1, 2, 3, 999, 50_000 }) {
            long[] samples = random.longs(size, -50, 40_000).map(value -> value * (random.nextInt(50) == 0 ? 997 : 1))
                    .toArray();
            LatencyCounts counts = of(samples);
            long[] sorted = samples.clone();
            Arrays.sort(sorted);
            for (double percent : LatencyPercentiles.ALL) {
                assertEquals(sorted[(int) (size * percent / 100)], counts.at(percent), size + " " + percent);
            }
            double mean = Arrays.stream(samples).average().orElseThrow();
            double squares = Arrays.stream(samples).mapToDouble(value -> (value - mean) * (value - mean)).sum();
            assertEquals(mean, counts.mean(), Math.abs(mean) * 1e-12);
            assertEquals(Math.sqrt(squares / size), counts.deviation(), 1e-6);
            assertEquals(sorted[0], counts.min());
            assertEquals(sorted[size - 1], counts.max());
        }
    }

    @Test
    void figuresFollowWhatComesLater() {
        LatencyCounts counts = of(5);
        assertEquals(5, counts.max());
        counts.record(7);
        assertEquals(7, counts.max());
        counts.record(7);
        assertEquals(7, counts.mode());
    }

    @Test
    void whatIsBeyondTheWantedNumberIsOnlyCounted() {
        LatencyCounts counts = new LatencyCounts(3);
        for (long sample : new long[] { 1, 2, 3, 1, 99 }) {
            counts.record(sample);
        }
        assertEquals(3, counts.count());
        assertEquals(2, counts.more());
        assertEquals(3, counts.max());
    }

    @Test
    void tooManyDifferentValuesEndTheKeepingAndNotOnlyThatOfNewOnes() {
        LatencyCounts counts = new LatencyCounts(10_000_000);
        int room = 1 << 18;
        for (int i = 0; i < room + 3; i++) {
            counts.record(i);
        }
        counts.record(0);
        assertEquals(room, counts.count());
        assertEquals(4, counts.more());
        assertEquals(room - 1, counts.max());
    }

    @Test
    void bucketsHoldTheirLowerEnd() {
        LatencyCounts counts = of(-3, 0, 9, 10, 19, 20, 55);
        assertArrayEquals(new long[] { 3, 2, 1 }, counts.buckets(10, 3));
        assertEquals(1, counts.buckets(10, 6)[5]);
    }

    @Test
    void recordingWhatIsKnownMakesNoGarbage() {
        LatencyCounts counts = new LatencyCounts(1_000_000);
        long[] next = { 0 };
        Garbage.assertNone(() -> counts.record(next[0]++ % 50));
        assertTrue(counts.count() == 2000);
    }

    @Test
    void withoutSamplesThereAreNoFigures() {
        assertTrue(Double.isNaN(of().mean()) && Double.isNaN(of().deviation()));
    }
}
