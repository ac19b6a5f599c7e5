package primetime.source.linux;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.option.Units;

/**
 * How the dashboard shall measure latencies, what it shall measure besides, and what it shall mark: the options of the
 * source {@code latency}. All but the threshold take another start, since a thread keeps its schedule and its track.
 *
 * @param said values for {@link #OPTIONS}
 */
public record LatencyWishes(Options said) {
    /** Of microseconds; below, the loop takes more of a processor than all the rest. */
    private static final Type.Interval CYCLE = new Type.Interval(101_000, LatencyPlan.MOST_NANOS, Type.Interval.MICROS);
    private static final int MOST_CANARIES = Canary.WORDS.size();
    private static final int LONGEST_WORD = 4096;
    /** The word for the policy that is best for this user. */
    private static final String BEST = "best";
    /** What each cycle sleeps, ns: prime, as all intervals are. The fallback costs less than 1 % of a core. */
    static final Option<Long> SLEEP = new Option<>("sleep", CYCLE, 4_999_000L,
            "how long the loop asks to sleep in each cycle; a shorter sleep costs more of a processor");
    /** Those that sleep: who polls takes a whole processor for as long as the dashboard runs. */
    static final Option<String> METHOD = new Option<>("method",
            new Type.Word(Stream.of(SleepMethod.values()).filter(method -> method != SleepMethod.POLL)
                    .map(SleepMethod::word).toList()),
            SleepMethod.CLOCK_NS.word(), "how it sleeps; posix_ns, pselect and usleep have no absolute reading");
    /** Those that leave others their time: a deadline is a share of all processors, kept for us. */
    static final Option<String> POLICY = new Option<>("policy",
            new Type.Word(Stream.concat(Stream.of(BEST),
                    Stream.of(Policy.values()).filter(policy -> policy != Policy.DEADLINE).map(Policy::word)).toList()),
            BEST, "how the kernel schedules the loop; " + BEST + " is fifo where this user may, else other");
    static final Option<Long> PRIORITY = new Option<>("priority", new Type.Whole(0, 99, ""), 0L,
            "its priority, for fifo and rr; 0 is the highest that this user may have");
    /** A millisecond: far above what an idle host does, and what a person begins to wonder at. */
    public static final Option<Long> THRESHOLD = new Option<>("threshold",
            new Type.Amount(Units.TIME, 1_000, 1_000_000_000_000L),
            1_000_000L, "wakes that are so late or later are marked");
    /** As {@link Processors#chosen} has it; empty for none. */
    public static final Option<String> PROCESSORS = new Option<>("processors",
            new Type.Meaning(LONGEST_WORD, "processors, as 0-3,8 or all", text -> refusal(Processors::chosen, text)),
            "",
            "these are measured one by one as well, each at the cost of the loop; all of them, or none");
    public static final Option<List<String>> CANARIES = new Option<>("canaries",
            new Type.Several<>(new Type.Meaning(LONGEST_WORD, "one of " + String.join(", ", Canary.WORDS),
                    word -> refusal(Canary::check, word)), MOST_CANARIES),
            List.of(), "what is done twice a second to see how long it takes");
    /** What the source {@code latency} takes. */
    static final List<Option<?>> OPTIONS = List.of(SLEEP, METHOD, POLICY, PRIORITY, THRESHOLD, PROCESSORS, CANARIES);
    /** The loop alone, as it falls back. */
    public static final LatencyWishes NONE = new LatencyWishes(Options.NONE);

    private static String refusal(Consumer<String> meaning, String text) {
        try {
            meaning.accept(text);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** See {@link primetime.source.Source#conflicts}. */
    public Map<String, String> conflicts() {
        Map<String, String> conflicts = new TreeMap<>();
        if (said.get(PRIORITY) > 0 && policy().isPresent() && !policy().get().hasPriority()) {
            conflicts.put(PRIORITY.name(), said.get(POLICY) + " has no priorities, fifo and rr have");
        }
        List<String> names = said.get(CANARIES).stream().map(Canary::name).toList();
        for (String name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                conflicts.put(CANARIES.name(), "there can be one " + name + ", since each has one track");
            }
        }
        return conflicts;
    }

    /** The prime of microseconds that is nearest to what is wished, ns. */
    long sleep() {
        return CYCLE.nearest(said.get(SLEEP));
    }

    long threshold() {
        return said.get(THRESHOLD);
    }

    private Optional<Policy> policy() {
        Optional<Policy> named = Arrays.stream(Policy.values()).filter(each -> each.word().equals(said.get(POLICY)))
                .findFirst();
        return named.isEmpty() && said.get(PRIORITY) > 0 ? Optional.of(Policy.FIFO) : named;
    }

    /** A thread bound to each of these, besides the loop. */
    List<Integer> processors() {
        return Processors.chosen(said.get(PROCESSORS));
    }

    /** New ones. */
    List<Canary> canaries() {
        return said.get(CANARIES).stream().map(Canary::of).toList();
    }

    /**
     * What a thread does, all the time.
     *
     * @param sleep prime, ns
     * @param processors what it is bound to; then one reading is enough, and costs less than two
     */
    LatencyPlan plan(long sleep, List<Integer> processors) {
        SleepMethod method = Arrays.stream(SleepMethod.values())
                .filter(each -> each.word().equals(said.get(METHOD))).findFirst().orElseThrow();
        Kinds kinds = method.hasAbsolute() && processors.isEmpty() ? Kinds.BOTH : Kinds.RELATIVE;
        return new LatencyPlan(method, kinds, policy(), said.get(PRIORITY).intValue(), sleep, processors,
                Long.MAX_VALUE);
    }
}
