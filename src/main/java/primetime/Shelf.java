package primetime;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import primetime.cell.Printable;
import primetime.cli.Exit;
import primetime.cli.WidgetRow;
import primetime.confine.Abilities;
import primetime.dropin.Allowed;
import primetime.dropin.Check;
import primetime.dropin.DropIn;
import primetime.dropin.DropIns;
import primetime.dropin.Finder;
import primetime.dropin.Folders;
import primetime.dropin.Origin;
import primetime.schedule.Plan;
import primetime.schedule.Prime;
import primetime.schedule.Scheduler;
import primetime.source.Source;
import primetime.tape.Tape;
import primetime.widget.DropInLabel;
import primetime.widget.DropInText;
import primetime.widget.DropInValue;
import primetime.widget.Widget;

/** The drop-ins that were found, and what the wiring makes of them: widgets, tracks, a source, rows of a list. */
final class Shelf {
    private static final long TRACK_BYTES = 400_000;
    private static final int MOST_SHOWN = 7;
    private final Folders folders;
    private final Allowed allowed;
    private final Map<String, String> environment;
    private final Finder finder;
    private final List<DropIn> found;
    private final Set<String> asked;
    private final List<String> taken;

    /**
     * @param taken the names of the widgets that are none of drop-ins
     * @param asked the names of those that pages ask for
     */
    Shelf(Map<String, String> environment, Allowed allowed, List<String> taken, Set<String> asked) {
        this.asked = Set.copyOf(asked);
        this.taken = List.copyOf(taken);
        this.environment = environment;
        this.allowed = allowed;
        folders = Folders.of(environment);
        finder = new Finder(folders, allowed, taken);
        found = finder.find();
    }

    /** The same for pages that ask for these; looked for anew only where something was allowed. */
    Shelf with(Allowed others, Set<String> names) {
        return others.equals(allowed) ? new Shelf(this, names) : new Shelf(environment, others, taken, names);
    }

    private Shelf(Shelf other, Set<String> asked) {
        this.asked = Set.copyOf(asked);
        environment = other.environment;
        allowed = other.allowed;
        taken = other.taken;
        folders = other.folders;
        finder = other.finder;
        found = other.found;
    }

    /** All that were found. */
    List<DropIn> found() {
        return found;
    }

    /** Those that a person put there, which are in the show without being asked for. */
    List<DropIn> own() {
        return found.stream().filter(each -> each.origin() != Origin.SHIPPED).limit(MOST_SHOWN).toList();
    }

    /** Those that are run: a person's own, and those that a page asks for. */
    List<DropIn> shown() {
        List<DropIn> own = own();
        return found.stream().filter(each -> own.contains(each) || asked.contains(each.name())).toList();
    }

    /** The names of those among {@code widgets} that could be run and are not, since no page asked for them at the start. */
    List<String> idle(Set<String> widgets) {
        List<DropIn> shown = shown();
        return found.stream().filter(each -> each.canRun() && widgets.contains(each.name()) && !shown.contains(each))
                .map(DropIn::name).toList();
    }

    /** Panes for drop-ins. */
    static List<Widget> widgets(List<DropIn> dropIns) {
        List<Widget> widgets = new ArrayList<>();
        for (DropIn each : dropIns) {
            DropInLabel label = new DropInLabel(each.name(), each.title(), each.unit(), each.from(), each.track());
            widgets.add(each.isNumber() ? new DropInValue(label) : new DropInText(label));
        }
        return widgets;
    }

    /** Makes the tracks of drop-ins. */
    static void tracks(List<DropIn> dropIns, Tape tape) {
        for (DropIn each : dropIns) {
            if (each.isNumber()) {
                tape.values(each.track(), TRACK_BYTES);
            } else {
                tape.texts(each.track(), TRACK_BYTES);
            }
        }
    }

    /**
     * The source that runs drop-ins, at primes that the others do not have: those that are shown, and those that somebody
     * puts there later.
     *
     * @param appeared takes the latter, on the source's thread
     */
    DropIns source(List<? extends Source> others, Consumer<DropIn> appeared) {
        Map<String, Boolean> tracked = shown().stream().collect(Collectors.toMap(DropIn::name, DropIn::isNumber));
        Set<String> here = found.stream().map(DropIn::name).collect(Collectors.toSet());
        return new DropIns(Abilities::probe, finder, folders, allowed, environment,
                each -> tracked.containsKey(each.name())
                        || each.origin() != Origin.SHIPPED && !here.contains(each.name()),
                tracked, appeared, primes(others));
    }

    private static Set<Prime> primes(List<? extends Source> sources) {
        return Scheduler.plan(sources, Source::wishMillis).entries().stream().map(Plan.Entry::prime)
                .collect(Collectors.toSet());
    }

    /** One row for each drop-in. */
    List<WidgetRow> rows(List<? extends Source> others) {
        Set<Prime> taken = new HashSet<>(primes(others));
        List<WidgetRow> rows = new ArrayList<>();
        for (DropIn each : found) {
            Prime prime = each.canRun() ? Prime.nearest(each.everyMillis(), taken) : null;
            if (prime != null) {
                taken.add(prime);
            }
            rows.add(new WidgetRow(each.name(), each.kind().isEmpty() ? "drop-in" : each.kind(), each.everyMillis(),
                    prime == null ? 0 : prime.millis(), each.from(), String.join("; ", each.notes()), each.reason()));
        }
        return rows;
    }

    /** What cannot be enforced here. */
    static List<String> missing() {
        try {
            return Abilities.probe().missing();
        } catch (LinkageError e) {
            return List.of("no native calls (" + e.getMessage() + "): drop-ins are not run");
        }
    }

    /** Runs one under the rules and prints how it kept them. */
    int check(String file, List<? extends Source> others, PrintWriter out) {
        Path path = Path.of(file);
        DropIn dropIn = Files.exists(path) ? finder.own(path.toAbsolutePath())
                : found.stream().filter(each -> each.name().equals(file)).findFirst().orElse(null);
        if (dropIn == null) {
            System.err.println("primetime widgets check: " + Printable.text(file)
                    + ": no such file, and no drop-in of this name; primetime widgets lists them");
            return Exit.FAILED;
        }
        Prime prime = Prime.nearest(dropIn.everyMillis(), primes(others));
        boolean kept = true;
        for (Check.Rule rule : new Check(folders, allowed, environment).run(dropIn, prime)) {
            out.printf("%-4s %-10s %s%n", rule.kept() ? "ok" : "NO", rule.name(), Printable.text(rule.found()));
            kept &= rule.kept();
        }
        missing().forEach(each -> out.printf("note %-10s %s%n", "here", Printable.text(each)));
        out.printf("%s: %s%n", Printable.text(dropIn.name()), kept ? "keeps all rules" : "breaks a rule");
        return kept ? Exit.OK : Exit.FAILED;
    }
}
