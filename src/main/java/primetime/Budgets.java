package primetime;

import java.util.List;
import java.util.Map;
import primetime.config.Section;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.option.Units;
import primetime.source.linux.CyclicLatency;
import primetime.source.linux.ProcessEvents;
import primetime.tape.Tape;

/**
 * How much memory the history may take, by kinds of tracks. What is of one size whatever happens comes on top: counts of
 * events per kind, gaps and faults.
 *
 * @param said values for the options of {@link #SECTION}
 */
record Budgets(Options said) {
    private static final long LEAST = 50_000;
    /** Less would be a loop without a minute of history for how late polls ran. */
    private static final long LEAST_LOOP = 200_000;
    private static final long MOST = 1_000_000_000;
    private static final Option<Long> EVENTS = bytes("events", LEAST, 4_500_000, "all process events");
    private static final Option<Long> LATENCY = bytes("latency", LEAST_LOOP, 6_100_000,
            "all readings of the latency loop, and how late polls ran");
    private static final Option<Long> ASKED = bytes("asked", LEAST, 600_000,
            "each processor and each canary whose latency is asked for, all of them at most ten times that");
    private static final Option<Long> VALUES = bytes("values", LEAST, 600_000, "each other source");
    private static final Option<Long> DROP_INS = bytes("drop_ins", LEAST, 400_000, "each drop-in");
    /** What can be said of them. */
    static final Section SECTION = new Section("tape",
            "How much memory the history takes at most; the oldest goes first. Takes another start.",
            List.of(EVENTS, LATENCY, ASKED, VALUES, DROP_INS), Budgets::conflicts);
    /** Of {@link #LATENCY}; half an hour and more of each as it falls back. */
    private static final Map<String, Integer> SHARES = Map.of(CyclicLatency.TRACK, 25, "latency.absolute", 15,
            "latency.corrected", 15, "latency.polls", 6);
    private static final int ALL_SHARES = 61;
    private static final int MOST_ASKED = 10;
    /** About so many have numbers. */
    private static final int SOURCES = 10;

    private static Option<Long> bytes(String name, long least, long fallback, String help) {
        return new Option<>(name, new Type.Amount(Units.BYTES, least, MOST), fallback, help);
    }

    /** More than the virtual machine has would end the program in the midst of it; a quarter is for all the rest. */
    private static Map<String, String> conflicts(Options said) {
        long most = Runtime.getRuntime().maxMemory() / 4 * 3;
        long wanted = all(said);
        if (wanted <= Math.max(most, all(Options.NONE))) {
            return Map.of();
        }
        Option<Long> worst = EVENTS;
        for (Option<Long> each : List.of(LATENCY, ASKED, VALUES)) {
            worst = more(said, each) > more(said, worst) ? each : worst;
        }
        return Map.of(worst.name(),
                "all budgets together may take " + wanted / 1_000_000 + " MB, and of its memory this"
                        + " program can spare " + most / 1_000_000 + " MB; java -Xmx... gives it more");
    }

    private static long all(Options said) {
        return said.get(EVENTS) + said.get(LATENCY) + MOST_ASKED * said.get(ASKED) + SOURCES * said.get(VALUES);
    }

    /** How much more than as it falls back. */
    private static long more(Options said, Option<Long> one) {
        return all(said) - all(said.with(one, one.fallback()));
    }

    /**
     * Makes the tracks of sources.
     *
     * @param names of all tracks but those that the loop and the scheduler have besides
     * @return the names of the latter
     */
    List<String> tracks(List<String> names, Tape tape) {
        List<String> asked = names.stream().filter(name -> name.startsWith(CyclicLatency.TRACK + ".")).toList();
        for (String name : names) {
            if (name.equals(ProcessEvents.TRACK)) {
                tape.events(name, said.get(EVENTS));
            } else if (asked.contains(name)) {
                tape.latencies(name, Math.min(said.get(ASKED), MOST_ASKED * said.get(ASKED) / asked.size()));
            } else if (!SHARES.containsKey(name)) {
                tape.values(name, said.get(VALUES));
            }
        }
        SHARES.forEach((name, share) -> tape.latencies(name, said.get(LATENCY) / ALL_SHARES * share));
        return SHARES.keySet().stream().filter(name -> !names.contains(name)).toList();
    }

    /** Of each drop-in, bytes. */
    long dropIn() {
        return said.get(DROP_INS);
    }

    /** What takes another start where this is said now. */
    List<String> changed(Options now) {
        return said.changed(SECTION.options(), now);
    }
}
