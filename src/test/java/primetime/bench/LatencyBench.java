package primetime.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primetime.Packaged;
import primetime.cli.Json;

/**
 * The cyclic test beside stress-ng's and cyclictest: five rounds on an idle host and five under load, each tool a tenth of
 * the seconds a round, all with FIFO 99 and a sleep of 1 ms. A host, most of all one that is a guest of another, drifts
 * within seconds by more than the tools are apart. So in a round they take turns of one second, each turn in another
 * order, and the round's figure is the median of its turns; and stress-ng takes part twice, which tells what the same
 * tool is apart from itself. The table has the medians of the rounds, the least and the most of them, and how far the
 * median is from the middle of stress-ng's two. cyclictest would keep the processors from idling deeply (/dev/cpu_dma_latency), which makes
 * it another host that is measured; here it must not.
 */
final class LatencyBench {
    private static final int ROUNDS = 5;
    private static final String MICROS = "1000";
    private static final String NANOS = "1000000";
    private static final List<String> READINGS = List.of(", relative", ", absolute");
    private static final Pattern STRESS_NG = Pattern.compile("(50|99)\\.00%: +([0-9]+) ns");
    private static final Pattern CYCLICTEST = Pattern.compile("^([0-9]{6}) ([0-9]+)$", Pattern.MULTILINE);

    /** Takes a turn and answers median and 99th percentile, us, of each of its readings. */
    private interface Tool {
        double[][] measure() throws Exception;
    }

    private LatencyBench() {
    }

    static void run(int seconds) throws Exception {
        int turns = Math.max(3, seconds / 10) | 1;
        rounds("idle", turns);
        // A turn takes less than three seconds with the start of its tool; whatever is left then is ended.
        Process load = start("stress-ng", "--cpu", "2", "--vm", "1", "--vm-bytes", "256M", "-t",
                ROUNDS * 4 * turns * 3 + "s");
        if (load != null) {
            try {
                rounds("under stress-ng --cpu 2 --vm 1 --vm-bytes 256M", turns);
            } finally {
                load.destroy();
                load.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static void rounds(String condition, int turns) throws Exception {
        Map<String, Tool> tools = new LinkedHashMap<>();
        tools.put("stress-ng", LatencyBench::stressNg);
        tools.put("primetime", LatencyBench::primetime);
        tools.put("cyclictest", LatencyBench::cyclictest);
        tools.put("stress-ng, again", LatencyBench::stressNg);
        List<String> order = new ArrayList<>(tools.keySet());
        Map<String, List<double[]>> figures = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, List<double[]>> told = new LinkedHashMap<>();
            for (int turn = 0; turn < turns; turn++) {
                for (String name : order) {
                    double[][] readings = tools.get(name).measure();
                    for (int i = 0; i < readings.length; i++) {
                        String reading = readings.length == 1 ? name : name + READINGS.get(i);
                        told.computeIfAbsent(reading, key -> new ArrayList<>()).add(readings[i]);
                    }
                }
                Collections.rotate(order, 1);
            }
            told.forEach((reading, all) -> figures.computeIfAbsent(reading, key -> new ArrayList<>()).add(
                    new double[] { median(all, 0), median(all, 1) }));
        }
        print(condition, turns, figures);
    }

    private static void print(String condition, int turns, Map<String, List<double[]>> figures) {
        System.out.printf("%s: %d rounds of %d turns of 1 s%n%-22s %8s %14s %18s %8s %18s%n", condition, ROUNDS, turns,
                "us", "p50", "", "rounds", "p99", "rounds");
        double theirs = figures.entrySet().stream().filter(each -> each.getKey().startsWith("stress-ng"))
                .mapToDouble(each -> median(each.getValue(), 0)).average().orElse(Double.NaN);
        new TreeMap<>(figures).forEach((reading, rounds) -> {
            double p50 = median(rounds, 0);
            System.out.printf("%-22s %8.1f %14s %18s %8.1f %18s%n", reading, p50,
                    String.format("%+.1f %+.1f %%", p50 - theirs, 100 * (p50 / theirs - 1)), span(rounds, 0),
                    median(rounds, 1), span(rounds, 1));
        });
    }

    private static double median(List<double[]> all, int index) {
        return Bench.quantile(sorted(all, index), 0.5);
    }

    private static String span(List<double[]> all, int index) {
        double[] sorted = sorted(all, index);
        return String.format("%.1f to %.1f", sorted[0], sorted[sorted.length - 1]);
    }

    private static double[] sorted(List<double[]> all, int index) {
        return all.stream().mapToDouble(each -> each[index]).sorted().toArray();
    }

    private static double[][] stressNg() throws Exception {
        Matcher matcher = STRESS_NG.matcher(output("stress-ng", "--cyclic", "1", "--cyclic-policy", "fifo",
                "--cyclic-prio", "99", "--cyclic-sleep", NANOS, "--cyclic-samples", "1000000", "-t", "1s"));
        double[] told = new double[2];
        while (matcher.find()) {
            told[matcher.group(1).equals("50") ? 0 : 1] = Double.parseDouble(matcher.group(2)) / 1000;
        }
        return told[1] == 0 ? new double[0][] : new double[][] { told };
    }

    private static double[][] primetime() throws Exception {
        String text = output(Packaged.command("latency", "--json", "--policy", "fifo", "-p", "99", "-i", MICROS, "-t",
                "1"));
        Map<String, Object> json = Json.read(text.substring(text.indexOf('{')));
        return new double[][] {
                { Json.number(json, "percentiles/50") / 1000, Json.number(json, "percentiles/99") / 1000 },
                { Json.number(json, "absolute/percentiles/50") / 1000,
                        Json.number(json, "absolute/percentiles/99") / 1000 } };
    }

    /** Its histogram has whole microseconds: the middle of each stands for it. */
    private static double[][] cyclictest() throws Exception {
        Matcher matcher = CYCLICTEST
                .matcher(output("cyclictest", "-q", "-m", "--default-system", "-p", "99", "--policy", "fifo", "-i",
                        MICROS, "-D", "1s", "-h", "100000"));
        int[] counts = new int[100_000];
        long all = 0;
        while (matcher.find()) {
            counts[Integer.parseInt(matcher.group(1))] = Integer.parseInt(matcher.group(2));
            all += Integer.parseInt(matcher.group(2));
        }
        return all == 0 ? new double[0][] : new double[][] { { at(counts, all / 2), at(counts, all * 99 / 100) } };
    }

    private static double at(int[] counts, long number) {
        long before = 0;
        for (int micros = 0; micros < counts.length; micros++) {
            before += counts[micros];
            if (before > number) {
                return micros + 0.5;
            }
        }
        return Double.NaN;
    }

    /** What a tool prints; nothing, and a line that says so, where it is not installed. */
    private static String output(String... command) throws Exception {
        Process process = start(command);
        if (process == null) {
            return "";
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println(command[0] + " is not installed: not measured");
            return null;
        }
    }
}
