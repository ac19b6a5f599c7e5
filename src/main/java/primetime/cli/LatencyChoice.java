package primetime.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import primetime.source.linux.Canary;
import primetime.source.linux.LatencyPlan;

/**
 * What {@code primetime latency} was asked for.
 *
 * @param nanos how long to measure, ns; 0: until something else ends it
 * @param samples how many samples of each reading the figures are of, at most
 * @param dist width of the distribution's buckets, ns; 0: none
 * @param micros how many microseconds cyclictest's histogram tells apart
 * @param threshold wakes that are so late or later are told one by one, ns
 * @param withoutPauses leaves out what overlaps a pause of our own virtual machine
 * @param locked says so where the memory cannot be locked, which is tried in any case
 * @param strict ends where the policy cannot be had
 * @param quiet no progress line
 * @param log where an interval log goes
 * @param command what is run meanwhile; empty: nothing
 */
public record LatencyChoice(LatencyPlan plan, long nanos, long samples, long dist, int micros, long threshold,
        boolean withoutPauses, boolean locked, boolean strict, boolean quiet, Format format, Reading reading,
        Optional<Path> log, List<Canary> canaries,
        List<String> command) {
    /** What is printed. */
    enum Format {
        TEXT, CYCLICTEST, JSON, HGRM
    }

    /** One of the three. */
    enum Reading {
        RELATIVE, ABSOLUTE, CORRECTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LatencyChoice {
        canaries = List.copyOf(canaries);
        command = List.copyOf(command);
    }

    /** Whether standard output is for a program to read, so that the command's must not go there. */
    public boolean isForPrograms() {
        return format == Format.JSON || format == Format.HGRM;
    }
}
