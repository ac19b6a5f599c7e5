package primetime.source.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads through the C library, with kept buffers: three calls a file, no garbage. */
final class NativePeek extends ProcPeek {
    /** Room for a number and the name of a file. */
    private static final int ROOM = 64;
    /** /proc/stat grows with CPUs and interrupts; nothing that is asked for is larger than this. */
    private static final int LARGEST = 1 << 20;
    /** Where the name begins in a struct dirent of a 64-bit machine. */
    private static final int NAME = 19;
    private final ByteBuffer path;
    private final Pointer pathPointer;
    private final byte[] digits = new byte[10];
    private final int rootLength;
    private final String root;
    private ByteBuffer content = Libc.memory(bytes.length);
    private Pointer contentPointer = Libc.pointer(content);
    private long directory;

    NativePeek(String root) {
        this.root = root;
        byte[] name = (root + "/").getBytes(StandardCharsets.UTF_8);
        path = Libc.memory(name.length + ROOM).put(name);
        pathPointer = Libc.pointer(path);
        rootLength = name.length;
    }

    @Override
    boolean process(int pid, String file, int most) {
        path.position(rootLength);
        int first = digits.length;
        for (int rest = pid; rest > 0 || first == digits.length; rest /= 10) {
            digits[--first] = (byte) ('0' + rest % 10);
        }
        path.put(digits, first, digits.length - first).put((byte) '/');
        return name(file) && read(Math.min(most, content.capacity()), false);
    }

    @Override
    boolean file(String name) {
        path.position(rootLength);
        return name(name) && read(content.capacity(), true);
    }

    private boolean name(String name) {
        if (path.remaining() <= name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            path.put((byte) name.charAt(i));
        }
        path.put((byte) 0);
        return true;
    }

    private boolean read(int most, boolean whole) {
        int file = Libc.open(pathPointer, Libc.CLOEXEC);
        if (file < 0) {
            return false;
        }
        length = 0;
        long count = Libc.read(file, contentPointer, most);
        while (take((int) count, most) && whole) {
            count = Libc.read(file, contentPointer, most);
        }
        Libc.close(file);
        return count >= 0;
    }

    /** Takes over what was read; whether there may be more. */
    private boolean take(int count, int most) {
        if (count <= 0) {
            return false;
        }
        if (length + count > bytes.length - 1) {
            if (bytes.length >= LARGEST) {
                return false;
            }
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count + 2));
        }
        content.get(0, bytes, length, count);
        length += count;
        return true;
    }

    @Override
    void rewind() {
        if (directory == 0) {
            directory = Libc.opendir(root);
        } else {
            Libc.rewinddir(directory);
        }
    }

    @Override
    int next() {
        for (long entry = directory == 0 ? 0 : Libc.readdir(directory); entry != 0; entry = Libc.readdir(directory)) {
            int pid = Libc.atoi(entry + NAME);
            if (pid > 0) {
                return pid;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        if (directory != 0) {
            Libc.closedir(directory);
            directory = 0;
        }
    }
}
