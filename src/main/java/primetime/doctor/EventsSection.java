package primetime.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import primetime.source.linux.EventsAccess;
import primetime.source.linux.ProcView;
import primetime.tape.Fault;
import primetime.tape.Sample;

/** Why the events pane says connector, or polling, and how much it can take in. */
final class EventsSection {
    /** From which kernel on any user may listen: 6.6. */
    private static final int MAJOR = 6;
    private static final int MINOR = 6;

    private EventsSection() {
    }

    static Section of(Findings found) {
        return Section.of("events", List.of(source(found), everybody(found), buffer(found), hidden(found),
                others(found.processes()), cgroups(found.processes())));
    }

    private static Fact source(Findings found) {
        Optional<Fault> refusal = found.events().refusal();
        boolean isDeaf = found.nativeAccess().refusal().isPresent();
        Fact fact = refusal.isEmpty() ? Fact.told("source", "connector: the kernel tells each event itself")
                : isDeaf ? Fact.of(Mark.NO, "source", "polling /proc, because native calls do not work, see above")
                        : new Fact(Mark.NO, "source", "polling /proc, because: " + refusal.get().happened(),
                                help(found, refusal.get()), Map.of());
        return fact.with("source", refusal.isEmpty() ? "connector" : "proc").with("refusal",
                refusal.map(Fault::happened).orElse(""));
    }

    private static String help(Findings found, Fault fault) {
        boolean isConfined = fault.happened().contains("connection refused")
                || fault.happened().contains("no acknowledgement");
        if (isConfined) {
            return found.outside();
        }
        boolean isForbidden = fault.happened().contains("not permitted");
        return isForbidden && !found.privileges().isRoot() ? found.asRoot() : fault.help();
    }

    private static Fact everybody(Findings found) {
        Optional<Boolean> open = isOpen(found.host().kernel());
        Fact fact = open.isEmpty() ? Fact.told("who may listen", "")
                : Fact.judged(open.get() || found.privileges().isRoot(), Mark.LESS, "who may listen",
                        open.get() ? "any user, as since Linux 6.6" : "root only, before Linux 6.6", found.asRoot());
        return fact.with("unprivileged_listening", open);
    }

    /** Whether that release lets any user listen; empty where it is no release. */
    static Optional<Boolean> isOpen(String release) {
        String[] parts = release.split("[^0-9]+", 3);
        if (!release.matches("[0-9]{1,5}\\.[0-9]{1,5}.*")) {
            return Optional.empty();
        }
        int major = Integer.parseInt(parts[0]);
        return Optional.of(major > MAJOR || major == MAJOR && Integer.parseInt(parts[1]) >= MINOR);
    }

    private static Fact buffer(Findings found) {
        EventsAccess events = found.events();
        long got = events.bufferBytes();
        String most = HostSection.bytes(events.mostBytes());
        String value = got == 0 ? "none" : HostSection.bytes(got) + ", holds about " + events.holdsEvents()
                + " events" + (isFull(events) ? "" : "; " + HostSection.bytes(2 * events.askedBytes())
                        + " wanted, rmem_max is " + (most.isEmpty() ? "unknown" : most));
        return Fact.judged(isFull(events), got == 0 ? Mark.NO : Mark.LESS, "receive buffer", value,
                got == 0 ? "" : found.typed("sysctl -w net.core.rmem_max=" + events.askedBytes()))
                .with("buffer_bytes", got == 0 ? Sample.UNKNOWN : got).with("buffer_asked_bytes", events.askedBytes())
                .with("rmem_max_bytes", events.mostBytes())
                .with("buffer_holds_events", got == 0 ? Sample.UNKNOWN : events.holdsEvents());
    }

    /** The kernel doubles what is asked for, to have room for its own bookkeeping: socket(7). */
    private static boolean isFull(EventsAccess events) {
        return events.bufferBytes() >= 2 * events.askedBytes();
    }

    private static Fact hidden(Findings found) {
        String hidepid = found.processes().hidepid();
        boolean isOff = hidepid.equals("off");
        boolean isHarmless = isOff || found.processes().othersReadable().orElse(false);
        String value = isOff ? hidepid : hidepid + (isHarmless ? ", but not from this user"
                : ": /proc hides other users' processes");
        Fact fact = hidepid.isEmpty() ? Fact.told("hidepid", "")
                : Fact.judged(isHarmless, Mark.LESS, "hidepid", value,
                        found.typed("mount -o remount,hidepid=0 /proc"));
        return fact.with("hidepid", hidepid);
    }

    private static Fact others(ProcView processes) {
        Optional<Boolean> readable = processes.othersReadable();
        Fact fact = readable.isEmpty() ? Fact.of(Mark.UNKNOWN, "other users", "none of their processes is seen")
                : Fact.judged(readable.get(), Mark.LESS, "other users",
                        readable.get() ? "their command lines can be read" : "their command lines cannot be read", "");
        return fact.with("other_users_readable", readable);
    }

    private static Fact cgroups(ProcView processes) {
        boolean none = processes.cgroups().equals("none");
        return Fact.judged(!none, Mark.LESS, "cgroups", none ? "none mounted" : "version " + processes.cgroups(), "")
                .with("cgroup_version", none ? "" : processes.cgroups());
    }
}
