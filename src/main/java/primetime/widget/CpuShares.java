package primetime.widget;

import java.util.Arrays;
import primetime.tape.ValuesView;

/**
 * Where the time of all processors went, as shares of all the ticks that passed: user (with nice), system (with
 * interrupts), steal (what the hypervisor gave to others) and iowait. What is left was idle. Busy is what was neither
 * idle nor waiting for a disk, as in proc(5): 1 - (idle + iowait) / all.
 *
 * <p>A part whose counter went down, as iowait may, is unknown for that moment and leaves the others as they are; without
 * idle, or after a gap, all are unknown. The kernel counts guests in user, and so user holds them once.
 */
final class CpuShares {
    /** The parts in the order in which a graph stacks them. */
    enum Part {
        USER, SYSTEM, STEAL, IOWAIT, IDLE;
    }

    static final int PARTS = Part.values().length;
    private static final String[] COLUMNS = { "cpu.user", "cpu.nice", "cpu.system", "cpu.irq", "cpu.softirq",
            "cpu.steal", "cpu.iowait", "cpu.idle" };
    private static final Part[] OF = { Part.USER, Part.USER, Part.SYSTEM, Part.SYSTEM, Part.SYSTEM, Part.STEAL,
            Part.IOWAIT, Part.IDLE };
    private final double[] now = new double[PARTS];
    private final double[][] past = new double[PARTS][0];
    private double[] rates = {};
    private double[] all = {};

    /** Takes the last two readings; what is stale is unknown. */
    void read(ValuesView cpu) {
        Arrays.fill(now, Double.NaN);
        double sum = Double.NaN;
        for (int i = 0; i < COLUMNS.length; i++) {
            double rate = Now.rate(cpu, COLUMNS[i]);
            int part = OF[i].ordinal();
            now[part] = plus(now[part], rate);
            sum = plus(sum, rate);
        }
        double idle = now[Part.IDLE.ordinal()];
        for (int part = 0; part < PARTS; part++) {
            now[part] = share(now[part], sum, idle);
        }
    }

    /** The share of a part when last read, 0 to 1, or NaN. */
    double now(Part part) {
        return now[part.ordinal()];
    }

    /** The share of time spent working when last read, 0 to 1, or NaN. */
    double busy() {
        return 1 - now(Part.IDLE) - (now(Part.IOWAIT) > 0 ? now(Part.IOWAIT) : 0);
    }

    /** Works out the shares in that many buckets of time, for {@link #past}. */
    void read(ValuesView cpu, long bucketNanos, int buckets) {
        if (rates.length != buckets) {
            rates = new double[buckets];
            all = new double[buckets];
            Arrays.setAll(past, part -> new double[buckets]);
        }
        Arrays.fill(all, Double.NaN);
        for (double[] part : past) {
            Arrays.fill(part, Double.NaN);
        }
        for (int i = 0; i < COLUMNS.length; i++) {
            cpu.rates(COLUMNS[i], bucketNanos, rates);
            double[] part = past[OF[i].ordinal()];
            for (int at = 0; at < buckets; at++) {
                part[at] = plus(part[at], rates[at]);
                all[at] = plus(all[at], rates[at]);
            }
        }
        double[] idle = past[Part.IDLE.ordinal()];
        for (double[] part : past) {
            for (int at = 0; at < buckets; at++) {
                part[at] = share(part[at], all[at], idle[at]);
            }
        }
    }

    /** The shares of a part, newest last, NaN where unknown; not to be changed, valid until read again. */
    double[] past(Part part) {
        return past[part.ordinal()];
    }

    private static double share(double part, double all, double idle) {
        return all > 0 && !Double.isNaN(idle) ? part / all : Double.NaN;
    }

    /** A sum of what is known; NaN only where nothing is. */
    private static double plus(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
    }
}
