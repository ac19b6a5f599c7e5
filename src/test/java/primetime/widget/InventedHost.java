package primetime.widget;

import java.util.ArrayList;
import java.util.List;
import primetime.tape.Columns;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.Window;

/**
 * A host that never was: it writes the tracks of the kernel's counters as the sources would, from smooth curves, so that
 * every run gives the same tape. Tests turn its knobs and let it run on.
 */
final class InventedHost {
    static final long MS = 1_000_000;
    /** When it was first looked at, monotonic ns. */
    static final long START = 5_000_000 * MS;
    private static final long BYTES = 8 << 20;
    /** At START it is 10:36:34 UTC, and an hour later where the host stands. */
    private static final long WALL = 1_795_170_994_000L * MS - START;
    final Tape tape = new Tape();
    final int cores;
    List<String> links = List.of("lo", "eth0", "wlan0");
    List<String> mounts = List.of("/", "/home");
    /** Which of the links has the default route; -1: none. */
    int route = 1;
    double traffic = 1;
    long errorsPerSecond;
    double busy = 0.25;
    double steal;
    double memoryUsed = 0.56;
    double diskUsed = 0.25;
    double load = 0.42;
    long khz = 2_900_000;
    long totalMemory = 15_770L << 20;
    long swap = 4L << 30;
    private long now = START;
    private final List<String> silent = new ArrayList<>();
    private final double[] ticks;
    private final double[] bytes = new double[64];
    private long errors;
    private Columns cpuColumns;
    private Columns netColumns;
    private Columns diskColumns;

    InventedHost(int cores) {
        this.cores = cores;
        ticks = new double[8 + 3 * cores];
        for (String track : List.of("clock", "load", "cpu", "memory", "uptime", "disk", "net")) {
            tape.values(track, BYTES);
        }
    }

    /** Two cores, six minutes, an ordinary day. */
    static InventedHost ordinary() {
        return new InventedHost(2).run(360);
    }

    /** Lets time pass. */
    InventedHost run(int seconds) {
        for (long end = now + seconds * 1000L * MS; now < end; now += MS) {
            long ms = now / MS;
            poll(ms, 997, "clock");
            poll(ms, 1009, "net");
            poll(ms, 1013, "cpu");
            poll(ms, 1999, "load");
            poll(ms, 2003, "memory");
            poll(ms, 13_001, "disk");
            poll(ms, 28_979, "uptime");
        }
        return this;
    }

    /** Nobody looks at a track until {@link #hear}. */
    InventedHost silence(String track) {
        silent.add(track);
        return this;
    }

    InventedHost hear(String track) {
        silent.remove(track);
        return this;
    }

    InventedHost gap(String track, int seconds) {
        silence(track);
        long from = now;
        run(seconds);
        tape.append(new Gap(track, from, now, 0, "asleep"), now);
        return hear(track);
    }

    InventedHost fault(String track) {
        tape.append(new Fault(track, now, "/proc/" + track, "permission denied", ""), now);
        return this;
    }

    /** Monotonic ns. */
    long now() {
        return now;
    }

    /** All that is known now. */
    Window window() {
        Window window = new Window(tape);
        window.move(now);
        return window;
    }

    private void poll(long ms, int interval, String track) {
        // Once at the start, so that slow tracks need not be waited for.
        if ((now == START || ms % interval == 0) && !silent.contains(track)) {
            switch (track) {
                case "clock" -> note(track, Columns.of(Tape.WALL_OFFSET, Tape.ZONE_OFFSET), WALL, 3600);
                case "net" -> net(interval / 1000.0);
                case "cpu" -> cpu(interval / 10.0);
                case "load" -> note(track,
                        Columns.of("load1_centi", "load5_centi", "load15_centi", "running", "threads",
                                "last_pid"),
                        Math.round(load * 100), Math.round(load * 90), Math.round(load * 74), 2, 213, ms);
                case "memory" -> memory();
                case "disk" -> disk();
                default -> note(track, Columns.of("uptime_ms"), 273_600_000 + (now - START) / MS);
            }
        }
    }

