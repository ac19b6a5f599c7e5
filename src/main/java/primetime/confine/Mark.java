package primetime.confine;

import com.sun.jna.Memory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A number that a run and everything it ever starts carry, whatever they call themselves, whoever their parent is and in
 * whatever session: both values of RLIMIT_LOCKS, a limit that no kernel since 2.4 looks at, but that all of them still
 * hand down through fork, exec, setsid and a cleared environment. Only the capability to raise limits could change it
 * upwards, and that is taken away. Found by asking every process in /proc for it.
 */
final class Mark {
    private static final int RLIMIT_LOCKS = 10;
    private static final int RLIMIT_NPROC = 6;
    private static final long OURS = 1L << 62;
    /** How long killing may take, ns; far longer than it does. */
    private static final long PATIENCE = 2_000_000_000;
    private final Memory limits = Calls.memory(16);
    private final Memory none = Calls.memory(16);

    /** The mark of one of our runs. */
    static long of(int ourProcess, int run) {
        return OURS | (long) ourProcess << 32 | run & 0xffffffffL;
    }

    /** Marks a process that has not begun yet. */
    boolean put(int process, long mark) {
        limits.setLong(0, mark);
        limits.setLong(8, mark);
        return Calls.prlimit(process, RLIMIT_LOCKS, limits, null) == 0;
    }

    /** The mark of a process; 0: it has none, or cannot be asked. */
    long read(int process) {
        boolean known = Calls.prlimit(process, RLIMIT_LOCKS, null, limits) == 0;
        long mark = known ? limits.getLong(8) : 0;
        return mark >>> 62 == 1 ? mark : 0;
    }

    /** All processes that bear the mark and still live. */
    List<Integer> alive(long mark) {
        List<Integer> found = new ArrayList<>();
        for (int process : processes()) {
            if (read(process) == mark && isAlive(process)) {
                found.add(process);
            }
        }
        return found;
    }

    private static int[] processes() {
        String[] names = new File("/proc").list();
        return Arrays.stream(names == null ? new String[0] : names)
                .filter(name -> name.charAt(0) <= '9' && name.charAt(0) >= '0').mapToInt(Integer::parseInt).toArray();
    }

    /** Ends what a program like this one left when it was killed itself: runs whose runner lives no more. */
    void sweep() {
        String ours = namespace("self");
        for (int process : processes()) {
            long mark = read(process);
            int runner = (int) (mark >>> 32 & 0x3fffffff);
            // In another namespace the same number is another's.
            if (mark != 0 && !isAlive(runner) && !ours.isEmpty() && ours.equals(namespace(Integer.toString(process)))) {
                kill(mark);
            }
        }
    }

    private static String namespace(String process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", process, "ns", "pid")).toString();
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /** Whether it is neither gone nor waits only to be noticed by its parent. */
    private static boolean isAlive(int process) {
        try {
            String stat = Files.readString(Path.of("/proc", Integer.toString(process), "stat"),
                    StandardCharsets.ISO_8859_1);
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Sends a signal to all that bear the mark; answers how many there were. */
    int signal(long mark, int signal) {
        List<Integer> alive = alive(mark);
        alive.forEach(process -> signal(process, mark, signal));
        return alive.size();
    }

    /**
     * Kills all that bear the mark until none is left. They are forbidden to start more before, so that it ends; answers
     * how many there were at first.
     */
    int kill(long mark) {
        int first = signal(mark, Calls.SIGSTOP);
        long start = System.nanoTime();
        int left = first;
        while (left > 0 && System.nanoTime() - start < PATIENCE) {
            List<Integer> alive = alive(mark);
            left = alive.size();
            for (int process : alive) {
                Calls.prlimit(process, RLIMIT_NPROC, none, null);
                signal(process, mark, Calls.SIGKILL);
            }
        }
        return first;
    }

    /** By a descriptor of the process, so that one that was given the same number meanwhile is never hit. */
    private void signal(int process, long mark, int signal) {
        int file = (int) Calls.syscall(Calls.PIDFD_OPEN, process, 0, 0, 0, 0);
        if (file >= 0) {
            if (read(process) == mark) {
                Calls.syscall(Calls.PIDFD_SEND_SIGNAL, file, signal, 0, 0, 0);
            }
            Calls.close(file);
        }
    }
}
