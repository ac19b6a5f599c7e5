package primetime.widget;

import java.util.List;
import primetime.cell.Figures;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.ValuesView;
import primetime.theme.Role;
import primetime.widget.CpuShares.Part;

/** The table of all status items, in the order in which they stand on the line. One line here adds one. */
public final class StatusItems {
    private static final Option<Double> LOAD_ALARM = new Option<>("load_alarm",
            new Type.Number(0.1, 1000, "tasks for each core"), 2.0, "a load above this wants attention");
    private static final Option<Double> STEAL_ALARM = percent("steal_alarm", 10, "stolen processor time above this");
    private static final Option<Double> MEMORY_ALARM = percent("memory_alarm", 90, "used memory above this");
    private static final Option<Double> DISK_ALARM = percent("disk_alarm", 90, "a file system filled above this");
    /** When items want attention. */
    public static final List<Option<?>> OPTIONS = List.of(LOAD_ALARM, STEAL_ALARM, MEMORY_ALARM, DISK_ALARM);

    private StatusItems() {
    }

    private static Option<Double> percent(String name, double fallback, String what) {
        return new Option<>(name, new Type.Number(1, 100, "per cent"), fallback, what + " wants attention");
    }

    /** A set of items of its own for whoever draws them: some keep things between calls. */
    public static List<StatusItem> all() {
        return all(Options.NONE);
    }

    /** The same with what was said of {@link #OPTIONS}. */
    public static List<StatusItem> all(Options options) {
        double crowded = options.get(LOAD_ALARM);
        double stolen = options.get(STEAL_ALARM) / 100;
        double full = options.get(MEMORY_ALARM) / 100;
        CpuShares shares = new CpuShares();
        Interfaces interfaces = new Interfaces();
        Mounts mounts = new Mounts(options.get(DISK_ALARM) / 100);
        return List.of(
                item("uptime", "how long the host has been up", Role.CHIP_A, 8, StatusItems::uptime, "uptime"),
                item("load", "the load average of the last minute", Role.CHIP_B, 1,
                        (look, out) -> load(look, out, crowded), "load", "cpu"),
                item("cpu", "how busy the processors are, and steal where there was some", Role.CHIP_A, 2,
                        (look, out) -> cpu(look, out, shares, stolen), "cpu"),
                item("cores", "how many processors there are and how fast", Role.CHIP_D, 9, StatusItems::cores, "cpu"),
                item("memory", "how much memory there is and how much is used", Role.CHIP_C, 3,
                        (look, out) -> memory(look, out, full),
                        "memory"),
                item("disk", "the root file system, or the fullest one where that is nearly full", Role.CHIP_D, 5,
                        mounts::append, "disk"),
                item("network", "what the main network interface carries", Role.CHIP_A, 4,
                        (look, out) -> network(look, out, interfaces), Bandwidth.TRACK),
                item("time", "the time of day", Role.BAR, 0, StatusItems::time, Tape.CLOCK));
    }

    /** What the program itself costs; not on the line, since the row of key hints has room for it. */
    public static StatusItem self() {
        return item("self", "what this program itself costs: share of one core, resident memory", Role.BAR, 10,
                StatusItems::self, "self");
    }

    private static StatusItem item(String name, String about, Role ground, int rank, StatusItem.Saying saying,
            String... tracks) {
        return new StatusItem(name, about, List.of(tracks), ground, rank, saying);
    }

    private static boolean uptime(Look look, StringBuilder out) {
        ValuesView uptime = look.window().values("uptime");
        // It is read every half a minute only, but time passes without being read.
        if (uptime.has("uptime_ms")) {
            Figures.life(out, uptime.latest("uptime_ms") * 1_000_000 + look.window().end() - uptime.at());
        }
        return false;
    }

    private static boolean load(Look look, StringBuilder out, double crowded) {
        double load = Now.value(look.window().values("load"), "load1_centi", 0.01);
        if (!Double.isNaN(load)) {
            Figures.three(out, load);
        }
        return load > crowded * look.window().values("cpu").latest("cores", 1);
    }

    private static boolean cpu(Look look, StringBuilder out, CpuShares shares, double stolen) {
        ValuesView cpu = look.window().values("cpu");
        shares.read(cpu);
        if (!cpu.isEmpty()) {
            Figures.percent(out.append("cpu "), shares.busy(), 0);
        }
        if (Lately.added(cpu, "cpu.steal") > 0) {
            Figures.percent(out.append(" steal "), shares.now(Part.STEAL), 0);
        }
        return shares.now(Part.STEAL) > stolen;
    }

    private static boolean cores(Look look, StringBuilder out) {
        ValuesView cpu = look.window().values("cpu");
        long cores = cpu.latest("cores");
        if (cores == Sample.UNKNOWN) {
            return false;
        }
        out.append(cores);
        double gigahertz = cpu.latest("khz", 1e-6);
        if (gigahertz > 0) {
            Figures.fixed(out.append('×'), gigahertz, 1).append("GHz");
        } else {
            out.append(cores == 1 ? " core" : " cores");
        }
        return false;
    }

    private static boolean memory(Look look, StringBuilder out, double full) {
        ValuesView memory = look.window().values("memory");
        double part = MemoryMeters.usedPart(memory);
        if (Now.isKnown(memory)) {
            Figures.percent(Figures.bytes(out, memory.latest("total", 1)).append(' '), part, 0);
        }
        return part > full;
    }

    private static boolean network(Look look, StringBuilder out, Interfaces interfaces) {
        ValuesView net = look.window().values(Bandwidth.TRACK);
        List<Link> links = interfaces.at(net, "");
        if (!links.isEmpty()) {
            Figures.count(out.append('↓'), Now.rate(net, links.get(0).rxBytes()) * 8, 5).append(' ');
            Figures.count(out.append('↑'), Now.rate(net, links.get(0).txBytes()) * 8, 5).append(" b/s");
        }
        return false;
    }

    private static boolean self(Look look, StringBuilder out) {
        ValuesView self = look.window().values("self");
        if (Now.isKnown(self)) {
            Figures.percent(out.append("primetime "), Now.rate(self, "cpu_ns") * 1e-9, 1).append(" cpu ");
            Figures.bytes(out, self.latest("resident_bytes", 1), 5);
        }
        return false;
    }

    private static boolean time(Look look, StringBuilder out) {
        if (look.window().values(Tape.CLOCK).has(Tape.WALL_OFFSET)) {
            Figures.clock(out, look.window().localMillis(look.window().end()), false);
        }
        return false;
    }
}