    private void net(double seconds) {
        if (netColumns == null || netColumns.names().size() != links.size() * 10 + 2) {
            List<String> names = new ArrayList<>();
            for (String link : links) {
                for (String field : List.of("rx_bytes", "rx_packets", "rx_errors", "rx_drops", "tx_bytes", "tx_packets",
                        "tx_errors", "tx_drops", "speed_mbit", "default")) {
                    names.add(link + "." + field);
                }
            }
            names.add("tcp.out_segments");
            names.add("tcp.retransmits");
            netColumns = new Columns(names);
        }
        errors += Math.round(errorsPerSecond * seconds);
        long[] values = new long[netColumns.names().size()];
        for (int i = 0; i < links.size(); i++) {
            boolean main = i == 1;
            double in = main ? hills(47, 1_150_000) + hills(13, 700_000) : i == 0 ? 40_000 : hills(71, 9_000);
            double out = main ? hills(89, 110_000) + hills(17, 60_000) : i == 0 ? 40_000 : hills(31, 700);
            bytes[2 * i] += traffic * in * seconds;
            bytes[2 * i + 1] += traffic * out * seconds;
            long before = main ? 19_500_000_000L : 1_000_000;
            long[] row = { before + (long) bytes[2 * i], 0, main ? errors : 0, 0, before / 9 + (long) bytes[2 * i + 1],
                    0, 0, 0, main ? 1000 : Sample.UNKNOWN, i == route ? 1 : 0 };
            System.arraycopy(row, 0, values, i * 10, 10);
        }
        values[values.length - 2] = (now - START) / MS;
        values[values.length - 1] = (now - START) / MS / 5000;
        note("net", netColumns, values);
    }

    private void cpu(double elapsed) {
        if (cpuColumns == null) {
            List<String> names = new ArrayList<>(List.of("cpu.user", "cpu.nice", "cpu.system", "cpu.idle", "cpu.iowait",
                    "cpu.irq", "cpu.softirq", "cpu.steal"));
            for (int i = 0; i < cores; i++) {
                names.addAll(List.of("cpu" + i + ".busy", "cpu" + i + ".idle", "cpu" + i + ".steal"));
            }
            names.addAll(List.of("cores", "forks", "switches", "blocked", "khz"));
            cpuColumns = new Columns(names);
        }
        double[] sum = new double[8];
        for (int i = 0; i < cores; i++) {
            double active = Math.min(1 - steal, busy * (hills(41 + i % 7, 0.7) + hills(11 + i % 5, 0.5)) * (1 + i % 3));
            double idle = 1 - active - steal;
            double[] core = { active * 0.68, 0, active * 0.28, idle * 0.96, idle * 0.04, active * 0.01, active * 0.03,
                    steal };
            for (int part = 0; part < 8; part++) {
                sum[part] += core[part] * elapsed;
            }
            ticks[8 + 3 * i] += active * elapsed;
            ticks[9 + 3 * i] += idle * elapsed;
            ticks[10 + 3 * i] += steal * elapsed;
        }
        long[] values = new long[cpuColumns.names().size()];
        for (int i = 0; i < 8; i++) {
            ticks[i] += sum[i];
        }
        for (int i = 0; i < ticks.length; i++) {
            values[i] = 100_000 + (long) ticks[i];
        }
        values[ticks.length] = cores;
        values[ticks.length + 4] = khz;
        note("cpu", cpuColumns, values);
    }

    private void memory() {
        long available = Math.round(totalMemory * (1 - memoryUsed));
        note("memory", Columns.of("total", "free", "available", "buffers", "cached", "reclaimable", "shmem", "dirty",
                "swap_total", "swap_free"), totalMemory, available / 3, available, 310L << 20, available / 2,
                420L << 20, 96L << 20, 3 << 20, swap, swap - swap / 40);
    }

    private void disk() {
        if (diskColumns == null || diskColumns.names().size() != mounts.size() * 5) {
            List<String> names = new ArrayList<>();
            mounts.forEach(mount -> names.addAll(List.of(mount + ".total", mount + ".free", mount + ".available",
                    mount + ".files", mount + ".files_free")));
            diskColumns = new Columns(names);
        }
        long[] values = new long[diskColumns.names().size()];
        for (int i = 0; i < mounts.size(); i++) {
            long total = (252L << 30) * (i + 1);
            long free = Math.round(total * (1 - (i == 0 ? diskUsed : 0.4)));
            System.arraycopy(new long[] { total, free, free, 16_000_000, 14_000_000 }, 0, values, i * 5, 5);
        }
        note("disk", diskColumns, values);
    }

    private void note(String track, Columns columns, long... values) {
        tape.append(new Sample(track, now, 100_000, 20_000, columns, values), now + MS);
    }

    /** A curve between 0 and {@code height} with a top every so many seconds; StrictMath, to be the same everywhere. */
    private double hills(double seconds, double height) {
        double sine = StrictMath.sin((now - START) / (seconds * 1e9) * 2 * StrictMath.PI);
        return height * (0.5 + 0.5 * sine) * (0.5 + 0.5 * sine);
    }
}
