package primetime.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import primetime.Packaged;
import primetime.term.PseudoTerminal;

/** From the write of a key on the pseudo-terminal's master to the frame that answers it, read back from the screen. */
final class KeyBench {
    private static final int KEYS = 400;
    private static final int WARM_UP = 60;

    private KeyBench() {
    }

    static void run() {
        double[] times = new double[KEYS];
        Random random = new Random(1);
        try (PseudoTerminal terminal = new PseudoTerminal(120, 36)) {
            terminal.start(Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "LC_ALL", "C.UTF-8"),
                    Packaged.command());
            terminal.awaitText("LIVE(.|\n)*quit", 20_000);
            for (int i = -WARM_UP; i < KEYS; i++) {
                quiet(terminal, 20 + random.nextInt(160));
                boolean zoomed = i % 2 == 0;
                long start = System.nanoTime();
                terminal.type("z");
                // Reading the screen back through the emulator is part of the time.
                while (terminal.text().contains("zoomed") != zoomed) {
                    terminal.pump(1000);
                }
                if (i >= 0) {
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            terminal.type("q");
            terminal.awaitEnd(10_000);
        }
        Arrays.sort(times);
        System.out.printf("key to frame at 120x36: p50 %.1f ms   p90 %.1f   p99 %.1f   max %.1f   (%d keys)%n",
                Bench.quantile(times, 0.5), Bench.quantile(times, 0.9), Bench.quantile(times, 0.99), times[KEYS - 1],
                KEYS);
    }

    /** Takes what comes for so long, so that keys fall anywhere between two frames. */
    private static void quiet(PseudoTerminal terminal, long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            terminal.pump(left);
        }
    }
}
