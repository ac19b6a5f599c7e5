package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SequencesTest {
    private final Sequences sequences = new Sequences();

    @Test
    void theFirstNumberOfACpuMayBeAnything() {
        assertEquals(0, sequences.missing(0, 123_456));
        assertEquals(0, sequences.missing(5, -7));
    }

    @Test
    void numbersLeftOutAreMissingOnTheirCpuOnly() {
        sequences.missing(0, 10);
        sequences.missing(1, 500);
        assertEquals(0, sequences.missing(0, 11));
        assertEquals(3, sequences.missing(0, 15));
        assertEquals(0, sequences.missing(1, 501));
        assertEquals(0, sequences.missing(0, 16));
    }

    @Test
    void countingGoesOnAroundTheEndOfTheNumbers() {
        sequences.missing(0, -1);
        assertEquals(0, sequences.missing(0, 0));
        sequences.missing(1, -3);
        assertEquals(4, sequences.missing(1, 2));
        sequences.missing(2, Integer.MAX_VALUE);
        assertEquals(0, sequences.missing(2, Integer.MIN_VALUE));
    }

    @Test
    void aStepBackIsANewBeginning() {
        sequences.missing(0, 1000);
        assertEquals(0, sequences.missing(0, 3));
        assertEquals(1, sequences.missing(0, 5));
    }

    @Test
    void anAbsurdCpuIsNotCounted() {
        assertEquals(0, sequences.missing(-1, 1));
        assertEquals(0, sequences.missing(Integer.MAX_VALUE, 1));
        assertEquals(0, sequences.missing(Integer.MAX_VALUE, 9));
    }
}
