package primetime.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all benchmarks, or those named; {@code seconds=N} shortens the storms and the steady one. */
public final class Bench {
    private static final int STEADY_SECONDS = 60;

    /** One benchmark; prints as it goes. */
    interface Section {
        void run(int seconds) throws Exception;
    }

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("start", seconds -> StartBench.run());
        sections.put("frame", seconds -> primetime.term.FrameBench.run());
        sections.put("keys", seconds -> KeyBench.run());
        sections.put("events", EventsBench::run);
        sections.put("steady", SteadyBench::run);
        sections.put("latency", LatencyBench::run);
        List<String> wanted = Arrays.stream(args).filter(arg -> !arg.contains("=")).toList();
        int seconds = Arrays.stream(args).filter(arg -> arg.startsWith("seconds=")).findFirst()
                .map(arg -> Integer.parseInt(arg.substring("seconds=".length()))).orElse(STEADY_SECONDS);
        for (String name : wanted) {
            if (!sections.containsKey(name)) {
                System.err.println("bench: no section is called " + name + "; there are " + sections.keySet());
                System.exit(2);
            }
        }
        System.out.printf("java %s, %d cores%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (Map.Entry<String, Section> section : sections.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(section.getKey())) {
                System.out.printf("%n== %s%n", section.getKey());
                section.getValue().run(seconds);
            }
        }
    }

    /** The value below which that share of the sorted values lies. */
    static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
