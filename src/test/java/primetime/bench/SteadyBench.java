package primetime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import primetime.Packaged;
import primetime.term.PseudoTerminal;

/** What the default page costs at 120x36, beside htop, btop and cyclictest on terminals of their own in the same time. */
final class SteadyBench {
    private static final int INTERVAL_MICROS = 4999;
    private static final int WARM_UP_SECONDS = 60;
    private static final String LOOP = "latency";
    private static final double NANOS = 1e9;
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor",
            "LC_ALL",
            "C.UTF-8");

    /** One program under measurement. */
    private record Runner(String name, PseudoTerminal terminal, long[] before) {
        Path proc() {
            return Path.of("/proc", Long.toString(terminal.child().pid()));
        }
    }

    private SteadyBench() {
    }

    static void run(int seconds) throws IOException {
        List<Runner> runners = new ArrayList<>();
        try {
            add(runners, "primetime", Packaged.command());
            add(runners, "htop", "htop");
            add(runners, "btop", "btop");
            add(runners, "cyclictest", "cyclictest", "-q", "-p99", "-i" + INTERVAL_MICROS);
            pump(runners, WARM_UP_SECONDS);
            for (Runner runner : runners) {
                runner.before()[0] = nanos(runner.proc(), "");
                runner.before()[1] = nanos(runner.proc(), LOOP);
                runner.before()[2] = runner.terminal().trace().length();
            }
            long start = System.nanoTime();
            pump(runners, seconds);
            double elapsed = (System.nanoTime() - start) / 1e9;
            System.out.printf("%-12s %10s %12s %14s %14s%n", "120x36", "% of core", "resident", "latency loop",
                    "to terminal");
            for (Runner runner : runners) {
                print(runner, elapsed);
            }
        } finally {
            runners.forEach(runner -> runner.terminal().close());
        }
    }

    private static void add(List<Runner> runners, String name, String... command) {
        String file = command[0];
        boolean installed = file.startsWith("/") || Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, file)));
        if (!installed) {
            System.out.println(name + " is not installed: not measured");
            return;
        }
        PseudoTerminal terminal = new PseudoTerminal(120, 36);
        terminal.start(XTERM, command);
        runners.add(new Runner(name, terminal, new long[3]));
    }

    private static void pump(List<Runner> runners, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            runners.forEach(runner -> runner.terminal().pump(10));
        }
    }

    private static void print(Runner runner, double elapsed) {
        double all = (nanos(runner.proc(), "") - runner.before()[0]) / NANOS / elapsed * 100;
        long loop = nanos(runner.proc(), LOOP);
        String share = loop == 0 ? "" : String.format("%.2f %%", (loop - runner.before()[1]) / NANOS / elapsed * 100);
        System.out.printf("%-12s %8.2f %% %9.1f MiB %14s %10.0f B/s%n", runner.name(), all,
                resident(runner.proc().resolve("status")), share,
                (runner.terminal().trace().length() - runner.before()[2]) / elapsed);
    }

    /**
     * How long the threads of a process ran that are called so, all for an empty name; 0 where there is none. From
     * schedstat, whose first field are nanoseconds (the kernel's sched-stats.rst): stat counts whole ticks, and whoever is
     * woken often for a moment seldom runs just when the clock ticks.
     */
    private static long nanos(Path proc, String name) {
        try (Stream<Path> tasks = Files.list(proc.resolve("task"))) {
            return tasks.filter(task -> name.isEmpty() || Packaged.read(task.resolve("comm")).strip().equals(name))
                    .map(task -> Packaged.read(task.resolve("schedstat")).split(" ")[0]).filter(ran -> !ran.isEmpty())
                    .mapToLong(Long::parseLong).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static double resident(Path status) {
        return Packaged.read(status).lines().filter(line -> line.startsWith("VmRSS:")).findFirst()
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).orElse(Double.NaN);
    }
}
