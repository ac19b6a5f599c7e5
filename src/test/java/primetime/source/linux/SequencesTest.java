package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SequencesTest {
    private final Sequences sequences = new Sequences();

    @Test
    void theFirstNumberOfACpuMayBeAnything() {
        assertEquals(0, sequences.missing(0, 123_456, 0));
        assertEquals(0, sequences.missing(5, -7, 0));
    }

    @Test
    void numbersLeftOutAreMissingOnTheirCpuOnly() {
        sequences.missing(0, 10, 0);
        sequences.missing(1, 500, 0);
        assertEquals(0, sequences.missing(0, 11, 0));
        assertEquals(3, sequences.missing(0, 15, 0));
        assertEquals(0, sequences.missing(1, 501, 0));
        assertEquals(0, sequences.missing(0, 16, 0));
    }

    @Test
    void countingGoesOnAroundTheEndOfTheNumbers() {
        sequences.missing(0, -1, 0);
        assertEquals(0, sequences.missing(0, 0, 0));
        sequences.missing(1, -3, 0);
        assertEquals(4, sequences.missing(1, 2, 0));
        sequences.missing(2, Integer.MAX_VALUE, 0);
        assertEquals(0, sequences.missing(2, Integer.MIN_VALUE, 0));
    }

    @Test
    void aStepBackIsANewBeginning() {
        sequences.missing(0, 1000, 0);
        assertEquals(0, sequences.missing(0, 3, 0));
        assertEquals(1, sequences.missing(0, 5, 0));
    }

    @Test
    void anAbsurdCpuIsNotCounted() {
        assertEquals(0, sequences.missing(-1, 1, 0));
        assertEquals(0, sequences.missing(Integer.MAX_VALUE, 1, 0));
        assertEquals(0, sequences.missing(Integer.MAX_VALUE, 9, 0));
    }

    @Test
    void whatIsMissingWasSentAfterTheLastOneOfThatCpu() {
        sequences.missing(0, 10, 1000);
        sequences.missing(1, 10, 2000);
        assertEquals(2, sequences.missing(0, 13, 3000));
        assertEquals(1000, sequences.since());
    }
}
