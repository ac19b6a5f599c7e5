package primetime.cli;

import java.util.List;
import java.util.OptionalInt;
import primetime.source.linux.Measurement;

/**
 * How a latency test ran, beside what it measured.
 *
 * @param running each thread
 * @param singing each canary
 * @param nanos how long it measured, ns
 * @param wallOffset what to add to monotonic ns to get those since 1970
 * @param locked whether the memory was locked
 * @param tellsPauses whether pauses of our own virtual machine could be told
 * @param exitCode COMMAND's; empty where there was none, or where it still runs
 */
public record LatencyRun(List<Measurement.Running> running, List<Measurement.Singing> singing, long nanos,
        long wallOffset, boolean locked, boolean tellsPauses, OptionalInt exitCode) {
    public LatencyRun {
        running = List.copyOf(running);
        singing = List.copyOf(singing);
    }

    /** How the first thread is scheduled stands for all. */
    Measurement.Running first() {
        return running.get(0);
    }

    long missed() {
        return running.stream().mapToLong(Measurement.Running::missed).sum();
    }

    long interrupted() {
        return running.stream().mapToLong(Measurement.Running::interrupted).sum();
    }

    long stopped() {
        return running.stream().mapToLong(Measurement.Running::stopped).sum();
    }

    long lost() {
        return running.stream().mapToLong(Measurement.Running::lost).sum();
    }
}
