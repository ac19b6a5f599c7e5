package primetime.schedule;

import java.io.PrintWriter;
import java.util.List;

/** The plan as a table for people, with what it implies: how many polls start close to another, and what it would be. */
public final class ScheduleTable {
    private static final long HOUR = 3600L * 1_000_000_000;
    private static final long NEAR = 5_000_000;

    private ScheduleTable() {
    }

    /**
     * Prints one line for each, in the order of the plan, and the collisions of one hour.
     *
     * @param reads what each of them reads, printable
     */
    public static void print(Plan plan, List<String> reads, PrintWriter out) {
        int widest = plan.entries().stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
        String name = "%-" + Math.max(10, Math.min(24, widest)) + "s";
        out.printf(name + " %11s %11s %8s  %s%n", "source", "asks for", "gets", "starts", "reads");
        for (int i = 0; i < reads.size(); i++) {
            Plan.Entry entry = plan.entries().get(i);
            out.printf(name + " %8d ms %8d ms %5d ms  %s%n", entry.name(), entry.wishMillis(), entry.prime().millis(),
                    entry.phase() / 1_000_000, reads.get(i));
        }
        Plan.Collisions primes = plan.collisions(HOUR, NEAR);
        Plan.Collisions wishes = Plan.collisions(HOUR, NEAR,
                plan.entries().stream().map(Plan.Entry::wishMillis).toList());
        out.printf("%npolls in an hour: %d%n", primes.polls());
        out.printf("start within 5 ms of another: %.1f %%; with the intervals asked for and one start: %.1f %%%n",
                100.0 * primes.near() / primes.polls(), 100.0 * wishes.near() / wishes.polls());
    }
}
