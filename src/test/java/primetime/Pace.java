package primetime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import primetime.confine.Abilities;
import primetime.dropin.Allowed;
import primetime.dropin.DropIn;
import primetime.dropin.DropIns;
import primetime.dropin.Finder;
import primetime.dropin.Folders;
import primetime.schedule.Plan;
import primetime.schedule.Scheduler;
import primetime.source.Polled;
import primetime.source.Source;
import primetime.source.linux.LinuxSources;
import primetime.tape.Entry;
import primetime.tape.Fault;
import primetime.tape.Inbox;
import primetime.tape.Sample;
import primetime.tape.Text;

/**
 * Runs the polled sources and the drop-ins of a home for so many seconds, as the dashboard does, and prints of each track
 * its answers, the mean time between two and the median of how late they were, ms, and its faults.
 */
final class Pace {
    private static final double MILLI = 1e6;

    private Pace() {
    }

    public static void main(String[] arguments) {
        List<Polled> polled = LinuxSources.polled(Path.of("/"), () -> 0);
        Folders folders = Folders.of(System.getenv());
        Finder finder = new Finder(folders, List.of());
        List<DropIn> own = finder.find().stream().filter(each -> each.from().startsWith("/")).toList();
        DropIns dropIns = new DropIns(Abilities::probe, finder, folders, System.getenv(), found -> {
        });
        List<Source> sources = new ArrayList<>(polled);
        sources.add(dropIns);
        dropIns.follow(new DropIns.Wanted(own, Allowed.NOTHING, Scheduler.plan(sources, Source::wishMillis).entries()
                .stream().map(Plan.Entry::prime).collect(Collectors.toSet())));
        Map<String, List<Entry>> heard = new TreeMap<>();
        Inbox inbox = new Inbox(10_000);
        long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000;
        try (Scheduler scheduler = new Scheduler(sources, inbox)) {
            scheduler.start();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(5_000_000);
                inbox.drain(each -> heard.computeIfAbsent(each.track(), track -> new ArrayList<>()).add(each), 0);
            }
        }
        heard.forEach((track, entries) -> System.out.println(line(track, entries)));
    }

    private static String line(String track, List<Entry> entries) {
        List<Entry> answers = entries.stream().filter(each -> each instanceof Sample || each instanceof Text).toList();
        List<Long> late = answers.stream().map(each -> each instanceof Sample sample ? sample.late() : 0L).sorted()
                .toList();
        List<String> faults = entries.stream().filter(Fault.class::isInstance).map(each -> ((Fault) each).line())
                .distinct().toList();
        int count = answers.size();
        double apart = count < 2 ? 0 : (answers.get(count - 1).at() - answers.get(0).at()) / MILLI / (count - 1);
        return String.format("%s %d %.1f %.3f %s", track, count, apart,
                count == 0 ? 0 : late.get(count / 2) / MILLI, String.join("|", faults));
    }
}
