package primetime.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrimeTest {
    private static final int UNTIL = 20_000;
    private final BitSet sieve = sieve();

    @Test
    void aCompositeCannotBeMade() {
        for (int number = 0; number <= UNTIL; number++) {
            if (sieve.get(number)) {
                assertEquals(number, new Prime(number).millis());
            } else {
                int composite = number;
                assertThrows(IllegalArgumentException.class, () -> new Prime(composite));
            }
        }
    }

    @Test
    void theMessageNamesThePrimesOnEitherSide() {
        for (int number = 4; number <= 2000; number++) {
            if (!sieve.get(number)) {
                int composite = number;
                String message = assertThrows(IllegalArgumentException.class, () -> new Prime(composite)).getMessage();
                assertEquals(number + " is not a prime number of milliseconds; the nearest are "
                        + sieve.previousSetBit(number) + " and " + sieve.nextSetBit(number), message);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { Integer.MIN_VALUE, -7, -1, 0, 1 })
    void belowTwoThereIsNoneAndTwoIsNamed(int number) {
        String message = assertThrows(IllegalArgumentException.class, () -> new Prime(number)).getMessage();
        assertTrue(message.endsWith("; the nearest is 2"), message);
    }

    @Test
    void atTheEndOfTheNumbersNothingOverflows() {
        assertEquals(Integer.MAX_VALUE, new Prime(Integer.MAX_VALUE).millis());
        String message = assertThrows(IllegalArgumentException.class, () -> new Prime(Integer.MAX_VALUE - 1))
                .getMessage();
        assertTrue(message.endsWith("2147483629 and 2147483647"), message);
        assertThrows(IllegalArgumentException.class, () -> new Prime(46_337 * 46_337));
    }

    @ParameterizedTest
    @CsvSource({ "2000, 1999", "5000, 4999", "13000, 13001", "1000, 997", "2, 2", "4, 3", "0, 2", "-5, 2",
            "29000, 29009",
            "9223372036854775807, 86399993" })
    void theNearestIsTheNearestAndTheSmallerOfTwo(long wish, int millis) {
        assertEquals(millis, Prime.nearest(wish, Set.of()).millis());
    }

    @Test
    void theNearestIsNeverOneThatIsTaken() {
        Random random = new Random(13);
        for (int round = 0; round < 20; round++) {
            Set<Prime> taken = new HashSet<>();
            int wish = random.nextInt(6000);
            int last = 0;
            for (int i = 0; i < 60; i++) {
                Prime prime = Prime.nearest(wish, taken);
                assertTrue(taken.add(prime));
                int distance = Math.abs(prime.millis() - Math.max(2, wish));
                assertTrue(distance >= last, "the nearest come first");
                last = distance;
            }
        }
    }

    @Test
    void primesAreOrderedByLengthAndSayTheirUnit() {
        assertTrue(new Prime(3).compareTo(new Prime(5)) < 0);
        assertEquals("1999 ms", new Prime(1999).toString());
        assertEquals(1_999_000_000L, new Prime(1999).nanos());
        assertEquals(2_147_483_647_000_000L, new Prime(Integer.MAX_VALUE).nanos());
    }

    /** Eratosthenes, who divides by nothing. */
    private static BitSet sieve() {
        BitSet sieve = new BitSet(UNTIL + 100);
        sieve.set(2, UNTIL + 100);
        for (int prime = sieve.nextSetBit(2); prime * prime < UNTIL + 100; prime = sieve.nextSetBit(prime + 1)) {
            for (int multiple = prime * prime; multiple < UNTIL + 100; multiple += prime) {
                sieve.clear(multiple);
            }
        }
        return sieve;
    }
}
