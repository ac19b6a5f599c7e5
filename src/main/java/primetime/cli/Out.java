package primetime.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that remembers its first failure, which a PrintWriter would swallow: a full disk must not look like
 * success. A reader that went away, as {@code head} does, is no failure. One thread.
 */
public final class Out extends FilterOutputStream {
    private IOException failure;

    public Out(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] { (byte) value }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
            out.flush();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** What went wrong, in the system's own words; empty where nothing did, or where only nobody reads any more. */
    public String failure() {
        boolean isClosed = failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
        return failure == null || isClosed ? "" : String.valueOf(failure.getMessage());
    }
}
