package primetime.term;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/**
 * A terminal's input with a limit of time. Waiting for ever is a blocking read, which costs nothing; waiting for a while,
 * which happens only in the middle of a sequence, is looking again every few ms, because Java cannot poll a terminal.
 */
final class TtyInput implements Keyboard.Input {
    private static final long LOOK_NANOS = 3_000_000;
    private final InputStream in;
    private final byte[] bytes = new byte[4096];
    private int at;
    private int end;

    TtyInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(long nanos) throws IOException {
        if (at == end && !fill(nanos)) {
            return EXPIRED;
        }
        return end < 0 ? END : bytes[at++] & 0xff;
    }

    private boolean fill(long nanos) throws IOException {
        if (nanos != FOREVER) {
            long start = System.nanoTime();
            while (in.available() == 0) {
                if (System.nanoTime() - start >= nanos) {
                    return false;
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        at = 0;
        end = in.read(bytes);
        return true;
    }
}
