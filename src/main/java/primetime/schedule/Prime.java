package primetime.schedule;

import java.util.Set;

/** An interval in milliseconds that is a prime number; a composite cannot be made. */
public record Prime(int millis) implements Comparable<Prime> {
    /** @throws IllegalArgumentException where the number is not prime, naming the primes on either side */
    public Prime {
        if (!isPrime(millis)) {
            throw new IllegalArgumentException(millis + " is not a prime number of milliseconds; the nearest "
                    + (millis < 2 ? "is 2" : "are " + below(millis) + " and " + above(millis)));
        }
    }

    /** The prime nearest to a wish (2 ms to a day) that is not taken; of two equally near, the smaller. */
    public static Prime nearest(long wishMillis, Set<Prime> taken) {
        int wish = (int) Math.max(2, Math.min(86_400_000, wishMillis));
        for (int distance = 0;; distance++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                int candidate = wish + sign * distance;
                if (isPrime(candidate)) {
                    Prime prime = new Prime(candidate);
                    if (!taken.contains(prime)) {
                        return prime;
                    }
                }
            }
        }
    }

    private static boolean isPrime(int number) {
        if (number < 2 || number % 2 == 0 && number != 2) {
            return false;
        }
        for (int divisor = 3; (long) divisor * divisor <= number; divisor += 2) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    private static int below(int number) {
        int candidate = number - 1;
        while (!isPrime(candidate)) {
            candidate--;
        }
        return candidate;
    }

    private static int above(int number) {
        int candidate = number + 1;
        while (!isPrime(candidate)) {
            candidate++;
        }
        return candidate;
    }

    public long nanos() {
        return millis * 1_000_000L;
    }

    // By hand: what a record brings is made by a bootstrap that took 30 ms of the start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Prime prime && millis == prime.millis;
    }

    @Override
    public int hashCode() {
        return millis;
    }

    @Override
    public int compareTo(Prime other) {
        return Integer.compare(millis, other.millis);
    }

    @Override
    public String toString() {
        return millis + " ms";
    }
}
