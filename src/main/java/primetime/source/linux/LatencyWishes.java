package primetime.source.linux;

import java.util.List;

/**
 * What else the dashboard shall measure of latencies, and what it shall mark.
 *
 * @param processors a thread bound to each of these
 * @param canaries what is done again and again to see how long it takes
 * @param threshold a wake that is so late or later is marked, ns
 */
public record LatencyWishes(List<Integer> processors, List<Canary> canaries, long threshold) {
    /** A millisecond: far above what an idle host does, and what a person begins to wonder at. */
    public static final long THRESHOLD = 1_000_000;
    /** Nothing else. */
    public static final LatencyWishes NONE = new LatencyWishes(List.of(), List.of(), THRESHOLD);

    public LatencyWishes {
        processors = List.copyOf(processors);
        canaries = List.copyOf(canaries);
    }
}
