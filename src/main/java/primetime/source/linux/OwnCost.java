package primetime.source.linux;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import primetime.source.Evidence;
import primetime.source.Polled;
import primetime.tape.Columns;
import primetime.tape.Sample;

/**
 * What this program costs the host: processor time of all its threads, ns (see {@link OwnTime}; where that is not to be
 * had, from {@code /proc/self/stat} in steps of 10 ms); memory it keeps, bytes, and its threads ({@code VmRSS} and
 * {@code Threads} of {@code /proc/self/status}, proc(5)); what of the heap is taken; how often and how long the
 * collector worked, unknown for the first polls, because the JDK needs about 25 ms to find its collectors, and a start
 * must not wait for that; bytes written to the terminal.
 */
final class OwnCost implements Polled {
    private static final Columns COLUMNS = Columns.of("cpu_ns", "resident_bytes", "heap_bytes", "gc_count", "gc_ms",
            "written_bytes", "threads");
    private static final int CPU = 0;
    private static final int RESIDENT = 1;
    private static final int HEAP = 2;
    private static final int GC_COUNT = 3;
    private static final int GC_MILLIS = 4;
    private static final int WRITTEN = 5;
    private static final int THREADS = 6;
    private static final int COLLECTORS_AT = 4;
    private static final int MOST = 1 << 14;
    private static final long NANOS_IN_TICK = 10_000_000;
    private final ProcFile status;
    private final ProcFile stat;
    private final LongSupplier cpuNanos;
    private final LongSupplier written;
    private final long[] values = new long[COLUMNS.names().size()];
    private List<GarbageCollectorMXBean> collectors = List.of();
    private int polls;

    /**
     * @param cpuNanos processor time of this process, or unknown
     * @param written bytes written to the terminal so far
     */
    OwnCost(Path root, LongSupplier cpuNanos, LongSupplier written) {
        status = new ProcFile(root, "proc/self/status");
        stat = new ProcFile(root, "proc/self/stat");
        this.cpuNanos = cpuNanos;
        this.written = written;
    }

    @Override
    public long[] poll() {
        Arrays.fill(values, Sample.UNKNOWN);
        long cpu = cpuNanos.getAsLong();
        values[CPU] = cpu == Sample.UNKNOWN ? ticks(stat.readOptional(MOST)) : cpu;
        parse(status.readOptional(MOST), values);
        values[HEAP] = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        collections();
        values[WRITTEN] = written.getAsLong();
        return values;
    }

    static void parse(Scan status, long[] into) {
        do {
            if (status.word("VmRSS:")) {
                into[RESIDENT] = status.kilobytes();
            } else if (status.word("Threads:")) {
                into[THREADS] = status.number();
                return;
            }
        } while (status.nextLine());
    }

    /** Fields 14 and 15, in ns. Counted from behind the name, that may hold blanks and brackets. */
    static long ticks(Scan stat) {
        if (!stat.behindLast(')')) {
            return Sample.UNKNOWN;
        }
        stat.skip(11);
        long user = stat.number();
        long system = stat.number();
        long most = Long.MAX_VALUE / NANOS_IN_TICK / 2;
        return user < 0 || system < 0 || user > most || system > most ? Sample.UNKNOWN
                : (user + system) * NANOS_IN_TICK;
    }

    private void collections() {
        if (++polls == COLLECTORS_AT) {
            collectors = ManagementFactory.getGarbageCollectorMXBeans();
        }
        // Unknown is negative, and so is what a collector says that does not count.
        for (int i = 0; i < collectors.size(); i++) {
            values[GC_COUNT] = Math.max(0, values[GC_COUNT]) + Math.max(0, collectors.get(i).getCollectionCount());
            values[GC_MILLIS] = Math.max(0, values[GC_MILLIS]) + Math.max(0, collectors.get(i).getCollectionTime());
        }
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public String track() {
        return "self";
    }

    @Override
    public Evidence evidence() {
        return new Evidence("clock(3), /proc/self/status, the JVM",
                "processor time of all threads of this process, and the memory it keeps");
    }

    @Override
    public long wishMillis() {
        return 2000;
    }

    @Override
    public void close() {
        status.close();
        stat.close();
    }
}
