package primetime.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primetime.Packaged;
import primetime.cli.Json;

/**
 * The cyclic test beside stress-ng's and cyclictest: five rounds by turns on an idle host and five under load, each tool a
 * tenth of the seconds at a time, all with FIFO 99 and a sleep of 1 ms. The medians of the rounds, and the least and the
 * most of them, which is how far any of the three is from itself; stress-ng comes first and last in each round, because a
 * host that drifts makes even the same tool another one. cyclictest would keep the processors from idling deeply
 * (/dev/cpu_dma_latency), which makes it another host that is measured; here it must not.
 */
final class LatencyBench {
    private static final int ROUNDS = 5;
    private static final String MICROS = "1000";
    private static final String NANOS = "1000000";
    private static final Pattern STRESS_NG = Pattern.compile("(50|99)\\.00%: +([0-9]+) ns");
    private static final Pattern CYCLICTEST = Pattern.compile("^([0-9]{6}) ([0-9]+)$", Pattern.MULTILINE);

    /** Measures for so many seconds and answers median and 99th percentile, us. */
    private interface Tool {
        double[][] measure(int seconds) throws Exception;
    }

    private LatencyBench() {
    }

    static void run(int seconds) throws Exception {
        int each = Math.max(2, seconds / 10);
        round("idle", each);
        Process load = start("stress-ng", "--cpu", "2", "--vm", "1", "--vm-bytes", "256M", "-t",
                ROUNDS * 4 * (each + 2) + "s");
        if (load != null) {
            try {
                round("under stress-ng --cpu 2 --vm 1 --vm-bytes 256M", each);
            } finally {
                load.destroy();
                load.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static void round(String condition, int seconds) throws Exception {
        Map<String, List<double[]>> figures = new LinkedHashMap<>();
        Map<String[], Tool> tools = new LinkedHashMap<>();
        tools.put(new String[] { "stress-ng" }, LatencyBench::stressNg);
        tools.put(new String[] { "primetime, relative", "primetime, absolute" }, LatencyBench::primetime);
        tools.put(new String[] { "cyclictest" }, LatencyBench::cyclictest);
        tools.put(new String[] { "stress-ng, again" }, LatencyBench::stressNg);
        for (int i = 0; i < ROUNDS; i++) {
            for (Map.Entry<String[], Tool> tool : tools.entrySet()) {
                double[][] told = tool.getValue().measure(seconds);
                for (int j = 0; j < told.length; j++) {
                    figures.computeIfAbsent(tool.getKey()[j], name -> new ArrayList<>()).add(told[j]);
                }
            }
        }
        System.out.printf("%s: %d rounds of %d s%n%-22s %10s %20s %10s %20s%n", condition, ROUNDS, seconds, "us", "p50",
                "rounds", "p99", "rounds");
        figures.forEach((name, rounds) -> System.out.printf("%-22s %s %s%n", name, figure(rounds, 0),
                figure(rounds, 1)));
    }

    private static String figure(List<double[]> rounds, int index) {
        double[] sorted = rounds.stream().mapToDouble(round -> round[index]).sorted().toArray();
        return String.format("%10.1f %20s", Bench.quantile(sorted, 0.5),
                String.format("%.1f to %.1f", sorted[0], sorted[sorted.length - 1]));
    }

    private static double[][] stressNg(int seconds) throws Exception {
        Matcher matcher = STRESS_NG.matcher(output("stress-ng", "--cyclic", "1", "--cyclic-policy", "fifo",
                "--cyclic-prio", "99", "--cyclic-sleep", NANOS, "--cyclic-samples", "1000000", "-t", seconds + "s"));
        double[] told = new double[2];
        while (matcher.find()) {
            told[matcher.group(1).equals("50") ? 0 : 1] = Double.parseDouble(matcher.group(2)) / 1000;
        }
        return told[1] == 0 ? new double[0][] : new double[][] { told };
    }

    private static double[][] primetime(int seconds) throws Exception {
        String text = output(Packaged.command("latency", "--json", "--policy", "fifo", "-p", "99", "-i", MICROS, "-t",
                Integer.toString(seconds)));
        Map<String, Object> json = Json.read(text.substring(text.indexOf('{')));
        return new double[][] {
                { Json.number(json, "percentiles/50") / 1000, Json.number(json, "percentiles/99") / 1000 },
                { Json.number(json, "absolute/percentiles/50") / 1000,
                        Json.number(json, "absolute/percentiles/99") / 1000 } };
    }

    /** Its histogram has whole microseconds: the middle of each stands for it. */
    private static double[][] cyclictest(int seconds) throws Exception {
        Matcher matcher = CYCLICTEST
                .matcher(output("cyclictest", "-q", "-m", "--default-system", "-p", "99", "--policy", "fifo", "-i",
                        MICROS, "-D", seconds + "s", "-h", "100000"));
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
