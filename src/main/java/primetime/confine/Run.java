package primetime.confine;

import com.sun.jna.Memory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One run under way: what is known of it so far. Belongs to its {@link Runner}, and to its thread. */
final class Run {
    private static final int FORKS_PER_PROCESS = 8;
    private static final int COMPLAINT_BYTES = 2048;
    private static final int MOST_TRIED = 8;
    final Program program;
    final long mark;
    final ControlGroup group;
    final int process;
    final int handle;
    final long started;
    Outcome.End end = Outcome.End.ENDED;
    /** When it is ended for good, monotonic ns; {@link Long#MAX_VALUE} before it was asked to end. */
    long killAt = Long.MAX_VALUE;
    /** Until when what it left may end by itself, monotonic ns; {@link Long#MAX_VALUE} while it runs. */
    long lingerUntil = Long.MAX_VALUE;
    int status;
    long endedAt;
    long cpuNanos;
    long peakBytes = -1;
    int forks;
    private int out;
    private int err;
    private long printed;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final byte[] complaint = new byte[COMPLAINT_BYTES];
    private int complaintEnd;
    private final Set<String> tried = new LinkedHashSet<>();

    Run(Program program, long mark, ControlGroup group, int process, int handle, int out, int err, long started) {
        this.program = program;
        this.mark = mark;
        this.group = group;
        this.process = process;
        this.handle = handle;
        this.out = out;
        this.err = err;
        this.started = started;
    }

    /** How many processes it may start altogether, where those are counted. */
    int mostForks() {
        return FORKS_PER_PROCESS * program.limits().processes();
    }

    /** Where it prints; -1: no more. */
    int out() {
        return out;
    }

    /** Where it complains; -1: no more. */
    int err() {
        return err;
    }

    /** Reads once what is said to be there, through kept memory. */
    void take(Memory chunk, boolean isPrinted, boolean isComplained) {
        if (isPrinted) {
            int count = (int) Calls.read(out, chunk, chunk.size());
            out = closedAtEnd(out, count);
            print(chunk, count);
        }
        if (isComplained) {
            int count = (int) Calls.read(err, chunk, chunk.size());
            err = closedAtEnd(err, count);
            complain(chunk, count);
        }
    }

    private static int closedAtEnd(int file, int count) {
        if (count == 0) {
            Calls.close(file);
            return -1;
        }
        return file;
    }

    /** Takes what still lies in its pipes. */
    void drain(Memory chunk) {
        for (long before = -1; out >= 0 && before != printed && !printsTooMuch();) {
            before = printed;
            take(chunk, true, false);
        }
        take(chunk, false, err >= 0);
    }

    /** Lets go of it. */
    void close() {
        for (int file : new int[] { out, err, handle }) {
            if (file >= 0) {
                Calls.close(file);
            }
        }
    }

    /** What is too much is counted only. */
    private void print(Memory bytes, int count) {
        if (count > 0) {
            int room = (int) Math.max(0, Math.min(count, program.limits().outputBytes() - printed));
            kept.write(bytes.getByteArray(0, room), 0, room);
            printed += count;
        }
    }

    boolean printsTooMuch() {
        return printed > 16L * program.limits().outputBytes();
    }

    /** Keeps the end of what it complains about. */
    private void complain(Memory bytes, int count) {
        if (count <= 0) {
            return;
        }
        int taken = Math.min(count, COMPLAINT_BYTES);
        int moved = Math.min(complaintEnd, COMPLAINT_BYTES - taken);
        System.arraycopy(complaint, complaintEnd - moved, complaint, 0, moved);
        bytes.read(count - taken, complaint, moved, taken);
        complaintEnd = moved + taken;
    }

    void tries(String what) {
        if (tried.size() < MOST_TRIED) {
            tried.add(what);
        }
    }

    boolean hasEnded() {
        return lingerUntil != Long.MAX_VALUE;
    }

    /** Asks how much memory the process had at most; what it started itself is not asked. */
    void lookAtMemory() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Integer.toString(process), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    peakBytes = Math.max(peakBytes, Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024);
                }
            }
        } catch (IOException | RuntimeException e) {
            // It has just ended; what was seen before stays.
            return;
        }
    }

    Outcome outcome(int left, List<String> notes) {
        String[] lines = new String(complaint, 0, complaintEnd, StandardCharsets.UTF_8).strip().split("\n");
        long discarded = Math.max(0, printed - program.limits().outputBytes());
        return new Outcome(program, end, status, kept.toByteArray(), discarded, lines[lines.length - 1].strip(),
                List.copyOf(tried), left, endedAt - started, cpuNanos, peakBytes, notes);
    }
}
