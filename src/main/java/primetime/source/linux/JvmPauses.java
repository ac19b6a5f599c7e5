package primetime.source.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * When our own virtual machine stood still: every safepoint, collections among them, with its exact begin and end. The
 * machine itself tells, by its unified log (JEP 158, tag {@code safepoint}, each line stamped by the clock of
 * {@link System#nanoTime}), which is turned on while it runs ({@link MachineLog}) and goes to a file in memory; nothing is written between
 * pauses, and a write to that file never waits.
 *
 * <p>What else was looked at: {@code GarbageCollectorMXBean} knows collections only, in whole milliseconds, and only the
 * last of each; the counters of sun.management say how many safepoints there were but not when, and nothing with
 * {@code -XX:-UsePerfData}; JFR costs far more memory than all the rest of this program.
 *
 * <p>What it cannot see: a handshake that stops one thread alone, a thread that waits for the compiler or for a lock of
 * the machine, and a page that must be read. Those stay in the figures. Reporting thread only, but for
 * {@link #open}.
 */
final class JvmPauses implements AutoCloseable {
    private static final byte[] TOTAL = "Total:".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 512;
    private static final int ROOM = 1 << 14;
    private static final int PAGE = 1 << 12;
    private static final int CLOEXEC = 1;
    private static final int KEEP_SIZE_PUNCH_HOLE = 3;
    private final long[] begin = new long[MOST];
    private final long[] end = new long[MOST];
    private final ByteBuffer memory = Libc.memory(ROOM);
    private final Pointer pointer = Libc.pointer(memory);
    private final byte[] bytes = new byte[ROOM];
    private final Scan scan = new Scan();
    private final int file;
    private long offset;
    private long count;

    private JvmPauses(int file) {
        this.file = file;
    }

    /** Begins to listen; null where this virtual machine does not tell. May take a quarter of a second. */
    static JvmPauses open() {
        int file = Libc.memfd_create("primetime-pauses", CLOEXEC);
        if (file < 0) {
            return null;
        }
        JvmPauses pauses = new JvmPauses(file);
        if (pauses.log("what=safepoint=info", "decorators=tn", "output_options=filecount=0")) {
            return pauses;
        }
        Libc.close(file);
        return null;
    }

    private boolean log(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "output=file=/proc/self/fd/" + file;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return MachineLog.configure(all);
    }

    /** Takes in what was told since the last time; some versions pause once a second, so this makes no garbage. */
    void read() {
        for (int length = next(); length > 0; length = next()) {
            memory.get(0, bytes, 0, length);
            int whole = length;
            while (whole > 0 && bytes[whole - 1] != '\n') {
                whole--;
            }
            if (whole == 0) {
                return;
            }
            lines(bytes, whole);
            free(offset, offset + whole);
            offset += whole;
        }
    }

    private int next() {
        return (int) Libc.pread(file, pointer, ROOM, offset);
    }

    /** Gives back the pages that were read: the file would else grow for ever. */
    private void free(long from, long to) {
        if (to / PAGE > from / PAGE) {
            long start = from / PAGE * PAGE;
            Libc.fallocate(file, KEEP_SIZE_PUNCH_HOLE, start, to / PAGE * PAGE - start);
        }
    }

    /** Each like {@code [123ns] Safepoint "Cleanup", ..., Total: 45 ns}; others say something else. */
    void lines(byte[] text, int length) {
        scan.over(text, length);
        do {
            if (scan.word("[")) {
                long at = scan.number('n');
                while (scan.token()) {
                    if (scan.isToken(TOTAL)) {
                        add(at, scan.number());
                    }
                }
            }
        } while (scan.nextLine());
    }

    private void add(long at, long total) {
        if (at >= 0 && total >= 0) {
            int slot = (int) (count++ % MOST);
            end[slot] = at;
            begin[slot] = at - total;
        }
    }

    /** Whether one of the last pauses lies at least in part between two instants, monotonic ns. */
    boolean overlap(long from, long until) {
        for (long number = count - 1; number >= Math.max(0, count - MOST); number--) {
            int slot = (int) (number % MOST);
            if (end[slot] < from) {
                return false;
            }
            if (begin[slot] <= until) {
                return true;
            }
        }
        return false;
    }

    /** How many pauses there were since it was opened. */
    long count() {
        return count;
    }

    @Override
    public void close() {
        log("what=all=off");
        Libc.close(file);
    }
}
