package primetime;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import primetime.cell.Printable;
import primetime.cli.WidgetRow;
import primetime.config.Config;
import primetime.dropin.Allowed;
import primetime.dropin.DropIn;
import primetime.dropin.DropIns;
import primetime.schedule.Plan;
import primetime.schedule.Prime;
import primetime.schedule.ScheduleTable;
import primetime.schedule.Scheduler;
import primetime.source.Source;
import primetime.widget.Widget;

/** Who gets which prime as the user's file says: the sources, behind them the drop-ins that are run. */
final class Timetable {
    private final List<Source> sources;
    private final Shelf shelf;
    private final Allowed allowed;
    private final List<DropIn> run;
    private final Plan polls;

    /** @param sources all of them, the one that runs drop-ins as well */
    Timetable(List<Source> sources, Shelf shelf, Config config) {
        this.sources = List.copyOf(sources);
        this.shelf = shelf;
        allowed = Settings.allowed(config);
        run = shelf.named(Settings.asked(config, shelf.offer()));
        polls = Scheduler.plan(sources, source -> Settings.wishMillis(config, source));
    }

    /** The drop-ins that are run, and what they must know for that. */
    DropIns.Wanted wanted() {
        return new DropIns.Wanted(run, allowed, primes());
    }

    /** The primes of the sources. */
    Set<Prime> primes() {
        return primes(polls.entries());
    }

    private static Set<Prime> primes(List<Plan.Entry> entries) {
        return entries.stream().map(Plan.Entry::prime).collect(Collectors.toSet());
    }

    /** Prints it, and the collisions that it implies. */
    void print(PrintWriter out) {
        List<Plan.Entry> all = new ArrayList<>(polls.entries());
        List<String> reads = new ArrayList<>();
        sources.forEach(source -> reads.add(Printable.text(source.evidence().from())));
        all.addAll(DropIns.plan(run, primes()));
        run.stream().filter(DropIn::canRun).forEach(each -> reads.add("runs " + Printable.text(each.from())));
        ScheduleTable.print(new Plan(all), reads, out);
    }

    /** One row for what a widget of the program reads first, which is what it is about. */
    WidgetRow row(Widget widget, String kind) {
        Plan.Entry entry = polls.entries().stream().filter(each -> each.name().equals(widget.tracks().get(0)))
                .findFirst().orElseThrow();
        return new WidgetRow(widget.name(), kind, entry.wishMillis(), entry.prime().millis(),
                "track " + String.join(", ", widget.tracks()), widget.about(), "");
    }

    /** One row for each drop-in, by name: for those that are not run the prime that they would get. */
    List<WidgetRow> dropIns() {
        List<Plan.Entry> entries = new ArrayList<>(DropIns.plan(run, primes()));
        Set<Prime> taken = new HashSet<>(primes());
        taken.addAll(primes(entries));
        entries.addAll(DropIns.plan(shelf.found().stream().filter(each -> !run.contains(each)).toList(), taken));
        List<WidgetRow> rows = new ArrayList<>();
        for (DropIn each : shelf.found()) {
            long prime = entries.stream().filter(entry -> entry.name().equals(each.name()))
                    .mapToLong(entry -> entry.prime().millis()).findFirst().orElse(0);
            rows.add(new WidgetRow(each.name(), each.kind().isEmpty() ? "drop-in" : each.kind(), each.everyMillis(),
                    prime, each.from(), String.join("; ", allowed.refusals(each)), each.reason()));
        }
        return rows;
    }
}
