package primetime.drama;

/** Chance that is none: numbers that look thrown, and follow from what they are made of. */
final class Hash {
    /** The odd number nearest to 2^64 divided by the golden ratio; its multiples spread as evenly as any can. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Hash() {
    }

    /** Every bit of the answer hangs on every bit of the value: the finaliser of SplitMix64 (Steele and others, 2014). */
    static long of(long value) {
        long z = value + GOLDEN;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    static long of(long a, long b) {
        return of(of(a) ^ b);
    }

    static long of(long a, long b, long c) {
        return of(of(of(a) ^ b) ^ c);
    }

    /** One of {@code count} numbers from 0 on, chosen by the lower 31 bits; 0 where there is nothing to choose. */
    static int pick(long hash, int count) {
        return count <= 0 ? 0 : (int) ((hash & 0x7fffffff) * count >>> 31);
    }

    /** One of {@code count} numbers from 0 on, far apart for indexes that follow each other (Fibonacci hashing). */
    static int spread(long index, int count) {
        return pick(index * GOLDEN >>> 33, count);
    }
}
