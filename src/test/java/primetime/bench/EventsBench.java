package primetime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primetime.Packaged;
import primetime.Storm;

/**
 * {@code primetime events} beside forkstat while the same storm goes over both: what each saw of the forks and clones
 * that the kernel counted, and the CPU time of the whole process, its start and end included, per event seen.
 */
final class EventsBench {
    private static final int MOST_SECONDS = 10;
    private static final int FORKS = 3500;
    private static final int THREADS = 3500;
    private static final long START = 2_000_000_000;
    private static final long SETTLE = 300_000_000;
    private static final double TICK_MICROS = 10_000;
    private static final Pattern LOST = Pattern.compile(", (\\d+) lost");

    /** What makes the events. */
    private interface Load {
        void run(int seconds) throws Exception;
    }

    /** One who listens, and what it had used when it was measured last. */
    private record Listener(String name, Process process, Path out, Path err) {
        static Listener start(String name, boolean keepsOut, String... command) throws IOException {
            Path out = keepsOut ? Files.createTempFile("events", ".out") : Path.of("/dev/null");
            Path err = Files.createTempFile("events", ".err");
            return new Listener(name, new ProcessBuilder(command).redirectOutput(out.toFile())
                    .redirectError(err.toFile()).start(), out, err);
        }

        /** User and system time of the whole process so far, us. */
        double micros() {
            String stat = Packaged.read(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MICROS;
        }

        void end() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }

        List<String> lines() throws IOException {
            List<String> lines = new ArrayList<>(Files.readAllLines(out));
            lines.addAll(Files.readAllLines(err));
            return lines;
        }

        void forget() throws IOException {
            if (Files.isRegularFile(out)) {
                Files.delete(out);
            }
            Files.delete(err);
        }
    }

    /** @param starts forks and clones */
    private record Seen(long starts, long events, String lost) {
    }

    private EventsBench() {
    }

    static void run(int wanted) throws Exception {
        if (!Storm.lacks().isEmpty()) {
            System.out.println(Storm.lacks() + ": not measured");
            return;
        }
        int seconds = Math.min(wanted, MOST_SECONDS);
        Load storm = duration -> Storm.start(duration, FORKS, THREADS).waitFor();
        Load execs = duration -> new ProcessBuilder("timeout", Integer.toString(duration), "sh", "-c",
                "while :; do /bin/true; done").start().waitFor();
        System.out.printf("%-30s %9s %9s %7s %9s %9s %9s %8s%n", "", "kernel", "starts", "seen", "events", "cpu ms",
                "us/event", "lost");
        compare("forks and threads", storm, seconds, "-q", "-S");
        compare("forks and threads", storm, seconds, "--csv", "-S");
        compare("execs", execs, seconds, "-q", "-S");
        compare("execs", execs, seconds, "--csv", "-S");
    }

    private static void compare(String what, Load load, int seconds, String... options) throws Exception {
        boolean hasPeer = Files.isExecutable(Path.of("/usr/bin/forkstat"))
                || Files.isExecutable(Path.of("/usr/sbin/forkstat"));
        List<String> ours = new ArrayList<>(List.of("events"));
        ours.addAll(List.of(options));
        List<Listener> listeners = new ArrayList<>();
        listeners.add(Listener.start("primetime " + String.join(" ", ours), !ours.contains("--csv"),
                Packaged.command(ours.toArray(new String[0]))));
        if (hasPeer) {
            listeners.add(Listener.start("forkstat", true, "forkstat", "-e", "fork,clone,exec,exit"));
        } else {
            System.out.println("forkstat is not installed: not measured");
        }
        double[] each = new double[2];
        try {
            LockSupport.parkNanos(START);
            long before = kernel();
            load.run(seconds);
            LockSupport.parkNanos(SETTLE);
            long kernel = kernel() - before;
            System.out.println(what + ", " + seconds + " s");
            for (Listener listener : listeners) {
                double micros = listener.micros();
                listener.end();
                Seen seen = listener.name().equals("forkstat") ? peer(listener.lines()) : ours(listener.lines());
                each[listeners.indexOf(listener)] = micros / seen.events();
                System.out.printf("%-30s %9d %9d %6.1f%% %9d %9.0f %9.2f %8s%n", listener.name(), kernel, seen.starts(),
                        100.0 * seen.starts() / kernel, seen.events(), micros / 1000, micros / seen.events(),
                        seen.lost());
            }
        } finally {
            for (Listener listener : listeners) {
                listener.end();
                listener.forget();
            }
        }
        if (hasPeer) {
            System.out.printf("%-30s %.2f of forkstat's%n", "cpu per event", each[0] / each[1]);
        }
    }

    /** From the table of statistics: a row for all, whose columns are named by the first. */
    private static Seen ours(List<String> lines) {
        List<String> names = List.of(lines.stream().filter(line -> line.contains("fork") && line.contains("total"))
                .findFirst().orElseThrow().strip().split(" +"));
        String all = lines.stream().filter(line -> line.contains("  all, seen by")).findFirst().orElseThrow();
        String[] counts = all.strip().split(" +");
        Matcher lost = LOST.matcher(all);
        return new Seen(Long.parseLong(counts[names.indexOf("fork")]) + Long.parseLong(counts[names.indexOf("clone")]),
                Long.parseLong(counts[names.indexOf("total")]), lost.find() ? lost.group(1) : "?");
    }

    /** It prints two lines for a fork or a clone, the second of which says child or thread, and does not count losses. */
    private static Seen peer(List<String> lines) {
        long starts = lines.stream().filter(line -> line.matches("\\S+ (fork|clone) +\\d+ (child|thread) .*")).count();
        long others = lines.stream().filter(line -> line.matches("\\S+ (exec|exit) +\\d+ .*")).count();
        boolean lost = lines.stream().anyMatch(line -> line.contains("nobufs"));
        return new Seen(starts, starts + others, lost ? "untold" : "0");
    }

    /** Processes and threads that the kernel started since boot. */
    private static long kernel() {
        return Packaged.read(Path.of("/proc/stat")).lines().filter(line -> line.startsWith("processes "))
                .mapToLong(line -> Long.parseLong(line.substring("processes ".length()))).findFirst().orElseThrow();
    }
}
