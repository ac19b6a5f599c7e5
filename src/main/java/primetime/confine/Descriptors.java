package primetime.confine;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;

/**
 * The descriptors that are opened for one start, all closed by exec and above those that a child sees. Closing closes what
 * was not handed on meanwhile.
 */
final class Descriptors implements AutoCloseable {
    private static final int FIRST = 10;
    private static final int F_SETFL = 4;
    private static final int MFD_CLOEXEC = 1;
    private final List<Integer> open = new ArrayList<>();

    /** Its two ends: where it is read, where it is written. */
    int[] pipe() {
        Memory both = Calls.memory(8);
        if (Calls.pipe2(both, Calls.CLOEXEC) != 0) {
            throw new IllegalStateException("pipe: " + Calls.word());
        }
        return new int[] { keep(both.getInt(0)), keep(both.getInt(4)) };
    }

    /** Where nothing is ever read. */
    int nothing() {
        return keep(Calls.open("/dev/null", Calls.O_RDONLY | Calls.CLOEXEC));
    }

    /** A file in memory with this text; -1 for null. */
    int copy(byte[] text) {
        if (text == null) {
            return -1;
        }
        int file = keep(Calls.memfd_create("primetime", MFD_CLOEXEC));
        Memory memory = Calls.memory(Math.max(1, text.length));
        memory.write(0, text, 0, text.length);
        for (long at = 0; at < text.length;) {
            long written = Calls.write(file, memory.share(at), text.length - at);
            if (written <= 0) {
                throw new IllegalStateException("a copy in memory: " + Calls.word());
            }
            at += written;
        }
        return file;
    }

    /** Leaves one to the caller; reading it waits for nothing from now on. */
    int handOn(int file) {
        Calls.fcntl(file, F_SETFL, Calls.NONBLOCK);
        open.remove((Integer) file);
        return file;
    }

    /** Closes one before the others. */
    void close(int file) {
        open.remove((Integer) file);
        Calls.close(file);
    }

    @Override
    public void close() {
        open.forEach(Calls::close);
    }

    private int keep(int file) {
        int high = file;
        if (file >= 0 && file < FIRST) {
            high = Calls.fcntl(file, Calls.F_DUPFD_CLOEXEC, FIRST);
            Calls.close(file);
        }
        if (high < 0) {
            throw new IllegalStateException("no descriptor: " + Calls.word());
        }
        open.add(high);
        return high;
    }
}
