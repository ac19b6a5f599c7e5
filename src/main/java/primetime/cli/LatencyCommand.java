package primetime.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import primetime.option.Nearest;
import primetime.option.Options;
import primetime.source.linux.Canary;
import primetime.source.linux.Kinds;
import primetime.source.linux.LatencyPlan;
import primetime.source.linux.LatencyWishes;
import primetime.source.linux.Policy;
import primetime.source.linux.Processors;
import primetime.source.linux.SleepMethod;

/** {@code primetime latency}: the cyclic test, with stress-ng's and cyclictest's options and figures. */
@Command(name = "latency", separator = " ", sortOptions = false, description = "How late this machine wakes a thread that asked to sleep, until Ctrl-C, a time, or COMMAND ends it. Any user may.", footer = {
        "",
        "The relative reading is stress-ng's: wake less start less the sleep. The absolute one is cyclictest's: wake less schedule; only it can be corrected for what a late wake kept from being measured (coordinated omission). Both are taken by turns. Unlike cyclictest, and like its --default-system, this does not keep processors from idling. The clock is always CLOCK_MONOTONIC.",
        "Percentile p of n samples in order is number floor(n*p/100), from 0, as stress-ng has it; those of the corrected reading are HdrHistogram's, three digits.",
        "itimer is a timer of the kernel that is read (timerfd), not one that sends a signal.",
        "The exit code is 0, or COMMAND's; 1 where something failed; 2 for a wrong option." })
