package primetime.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * An interval log of HdrHistogram's, version 1.3: about once a second what came since, in ns, the relative reading without
 * a tag and the absolute one tagged {@code absolute}. Times are wall-clock. One thread.
 */
public final class LatencyLog implements AutoCloseable {
    private static final double MILLIS = 1000;
    private final LatencyTally tally;
    private final PrintStream out;
    private final HistogramLogWriter writer;
    private long from;

    /** @param now wall-clock ms */
    public LatencyLog(Path file, LatencyTally tally, long now) {
        this.tally = tally;
        try {
            out = new PrintStream(new FileOutputStream(file.toFile()), false, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer = new HistogramLogWriter(out);
        from = now;
        writer.outputComment("[Late wakes in ns: primetime latency " + PrimetimeCommand.VERSION + "]");
        writer.outputLogFormatVersion();
        writer.outputStartTime(now);
        writer.setBaseTime(0);
        writer.outputLegend();
    }

    /** Ends an interval; wall-clock ms. */
    public void interval(long now) {
        write(false, now);
        write(true, now);
        from = now;
    }

    private void write(boolean absolute, long now) {
        Histogram histogram = tally.interval(absolute);
        if (histogram.getTotalCount() > 0) {
            histogram.setTag(absolute ? "absolute" : null);
            writer.outputIntervalHistogram(from / MILLIS, now / MILLIS, histogram, 1.0);
            histogram.reset();
        }
    }

    /** Whether all of it could be written so far; a disk that is full says so only here. */
    public boolean isWhole() {
        return !out.checkError();
    }

    @Override
    public void close() {
        writer.close();
    }
}
