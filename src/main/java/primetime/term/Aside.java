package primetime.term;

import com.sun.jna.Function;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * What others write to standard output while the screen is ours: the virtual machine prints its threads there when QUIT
 * comes, and what it knows when it crashes. It is kept in memory, to be shown once the screen is left, instead of being
 * written across it; QUIT cannot be caught, and ignoring it would lock out jcmd, which knocks by it. Any thread.
 */
final class Aside {
    /** What is shown of it, bytes: the threads some times over. */
    private static final int MOST = 256 * 1024;
    private static final int CLOEXEC = 1;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int NONE = -1;
    private int memory = NONE;
    private int output = NONE;
    private boolean ended;

    /** Makes the place where it is kept; answers how a child writes to it or reads it, discarding where there is none. */
    synchronized Redirect open() {
        if (!ended) {
            memory = call("memfd_create", "primetime", CLOEXEC);
        }
        return memory < 0 ? Redirect.DISCARD : Redirect.appendTo(path().toFile());
    }

    /** From here on; the terminal itself must be written to by another descriptor than 1. */
    synchronized void begin() {
        if (!ended && memory >= 0) {
            output = call("fcntl", 1, F_DUPFD_CLOEXEC, 3);
            if (output >= 0) {
                call("dup2", memory, 1);
            }
        }
    }

    /** Until here, for good; answers what came meanwhile. */
    synchronized byte[] end() {
        ended = true;
        if (output < 0) {
            return new byte[0];
        }
        call("dup2", output, 1);
        call("close", output);
        output = NONE;
        try (InputStream kept = new FileInputStream(path().toFile())) {
            return kept.readNBytes(MOST);
        } catch (IOException e) {
            return new byte[0];
        } finally {
            call("close", memory);
        }
    }

    private Path path() {
        return Path.of("/proc/self/fd", Integer.toString(memory));
    }

    private static int call(String name, Object... arguments) {
        try {
            return Function.getFunction("c", name).invokeInt(arguments);
        } catch (LinkageError | RuntimeException e) {
            // No library, no place aside: then it is written across the screen, as ever.
            return NONE;
        }
    }
}
