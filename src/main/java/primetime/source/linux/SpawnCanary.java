package primetime.source.linux;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import primetime.source.Unreadable;

/** How long a program takes to start and to end: posix_spawn(3) of {@code /bin/true} until waitpid(2) has its end. */
final class SpawnCanary implements Canary {
    private static final String PROGRAM = "/bin/true";
    private Child child;

    /** What the kernel is given and gives, made once. */
    private static final class Child {
        final ByteBuffer number = Libc.memory(Integer.BYTES);
        final Pointer pid = Libc.pointer(number);
        final Pointer status = Libc.pointer(Libc.memory(Integer.BYTES));
        final Pointer name = Libc.pointer(Libc.memory(PROGRAM.length() + 1)
                .put(PROGRAM.getBytes(StandardCharsets.US_ASCII)));
        final Pointer arguments = Libc.pointer(Libc.memory(2 * Long.BYTES).putLong(0, Pointer.nativeValue(name)));
        final Pointer environment = Libc.pointer(Libc.memory(Long.BYTES));
    }

    @Override
    public String name() {
        return "spawn";
    }

    @Override
    public String about() {
        return PROGRAM;
    }

    @Override
    public void prepare() throws IOException {
        if (child == null) {
            try {
                NativeCalls.require();
            } catch (Unreadable e) {
                throw new IOException(e.getMessage(), e);
            }
            child = new Child();
        }
    }

    @Override
    public void call() throws IOException {
        int error = Libc.posix_spawn(child.pid, PROGRAM, null, null, child.arguments, child.environment);
        if (error != 0) {
            throw new IOException(PROGRAM + ": " + CLibrary.word(error));
        }
        while (Libc.waitpid(child.number.getInt(0), child.status, 0) < 0) {
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
