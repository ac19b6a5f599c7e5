package primetime.dropin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import primetime.confine.Program;
import primetime.schedule.Plan;
import primetime.schedule.Prime;
import primetime.tape.Fault;

/**
 * Whose turn it is: each drop-in that is run has a prime of its own. A tick that comes while it runs is left out; one that
 * fails is asked less often until it does not; one whose file changed is run at once. Time is an argument. One thread.
 */
final class Rota {
    private static final int MOST_DOUBLINGS = 4;
    private static final long STAGGER = 50_000_000;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, String> refused = new HashMap<>();
    private Set<Prime> taken = Set.of();

    /** One drop-in and its clock. */
    static final class Turn {
        private DropIn dropIn;
        private Prime prime;
        private Prime interval;
        private long due;
        private Program running;
        private int failures;
        private boolean overdue;
        private long waiting;
        /** What runs is of the file as it was before. */
        private boolean outdated;
        private boolean leaving;

        DropIn dropIn() {
            return dropIn;
        }

        /** It has been started. */
        void begin(Program program) {
            running = program;
            overdue = false;
            outdated = false;
        }
    }

    /** Who gets which prime, in their order, and when its first run is due, ns from the start. */
    static List<Plan.Entry> plan(List<DropIn> dropIns, Set<Prime> taken) {
        Set<Prime> used = new HashSet<>(taken);
        List<Plan.Entry> entries = new ArrayList<>();
        for (DropIn dropIn : dropIns) {
            if (dropIn.canRun()) {
                Prime prime = Prime.nearest(dropIn.everyMillis(), used);
                used.add(prime);
                entries.add(new Plan.Entry(dropIn.name(), dropIn.everyMillis(), prime, entries.size() * STAGGER));
            }
        }
        return entries;
    }

    /**
     * Runs these from now on, and no others.
     *
     * @param others the primes of all other sources
     * @param told takes once why one cannot be run
     */
    void follow(List<DropIn> dropIns, Set<Prime> others, long now, Consumer<Fault> told) {
        taken = others;
        turns.forEach(turn -> turn.leaving = true);
        List<Plan.Entry> plan = plan(dropIns, others);
        int runnable = 0;
        long due = now;
        for (DropIn dropIn : dropIns) {
            if (!dropIn.canRun()) {
                if (!dropIn.reason().equals(refused.put(dropIn.name(), dropIn.reason()))) {
                    told.accept(new Fault(dropIn.track(), now, dropIn.file(), dropIn.reason(), ""));
                }
                continue;
            }
            refused.remove(dropIn.name());
            Turn turn = turn(dropIn.name());
            Prime prime = plan.get(runnable++).prime();
            if (turn.dropIn == null || !turn.dropIn.isLike(dropIn)) {
                turn.failures = 0;
                turn.due = due;
                turn.outdated = turn.running != null;
                turn.interval = prime;
                due += STAGGER;
            } else if (turn.failures == 0) {
                turn.interval = prime;
            }
            turn.dropIn = dropIn;
            turn.prime = prime;
            turn.leaving = false;
        }
        turns.removeIf(turn -> turn.leaving && turn.running == null);
    }

    private Turn turn(String name) {
        for (Turn turn : turns) {
            if (turn.dropIn.name().equals(name)) {
                return turn;
            }
        }
        Turn made = new Turn();
        turns.add(made);
        return made;
    }

    /** Whether nobody is run. */
    boolean isEmpty() {
        return turns.isEmpty();
    }

    List<DropIn> dropIns() {
        return turns.stream().filter(turn -> !turn.leaving).map(turn -> turn.dropIn).toList();
    }

    /** Does not run one again until {@link #follow} names it, and then at once. */
    void remove(DropIn dropIn, long now) {
        Turn turn = turn(dropIn.name());
        turn.leaving = true;
        turn.due = now;
        turns.removeIf(each -> each.leaving && each.running == null);
    }

    /** Notes whose time has come, and answers when the next one's will, monotonic ns. */
    long tick(long now) {
        long next = Long.MAX_VALUE;
        for (Turn turn : turns) {
            if (turn.leaving) {
                continue;
            }
            if (turn.due <= now) {
                boolean wanted = turn.running == null || turn.outdated;
                turn.waiting = turn.overdue || !wanted ? turn.waiting : turn.due;
                turn.overdue |= wanted;
                turn.due += ((now - turn.due) / turn.interval.nanos() + 1) * turn.interval.nanos();
            }
            next = Math.min(next, turn.due);
        }
        return next;
    }

    /** Who should be started now, or null; of several the one that has waited longest. */
    Turn due() {
        Turn first = null;
        for (Turn turn : turns) {
            if (turn.overdue && turn.running == null && !turn.leaving
                    && (first == null || turn.waiting - first.waiting < 0)) {
                first = turn;
            }
        }
        return first;
    }

    /** What ran is over; answers whose it was, or null where nobody wants to know any more. */
    Turn end(Program program) {
        for (Turn turn : turns) {
            if (turn.running == program) {
                turn.running = null;
                turns.removeIf(each -> each.leaving && each.running == null);
                return turn.leaving || turn.outdated ? null : turn;
            }
        }
        return null;
    }

    /** It went well, or it did not; then it is asked less often. */
    void judge(Turn turn, boolean well, long now) {
        int failures = well ? 0 : turn.failures + 1;
        if (failures != turn.failures) {
            turn.failures = failures;
            turn.interval = turn.prime;
            Set<Prime> used = new HashSet<>(taken);
            turns.forEach(each -> used.addAll(List.of(each.prime, each.interval)));
            turn.interval = well ? turn.prime
                    : Prime.nearest(turn.dropIn.everyMillis() << Math.min(failures, MOST_DOUBLINGS), used);
            turn.due = now + turn.interval.nanos();
        }
    }
}
