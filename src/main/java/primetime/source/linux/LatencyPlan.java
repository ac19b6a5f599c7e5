package primetime.source.linux;

import java.util.List;
import java.util.Optional;

/**
 * What a cyclic test shall do.
 *
 * @param policy empty: the best that this user may have
 * @param priority for FIFO and round robin, 1 to 99; 0: the highest that this user may have
 * @param interval what is slept, ns, 1 to 10^9
 * @param processors one thread each, bound to it; empty: one thread, where the kernel likes
 * @param cycles after so many, which may count two readings, each thread ends; {@link Long#MAX_VALUE}: when it is told to
 */
public record LatencyPlan(SleepMethod method, Kinds kinds, Optional<Policy> policy, int priority, long interval,
        List<Integer> processors, long cycles) {
    public static final long MOST_NANOS = 1_000_000_000;

    public LatencyPlan {
        processors = List.copyOf(processors);
        if (interval < 1 || interval > MOST_NANOS) {
            throw new IllegalArgumentException("an interval of " + interval + " ns");
        }
        if (kinds.hasAbsolute() && !method.hasAbsolute()) {
            throw new IllegalArgumentException(method.word() + " cannot wait for an instant");
        }
        if (policy.isPresent() && policy.get() == Policy.DEADLINE && !processors.isEmpty()) {
            throw new IllegalArgumentException("the deadline policy takes any processor");
        }
    }

    /** From one instant of the schedule to the next, ns: what the absolute reading is corrected by. */
    public long period() {
        return kinds == Kinds.BOTH ? 2 * interval : interval;
    }
}
