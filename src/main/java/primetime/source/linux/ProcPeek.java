package primetime.source.linux;

import java.nio.charset.StandardCharsets;
import primetime.source.Unreadable;
import primetime.tape.Event;

/**
 * A quick look at one file below {@code /proc}: reads it into a kept buffer and finds the few things that process
 * events want. {@link NativePeek} makes no garbage, {@link PlainPeek} needs no native calls. One thread each.
 */
abstract class ProcPeek implements AutoCloseable {
    /** USER_HZ is 100 on every machine that runs Java. */
    static final long NANOS_PER_TICK = 10_000_000;
    /** Coarser than the two readings that the offset is made of. */
    private static final long OFFSET_NOISE = 20_000_000;
    /** What was read last. */
    byte[] bytes = new byte[4096];
    int length;
    /** Where {@link #cgroup} found the path. */
    int cgroupFrom;
    int cgroupLength;
    private long asleepNanos;

    /** The way that makes no garbage, where native calls can be had. */
    static ProcPeek open(String root) {
        try {
            NativeCalls.require();
            return new NativePeek(root);
        } catch (Unreadable e) {
            return new PlainPeek(root);
        }
    }

    /** Reads at most {@code most} bytes of a file of a process or thread; false where it is gone or forbidden. */
    abstract boolean process(int pid, String file, int most);

    /** Reads a whole file by its name below the root; false where there is none to be read. */
    abstract boolean file(String name);

    /** Begins to list the processes anew. */
    abstract void rewind();

    /** The next process of the list, or 0 at its end. */
    abstract int next();

    @Override
    public abstract void close();

    /**
     * Learns how long the machine was asleep since it started. Processes carry the time since boot at which they were
     * started, and that goes on in a suspended machine while the monotonic clock does not. A container may be shown an
     * uptime of its own, shorter than the clock; then nothing is assumed.
     *
     * @param now monotonic ns
     */
    final void calibrate(long now) {
        if (file("uptime")) {
            long offset = number(0) * 1_000_000_000 + number(indexOf('.', 0) + 1) * NANOS_PER_TICK - now;
            asleepNanos = offset < OFFSET_NOISE ? 0 : offset;
        }
    }

    /** A time in ticks since boot as monotonic ns. */
    final long monotonic(long ticks) {
        return ticks * NANOS_PER_TICK - asleepNanos;
    }

    /** Reads the command line, arguments separated by spaces; false where there is none. */
    final boolean commandLine(int pid) {
        if (!process(pid, "cmdline", Event.MOST_TEXT)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            bytes[i] = bytes[i] == 0 ? (byte) ' ' : bytes[i];
        }
        while (length > 0 && bytes[length - 1] == ' ') {
            length--;
        }
        return length > 0;
    }

    /** Reads the name that the kernel keeps, in brackets, as ps(1) shows those who have no command line. */
    final boolean name(int pid) {
        if (!process(pid, "comm", Event.MOST_TEXT) || length == 0) {
            return false;
        }
        int end = bytes[length - 1] == '\n' ? length - 1 : length;
        System.arraycopy(bytes, 0, bytes, 1, end);
        bytes[0] = '[';
        bytes[end + 1] = ']';
        length = end + 2;
        return true;
    }

    /**
     * Reads the control groups of a process and finds the most specific one: the longest path of all hierarchies
     * (cgroups(7): a line each, {@code number:controllers:path}), since one that is not used there is {@code /}.
     */
    final boolean cgroup(int pid) {
        if (!process(pid, "cgroup", bytes.length)) {
            return false;
        }
        cgroupLength = 0;
        for (int at = 0; at < length;) {
            int newline = indexOf('\n', at);
            int end = newline < 0 ? length : newline;
            int path = indexOf(':', indexOf(':', at) + 1) + 1;
            if (path > at && path < end && end - path > cgroupLength) {
                cgroupFrom = path;
                cgroupLength = end - path;
            }
            at = end + 1;
        }
        return cgroupLength > 0;
    }

    /** Where the text behind a label at the start of a line begins, or -1. */
    final int behind(String label) {
        for (int at = 0; at + label.length() <= length;) {
            int i = 0;
            while (i < label.length() && bytes[at + i] == label.charAt(i)) {
                i++;
            }
            if (i == label.length()) {
                return at + i;
            }
            int end = indexOf('\n', at);
            if (end < 0) {
                return -1;
            }
            at = end + 1;
        }
        return -1;
    }

    /** Where the first byte that is no blank lies, from a place on. */
    final int skipBlanks(int from) {
        int at = from;
        while (at < length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** Where the first blank or line end lies, from a place on. */
    final int skipWord(int from) {
        int at = from;
        while (at < length && bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The decimal number that begins at a place; 0 where none does. */
    final long number(int from) {
        boolean negative = from < length && bytes[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < length && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return negative ? -number : number;
    }

    final int indexOf(char wanted, int from) {
        for (int i = from; i < length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** All of what was read last. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
