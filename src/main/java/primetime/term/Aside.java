package primetime.term;

import com.sun.jna.Function;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What others write to standard output while the screen is ours: the virtual machine prints its threads there when QUIT
 * comes, and what it knows when it crashes. It is kept in memory, to be shown once the screen is left, instead of being
 * written across it; QUIT cannot be caught, and ignoring it would lock out jcmd, which knocks by it. Any thread.
 *
 * <p>Nobody watches what is written, so the kernel bounds it: the memory is as large from the start as it may ever be, and
 * sealed against growing (memfd_create(2), F_SEAL_GROW). What is not written takes no memory and is NUL. A write that
 * would pass the end fails within the last page, and the machine lets that be.
 */
final class Aside {
    /** What is kept of it, bytes, in whole pages: the threads some times over. */
    static final int MOST = 256 * 1024;
    private static final String CUT = "%nprimetime: that is the first %d KiB of what the Java virtual machine printed;"
            + " the rest was not kept%n";
    private static final int PAGE = 4096;
    private static final int CLOEXEC = 1;
    private static final int ALLOW_SEALING = 2;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int F_ADD_SEALS = 1033;
    private static final int F_SEAL_SHRINK = 2;
    private static final int F_SEAL_GROW = 4;
    private static final int NONE = -1;
    private int memory = NONE;
    private int output = NONE;
    private boolean ended;

    /** Makes the place where it is kept; answers how a child writes to it or reads it, discarding where there is none. */
    synchronized Redirect open() {
        if (!ended) {
            memory = bounded(call("memfd_create", "primetime", CLOEXEC | ALLOW_SEALING));
        }
        return memory < 0 ? Redirect.DISCARD : Redirect.appendTo(path().toFile());
    }

    private static int bounded(int made) {
        if (made >= 0 && (call("ftruncate", made, (long) MOST) != 0
                || call("fcntl", made, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0)) {
            call("close", made);
            return NONE;
        }
        return made;
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
            return written(kept.readNBytes(MOST));
        } catch (IOException e) {
            return new byte[0];
        } finally {
            call("close", memory);
        }
    }

    /** What was written, without the NULs behind it and between, and whether that was all. */
    private static byte[] written(byte[] all) {
        int length = 0;
        int last = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] != 0) {
                all[length++] = all[i];
                last = i;
            }
        }
        byte[] cut = last < MOST - PAGE ? new byte[0]
                : CUT.formatted(MOST / 1024).getBytes(StandardCharsets.US_ASCII);
        byte[] told = Arrays.copyOf(all, length + cut.length);
        System.arraycopy(cut, 0, told, length, cut.length);
        return told;
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
