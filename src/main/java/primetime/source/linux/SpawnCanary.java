package primetime.source.linux;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How long a program takes to start and to end: posix_spawn(3) of {@code /bin/true} until waitpid(2) has its end. */
final class SpawnCanary implements Canary {
    private static final String PROGRAM = "/bin/true";
    private final ByteBuffer child = Libc.memory(Integer.BYTES);
    private final Pointer pid = Libc.pointer(child);
    private final Pointer status = Libc.pointer(Libc.memory(Integer.BYTES));
    private final Pointer name = Libc.pointer(Libc.memory(PROGRAM.length() + 1)
            .put(PROGRAM.getBytes(StandardCharsets.US_ASCII)));
    private final Pointer arguments = Libc.pointer(Libc.memory(2 * Long.BYTES).putLong(0, Pointer.nativeValue(name)));
    private final Pointer environment = Libc.pointer(Libc.memory(Long.BYTES));

    @Override
    public String name() {
        return "spawn";
    }

    @Override
    public String about() {
        return PROGRAM;
    }

    @Override
    public void call() throws IOException {
        int error = Libc.posix_spawn(pid, PROGRAM, null, null, arguments, environment);
        if (error != 0) {
            throw new IOException(PROGRAM + ": " + CLibrary.word(error));
        }
        while (Libc.waitpid(child.getInt(0), status, 0) < 0) {
            if (Libc.error() != Libc.EINTR) {
                throw new IOException("waitpid: " + CLibrary.word(Libc.error()));
            }
        }
    }

    @Override
    public void close() {
        // Nothing stays.
    }
}
