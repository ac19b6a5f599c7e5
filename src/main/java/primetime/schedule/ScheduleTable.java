package primetime.schedule;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToLongFunction;
import primetime.source.Source;

/** The plan as a table for people, with what it implies: how many polls start close to another, and what it would be. */
public final class ScheduleTable {
    private static final long HOUR = 3600L * 1_000_000_000;
    private static final int LEAST_NAME = 10;
    private static final long NEAR = 5_000_000;

    private ScheduleTable() {
    }

    /** Prints one line a source, in the order of the plan, and the collisions of one hour. */
    public static void print(List<? extends Source> sources, ToLongFunction<Source> wishMillis, PrintWriter out) {
        Plan plan = Scheduler.plan(sources, wishMillis);
        int width = plan.entries().stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
        String name = "%-" + Math.max(LEAST_NAME, width) + "s ";
        out.printf(name + "%10s %10s %8s  %s%n", "source", "asks for", "gets", "starts", "reads");
        for (int i = 0; i < sources.size(); i++) {
            Plan.Entry entry = plan.entries().get(i);
            out.printf(name + "%7d ms %7d ms %5d ms  %s%n", entry.name(), entry.wishMillis(), entry.prime().millis(),
                    entry.phase() / 1_000_000, sources.get(i).evidence().from());
        }
        Plan.Collisions primes = plan.collisions(HOUR, NEAR);
        Plan.Collisions wishes = Plan.collisions(HOUR, NEAR,
                plan.entries().stream().map(Plan.Entry::wishMillis).toList());
        out.printf("%npolls in an hour: %d%n", primes.polls());
        out.printf("start within 5 ms of another: %.1f %%; with the intervals asked for and one start: %.1f %%%n",
                100.0 * primes.near() / primes.polls(), 100.0 * wishes.near() / wishes.polls());
    }
}
