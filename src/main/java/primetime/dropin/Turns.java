package primetime.dropin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import primetime.confine.Program;
import primetime.schedule.Prime;

/** Which drop-in is due when: each at a prime of its own, one that fails less often until it does not. Has no clock. */
final class Turns {
    private static final int MOST_DOUBLINGS = 4;
    private final Set<Prime> taken;
    private final List<Turn> turns = new ArrayList<>();

    /** @param taken the primes that no drop-in may have */
    Turns(Set<Prime> taken) {
        this.taken = Set.copyOf(taken);
    }

    /** All, in the order in which they came; not to be changed while it is walked. */
    List<Turn> all() {
        return Collections.unmodifiableList(turns);
    }

    /** The turn of a drop-in of this name, or null. */
    Turn of(DropIn dropIn) {
        return turns.stream().filter(turn -> turn.dropIn().name().equals(dropIn.name())).findFirst().orElse(null);
    }

    /** The turn that runs this, or null. */
    Turn running(Program program) {
        return turns.stream().filter(turn -> turn.isRunning(program)).findFirst().orElse(null);
    }

    /** @param due when it is first run, monotonic ns */
    void add(DropIn dropIn, long due) {
        Turn turn = new Turn();
        turns.add(turn);
        begin(turn, dropIn, due);
    }

    void remove(Turn turn) {
        turns.remove(turn);
    }

    /** Gives a turn to a drop-in that has changed. */
    void begin(Turn turn, DropIn dropIn, long due) {
        turn.begin(dropIn, due);
        choose(turn, dropIn.everyMillis());
    }

    /** Sees who is due, monotonic ns; answers when the next will be. */
    long next(long now) {
        long next = Long.MAX_VALUE;
        for (Turn turn : turns) {
            next = Math.min(next, turn.tick(now));
        }
        return next;
    }

    /** A run has ended; where it failed, or no longer does, its interval changes. */
    void ended(Turn turn, boolean failed, long now) {
        if (turn.ended(failed)) {
            choose(turn, turn.dropIn().everyMillis() << Math.min(turn.failures(), MOST_DOUBLINGS));
            turn.restart(now);
        }
    }

    private void choose(Turn turn, long wishMillis) {
        turn.take(null);
        Set<Prime> inUse = new HashSet<>(taken);
        turns.stream().map(Turn::interval).filter(prime -> prime != null).forEach(inUse::add);
        turn.take(Prime.nearest(wishMillis, inUse));
    }
}
