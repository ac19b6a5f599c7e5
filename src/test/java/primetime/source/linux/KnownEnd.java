package primetime.source.linux;

/**
 * A process that ended as it was meant to: a line of {@code known-ends.pl}. Times are CLOCK_MONOTONIC ns, the status is
 * that of wait(2).
 *
 * @param before just before the fork, in the parent
 * @param after just after the fork, in the parent
 * @param ended just before the child ended or ran something else, in the child
 * @param waited just after the parent had waited for it; 0 where nobody measured
 * @param comm the kernel's short name at its end
 */
record KnownEnd(String what, int pid, int parent, long before, long after, long ended, long waited, int status,
        int uid, String comm) {
    private static final int FIELDS = 10;

    static KnownEnd of(String line) {
        String[] fields = line.split(" ", FIELDS);
        return new KnownEnd(fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2]),
                Long.parseLong(fields[3]), Long.parseLong(fields[4]), Long.parseLong(fields[5]),
                Long.parseLong(fields[6]), Integer.parseInt(fields[7]), Integer.parseInt(fields[8]), fields[9]);
    }

    boolean isMeasured() {
        return waited > 0;
    }

    /** It lived for at least this, ns. */
    long leastLife() {
        return ended - after;
    }

    /** It lived for at most this, ns. */
    long mostLife() {
        return waited - before;
    }
}
