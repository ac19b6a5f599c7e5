package primetime.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Who is due when. Every entry has a prime of its own and a phase: the first polls run at once, {@link #STAGGER} apart,
 * so that they do not all fall on the first instant, and because no two primes are equal they stay apart but for the
 * rare product. Pure arithmetic on nanoseconds; immutable.
 */
public record Plan(List<Entry> entries) {
    /** Distance of the first polls, ns: longer than a cheap poll takes. */
    static final long STAGGER = 5_000_000;
    /** How often a source that keeps failing doubles its interval. */
    private static final int MOST_DOUBLINGS = 4;

    /**
     * One source.
     *
     * @param wishMillis what the source asked for
     * @param prime what it got
     * @param phase ns from the start to its first poll
     */
    public record Entry(String name, long wishMillis, Prime prime, long phase) {
    }

    /** A wish: a source's name and its interval, ms. */
    public record Wish(String name, long millis) {
    }

    public Plan {
        entries = List.copyOf(entries);
    }

    /** Gives each wish the nearest prime that no earlier one took. */
    public static Plan of(List<Wish> wishes) {
        Set<Prime> taken = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (Wish wish : wishes) {
            Prime prime = Prime.nearest(wish.millis(), taken);
            taken.add(prime);
            entries.add(new Entry(wish.name(), wish.millis(), prime, entries.size() * STAGGER));
        }
        return new Plan(entries);
    }

    /** The next time after {@code now} on the grid that {@code due} lies on: missed ticks are skipped, not made up. */
    static long after(long due, Prime interval, long now) {
        long behind = Math.max(0, now - due);
        return due + (behind / interval.nanos() + 1) * interval.nanos();
    }

    /** The interval of an entry that failed so many times in a row: larger, and a prime that nobody else has. */
    Prime backedOff(Entry entry, int failures) {
        if (failures == 0) {
            return entry.prime();
        }
        Set<Prime> taken = new HashSet<>();
        entries.forEach(other -> taken.add(other.prime()));
        return Prime.nearest(entry.wishMillis() << Math.min(failures, MOST_DOUBLINGS), taken);
    }

    /** How polls meet within a time: how many there are, and how many start within {@code nearNanos} of another. */
    public record Collisions(long polls, long near) {
    }

    /** Counts the polls in the first {@code nanos} and those that start closer than {@code nearNanos} to another. */
    public Collisions collisions(long nanos, long nearNanos) {
        long[] phases = entries.stream().mapToLong(Entry::phase).toArray();
        return collisions(nanos, nearNanos, phases,
                entries.stream().mapToLong(entry -> entry.prime().nanos()).toArray());
    }

    /** The same for plain intervals in ms that all start at once, as a scheduler without primes has them. */
    static Collisions collisions(long nanos, long nearNanos, List<Long> millis) {
        return collisions(nanos, nearNanos, new long[millis.size()],
                millis.stream().mapToLong(interval -> interval * 1_000_000).toArray());
    }

    private static Collisions collisions(long nanos, long nearNanos, long[] phases, long[] intervals) {
        PriorityQueue<long[]> upcoming = new PriorityQueue<>(Comparator.comparingLong(at -> at[0]));
        for (int i = 0; i < phases.length; i++) {
            upcoming.add(new long[] { phases[i], i });
        }
        long polls = 0;
        long near = 0;
        long before = Long.MIN_VALUE / 2;
        boolean beforeIsNear = false;
        for (long[] at = upcoming.poll(); at != null && at[0] < nanos; at = upcoming.poll()) {
            boolean close = at[0] - before < nearNanos;
            near += (close ? 1 : 0) + (close && !beforeIsNear ? 1 : 0);
            beforeIsNear = close;
            before = at[0];
            polls++;
            at[0] += intervals[(int) at[1]];
            upcoming.add(at);
        }
        return new Collisions(polls, near);
    }
}
