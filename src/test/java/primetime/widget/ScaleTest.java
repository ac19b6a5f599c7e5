package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final int VISIBLE = 100;
    private final double[] window = new double[2 * VISIBLE];

    /** As time passes: the window moves by one value. */
    private double next(double value) {
        System.arraycopy(window, 1, window, 0, window.length - 1);
        window[window.length - 1] = value;
        return Scale.top(window, window.length, VISIBLE, 10);
    }

    @Test
    void stepsAreOneTwoAndFiveTimesAPowerOfTen() {
        assertEquals(1, Scale.step(0));
        assertEquals(1, Scale.step(1));
        assertEquals(2, Scale.step(1.01));
        assertEquals(5, Scale.step(2.01));
        assertEquals(10, Scale.step(5.01));
        assertEquals(10, Scale.step(10));
        assertEquals(20_000_000, Scale.step(12_400_000));
        assertEquals(1e15, Scale.step(999e12));
    }

    @Test
    void growsAtOnce() {
        assertEquals(10, next(3));
        assertEquals(50, next(41));
        assertEquals(1000, next(501));
    }

    @Test
    void neverHidesWhatIsVisible() {
        Random random = new Random(3);
        double level = 100;
        for (int i = 0; i < 3000; i++) {
            level *= Math.exp(random.nextGaussian() * 0.2);
            double top = next(level);
            double peak = Arrays.stream(window, VISIBLE, window.length).max().orElse(0);
            assertTrue(top >= peak, () -> peak + " does not fit in " + top);
            assertTrue(top <= Math.max(10, peak * 25 / 3 + 1e-9), () -> top + " is far too much for " + peak);
        }
    }

    @Test
    void shrinksOnlyWhenTheHighestHasLeftTheScreenAndTheRestIsLow() {
        next(900);
        for (int i = 1; i < VISIBLE; i++) {
            assertEquals(1000, next(20));
        }
        assertEquals(20, next(20));
    }

    @Test
    void doesNotFlickerWhereThePeakSwingsAboutAStep() {
        int changes = 0;
        double before = 0;
        for (int i = 0; i < 2000; i++) {
            double top = next(i % 7 == 0 ? 19.8 + 0.4 * Math.sin(i) : 6);
            changes += i > VISIBLE && top != before ? 1 : 0;
            before = top;
        }
        assertEquals(0, changes);
    }

    @Test
    void aPeakThatSwingsSlowlyAboutEveryEdgeMovesTheTopOnceInAScreenfulAtMost() {
        for (int i = 0; i < 300; i++) {
            next(2000);
        }
        int last = 0;
        double before = 2000;
        for (int i = 0; i < 6000; i++) {
            double top = next(600 + 150 * Math.sin(i / 200.0));
            int since = i - last;
            assertTrue(top == before || i < VISIBLE || since > VISIBLE, () -> since + " values between two tops");
            last = top == before ? last : i;
            before = top;
        }
    }

    @Test
    void unknownValuesDoNotCount() {
        Arrays.fill(window, Double.NaN);
        assertEquals(10, Scale.top(window, window.length, VISIBLE, 10));
        assertEquals(50, next(33));
        assertEquals(50, next(Double.NaN));
    }

    @Test
    void noRoomIsNoError() {
        assertEquals(10, Scale.top(new double[0], 0, 0, 10));
    }
}
