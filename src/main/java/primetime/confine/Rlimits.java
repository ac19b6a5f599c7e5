package primetime.confine;

import com.sun.jna.Memory;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kernel's limits for a process, as they are put on one that waits to begin. */
final class Rlimits {
    private static final int CPU = 0;
    private static final int FSIZE = 1;
    private static final int DATA = 2;
    private static final int CORE = 4;
    private static final int NPROC = 6;
    private static final int NOFILE = 7;
    private static final int AS = 9;

    private Rlimits() {
    }

    /** Sets them all; false where one was refused, and the error tells why. Answers to our user or to root only. */
    static boolean put(int process, Program program, boolean root) {
        Limits limits = program.limits();
        return put(process, CPU, limits.cpuSeconds(), limits.cpuSeconds() + 1L)
                && put(process, FSIZE, program.leave().mayWrite() ? limits.fileBytes() : 0)
                && put(process, DATA, limits.dataBytes())
                && put(process, CORE, 0)
                && put(process, NOFILE, limits.files())
                && put(process, AS, limits.addressBytes())
                // Root is not held by it; control groups or the count of forks hold root.
                && (root || put(process, NPROC, tasksOfUser() + limits.processes()));
    }

    private static boolean put(int process, int resource, long value) {
        return put(process, resource, value, value);
    }

    private static boolean put(int process, int resource, long soft, long hard) {
        Memory limit = Calls.memory(16);
        Memory before = Calls.memory(16);
        if (Calls.prlimit(process, resource, null, before) != 0) {
            return false;
        }
        // Never more than there was: an ordinary user may not raise it, and has no reason to.
        long most = before.getLong(8);
        limit.setLong(0, Long.compareUnsigned(soft, most) < 0 ? soft : most);
        limit.setLong(8, Long.compareUnsigned(hard, most) < 0 ? hard : most);
        return Calls.prlimit(process, resource, limit, null) == 0;
    }

    /** How many tasks our user has: the kernel's limit is for all of them together, not for those of one program. */
    private static long tasksOfUser() {
        int user = Calls.geteuid();
        long tasks = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                tasks += tasks(process, user);
            }
        } catch (IOException e) {
            return tasks;
        }
        return tasks;
    }

    /** A folder has a link for each folder in it, itself and its parent: /proc/PID/task has one for each task. */
    private static long tasks(Path process, int user) {
        try {
            Path folder = process.resolve("task");
            boolean ours = (int) Files.getAttribute(folder, "unix:uid") == user;
            return ours ? (int) Files.getAttribute(folder, "unix:nlink") - 2L : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
