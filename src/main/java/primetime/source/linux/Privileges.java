package primetime.source.linux;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import primetime.tape.Sample;

/**
 * What this process may do: from {@code /proc/self/status}, {@code /proc/self/limits} and
 * {@code /proc/sys/kernel/sched_rt_*_us}. Numbers are {@link Sample#UNKNOWN} where nobody told, {@link #UNLIMITED} where
 * there is no limit.
 *
 * @param user the effective user's number
 * @param held those effective; empty where that is unknown
 * @param noNewPrivileges whether no program it starts can have more privilege, as sudo would
 * @param seccomp 0: none, 1: strict, 2: a filter decides which system calls it may make
 * @param seccompKnown whether the kernel can filter system calls
 * @param priorityLimit highest real-time priority without CAP_SYS_NICE, 0 to 99
 * @param lockLimitBytes memory it may lock without CAP_IPC_LOCK
 * @param realTimeMicros of each period, what real-time threads may take together; {@link #UNLIMITED} for all of it
 * @param realTimePeriodMicros that period
 */
public record Privileges(long user, Optional<Set<Capability>> held, Optional<Boolean> noNewPrivileges, long seccomp,
        boolean seccompKnown, long priorityLimit, long lockLimitBytes, long realTimeMicros,
        long realTimePeriodMicros) {
    /** A limit that is none. */
    public static final long UNLIMITED = -1;
    private static final String STATUS = "proc/self/status";
    private static final String LIMITS = "proc/self/limits";

    /** Reads what is there; {@code root} is {@code /} but in tests. */
    public static Privileges read(Path root) {
        long bound = number(Host.entry(root, STATUS, "NoNewPrivs:"));
        return new Privileges(number(word(Host.entry(root, STATUS, "Uid:"), 1)),
                held(Host.entry(root, STATUS, "CapEff:")),
                bound == Sample.UNKNOWN ? Optional.empty() : Optional.of(bound != 0),
                number(Host.entry(root, STATUS, "Seccomp:")),
                !Host.entry(root, "proc/sys/kernel/seccomp/actions_avail", "").isEmpty(),
                number(word(Host.entry(root, LIMITS, "Max realtime priority"), 0)),
                number(word(Host.entry(root, LIMITS, "Max locked memory"), 0)),
                number(Host.entry(root, "proc/sys/kernel/sched_rt_runtime_us", "")),
                number(Host.entry(root, "proc/sys/kernel/sched_rt_period_us", "")));
    }

    /** Whether it holds one; false where that is unknown. */
    public boolean holds(Capability capability) {
        return held.isPresent() && held.get().contains(capability);
    }

    /** Whether this is root, of the host or of a container. */
    public boolean isRoot() {
        return user == 0;
    }

    private static Optional<Set<Capability>> held(String hexadecimal) {
        if (!hexadecimal.matches("[0-9a-f]{1,16}")) {
            return Optional.empty();
        }
        long set = Long.parseUnsignedLong(hexadecimal, 16);
        Set<Capability> held = EnumSet.noneOf(Capability.class);
        for (Capability capability : Capability.values()) {
            if (capability.isIn(set)) {
                held.add(capability);
            }
        }
        return Optional.of(held);
    }

    private static String word(String line, int index) {
        String[] words = line.split("\\s+");
        return index < words.length ? words[index] : "";
    }

    private static long number(String word) {
        if (word.equals("unlimited") || word.equals("-1")) {
            return UNLIMITED;
        }
        return word.matches("[0-9]{1,18}") ? Long.parseLong(word) : Sample.UNKNOWN;
    }
}
