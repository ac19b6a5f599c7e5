package primetime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts processes and threads that end at once, so many a second: a fork or a clone, and an exit, each. Run in a process
 * of its own; prints how many of both it started. Processes come from a small perl, because a JVM is slow to fork.
 */
public final class Storm {
    private static final Path PERL = Path.of("/usr/bin/perl");
    private static final int STACK = 16 << 10;
    private static final long STEP = 1_000_000;
    /** Calls by number: those of x86-64, and of all newer machines. */
    private static final String FORKS = """
            use POSIX ();
            my ($rate, $seconds) = @ARGV;
            $SIG{CHLD} = 'IGNORE';
            my ($clock, $exit) = (POSIX::uname())[4] eq 'x86_64' ? (228, 231) : (113, 94);
            sub now { my $time = "\\0" x 16; syscall($clock, 1, $time); my ($s, $ns) = unpack('qq', $time); $s + $ns / 1e9 }
            my ($start, $done) = (now(), 0);
            while ((my $since = now() - $start) < $seconds) {
                for (; $done < $since * $rate; $done++) {
                    my $child = fork();
                    syscall($exit, 0) if defined $child && $child == 0;
                    $done-- unless defined $child;
                }
                select(undef, undef, undef, 0.001);
            }
            print "$done\\n";
            """;

    private Storm() {
    }

    /** Whether it can be had here; else why not. */
    public static String lacks() {
        return Files.isExecutable(PERL) ? "" : "perl is not installed";
    }

    /** Starts it. */
    public static Process start(int seconds, int forksPerSecond, int threadsPerSecond) throws IOException {
        ProcessBuilder storm = new ProcessBuilder(Packaged.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Xmx32m",
                "-XX:-UsePerfData", Storm.class.getName(), Integer.toString(seconds),
                Integer.toString(forksPerSecond), Integer.toString(threadsPerSecond));
        // Command lines as long as usual ones, since whoever listens prints them.
        storm.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return storm.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        Process forks = new ProcessBuilder(List.of(PERL.toString(), "-", arguments[1], arguments[0]))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (OutputStream program = forks.getOutputStream()) {
            program.write(FORKS.getBytes(StandardCharsets.UTF_8));
        }
        double perNano = Integer.parseInt(arguments[2]) / 1e9;
        long start = System.nanoTime();
        long done = 0;
        for (long since = 0; since < seconds * 1_000_000_000L; since = System.nanoTime() - start) {
            for (; done < since * perNano; done++) {
                new Thread(null, () -> {
                }, "storm", STACK).start();
            }
            LockSupport.parkNanos(STEP);
        }
        String forked = new String(forks.getInputStream().readAllBytes()).strip();
        forks.waitFor();
        System.out.println(forked + " " + done);
    }
}
