package primetime.source.linux;

import primetime.tape.Sample;

/**
 * One line of {@code /proc/stat} behind its {@code cpu} or {@code cpuN}: user nice system idle iowait irq softirq steal
 * guest guest_nice, of which an old kernel knows only the first ones. The last two are not read: they are in the first
 * two already, and taking them out again would hide the time that a host spends on its virtual machines.
 */
final class CpuLine {
    static final int STEAL = 7;
    private static final int USER = 0;
    private static final int NICE = 1;
    private static final int SYSTEM = 2;
    private static final int IDLE = 3;
    private static final int IOWAIT = 4;
    private static final int IRQ = 5;
    private static final int SOFTIRQ = 6;
    /** The line was over: the kernel does not count this. Not the same as a number that could not be understood. */
    private static final long ABSENT = -1;
    private final long[] fields = new long[8];

    /** Takes all fields that this line has. */
    void parse(Scan scan) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = scan.isLineOver() ? ABSENT : scan.number();
        }
    }

    /** One of the first eight fields, ticks. User and nice hold the time of virtual machines, as the kernel counts it. */
    long time(int field) {
        return fields[field] == ABSENT ? Sample.UNKNOWN : fields[field];
    }

    /** Ticks with anything to do, virtual machines included, without steal. */
    long busy() {
        return fields[SYSTEM] == ABSENT ? Sample.UNKNOWN
                : plus(plus(plus(plus(fields[USER], fields[NICE]), fields[SYSTEM]), fields[IRQ]), fields[SOFTIRQ]);
    }

    /** Ticks with nothing to do, whether or not something waited for a disk. */
    long idle() {
        return fields[IDLE] == ABSENT ? Sample.UNKNOWN : plus(fields[IDLE], fields[IOWAIT]);
    }

    private static long plus(long sum, long more) {
        if (more == ABSENT) {
            return sum;
        }
        return sum < 0 || more < 0 || sum + more < 0 ? Sample.UNKNOWN : sum + more;
    }
}
