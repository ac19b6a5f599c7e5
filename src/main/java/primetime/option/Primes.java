package primetime.option;

import java.math.BigInteger;

/** Which numbers are prime, and which beside them. */
final class Primes {
    /** Of being wrong, one chance in 2 to this power. */
    private static final int CERTAINTY = 40;

    private Primes() {
    }

    static boolean has(long number) {
        return BigInteger.valueOf(number).isProbablePrime(CERTAINTY);
    }

    /** The next one, upwards for a {@code step} of 1 and downwards for -1. */
    static long beside(long number, int step) {
        long candidate = number + step;
        while (!has(candidate)) {
            candidate += step;
        }
        return candidate;
    }
}
