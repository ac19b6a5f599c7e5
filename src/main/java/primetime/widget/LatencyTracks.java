package primetime.widget;

import java.util.ArrayList;
import java.util.List;
import primetime.tape.LatenciesView;
import primetime.tape.Window;

/** Which of the tracks that may be there have something on them, if only a fault. Kept and used again. */
final class LatencyTracks {
    private static final String FAMILY = "latency.";
    /** A processor of a higher number is not looked for. */
    private static final int PROCESSORS = 1024;
    static final List<String> CANARIES = List.of("latency.fsync", "latency.spawn", "latency.dns", "latency.connect");
    private static final List<String> CPUS = cpus();
    private final List<String> found = new ArrayList<>();

    private static List<String> cpus() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < PROCESSORS; i++) {
            names.add(FAMILY + "cpu" + i);
        }
        return names;
    }

    /** Those of processors, in their order. Valid until the next call. */
    List<String> processors(Window window) {
        return found(window, CPUS);
    }

    /** Those of canaries: fsync, spawn, DNS and connect. Valid until the next call. */
    List<String> canaries(Window window) {
        return found(window, CANARIES);
    }

    /** Others, and all those of processors that are on the tape, if empty. Valid until the next call. */
    List<String> withProcessors(List<String> others, Window window) {
        return with(others, window, CPUS);
    }

    /** Others, and all those of canaries that are on the tape, if empty. Valid until the next call. */
    List<String> withCanaries(List<String> others, Window window) {
        return with(others, window, CANARIES);
    }

    private List<String> with(List<String> others, Window window, List<String> candidates) {
        found.clear();
        // One by one: to add all at once would copy them.
        for (int i = 0; i < others.size(); i++) {
            found.add(others.get(i));
        }
        for (int i = 0; i < candidates.size(); i++) {
            if (window.has(candidates.get(i))) {
                found.add(candidates.get(i));
            }
        }
        return found;
    }

    private List<String> found(Window window, List<String> candidates) {
        found.clear();
        for (int i = 0; i < candidates.size(); i++) {
            if (window.has(candidates.get(i))) {
                LatenciesView view = window.latencies(candidates.get(i));
                if (!view.isEmpty() || view.fault() != null) {
                    found.add(candidates.get(i));
                }
            }
        }
        return found;
    }

    /** Appends what follows the dot: {@code cpu0}. */
    static StringBuilder name(StringBuilder out, String track) {
        return out.append(track, FAMILY.length(), track.length());
    }
}
