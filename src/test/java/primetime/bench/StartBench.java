package primetime.bench;

import java.util.Arrays;
import java.util.Map;
import primetime.Packaged;
import primetime.term.PseudoTerminal;

/** From the start of the process to the last byte of the first full frame at 200x50: wall time. */
final class StartBench {
    private static final int RUNS = 11;
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor",
            "LC_ALL",
            "C.UTF-8");

    private StartBench() {
    }

    static void run() {
        String[] plain = { Packaged.java(), "-jar", Packaged.jar().toString() };
        String[] bare = { Packaged.java(), "-Xshare:auto", "-version" };
        double[] bareTimes = new double[RUNS];
        double[] plainTimes = new double[RUNS];
        double[] runTimes = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            bareTimes[i] = millis("build", bare);
            plainTimes[i] = millis("quit", plain);
            runTimes[i] = millis("quit", Packaged.command());
        }
        print("first frame, plain java -jar", plainTimes);
        print("first frame, as ./run starts it", runTimes);
        print("a bare JVM (java -version)", bareTimes);
    }

    private static double millis(String last, String... command) {
        try (PseudoTerminal terminal = new PseudoTerminal(200, 50)) {
            long start = System.nanoTime();
            terminal.start(XTERM, command);
            while (!terminal.trace().contains(last)) {
                if (terminal.pump(1000) < 0) {
                    throw new IllegalStateException("it ended:\n" + terminal.text());
                }
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf("%-34s median %4.0f ms   best %4.0f   worst %4.0f   (%d runs)%n", what,
                Bench.quantile(times, 0.5), times[0], times[times.length - 1], times.length);
    }
}
