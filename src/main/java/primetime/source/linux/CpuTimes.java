package primetime.source.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import primetime.source.Evidence;
import primetime.source.Polled;
import primetime.source.Unreadable;
import primetime.tape.Columns;
import primetime.tape.Sample;

/**
 * What the processors did since boot, in ticks of 10 ms (USER_HZ), and how often the kernel switched and forked. From
 * {@code /proc/stat}, proc(5). The kernel counts the time of virtual machines into {@code user} and {@code nice} as
 * well; it is taken out of the {@code cpu.} columns, so that their sum is the time that passed. Of each core it is told
 * what it was busy with anything, idle (waiting for a disk counts as idle) and robbed of. Cores that are off have no
 * line in the file and no columns; at most 512 have any. A kernel too old to count something leaves its field out: that
 * is unknown.
 */
final class CpuTimes implements Polled {
    private static final int MOST_CORES = 512;
    private static final int RATE_EVERY = 10;
    private static final List<String> FIXED = List.of("cpu.user", "cpu.nice", "cpu.system", "cpu.idle", "cpu.iowait",
            "cpu.irq", "cpu.softirq", "cpu.steal", "cores", "forks", "switches", "blocked", "khz");
    private static final int CORES = FIXED.indexOf("cores");
    private static final int FORKS = FIXED.indexOf("forks");
    private static final int SWITCHES = FIXED.indexOf("switches");
    private static final int BLOCKED = FIXED.indexOf("blocked");
    private static final int KHZ = FIXED.indexOf("khz");
    private final ProcFile file;
    private final ClockRate rate;
    private final CpuLine line = new CpuLine();
    private final long[] read = new long[FIXED.size() + 3 * MOST_CORES];
    private final int[] found = new int[MOST_CORES];
    private int[] cores = {};
    private Columns columns = new Columns(FIXED);
    private long[] values = new long[FIXED.size()];
    private long khz = Sample.UNKNOWN;
    private int polls;

    CpuTimes(Path root) {
        file = new ProcFile(root, "proc/stat");
        rate = new ClockRate(root);
    }

    @Override
    public long[] poll() throws Unreadable {
        int seen = parse(file.read());
        if (!Arrays.equals(cores, 0, cores.length, found, 0, seen)) {
            place(seen);
        }
        System.arraycopy(read, 0, values, 0, values.length);
        file.understood(values);
        if (polls++ % RATE_EVERY == 0) {
            khz = rate.read();
        }
        values[KHZ] = khz;
        return values;
    }

    /** Reads all numbers, those of the cores behind the fixed ones, and answers how many cores were found. */
    private int parse(Scan scan) {
        Arrays.fill(read, 0, FIXED.size(), Sample.UNKNOWN);
        int seen = 0;
        int online = 0;
        long last = -1;
        do {
            if (scan.word("cpu ")) {
                line.parse(scan);
                for (int field = 0; field <= CpuLine.STEAL; field++) {
                    read[field] = line.time(field);
                }
            } else if (scan.word("cpu")) {
                long core = scan.number();
                // Ascending, as the kernel tells them: a core that came twice would be two columns of one name.
                boolean isNext = core > last && core <= Integer.MAX_VALUE;
                last = isNext ? core : last;
                online += isNext ? 1 : 0;
                if (isNext && seen < MOST_CORES) {
                    line.parse(scan);
                    read[FIXED.size() + 3 * seen] = line.busy();
                    read[FIXED.size() + 3 * seen + 1] = line.idle();
                    read[FIXED.size() + 3 * seen + 2] = line.time(CpuLine.STEAL);
                    found[seen++] = (int) core;
                }
            } else if (scan.word("ctxt ")) {
                read[SWITCHES] = scan.number();
                // Only what comes behind the cores tells that these were all.
                read[CORES] = online == 0 ? Sample.UNKNOWN : online;
            } else if (scan.word("processes ")) {
                read[FORKS] = scan.number();
            } else if (scan.word("procs_blocked ")) {
                read[BLOCKED] = scan.number();
            }
        } while (scan.nextLine());
        return seen;
    }

    private void place(int seen) {
        cores = Arrays.copyOf(found, seen);
        List<String> names = new ArrayList<>(FIXED);
        for (int core : cores) {
            names.add("cpu" + core + ".busy");
            names.add("cpu" + core + ".idle");
            names.add("cpu" + core + ".steal");
        }
        columns = new Columns(names);
        values = new long[names.size()];
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public String track() {
        return "cpu";
    }

    @Override
    public Evidence evidence() {
        return new Evidence("/proc/stat", "ticks of 10 ms since boot; a share is the increase of one field over the "
                + "increase of all, the clock rate is cpu0's scaling_cur_freq or from /proc/cpuinfo");
    }

    @Override
    public long wishMillis() {
        return 1000;
    }

    @Override
    public void close() {
        file.close();
        rate.close();
    }
}