final class LatencyCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;
    private static final long USUAL_TIME = 10_000_000_000L;
    private static final long USUAL_SLEEP = 100_000;
    private static final long MOST_SAMPLES = 100_000_000;
    private static final int MOST_MICROS = 1_000_000;
    private static final int USUAL_MICROS = 10_000;
    private final Programs programs;
    @Spec
    private CommandSpec spec;
    @ArgGroup
    private Sleep sleep = new Sleep();
    @Option(names = { "-t",
            "-D" }, paramLabel = "TIME", description = "how long to measure: a number with s, m, h or d; without a unit s; 0: until Ctrl-C; without a time 10 s, or as long as COMMAND runs")
    private String time;
    @Option(names = "-l", paramLabel = "LOOPS", description = "end after so many cycles; 0: never")
    private Long loops;
    @Option(names = "--policy", paramLabel = "POLICY", description = "other, batch, idle, fifo, rr or deadline; without: the best that this user may have")
    private String policy;
    @Option(names = { "-p",
            "--prio" }, paramLabel = "PRIORITY", description = "1 to 99 for fifo, which it implies, and rr; without: the highest")
    private Integer priority;
    @Option(names = "--method", paramLabel = "METHOD", description = "how to sleep: clock_ns, posix_ns, itimer, poll (busy), pselect, usleep")
    private String method = SleepMethod.CLOCK_NS.word();
    @Option(names = "--kind", paramLabel = "KIND", description = "relative, absolute or both; posix_ns, pselect and usleep have no absolute reading")
    private String kind;
    @ArgGroup
    private Where where = new Where();
    @Option(names = "--samples", paramLabel = "N", description = "figures of the first so many samples of each reading; later ones are counted")
    private Long samples;
    @Option(names = "--dist", paramLabel = "NS", description = "a distribution in steps of so many ns")
    private Long dist;
    @Option(names = "--threshold", paramLabel = "US", description = "tell when a wake was so late or later: of each second the worst; without: 1000")
    private Long threshold;
    @Option(names = "--no-jvm-pauses", description = "leave out samples that overlap a pause of our own virtual machine")
    private boolean withoutPauses;
    @Option(names = "--strict", description = "fail where the policy that was asked for cannot be had, not measure with another")
    private boolean strict;
    @Option(names = "--canary", paramLabel = "CANARY", description = "measure twice a second as well how long this takes: fsync=DIRECTORY, spawn, dns=NAME, connect=HOST:PORT; may be repeated")
    private List<String> canaries = new ArrayList<>();
    @Option(names = "-m", description = "say so where the memory cannot be locked; that is tried in any case")
    private boolean lock;
    @Option(names = "-q", description = "no progress line")
    private boolean quiet;
    @ArgGroup
    private Shape shape = new Shape();
    @Option(names = "--log", paramLabel = "FILE", description = "write an interval log of HdrHistogram's there: ns, a second each, the absolute reading with its tag")
    private Path log;
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;
    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "measure while this runs; put -- before it")
    private List<String> command = new ArrayList<>();

    /** At most one of them. */
    static final class Sleep {
        @Option(names = "--sleep", paramLabel = "NS", description = "how long to sleep, ns; without: 100000")
        private Long nanos;
        @Option(names = "-i", paramLabel = "US", description = "the same in us")
        private Long micros;
    }

    /** At most one of them. */
    static final class Where {
        @Option(names = "-a", paramLabel = "CPUS", arity = "0..1", fallbackValue = "all", description = "a thread bound to each of these processors, as 0-3,8, or with ! to each but these; without a list, each that there is")
        private String processors;
        @Option(names = "-S", description = "a thread bound to each processor")
        private boolean all;
    }

    /** At most one of them. */
    static final class Shape {
        @Option(names = "--json", description = "one JSON object")
        private boolean json;
        @Option(names = "--hgrm", paramLabel = "READING", arity = "0..1", fallbackValue = "relative", description = "HdrHistogram's percentiles, in ns: of relative, absolute or corrected")
        private String reading;
        @Option(names = "--histogram", paramLabel = "US", description = "cyclictest's histogram of each thread, up to so many us")
        private Integer micros;
    }

    LatencyCommand(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Integer call() {
        LatencyChoice choice;
        try {
            choice = choice();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        return programs.latency(choice, new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false,
                StandardCharsets.UTF_8));
    }

    private LatencyChoice choice() {
        long cycles = within("-l", loops, 0, Long.MAX_VALUE, 0);
        boolean endless = loops != null || !command.isEmpty();
        long nanos = time != null ? LatencyTime.nanos(time) : endless ? 0 : USUAL_TIME;
        LatencyChoice.Format format = shape.json ? LatencyChoice.Format.JSON
                : shape.reading != null ? LatencyChoice.Format.HGRM
                        : shape.micros != null ? LatencyChoice.Format.CYCLICTEST : LatencyChoice.Format.TEXT;
        LatencyPlan plan = plan(cycles == 0 ? Long.MAX_VALUE : cycles);
        LatencyChoice.Reading reading = one("--hgrm", shape.reading == null ? "relative" : shape.reading,
                LatencyChoice.Reading.values(), LatencyChoice.Reading::word);
        if (format == LatencyChoice.Format.HGRM
                && (reading == LatencyChoice.Reading.RELATIVE ? plan.kinds() == Kinds.ABSOLUTE
                        : plan.kinds() == Kinds.RELATIVE)) {
            throw new IllegalArgumentException("--hgrm " + reading.word() + " cannot be had with --kind "
                    + plan.kinds().word());
        }
        return new LatencyChoice(plan, nanos, within("--samples", samples, 1, MOST_SAMPLES, MOST_SAMPLES),
                within("--dist", dist, 1, 10_000_000, 0),
                (int) within("--histogram", shape.micros == null ? null : (long) shape.micros, 1, MOST_MICROS,
                        USUAL_MICROS),
                threshold("--threshold", threshold), withoutPauses, lock, strict, quiet, format, reading,
                Optional.ofNullable(log),
                canaries.stream().map(Canary::of).toList(), command);
    }

    private LatencyPlan plan(long cycles) {
        SleepMethod how = one("--method", method, SleepMethod.values(), SleepMethod::word);
        Kinds kinds = kind != null ? one("--kind", kind, Kinds.values(), Kinds::word)
                : how.hasAbsolute() ? Kinds.BOTH : Kinds.RELATIVE;
        if (kinds != Kinds.RELATIVE && !how.hasAbsolute()) {
            throw new IllegalArgumentException(how.word() + " has no absolute reading: it sleeps for a time, not until "
                    + "an instant");
        }
        int prio = (int) within("--prio", priority == null ? null : (long) priority, 1, 99, 0);
        Optional<Policy> wanted = policy != null
                ? Optional.of(one("--policy", policy, Policy.values(), Policy::word))
                : prio > 0 ? Optional.of(Policy.FIFO) : Optional.empty();
        if (prio > 0 && !wanted.orElseThrow().hasPriority()) {
            throw new IllegalArgumentException("--prio is for fifo and rr; " + policy + " has no priorities");
        }
        List<Integer> processors = where.all ? processors("-S", "all")
                : where.processors == null ? List.of() : processors("-a", where.processors);
        if (wanted.equals(Optional.of(Policy.DEADLINE)) && !processors.isEmpty()) {
            throw new IllegalArgumentException("the deadline policy takes any processor: leave out -a and -S");
        }
        long interval = sleep.micros != null
                ? within("-i", sleep.micros, 1, LatencyPlan.MOST_NANOS / 1000, 0) * 1000
                : within("--sleep", sleep.nanos, 1, LatencyPlan.MOST_NANOS, USUAL_SLEEP);
        return new LatencyPlan(how, kinds, wanted, prio, interval, processors, cycles);
    }

    /** Us to ns. */
    static long threshold(String option, Long given) {
        return within(option, given, 1, 1_000_000_000, Options.NONE.get(LatencyWishes.THRESHOLD) / 1000) * 1000;
    }

    /** Those of a list, or all. */
    static List<Integer> processors(String option, String given) {
        try {
            return Processors.chosen(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + " " + e.getMessage());
        }
    }

    private static long within(String option, Long given, long least, long most, long without) {
        if (given != null && (given < least || given > most)) {
            throw new IllegalArgumentException(option + " takes a whole number from " + least
                    + (most == Long.MAX_VALUE ? "" : " to " + most) + ", not " + given);
        }
        return given == null ? without : given;
    }

    private static <T> T one(String option, String given, T[] all, Function<T, String> word) {
        List<String> words = new ArrayList<>();
        for (T each : all) {
            if (word.apply(each).equals(given.toLowerCase(Locale.ROOT))) {
                return each;
            }
            words.add(word.apply(each));
        }
        throw new IllegalArgumentException(option + " does not know " + given + "; did you mean "
                + Nearest.to(given, words) + "? There are " + String.join(", ", words) + ".");
    }
}
