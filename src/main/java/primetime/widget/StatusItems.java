package primetime.widget;

import java.util.List;
import primetime.cell.Figures;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.ValuesView;
import primetime.theme.Role;
import primetime.widget.CpuShares.Part;

/** The table of all status items, in the order in which they stand on the line. One line here adds one. */
public final class StatusItems {
    /** Shares above which an item wants attention. */
    private static final double FULL = 0.9;
    private static final double STOLEN = 0.1;
    /** Tasks for each core above which the load does. */
    private static final double CROWDED = 2;

    private StatusItems() {
    }

    /** A set of items of its own for whoever draws them: some keep things between calls. */
    public static List<StatusItem> all() {
        CpuShares shares = new CpuShares();
        Interfaces interfaces = new Interfaces();
        Mounts mounts = new Mounts();
        return List.of(
                item("uptime", "how long the host has been up", Role.CHIP_A, 8, StatusItems::uptime, "uptime"),
                item("load", "the load average of the last minute", Role.CHIP_B, 1, StatusItems::load, "load", "cpu"),
                item("cpu", "how busy the processors are, and steal where there was some", Role.CHIP_A, 2,
                        (look, out) -> cpu(look, out, shares), "cpu"),
                item("cores", "how many processors there are and how fast", Role.CHIP_D, 9, StatusItems::cores, "cpu"),
                item("memory", "how much memory there is and how much is used", Role.CHIP_C, 3, StatusItems::memory,
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

    private static boolean load(Look look, StringBuilder out) {
        double load = Now.value(look.window().values("load"), "load1_centi", 0.01);
        if (!Double.isNaN(load)) {
            Figures.three(out, load);
        }
        return load > CROWDED * look.window().values("cpu").latest("cores", 1);
    }

    private static boolean cpu(Look look, StringBuilder out, CpuShares shares) {
        ValuesView cpu = look.window().values("cpu");
        shares.read(cpu);
        if (!cpu.isEmpty()) {
            Figures.percent(out.append("cpu "), shares.busy(), 0);
        }
        if (Lately.added(cpu, "cpu.steal") > 0) {
            Figures.percent(out.append(" steal "), shares.now(Part.STEAL), 0);
        }
        return shares.now(Part.STEAL) > STOLEN;
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

    private static boolean memory(Look look, StringBuilder out) {
        ValuesView memory = look.window().values("memory");
        double part = MemoryMeters.usedPart(memory);
        if (Now.isKnown(memory)) {
            Figures.percent(Figures.bytes(out, memory.latest("total", 1)).append(' '), part, 0);
        }
        return part > FULL;
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
