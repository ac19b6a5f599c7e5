package primetime;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import primetime.cell.Printable;
import primetime.cli.Exit;
import primetime.cli.LatencyChoice;
import primetime.cli.LatencyLog;
import primetime.cli.LatencyProgress;
import primetime.cli.LatencyReport;
import primetime.cli.LatencyRun;
import primetime.cli.LatencyTally;
import primetime.source.Unreadable;
import primetime.source.linux.LatencyPlan;
import primetime.source.linux.Measurement;
import primetime.source.linux.Policy;
import primetime.term.Attached;

/** Measures latencies without a screen, until a time, its cycles, a command or a signal ends it, and reports. */
final class Measuring {
    private static final long REST = 50_000_000;
    private static final long LOG_EVERY = 1_000_000_000;
    private static final long COMMAND_LIMIT_SECONDS = 5;
    private final LatencyChoice choice;
    private final PrintStream out;
    private final LatencyTally tally;
    private final LatencyProgress progress;
    private Ending ending;
    private Process command;
    private LatencyLog log;
    private long wallOffset;
    private long loggedAt;

    Measuring(LatencyChoice choice, PrintStream out) {
        this.choice = choice;
        this.out = out;
        tally = new LatencyTally(choice);
        boolean isShown = !choice.quiet() && isTerminal();
        progress = new LatencyProgress(tally, System.err, isShown,
                isShown ? Attached.columnsOfError() : () -> 0);
    }

    /** Answers the exit code: the command's, where there is one. */
    int run() {
        Measurement test = new Measurement(choice.plan(), choice.canaries(), tally);
        try (Ending made = new Ending(); test) {
            ending = made;
            test.start();
            Measurement.Running first = test.running().get(0);
            boolean refused = !first.refusal().isEmpty();
            if (refused) {
                System.err.println("primetime: " + refusal(first));
            }
            if (refused && choice.strict()) {
                return Exit.FAILED;
            }
            if (choice.locked() && !test.isLocked()) {
                System.err.println("primetime: the memory could not be locked for this user: run as root, with the "
                        + "capability CAP_IPC_LOCK, or raise the limit (ulimit -l); measured without");
            }
            if (choice.log().isPresent()) {
                // Once, so that a clock that is set meanwhile makes no interval of less than nothing.
                wallOffset = System.currentTimeMillis() * 1_000_000 - System.nanoTime();
                log = open(choice.log().get());
            }
            if (!choice.command().isEmpty()) {
                command = begin();
            }
            return measure(test);
        } catch (Unreadable e) {
            System.err.println("primetime: " + Printable.text(e.fault("latency", 0).line()));
            return Exit.SOURCE;
        } catch (IOException e) {
            System.err.println("primetime: " + Printable.text(String.valueOf(e.getMessage())));
            return Exit.FAILED;
        } finally {
            if (log != null) {
                log.close();
            }
            if (command != null) {
                command.destroy();
            }
        }
    }

    private LatencyLog open(Path file) throws IOException {
        try {
            return new LatencyLog(file, tally, System.currentTimeMillis());
        } catch (UncheckedIOException e) {
            throw new IOException("--log: " + e.getCause().getMessage(), e);
        }
    }

    private int measure(Measurement test) throws Unreadable {
        long start = System.nanoTime();
        if (choice.nanos() > 0) {
            test.endAt(start + choice.nanos());
        }
        loggedAt = start;
        long now = start;
        for (; !isOver(test, start, now); now = System.nanoTime()) {
            test.take(now);
            progress.show(now - start);
            log(now, false);
            LockSupport.parkNanos(REST);
        }
        progress.erase();
        List<Measurement.Singing> singing = test.singing(now);
        test.close();
        test.take(now);
        log(now, true);
        OptionalInt code = end();
        LatencyReport.print(tally, new LatencyRun(test.running(), singing, now - start,
                System.currentTimeMillis() * 1_000_000 - System.nanoTime(), test.isLocked(),
                test.tellsPauses(), code), out);
        boolean isPrinted = !out.checkError();
        boolean isLogged = log == null || log.isWhole();
        if (!isPrinted) {
            System.err.println("primetime: standard output could not be written");
        }
        if (!isLogged) {
            System.err.println("primetime: --log: " + Printable.text(choice.log().orElseThrow().toString())
                    + " could not be written to its end; is there room on that disk?");
        }
        if (!isPrinted || !isLogged) {
            return Exit.FAILED;
        }
        return ending.exitCode(code.orElse(Exit.OK));
    }

    private boolean isOver(Measurement test, long start, long now) {
        return ending.isTold() || test.isOver() || choice.nanos() > 0 && now - start >= choice.nanos()
                || command != null && !command.isAlive();
    }

    private void log(long now, boolean last) {
        if (log != null && (last || now - loggedAt >= LOG_EVERY)) {
            loggedAt = now;
            log.interval((wallOffset + now) / 1_000_000);
        }
    }

    private Process begin() throws IOException {
        List<String> words = new ArrayList<>(choice.command());
        if (choice.isForPrograms()) {
            // Standard output is for the figures alone.
            words.addAll(0, List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" >&2"));
        }
        try {
            return new ProcessBuilder(words).inheritIO().start();
        } catch (IOException e) {
            throw new IOException(
                    "cannot run " + choice.command().get(0) + ": no such program, or none that may be run",
                    e);
        }
    }

    /** Ends the command, where it still runs, and says how it ended if that was not well. */
    private OptionalInt end() {
        if (command == null) {
            return OptionalInt.empty();
        }
        boolean cut = command.isAlive();
        boolean told = ending.isFromKeyboard();
        try {
            if (cut && !(told && command.waitFor(COMMAND_LIMIT_SECONDS, TimeUnit.SECONDS))) {
                command.destroy();
            }
            if (!command.waitFor(COMMAND_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                command.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
        int code = command.exitValue();
        if (cut && !told) {
            System.err.println("primetime: the time was over before the command was; it was ended");
            return OptionalInt.empty();
        }
        if (code != 0) {
            System.err.println("primetime: the command ended with " + code
                    + (code > Exit.SIGNAL ? ", by signal " + (code - Exit.SIGNAL) : ""));
        }
        return OptionalInt.of(code);
    }

    private String refusal(Measurement.Running first) {
        LatencyPlan plan = choice.plan();
        Policy policy = plan.policy().orElseThrow();
        String wanted = policy.word() + (plan.priority() > 0 ? " at priority " + plan.priority() : "");
        String help = switch (policy) {
            case FIFO, RR -> "run as root, with the capability CAP_SYS_NICE, or raise the limit (ulimit -r)";
            // Refused even to root where the thread may not run everywhere, or the processors' time is promised away.
            case DEADLINE -> "it takes root or the capability CAP_SYS_NICE, all processors (no taskset), and time "
                    + "that no other deadline thread was promised";
            default -> "run as root or with the capability CAP_SYS_NICE";
        };
        String instead = first.policy().word() + (first.priority() > 0 ? " at priority " + first.priority() : "");
        return "no policy " + wanted + (policy == Policy.DEADLINE ? " here (" : " for this user (") + first.refusal()
                + "): " + help
                + (choice.strict() ? "" : "; measured as " + instead + " instead");
    }

    private static boolean isTerminal() {
        try {
            String path = Path.of("/proc/self/fd/2").toRealPath().toString();
            return path.startsWith("/dev/pts/") || path.startsWith("/dev/tty") || path.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
