package primetime.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import primetime.schedule.Plan.Wish;

class PlanTest {
    private static final long MILLI = 1_000_000;

    @Test
    void noTwoSourcesShareAPrimeHoweverManyWishTheSame() {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            wishes.add(new Wish("s" + i, 1000));
        }
        Set<Prime> primes = new HashSet<>();
        Plan.of(wishes).entries().forEach(entry -> primes.add(entry.prime()));
        assertEquals(50, primes.size());
    }

    @Test
    void firstPollsRunAtOnceButNotTogether() {
        Plan plan = Plan.of(List.of(new Wish("a", 2000), new Wish("b", 2000), new Wish("c", 29_000)));
        assertEquals(List.of(0L, Plan.STAGGER, 2 * Plan.STAGGER),
                plan.entries().stream().map(Plan.Entry::phase).toList());
    }

    @Test
    void missedTicksAreSkippedAndTheGridIsKept() {
        Prime prime = new Prime(997);
        assertEquals(997 * MILLI, Plan.after(0, prime, 0));
        assertEquals(997 * MILLI, Plan.after(0, prime, 996 * MILLI));
        assertEquals(4 * 997 * MILLI, Plan.after(0, prime, 3 * 997 * MILLI + 5));
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long due = random.nextLong(1L << 40);
            long now = due + random.nextLong(1L << 40);
            long next = Plan.after(due, prime, now);
            assertTrue(next > now && next - now <= prime.nanos(), "the next tick comes within one interval");
            assertEquals(0, (next - due) % prime.nanos(), "on the same grid");
        }
    }

    @Test
    void failingBacksOffToALargerPrimeThatNobodyHasAndNotForEver() {
        Plan plan = Plan.of(List.of(new Wish("a", 1000), new Wish("b", 2000), new Wish("c", 4000)));
        Plan.Entry a = plan.entries().get(0);
        assertEquals(a.prime(), plan.backedOff(a, 0));
        assertEquals(new Prime(1997), plan.backedOff(a, 1), "1999 is taken by b");
        assertTrue(plan.backedOff(a, 4).millis() > 15_000);
        assertEquals(plan.backedOff(a, 4), plan.backedOff(a, 400));
    }

    @Test
    void collisionsCountEveryPollThatStartsCloseToAnother() {
        Plan.Collisions together = Plan.collisions(10_000 * MILLI, 5 * MILLI, List.of(1000L, 2000L));
        assertEquals(new Plan.Collisions(15, 10), together, "each of the five pairs counts twice");
        assertEquals(new Plan.Collisions(10, 0), Plan.collisions(10_000 * MILLI, 5 * MILLI, List.of(1000L)));
    }

    @Test
    void distinctPrimesCollideFarLessThanTheIntervalsAskedFor() {
        List<Wish> wishes = List.of(new Wish("a", 1000), new Wish("b", 1000), new Wish("c", 2000), new Wish("d", 2000),
                new Wish("e", 5000), new Wish("f", 13_000));
        Plan.Collisions primes = Plan.of(wishes).collisions(3_600_000 * MILLI, 5 * MILLI);
        Plan.Collisions plain = Plan.collisions(3_600_000 * MILLI, 5 * MILLI,
                wishes.stream().map(Wish::millis).toList());
        assertTrue(primes.near() * 10 < plain.near(), primes + " against " + plain);
    }
}
