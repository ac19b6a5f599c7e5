package primetime.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import primetime.source.linux.Capability;
import primetime.source.linux.EventsAccess;
import primetime.source.linux.Host;
import primetime.source.linux.Landlock;
import primetime.source.linux.Namespaces;
import primetime.source.linux.NativeAccess;
import primetime.source.linux.Policies;
import primetime.source.linux.Policies.Policy;
import primetime.source.linux.Privileges;
import primetime.source.linux.ProcView;
import primetime.source.linux.Timing;
import primetime.source.linux.Unpack;
import primetime.source.linux.UsedPaths.Used;
import primetime.tape.Fault;
import primetime.tape.Sample;
import primetime.term.Attached;
import primetime.term.Environment;

/** Findings that nobody found: a host where all is well, and others that lack something; a test changes what it needs. */
public final class InventedHost {
    static final long MOST = 4 << 20;
    private static final int ASKED = 16 << 20;
    private static final String REFUSED = "operation not permitted";
    Map<String, String> properties = Map.of("version", "17.0.15", "vendor", "Debian", "machine", "amd64", "program",
            "/opt/primetime.jar");
    NativeAccess nativeAccess = new NativeAccess(Optional.empty(), Optional.of(true));
    Host host = new Host("debian", "12", "6.18.44-amd64", "forge", 4, "Invented CPU 4000");
    long memory = 16L << 30;
    String user = "root";
    Privileges privileges = new Privileges(0, Optional.of(EnumSet.allOf(Capability.class)), Optional.of(false), 0, true,
            0, 8 << 20, 950_000, 1_000_000);
    Namespaces namespaces = new Namespaces(Optional.of(false), Optional.of(false), Optional.of(false), "", "");
    EventsAccess events = new EventsAccess(Optional.empty(), 2 * ASKED, ASKED, MOST);
    ProcView processes = new ProcView("off", Optional.of(true), "2");
    Policies policies = new Policies(policies(99, ""), true, "", 1, 50_000);
    Timing timing = new Timing("tsc", "tsc hpet", "PREEMPT_DYNAMIC", "performance");
    Landlock landlock = new Landlock(7, "");
    Environment environment = Environment.of(Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "LANG",
            "C.UTF-8", "TMUX", "/tmp/tmux-0/default,1,0", "SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22"));
    Optional<Attached> attached = Optional.of(new Attached(true, true, 120, 36, true));
    String terminalRefusal = "";
    List<Used> paths = List.of(used("load", "/proc/loadavg", true), used("events", "/proc/net/netlink", true));

    /** What a first look at a small host with an ordinary user may show, with a hostile CPU. */
    public static InventedHost ordinary() {
        InventedHost it = new InventedHost();
        it.host = new Host("ubuntu", "22.04", "5.15.0-91-generic", "forge", 2, "a\u001b]52;c;QQ==\u0007 CPU");
        it.user = "ann";
        it.nativeAccess = new NativeAccess(Optional.empty(), Optional.of(false));
        it.memory = Sample.UNKNOWN;
        it.privileges = new Privileges(1000, Optional.of(Set.of()), Optional.of(true), 2, true, 10,
                Privileges.UNLIMITED, Privileges.UNLIMITED, 1_000_000);
        it.events = new EventsAccess(Optional.of(new Fault("events", 0, "proc connector (netlink)", "bind: " + REFUSED,
                "it takes root")), 425_984, ASKED, 212_992);
        it.processes = new ProcView("invisible", Optional.empty(), "1");
        it.policies = new Policies(policies(10, REFUSED), false, "cannot allocate memory", 4_000_000, 50_000);
        it.timing = new Timing("hpet", "tsc hpet", "", "powersave");
        it.landlock = new Landlock(0, "function not implemented");
        it.environment = Environment.of(Map.of("TERM", "vt220", "NO_COLOR", "1"));
        it.attached = Optional.of(new Attached(true, false, 30, 8, false));
        it.paths = List.of(used("load", "/proc/loadavg", false));
        return it;
    }

    /** The first ones by their highest priority; the others with a refusal of deadline. */
    static List<Policy> policies(int priority, String refusal) {
        List<Policy> all = new ArrayList<>();
        all.add(new Policy("fifo", priority > 0, priority, priority > 0 ? "" : refusal));
        all.add(new Policy("rr", priority > 0, priority, priority > 0 ? "" : refusal));
        all.add(new Policy("deadline", refusal.isEmpty(), 0, refusal));
        List.of("other", "batch", "idle").forEach(name -> all.add(new Policy(name, true, 0, "")));
        return all;
    }

    private static Used used(String purpose, String path, boolean readable) {
        return new Used(purpose, Path.of(path), false, true, readable, false);
    }

    /** The findings as they are now. */
    Findings findings() {
        return new Findings("0.1.0", properties, nativeAccess, host, memory, user, privileges, namespaces, events,
                processes, policies, timing, landlock, environment, attached, terminalRefusal,
                List.of(new Used("config", Path.of("/home/ann/.config/primetime/config.toml"), true, false, false,
                        false)),
                List.of(new Unpack.Candidate(Path.of("/run/user/1000"), true, true, false),
                        new Unpack.Candidate(Path.of("/tmp"), true, true, true)),
                Optional.of(Path.of("/tmp")), paths);
    }

    /** What the doctor makes of them. */
    public Report report() {
        return Report.of(findings());
    }

    /** The fact of that name in a section. */
    Fact fact(String section, String name) {
        return report().sections().stream().filter(each -> each.name().equals(section))
                .flatMap(each -> each.facts().stream()).filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();
    }
}
