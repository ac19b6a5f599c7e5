package primetime.source.linux;

import java.nio.file.Path;
import primetime.source.Polled;
import primetime.source.Unreadable;
import primetime.tape.Columns;

/** A source that reads one small file of the kernel's, always with the same columns. */
abstract class PolledFile implements Polled {
    private final ProcFile file;
    private final Columns columns;
    private final long[] values;

    /** @param relative without a slash at its beginning, as {@code proc/loadavg} */
    PolledFile(Path root, String relative, Columns columns) {
        file = new ProcFile(root, relative);
        this.columns = columns;
        values = new long[columns.names().size()];
    }

    /** A number, or unknown, for each column. */
    abstract void parse(Scan scan, long[] into);

    @Override
    public final long[] poll() throws Unreadable {
        parse(file.read(), values);
        return file.understood(values);
    }

    @Override
    public final Columns columns() {
        return columns;
    }

    @Override
    public final void close() {
        file.close();
    }
}
