package primetime.dropin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import primetime.confine.Abilities;
import primetime.confine.Limits;
import primetime.confine.Outcome;
import primetime.confine.Runner;
import primetime.schedule.Prime;

/** Runs a drop-in once under the rules and says of each rule whether it was kept. */
public final class Check {
    private static final long STEP = 20_000_000;
    private final Folders folders;
    private final Allowed allowed;
    private final Map<String, String> environment;

    /**
     * One rule.
     *
     * @param name the rule, a word or two
     * @param found what was seen, one phrase
     */
    public record Rule(String name, boolean kept, String found) {
    }

    public Check(Folders folders, Allowed allowed, Map<String, String> environment) {
        this.folders = folders;
        this.allowed = allowed;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs it; takes as long as it does, within its limit.
     *
     * @param prime the interval that it would get
     */
    public List<Rule> run(DropIn dropIn, Prime prime) {
        if (!dropIn.canRun()) {
            return List.of(new Rule(dropIn.header() == null ? "header" : "can run here", false, dropIn.reason()));
        }
        try (Runner runner = new Runner(Abilities.probe())) {
            runner.start(new Programs(folders, allowed, environment).of(dropIn), System.nanoTime());
            List<Outcome> done = runner.step(0);
            while (done.isEmpty()) {
                done = runner.step(STEP);
            }
            return rules(dropIn, allowed.refusals(dropIn), prime, done.get(0));
        }
    }

    /** What a run says of each rule. */
    static List<Rule> rules(DropIn dropIn, List<String> refusals, Prime prime, Outcome outcome) {
        Limits limits = outcome.program().limits();
        Reading reading = Reading.of(dropIn, outcome, 0);
        List<String> wrong = new ArrayList<>(reading.wrong());
        // What the rules below say by themselves is not said twice.
        wrong.removeIf(each -> each.startsWith("tried to ") || each.startsWith("left ")
                || outcome.end() == Outcome.End.TOO_LONG || outcome.notes().contains(each));
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule("header", true, "kind=" + dropIn.kind()
                + (refusals.isEmpty() ? "" : "; " + String.join("; ", refusals))));
        rules.add(new Rule("interval", true, dropIn.everyMillis() + " ms asked for, " + prime + " given"));
        rules.add(new Rule("answer", wrong.isEmpty() && reading.answer() != null, wrong.isEmpty()
                ? reading.answer() == null ? "none" : "what kind=" + dropIn.kind() + " promises"
                : String.join("; ", wrong)));
        long millis = outcome.nanos() / 1_000_000;
        rules.add(new Rule("time", outcome.end() != Outcome.End.TOO_LONG, millis + " ms of "
                + limits.nanos() / 1_000_000 + (outcome.end() == Outcome.End.TOO_LONG ? ", ended" : "")));
        rules.add(new Rule("processor", outcome.cpuNanos() / 1_000_000_000 < limits.cpuSeconds(),
                outcome.cpuNanos() / 1_000_000 + " ms of " + limits.cpuSeconds() * 1000));
        rules.add(new Rule("memory", outcome.notes().isEmpty(),
                (outcome.peakBytes() < 0 ? "n/a" : (outcome.peakBytes() + (1 << 20) - 1 >> 20) + " MB")
                        + " of "
                        + (limits.dataBytes() >> 20) + " MB"
                        + (outcome.notes().isEmpty() ? "" : "; " + String.join("; ", outcome.notes()))));
        rules.add(tried("writing", outcome, false));
        rules.add(tried("network", outcome, true));
        rules.add(new Rule("processes", outcome.left() == 0, outcome.left() == 0 ? "none left running"
                : outcome.left() + " left running, ended now"));
        rules.add(new Rule("output", outcome.discarded() == 0, outcome.out().length + outcome.discarded()
                + " bytes of " + limits.outputBytes()));
        return rules;
    }

    private static Rule tried(String name, Outcome outcome, boolean network) {
        List<String> tried = outcome.tried().stream().filter(each -> each.contains("socket") == network).toList();
        return new Rule(name, tried.isEmpty(), tried.isEmpty() ? "nothing tried that is not allowed"
                : "tried to " + String.join(", to ", tried));
    }
}
